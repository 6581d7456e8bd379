# What reports say of the sample town at half-year and at the year's end, line by
# line where a careful reader once found a fault: a column of noughts, a note told
# in two, a list in another order than its table.
set -e
Y=$ROOT/samples/yunxi

# report WHEN TEMPLATE [OPTION…]: its document, a line for each block, the cells
# of a row parted by bars.
report()
{
	case $1 in
	first) files="$Y/q1.xml" ;;
	half) files="$Y/q1.xml $Y/q2.xml" ;;
	year) files="$Y/q1.xml $Y/q2.xml $Y/q3.xml $Y/q4.xml" ;;
	esac
	template=$2
	shift 2
	# shellcheck disable=SC2086 # no blanks in these names
	"$NIANDU" build "$Y/plan.xml" $files -t "$template" "$@" \
		--emit=document -o out.xml 2>/dev/null
	words <out.xml
}
words()
{
	tr -d '\n' | sed 's/<\/\(p\|li\|tr\|h[1-4]\|title\)>/\n/g; s/<chart [^>]*caption="\([^"]*\)"[^>]*>/\1\n/g
		s/<\/t[dh]>/|/g; s/<[^>]*>//g' | sed 's/  *//g; s/|$//'
}

echo '== who is not ranked, and why; one note below the table; the order of the table'
report half bulletin >half
grep -E '不参加排名|^注：.*对照时序计|^对滞后' half
grep -c '^注：' half
echo '== at the year'\''s end nothing is under way: no column for it'
report year bulletin >year
grep -hE '^位次' half year
echo '== what was stopped is not late'
grep -E '按情形|^[1-8]\|' year | grep -A8 '按情形' | cut -d'|' -f1-5
report year lists | grep -E '逾期|问题清单列入'
echo '== amounts are completed, milestones come true, limits are met'
report year yearend >yearend
grep -E '^本方面' yearend
grep -E '年初确定的|^注：同比|^各方面目标状态|^.*问题清单列入' yearend
echo '== within the year: what lags, by the figures of the annex; three that are ranked are all'
report half yearend | grep -E '^主要差距|^[123]\.|^着力.*：[0-9]+项'
report first bulletin | grep '^按牵头事项' | sed 's/。财政所.*//'
echo '== a sheet: how far from the pace only within the year'
for when in half year; do
	report "$when" office --lead=农业农村办公室 | grep -E '^序号|责任单位中|^注'
done
echo '== a dashboard: the same'
for when in half year; do
	report "$when" dashboard | grep -E '^云溪镇人民政府|^综合完成率|^位次'
done

echo '== the county: what adds up stands together; a note says whose'
mkdir towns
for town in "$ROOT"/samples/county/*/; do
	"$NIANDU" build "$town"plan.xml "$town"q*.xml --emit=ledger \
		-o "towns/$(basename "$town").xml" 2>/dev/null
done
"$NIANDU" rollup towns/*.xml --emit=document -o out.xml 2>/dev/null
words <out.xml | grep -E '^本期汇总|基数'

echo '== a person answers for one office'
"$NIANDU" build "$Y/plan.xml" "$Y"/q*.xml --emit=ledger -o out.xml 2>/dev/null
sed 's/></>\n</g' out.xml | grep -E '<(target|works|milestone|problem) ' |
	sed -n 's/.* lead="\([^"]*\)".* owner="\([^"]*\)".*/\2 \1/p' | sort -u >people
wc -l <people
cut -d' ' -f1 people | uniq -d

echo '== what lags alone: by its own word, in no order; one office has no rank'
S=$ROOT/tests/judge/small
for quarter in 2 3; do
	files=$S/q1.xml
	for q in $(seq 2 "$quarter"); do files="$files $S/q$q.xml"; done
	# shellcheck disable=SC2086 # no blanks in these names
	"$NIANDU" build "$S/plan.xml" $files -t bulletin --emit=document -o out.xml 2>/dev/null
	words <out.xml | grep -E '^年度工作|^(严重)?滞后的共|^注：较|^参加排名|^按牵头|^[1—]\||^对'; words <out.xml | grep -o '※年度目标经过.*'
	# shellcheck disable=SC2086 # no blanks in these names
	"$NIANDU" build "$S/plan.xml" $files -t yearend --emit=document -o out.xml 2>/dev/null
	words <out.xml | grep -E '经调整|^本项工作'
done
