# The verb of what is counted is the plan's own: inside the markup, right before
# it, or that of the one before in a chain; none where the name has its own, or
# where the verb is another's. Several of one outcome are told together.
set -e
cat >plan.xml <<'END2'
<plan xmlns="urn:niandu:plan" id="p" year="2026"><issuer>青石镇人民政府</issuer><title>青石镇2026年工作计划</title>
<pillar id="a"><title>产业</title><item id="i" lead="经发办"><title>工业</title><p>确保全年<target
  id="a1" name="“小升规”企业" rule="at-least" value="10" unit="家">确保新增“小升规”企业<v>10</v>家</target>、<target
  id="a2" name="高新企业" rule="at-least" value="10" unit="家">高新企业<v>10</v>家</target>，建成<target
  id="a3" name="数字化车间" rule="at-least" value="10" unit="个">数字化车间<v>10</v>个</target>，<target
  id="a4" name="新增上云企业" rule="at-least" value="10" unit="家">新增上云企业<v>10</v>家</target>，推动转型升级，<target
  id="a5" name="技改投资" rule="at-least" value="10" unit="亿元">技改投资<v>10</v>亿元</target>，<target
  id="a6" name="年轻干部锻炼" rule="at-least" value="10" unit="名">选派<v>10</v>名年轻干部到一线锻炼</target>，<target
  id="a7" name="养老服务" rule="at-least" value="10" unit="人次">开展走访并落实养老保险<v>10</v>人次</target>，<target
  id="a8" name="企业总数" rule="at-least" value="10" unit="家" nature="stock">培育企业总数<v>10</v>家</target>，<target
  id="a9" name="文化活动、讲座" rule="at-least" value="10" unit="场">举办文化活动、讲座<v>10</v>场</target>，做好<target
  id="a10" name="平台创建" rule="at-least" value="10" unit="个">平台创建<v>10</v>个</target>。</p></item></pillar></plan>
END2
xmllint --noout --nonet --schema "$ROOT/templates/schema/plan.xsd" plan.xml 2>/dev/null
for n in 5 6 4 0 -2; do
	{
		echo '<progress xmlns="urn:niandu:progress" id="q2" plan="p" period="2026-Q2" as-of="2026-06-30">'
		for i in 1 2 3 4 5 6 7 8 9 10; do echo "<figure target=\"a$i\" actual=\"$n\"/>"; done
		echo '</progress>'
	} >q2.xml
	"$NIANDU" build plan.xml q2.xml -t yearend --emit=document -o out.xml 2>/dev/null
	xmllint --noout --nonet --schema "$ROOT/templates/schema/document.xsd" out.xml 2>/dev/null
	echo "== $n"
	tr -d '\n' <out.xml | sed 's/<\/\(p\|li\)>/\n/g; s/<[^>]*>//g; s/  *//g' | grep -E '时序|少|尚无' | sed 's/；/；\n/g; s/（责任.*//'
done
