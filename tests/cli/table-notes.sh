# What stands in the notes of the tables is so: who is reckoned from a baseline,
# columns that hold nothing are not there, decimals of a difference are those of
# the figure; and what is said beside them of the same figures.
set -e
Y=$ROOT/samples/yunxi
notes()
{
	"$NIANDU" build "$@" --emit=document -o out.xml 2>/dev/null
	tr -d '\n' <out.xml | sed 's/<\/\(p\|tr\)>/\n/g; s/<\/t[dh]>/|/g; s/<[^>]*>//g; s/  *//g' >lines
}
echo '== of a limit that is kept no baseline is told'
notes "$Y/plan.xml" "$Y"/q?.xml -t targets
grep -oE '完成率按[^。]*。' lines
grep -E '^[0-9]+\|(“三公”|规上工业企业总数|细颗)' lines
echo '== one figure that can be compared is told with its item, and there is no column'
notes "$Y/plan.xml" "$Y/q1.xml" "$Y/q2.xml" -t yearend
grep -c '同比' lines || :
grep -oE '接待游客比[^。]*。' lines
grep -E '^6\|' lines
echo '== two have one'
notes "$Y/plan.xml" "$Y"/q?.xml --previous="$Y/ledger-2021.xml" -t yearend
grep -E '^序号.*同比' lines | sort -u
grep -oE '不及上年的是[^。]*。' lines
echo '== a milestone not yet due that a problem speaks of; a ceiling of the year within it'
notes "$Y/plan.xml" "$Y/q1.xml" "$Y/q2.xml" -t yearend
grep -oE '[^。]*有逾期风险。|[^。；]*全年控制目标[^；。]*|滞后和严重滞后的共31项[^：]*' lines
notes "$Y/plan.xml" "$Y/q1.xml" "$Y/q2.xml" -t bulletin
grep -oE '没有超过[^。]*。|已完成、要继续保持的有[^。]*。' lines
echo '== what is carried over'
notes "$Y/plan.xml" "$Y"/q?.xml -t bulletin
grep -oE '对未完成的[0-9]+项[^。]*。|完成的事项中[^。]*。' lines
echo '== all better, a zero that was broken, none of the projects done'
J=$ROOT/tests/judge/stale-narrative
notes "$J/plan.xml" "$J/q1.xml" "$J/q2.xml" "$J/q2c.xml" "$J/q3.xml" "$J/q4.xml" -t yearend
tr -d '\n' <out.xml | grep -oE 'caption="比上年[^"]*"'
grep -oE '[^。]*未实现“零状态”。|年度计划列有[^。]*。' lines
cp "$J/plan.xml" .
sed '/<step /d' "$J/q4.xml" >q4.xml
notes plan.xml q4.xml -t yearend
grep -oE '年度计划列有[^。]*。' lines
echo '== works of which none is due, but which are behind together'
notes "$Y/plan.xml" "$Y/q1.xml" "$Y/q2.xml" -t yearend
tr -d '\n' <out.xml | grep -oE '<chart id="timeline".*' | grep -oE 'group="[^"]*"' | uniq
