# The tables of a report as a workbook: a sheet each, heads that stay and
# filter, figures as numbers whose formats show what they are measured by,
# where each came from; the same bytes twice; read back as progress.
sheet="python3 $ROOT/tests/office/sheet.py"
# Which tables there are is the template's.
plain="sed s/A1:.*frozen.[A-Z][0-9]*.filter.A[0-9]*:.*numbers.[1-9].*/is.kept,filters,counts/"
cp "$ROOT"/samples/yunxi/plan.xml "$ROOT"/samples/yunxi/q[1-4].xml .
set -- plan.xml q1.xml q2.xml q3.xml q4.xml

"$NIANDU" build "$@" -t targets -f xlsx -o t.xlsx
$sheet t.xlsx 6
TZ=Asia/Shanghai "$NIANDU" build "$@" -t targets -f xlsx -o u.xlsx
cmp t.xlsx u.xlsx
for t in breakdown bulletin yearend lists dashboard; do
	"$NIANDU" build "$@" -t $t -f xlsx -o $t.xlsx
	"$NIANDU" build "$@" -t $t --emit=document -o $t.xml
	[ "$($sheet $t.xlsx | wc -l)" = "$(grep -c '<table' $t.xml)" ] || echo "a table is missing"
	[ "$($sheet $t.xlsx | $plain | grep -c is.kept)" = "$(grep -c '<head>' $t.xml)" ] ||
		$sheet $t.xlsx
done

# Read back: every figure that the ledger has, none of which is another.
"$NIANDU" import t.xlsx --plan=plan.xml --period=2022-Q4 -o back.xml 2>said
sed 's/.*: \([a-z]*\): .*\[\(.*\)\]/\1 \2/' said | sort | uniq -c
"$NIANDU" build "$@" --emit=ledger -o is.xml
"$NIANDU" build plan.xml back.xml --emit=ledger -o again.xml
for f in is again; do
	grep -oE '<target [^>]*' $f.xml | grep -o ' id="[^"]*"\| actual="[^"]*"' |
		paste -sd' ' | sed 's/ id=/\n/g' | grep actual |
		sed 's/\(\.[0-9]*[1-9]\)0*"/\1"/; s/\.0*"/"/' >$f
done
wc -l <is
diff is again

# What is no number stays words; merged cells of the body stand in each row.
cat >d.xml <<'END'
<document xmlns="urn:niandu:document" title="试验">
  <h1>一览[1]/2</h1>
  <table unit="单位：家"><col head="yes"/>
    <head><tr><th rowspan="2">名称</th><th colspan="2">数</th></tr><tr><th>计划</th><th>实际</th></tr></head>
    <tr class="group"><td colspan="3">甲组：共3家</td></tr>
    <tr of="a" from="q1.xml:3:1"><td rowspan="2">企业</td><td is="value">≥-3.20％</td><td is="actual">1,234.5万元<note>预计数。</note></td></tr>
    <tr of="b"><td is="value">2022年</td><td is="actual">11月30日前</td></tr>
    <tr of="c"><td>007</td><td is="value">3（5）家</td><td status="behind">滞后</td></tr>
    <tr of="d"><td>12</td><td is="actual">+0.6</td><td>5G</td></tr>
  </table>
  <table><tr><td>98.5％</td><td>—</td></tr></table>
</document>
END
"$NIANDU" render d.xml -f xlsx -o d.xlsx
$sheet d.xlsx 9
unzip -p d.xlsx xl/comments1.xml | grep -o '预计数。'
echo '<document xmlns="urn:niandu:document" title="无表"><p>无。</p></document>' >n.xml
"$NIANDU" render n.xml -f xlsx -o n.xlsx
echo "# $?"

# The words of a plan are no table: who asks is told what has them, and has them.
"$NIANDU" build plan.xml -t plan -f xlsx -o p.xlsx
echo "# $?"
[ ! -e p.xlsx ]
"$NIANDU" build plan.xml -t targets -t breakdown -f xlsx -o of-plan/
for f in of-plan/*; do $sheet $f | $plain; done

# The county, and many towns.
"$NIANDU" batch "$ROOT/samples/county" -j 1 -t bulletin -f docx -f xlsx -o towns/ 2>/dev/null
ls towns | head -4
find towns -name '*.docx' | wc -l
find towns -name '*.xlsx' | wc -l
for t in wuli hefeng; do
	"$NIANDU" build "$ROOT/samples/county/$t" --emit=ledger -o $t.xml 2>/dev/null
done
"$NIANDU" rollup wuli.xml hefeng.xml -f docx -f xlsx -o county/
ls county
$sheet county/*.xlsx | $plain | grep -c is.kept
