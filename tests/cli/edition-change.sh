# The growth over the year before says a withheld value to who knows the other.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="invest" lead="经发办"><title>招商引资</title>
      <p><target id="fund" name="实际使用外资" rule="at-least" value="650" unit="万美元" public="no">实际使用外资<v>650</v>万美元</target>。</p>
    </item>
  </pillar>
</plan>
END
# says NARRATIVE
says()
{
	cat >q2.xml <<END
<progress xmlns="urn:niandu:progress" id="q2" plan="p" period="2022-Q2" as-of="2022-06-30">
  <figure target="fund" actual="520" previous="400" unit="万美元"/>
  <item ref="invest"><p>$1</p></item>
</progress>
END
	echo "== $1"
	"$NIANDU" build --edition=public plan.xml q2.xml --emit=document -o out.xml 2>&1 |
		grep -o '\[[a-z-]*withheld[a-z-]*\]' || :
	if [ -e out.xml ]; then echo written; rm out.xml; else echo stopped; fi
}
says '实际使用外资同比增长30％。'
says '实际使用外资同比增长31％。'
