# What --emit=lines says is where the PDF has it: each character of the plan,
# of the year-end report with its turned pages, and of the real plan, as another
# program reads the PDF.
set -e
yunxi=$ROOT/samples/yunxi
"$NIANDU" build "$yunxi/plan.xml" -t plan --emit=document -o plan.xml
"$NIANDU" build "$yunxi/plan.xml" "$yunxi"/q[1-4].xml --emit=document \
	-o yearend.xml
set -- plan yearend
if [ -e "$NIANDU_SEED/plan-2022.txt" ]; then
	"$NIANDU" import "$NIANDU_SEED/plan-2022.txt" --year=2022 \
		--issuer=某镇人民政府 -o imported.xml
	"$NIANDU" build imported.xml -t plan --emit=document -o real.xml
	set -- "$@" real
fi
for name; do
	"$NIANDU" render "$name.xml" -o "$name.pdf"
	"$NIANDU" render "$name.xml" --emit=lines >"$name.lines"
	mutool trace "$name.pdf" >"$name.trace" 2>/dev/null
	echo "$name:"
	"$O/property/lines_in_pdf" "$name.lines" "$name.trace"
done
