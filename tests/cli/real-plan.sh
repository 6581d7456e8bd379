# The real plan imports, and its PDF gives back every character in order; white
# space, page numbers and the numbers of headings and items excepted.
seed=$NIANDU_SEED/plan-2022.txt
[ -e "$seed" ] || { echo "the real plan is not here: $seed"; exit 77; }
set -e
"$NIANDU" import "$seed" --year=2022 --issuer=某镇人民政府 --title=题 -o plan.xml
xmllint --noout --nonet --schema "$ROOT/templates/schema/plan.xsd" plan.xml
"$NIANDU" build plan.xml -t plan -o plan.pdf
pdftotext -enc UTF-8 plan.pdf plan.txt

# What the style sets, or the text as typed where the style sets it: numbers
# before headings and items, and the page numbers.
characters()
{
	tr -d '\f' <"$1" | sed 's/^[ 　]*//; /^— *[0-9]* *—$/d
	s/^[一二三四五六七八九十]\{1,\}、//; s/^[0-9]\{1,\}、//
	s/[[:space:]　]//g' | tr -d '\n'
}
characters "$seed" >seed.chars
characters plan.txt >out.chars
[ "$(wc -m <seed.chars)" -gt 3500 ]

# All of the text, in order, stands in one stretch behind the title.
place=$(awk 'FILENAME == "seed.chars" { want = want $0; next } { have = have $0 }
	END { print index(have, want) }' seed.chars out.chars)
[ "$place" -gt 0 ] || {
	grep -o . seed.chars >a
	grep -o . out.chars >b
	diff a b | head -n 40
	exit 1
}
