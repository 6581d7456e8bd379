# What an official reads first: who issues it, no bracket in a bracket, lists
# whose parts can be told apart, and nobody's total that is all of one kind.
set -e
yunxi=$ROOT/samples/yunxi
"$NIANDU" build "$yunxi"/plan.xml "$yunxi"/q?.xml \
	--previous="$yunxi/ledger-2021.xml" --emit=document -o yearend.xml
"$NIANDU" build "$yunxi"/plan.xml "$yunxi"/q[12].xml -t bulletin \
	--emit=document -o bulletin.xml
grep -o '<title>[^<]*</title>' bulletin.xml | head -n 1
# A heading names what there is below it.
sed 's/<[^>]*>//g' yearend.xml >yearend
grep -o '^ *[未待报和定]*事项$' yearend | tr -d ' '
# 武装、统战、群团… is one of the requirements, not three.
grep -o '；武装、统战、群团[^；]*；' yearend
# A group's row in the table of all.
grep -o '一、着力推进经济发展.列入考核29项' yearend
for report in yearend.xml bulletin.xml; do
	sed 's/<[^>]*>//g' $report | grep -o '（[^（）]*（[^（）]*）[^（）]*）' || :
done
# The columns whose meaning is not plain are told below their table.
grep -c '“零状态”、相对目标等只评定达到、未达到，分别按100％、0计入综合完成率。' yearend
# All of a town's are far behind: 均为, not 其中; at half-year, for at the year's
# end they are not completed.
for town in "$ROOT"/samples/county/*/; do
	"$NIANDU" build "$town"plan.xml "$town"q[12].xml --emit=ledger \
		-o "$(basename "$town").xml" 2>/dev/null
done
"$NIANDU" rollup baisha.xml hefeng.xml lingjiao.xml nanmen.xml qingyan.xml \
	shuangtang.xml wuli.xml zhuqiao.xml --emit=document -o county.xml
sed 's/<[^>]*>//g' county.xml | grep -oE '[^ ；]{2,4}滞后(和严重滞后)?[0-9]+项(，其中严重滞后[0-9]+项|，均?为严重滞后)?[；。]'
# The bulletin's third heading, and no heading of one part below it.
"$NIANDU" build "$yunxi"/plan.xml "$yunxi"/q?.xml -t bulletin \
	--emit=document -o last.xml
for report in bulletin.xml last.xml; do
	tr -d '\n' <$report | grep -oE '<h[12][^>]*>[^<]*事项[^<]*</h[12]>' |
	sed 's/<[^>]*>//g' | tr -d ' '
done
