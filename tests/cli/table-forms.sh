# All forms of a quarter at once: one progress file; who is missing, who says
# the same, who says otherwise, what is a thousand times the last figure.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="qs-2026" year="2026">
  <issuer>青石镇人民政府</issuer><title>青石镇2026年工作计划</title>
  <pillar id="p"><title>经济</title><item id="i" lead="经发办、财政所"><title>工业</title><p>新增<target id="job" name="新增就业" rule="at-least" value="1200" unit="人" lead="社会事务办"><v>1200</v>人</target>，<target id="tax" name="税收收入" rule="at-least" value="1.85" unit="亿元" lead="财政所"><v>1.85</v>亿元</target>，<target id="firm" name="规上企业" rule="at-least" value="5" unit="家"><v>5</v>家</target>，<target id="idle" name="城镇失业率" rule="at-most" value="4" unit="％" lead="应急办"><v>4</v>％</target>。</p></item></pillar>
</plan>
END
cat >q1.xml <<'END'
<progress xmlns="urn:niandu:progress" id="qs-2026-q1" plan="qs-2026" period="2026-Q1" as-of="2026-03-31"><figure target="tax" actual="0.42" unit="亿元"/><figure target="job" actual="310" unit="人"/></progress>
END
printf '填报单位：经发办\n指标,单位,完成值\n规上企业,家,3\n新增就业,人,600\n' >jf.csv
printf '填报单位：财政所\n指标,单位,完成值\n税收收入,亿元,0.9\n新增就业,人,600\n' >cz.csv
printf '填报单位：社会事务办\n指标,单位,完成值\n新增就业,人,620\n' >sh.csv
printf '指标,单位,完成值\n税收收入,亿元,\n' >empty.csv
import()
{
	"$NIANDU" import --plan=plan.xml --period=2026-Q2 -o q.xml "$@" 2>&1
	echo "exit $?"
	[ ! -e q.xml ] || { sed -n '/<progress\|<figure\|<step/p' q.xml; xmllint --noout --schema "$ROOT/templates/schema/progress.xsd" q.xml 2>&1; rm q.xml; }
}
echo '# together'
import jf.csv cz.csv empty.csv
echo '# two that differ'
import jf.csv cz.csv sh.csv
echo '# each alone has an id of its own'
import jf.csv | grep '<progress'
import cz.csv | grep '<progress'
printf '指标,单位,完成值\n税收收入,亿元,0.9\n' >cz.csv
import cz.csv | grep '<progress'
echo '# beside the last quarter'
printf '指标,单位,完成值\n税收收入,亿元,9.4\n新增就业,人,600\n' >t.csv
import q1.xml t.csv
printf '指标,单位,完成值,备注\n税收收入,亿元,9.4,属实\n' >t.csv
import t.csv q1.xml
import q1.xml
echo '# a level in a column of the quarter, a change of a level'
printf '指标,单位,二季度\n新增就业,人,290\n城镇失业率,％,3.2\n' >t.csv
import t.csv
printf '指标,单位,完成值\n城镇失业率,％,下降0.3％\n新增就业,人,1\n' >t.csv
import t.csv
echo '# columns'
printf '指标,单位,完成值,实际完成\n新增就业,人,600,601\n' >t.csv
import t.csv
printf '指标,单位,完成值,,备注栏\n新增就业,人,600,5,x\n' >t.csv
import t.csv
printf '指标,单位,完成值\n新增就业,人,1,200\n' >t.csv
import t.csv
printf '指标,单位,完成值,感想\n新增就业,人,600,很好\n' >t.csv
import t.csv
echo '# the account'
printf '2026年二季度,\n指标,单位,完成值,感想\n新增就业,人,约600,很好\n税收收入,亿元,—,\n合计,,5,\n' >t.csv
"$NIANDU" import --lang=zh --plan=plan.xml t.csv -o q.xml --review=- 2>/dev/null
. "$ROOT/tests/workbook"
echo '# formats that hide something'
workbook_begin
cat >book/xl/styles.xml <<'END'
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="0;0"/><numFmt numFmtId="171" formatCode="h:mm"/><numFmt numFmtId="172" formatCode="0.0,"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>
END
workbook_sheet 二季度 <<END
<sheetData><row r="1">$(c A1 编号)$(c B1 完成值)</row>
<row r="2">$(c A2 job)$(n B2 -5 1)</row><row r="3">$(c A3 tax)$(n B3 0.5 2)</row><row r="4">$(c A4 firm)$(n B4 3000 3)$(c D4 见附表)</row><row r="5">$(c A5 idle)$(n B5 3.2)</row></sheetData>
END
workbook_sheet 一季度 <<END
<sheetData><row r="1">$(c A1 编号)$(c B1 完成值)</row><row r="2">$(c A2 job)$(n B2 310)</row></sheetData>
END
workbook_end t.xlsx
import t.xlsx
