# A problem whose day of closing is told is closed, with a state or without:
# for check, for the ledger, in its list and for the county.
set -e
cat >q1.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q1" plan="minimal" period="2022-Q1" as-of="2022-03-31">
  <figure target="posts" actual="30"/>
  <step of="east" state="started"/>
  <step of="west" state="started"/>
  <step of="bridge" state="started"/>
  <problem id="drain" due="2022-02-01" closed="2022-01-20"><p>河道淤塞</p></problem>
  <problem id="lamp" due="2022-02-01"><p>路灯不亮</p></problem>
</progress>
END
plan=$ROOT/tests/input/minimal.plan.xml
"$NIANDU" check "$plan" q1.xml 2>&1 | grep -o 'problem .* due.*'
"$NIANDU" build "$plan" q1.xml --emit=ledger -o ledger.xml 2>/dev/null
grep -oE '<counts [^>]*' ledger.xml | head -n 1 |
	grep -oE ' (problems|open|closed|overdue)="[0-9]*"'
grep -oE '<problem [^>]*' ledger.xml | sed 's/ from=.*//'
"$NIANDU" build "$plan" q1.xml -t lists --emit=document -o lists.xml 2>/dev/null
grep -oE '待整改|已销号|（逾期）|1月20日' lists.xml
"$NIANDU" rollup ledger.xml --emit=ledger -o county.xml 2>/dev/null
grep -oE '(closed|overdue)="[0-9]*"' county.xml | sort | uniq -c
