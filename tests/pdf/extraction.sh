# What is read back from the PDF of a plan is what was set, line for line and
# character for character: by pdftotext without a space that is not there, by
# mutool with spaces at most between Han and Latin letters or digits. No
# character comes back as the radical that looks like it.
set -e
"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t plan --emit=document \
	-o yunxi.xml 2>stderr
set -- yunxi
if [ -e "$NIANDU_SEED/plan-2022.txt" ]; then
	"$NIANDU" import "$NIANDU_SEED/plan-2022.txt" --year=2022 \
		--issuer=某镇人民政府 -o plan.xml 2>stderr
	"$NIANDU" build plan.xml -t plan --emit=document -o real.xml 2>stderr
	set -- "$@" real
fi

# One line a row, sorted: the order of a page's parts is a reader's choice.
rows()
{
	tr -d '\f' | sed 's/ *$//; /^$/d; /^—  *[0-9]*  *—$/d; /^—[0-9]*—$/d' |
		sort
}
for name; do
	"$NIANDU" render "$name.xml" -o "$name.pdf"
	"$NIANDU" render "$name.xml" --emit=lines |
		sed 's/.*"text":"\(.*\)","adv":.*/\1/; s/\\\(["\\]\)/\1/g' |
		rows >"$name.set"
	pdftotext -enc UTF-8 "$name.pdf" - | rows >"$name.poppler"
	diff -u "$name.set" "$name.poppler"
	mutool draw -q -F txt "$name.pdf" 2>/dev/null >"$name.mupdf.txt"
	LC_ALL=C.UTF-8 grep -nP '[\x{2E80}-\x{2FDF}]' "$name.mupdf.txt" "$name.poppler" &&
		exit 1
	# Spaces only where Han and Latin or digits meet.
	sed 's/\([A-Za-z0-9.％%]\) \([^ -~]\)/\1\2/g
		s/\([^ -~]\) \([A-Za-z0-9.-]\)/\1\2/g' "$name.mupdf.txt" |
		rows >"$name.mupdf"
	diff -u "$name.set" "$name.mupdf"
	echo "$name: $(wc -l <"$name.set") lines"
done
