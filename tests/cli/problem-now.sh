# A problem stays as it was put on file; how it stands is told beside it, a day
# that was put off with the first. In the lists, the report, a form and back.
set -e
plan=$ROOT/tests/input/minimal.plan.xml
quarter()
{
	echo "<progress xmlns=\"urn:niandu:progress\" id=\"q$1\" plan=\"minimal\" period=\"2022-Q$1\" as-of=\"2022-$2\">"
	echo '<figure target="posts" actual="30"/><step of="east" state="started"/><step of="west" state="started"/><step of="bridge" state="started"/>'
	echo "<problem id=\"drain\" $3</problem></progress>"
}
quarter 1 03-31 'due="2022-04-30"><p>河道淤塞。</p><measure>清淤。</measure>' >q1.xml
quarter 2 06-30 'due="2022-07-31"><now>已清淤两公里。</now>' >q2.xml
quarter 3 09-30 'due="2022-11-30"><now>已清淤三公里。</now><measure>增加机械。</measure>' >q3.xml
for q in q1 q2 q3; do
	xmllint --noout --nonet --schema "$ROOT/templates/schema/progress.xsd" $q.xml 2>/dev/null
done
"$NIANDU" build "$plan" q1.xml q2.xml q3.xml --emit=ledger -o ledger.xml 2>/dev/null
xmllint --noout --nonet --schema "$ROOT/templates/schema/ledger.xsd" ledger.xml 2>/dev/null
tr -d '\n' <ledger.xml | grep -oE '<problem .*</problem>' | sed 's/ from="[^"]*"//g; s/  */ /g'
"$NIANDU" build "$plan" q1.xml q2.xml q3.xml -t lists --emit=document -o lists.xml 2>/dev/null
tr -d '\n' <lists.xml | sed 's/<\/tr>/\n/g; s/<\/t[dh]>/|/g; s/<[^>]*>//g; s/  *//g' | grep -E '当前进展|河道'
"$NIANDU" build "$plan" q1.xml q2.xml q3.xml -t yearend --emit=document -o yearend.xml 2>/dev/null
tr -d '\n' <yearend.xml | sed 's/<\/\(p\|li\)>/\n/g; s/<[^>]*>//g; s/  *//g' | grep '河道'
# Nothing to tell: no column.
"$NIANDU" build "$plan" q1.xml -t lists --emit=document -o lists.xml 2>/dev/null
! grep -E '当前进展|（原' lists.xml || exit 1
echo '== other words for it are told, the same are not'
quarter 4 12-31 'state="doing"><p>河道淤塞一度严重，现已好转。</p>' >q4.xml
"$NIANDU" check "$plan" q1.xml q2.xml q3.xml q4.xml 2>&1 | grep 'problem-reworded'
quarter 4 12-31 'state="doing"><p>河道淤塞。</p>' >q4.xml
! "$NIANDU" check "$plan" q1.xml q2.xml q3.xml q4.xml 2>&1 | grep 'problem-reworded' || exit 1
echo '== from a table'
printf '编号,所属工作,问题,当前进展,整改措施,完成时限\nlamp,,路灯不亮。,已更换三盏。,换灯。,2022-12-31\n' >problems.csv
"$NIANDU" import problems.csv --plan="$plan" --period=2022-Q4 -o - 2>/dev/null |
	tr -d '\n' | grep -oE '<problem .*</problem>' | sed 's/ from="[^"]*"//g'
