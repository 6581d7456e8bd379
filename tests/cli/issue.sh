# A report as it is issued: its number, its day, the red head and the imprint;
# never the day of the data. A plan with official elements is a notice.
set -e
yunxi=$ROOT/samples/yunxi
text()
{
	"$NIANDU" build "$@" -o out.pdf 2>/dev/null
	pdftotext -layout out.pdf - | tr -d '\n\f ' | sed 's/　//g'
}
set -- "$yunxi/plan.xml" "$yunxi/q1.xml"
# Nobody says when.
text "$@" -t bulletin >open
grep -o '云溪镇人民政府20年月日' open
! grep -o '人民政府2022年3月31日' open || exit 1
! grep -o '人民政府文件' open || exit 1
text "$@" -t yearend >open
grep -o '云溪镇人民政府20年月日' open
# Plans that nobody wrote: no section in the course of the year, at its end a place
# for them, of which the maker is told.
! grep -o '工作打算' open || exit 1
sed -z 's,<next>[^<]*<p>[^<]*</p>[^<]*</next>,,g' "$yunxi/q4.xml" >unplanned.xml
! grep '<next>' unplanned.xml || exit 1
"$NIANDU" build "$@" "$yunxi/q2.xml" "$yunxi/q3.xml" unplanned.xml -t yearend \
	-o out.pdf 2>&1 | grep -o '工作打算没有填写'
# The last progress file does, and the command line before it.
text "$@" "$yunxi/q2.xml" -t bulletin | grep -o '云溪镇人民政府2022年7月8日'
text "$@" "$yunxi/q2.xml" -t yearend --date=2022-07-11 | grep -o '云溪镇人民政府2022年7月11日'
for report in bulletin yearend; do
	text "$@" -t $report --number=云政〔2022〕23号 --date=2022-04-08 >issued
	grep -o '^云溪镇人民政府文件云政〔2022〕23号' issued
	grep -oE '抄送：.*云溪镇党政综合办公室2022年4月8日印发' issued | cut -c 1-9
done
# The plan: a notice with the plan behind it, signed before it, printed after.
text "$yunxi/plan.xml" -t plan >plan
grep -o '云溪镇人民政府关于印发《云溪镇2022年工作计划》的通知各村（居），镇属各单位：现将' plan
grep -oE '落实。云溪镇人民政府2022年1月12日—1—云溪镇2022年工作计划2022年是' plan
grep -oE '2022年1月13日印发' plan
text "$yunxi/plan.xml" -t plan --number=云政〔2022〕6号 --date=2022-01-15 >plan
grep -oE '文件云政〔2022〕6号|人民政府2022年1月15日|2022年1月15日印发' plan
# Without them it is a plan, and of what a notice already prints no second one.
sed '/<official/,/<\/official>/d' "$yunxi/plan.xml" >bare.xml
! text bare.xml -t plan | grep -o '印发' || exit 1
