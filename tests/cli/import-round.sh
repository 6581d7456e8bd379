# Plans of several hands as text, as XML, as PDF, and back: each is valid and
# builds, and every character of the prose comes back, in order.
[ "$(printf '一' | wc -m)" = 1 ] || { echo "no UTF-8 locale"; exit 77; }

# What the style sets: numbers before headings and items, and those of pages.
characters()
{
	tr -d '\f' <"$1" | sed 's/^[ 　]*//; /^— *[0-9]* *—$/d
	s/^第*[一二三四五六七八九十]\{1,\}、//; s/^[0-9]\{1,\}[、．.]//
	s/^（[一二三四五六七八九十]\{1,\}）//; s/[[:space:]　]//g' | tr -d '\n'
}

failed=0 rounds=0
for marked in "$ROOT"/tests/find/tune-*.txt; do
	name=${marked##*/}
	sed '/^#/d; s/{{//g; s/|[^}|]*}}//g' "$marked" >text.txt
	! grep -q '[{}|]' text.txt || { echo "$name: marks are left"; failed=1; }
	"$NIANDU" import --force text.txt --year=2022 --issuer=石溪镇人民政府 \
		--mark=works --mark=milestones -o plan.xml 2>said &&
		xmllint --noout --schema "$ROOT/templates/schema/plan.xsd" plan.xml 2>>said &&
		"$NIANDU" build plan.xml -t plan -o plan.pdf 2>>said ||
		{ echo "$name:"; cat said; failed=1; continue; }
	# Where items have no titles, first words are set before them as such.
	! grep -q 'import-title' said || continue
	rounds=$((rounds + 1))
	pdftotext -enc UTF-8 plan.pdf plan.txt
	characters text.txt >want
	characters plan.txt >have
	place=$(awk 'FILENAME == "want" { want = want $0; next } { have = have $0 }
		END { print index(have, want) }' want have)
	[ "$place" -gt 0 ] || { echo "$name: the text is not in the PDF"; failed=1; }
done
[ "$rounds" -ge 4 ] || { echo "only $rounds went round"; failed=1; }
exit $failed
