# No report says the same sentence twice, nor does a caption repeat the heading
# above it: every template, at half-year and at the year's end, and the county.
set -e
yunxi=$ROOT/samples/yunxi

# sentences DOCUMENT: one a line, of paragraphs and list items, what stands in
# brackets left out; cells of tables are none, and three characters say nothing.
sentences()
{
	tr -d '\n' <"$1" |
	sed 's/<figure[^>]*>//g; s/<\/figure>//g; s/<a [^>]*>//g; s/<\/a>//g' |
	grep -oE '<(p|li)( [^>]*)?>[^<]*' | sed 's/<[^>]*>//; s/  *//g' |
	sed ':again; s/（[^（）]*）//; t again; s/[。；]/\n/g' | sed 's/^[0-9]*\.//; s/^[^：]*：//' |
	awk 'length($0) > 9 { print }'
}
twice()
{
	sentences "$2" | sort | uniq -d | sed "s/^/$1: /"
}
# A table or chart whose caption is the heading that stands above it.
captions()
{
	tr -d '\n' <"$2" | sed 's/<\(h[1-4]\|title\|table\|chart\)\>/\n&/g' |
	sed -n 's/^<\(h[1-4]\|title\)\>[^>]*>\([^<]*\)<.*/H \2/p
		s/^<\(table\|chart\)\>[^>]* caption="\([^"]*\)".*/C \2/p' |
	awk -v r="$1" '{ words = substr($0, 3); gsub(/^ +| +$/, "", words) }
		/^H/ { head = words } /^C/ && words == head { print r ": " head }'
}
# look NAME DOCUMENT LEAST: it has no fewer sentences than LEAST.
look()
{
	[ "$(sentences "$2" | wc -l)" -ge "$3" ] || echo "$1: too few sentences"
	twice "$1" "$2"
	captions "$1" "$2"
}
# reports NAME FILE…: of the plan and these files.
reports()
{
	when=$1
	shift
	for report in plan:60 breakdown:2 bulletin:20 yearend:40 targets:2 lists:2 \
	    dashboard:0 office:2; do
		name=${report%:*}
		[ "$name" = office ] && lead=--lead=经济发展办公室 || lead=
		"$NIANDU" build "$yunxi/plan.xml" "$@" -t "$name" $lead \
			--previous="$yunxi/ledger-2021.xml" --emit=document -o out.xml 2>/dev/null
		look "$when $name" out.xml "${report#*:}"
	done
}
reports half "$yunxi/q1.xml" "$yunxi/q2.xml"
reports year "$yunxi/q1.xml" "$yunxi/q2.xml" "$yunxi/q3.xml" "$yunxi/q4.xml"
# A plan of every rule, of which no office has written a word; its own template.
each=$ROOT/tests/judge/each
for quarters in "1 2" "1 2 3 4"; do
	files=
	for quarter in $quarters; do
		files="$files $each/q$quarter.xml"
	done
	for template in bulletin yearend lists dashboard; do
		# shellcheck disable=SC2086 # no blanks in these names
		"$NIANDU" build "$each/plan.xml" $files -t "$template" \
			--emit=document -o out.xml 2>/dev/null
		look "each $quarters $template" out.xml 0
	done
done
"$NIANDU" build "$yunxi/plan.xml" "$yunxi"/q?.xml --previous="$yunxi/ledger-2021.xml" \
	-t "$ROOT/samples/own-template/letter.xsl" --emit=document -o out.xml 2>/dev/null
look letter out.xml 8
mkdir towns
for town in "$ROOT"/samples/county/*/; do
	"$NIANDU" build "$town"plan.xml "$town"q*.xml --emit=ledger \
		-o "towns/$(basename "$town").xml" 2>/dev/null
done
"$NIANDU" rollup towns/*.xml --emit=document -o out.xml 2>/dev/null
look county out.xml 20
# What is said twice is seen, and so is a caption.
sed 's/<p>/&甲镇新增企业五家，完成年度目标。/' out.xml >changed
[ -n "$(twice county changed)" ]
sed 's/caption="[^"]*"/caption="总体情况"/' out.xml >changed
[ -n "$(captions county changed)" ]
