# What a report says of each rule, nature and outcome at each quarter's end, and
# what its cells show: tests/judge/each, a plan made for it. None may say a
# negative completion, a fall as a negative number, a pace of nought that is
# missed, or anything of what nobody reported.
set -e
E=$ROOT/tests/judge/each
cp "$E"/*.xml .
cp "$E/sentences.xsl" ours.xsl
xmllint --noout --nonet --schema "$ROOT/templates/schema/plan.xsd" plan.xml 2>/dev/null
files=
for quarter in 1 2 3 4; do
	files="$files q$quarter.xml"
	# shellcheck disable=SC2086 # words
	"$NIANDU" build plan.xml $files -t ./ours.xsl --emit=document -o out.xml 2>/dev/null
	xmllint --noout --nonet --schema "$ROOT/templates/schema/document.xsd" out.xml 2>/dev/null
	echo "== $quarter"
	tr -d '\n' <out.xml | sed 's/<tr/\n&/g; s/<\/td>/｜/g' | grep '^<tr' |
		sed 's/<[^>]*>//g; s/  *//g; s/｜$//' | tee "said$quarter"
done
cat said? >said
[ "$(wc -l <said)" -eq 264 ]
# No completion or pace is negative, no sentence speaks of growth or a fall by a
# negative number.
! awk -F'｜' '{ print $5 }' said | grep -e '-[0-9]' || exit 1
! awk -F'｜' '{ print $2 }' said | grep -E '(增长|下降|上涨|完成)-|完成率-|变动为' || exit 1
# What lags by a pace shows by how much.
! awk -F'｜' '$6 ~ /^[-+]?0\.0$/ && ($7 == "behind" || $7 == "far-behind")' said | grep . || exit 1
# A sentence of a miss and one of a success never are the same.
awk -F'｜' '{ s = $2; gsub(/[0-9.,]+/, "N", s); m = ($8 ~ /达到|完成|正常/ && $8 !~ /未/) ? "met" : "missed"
	if ((s in was) && was[s] != m && $6 == "—") print s; was[s] = m }' said
