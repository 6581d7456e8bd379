# Two targets of one name in one item are told apart by the unit of the row.
set -e
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="land" lead="农办"><title>土地流转</title>
      <p><target id="area" name="土地流转" rule="at-least" value="1200" unit="亩">流转<v>1200</v>亩</target>、
        <target id="homes" name="土地流转" rule="at-least" value="300" unit="户">流转<v>300</v>户</target>。</p>
    </item>
  </pillar>
</plan>
END
printf '指标名称,计量单位,完成值\n土地流转,户,120\n土地流转,亩,500\n' >q2.csv
"$NIANDU" import q2.csv --plan=plan.xml --period=2022-Q2 -o q2.xml
grep -oE 'target="[a-z]*" actual="[0-9]*"' q2.xml
# Without a unit it is said which they are.
printf '指标名称,完成值\n土地流转,120\n' >bare.csv
"$NIANDU" import bare.csv --plan=plan.xml --period=2022-Q2 -o bare.xml 2>&1 | grep -o 'area.*homes' || :
