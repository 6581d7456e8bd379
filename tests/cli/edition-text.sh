# A text that states a withheld value: check warns, a public build stops.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="invest" lead="经发办"><title>招商引资</title>
      <p><target id="fund" name="实际使用外资" rule="at-least" value="650" unit="万美元" public="no">实际使用外资<v>650</v>万美元</target>，
        <target id="firms" name="招引企业" rule="at-least" value="12" unit="家">招引企业<v>12</v>家</target>，
        <target id="talent" name="引进高端人才" rule="at-least" value="3" unit="名" public="no">引进高端人才<v>3</v>名</target>。</p>
    </item>
  </pillar>
</plan>
END
# progress NARRATIVE
progress()
{
	cat >q2.xml <<END
<progress xmlns="urn:niandu:progress" id="q2" plan="p" period="2022-Q2" as-of="2022-06-30">
  <figure target="fund" actual="520" unit="万美元"/>
  <figure target="firms" actual="6"/>
  <figure target="talent" actual="2"/>
  <item ref="invest"><p>$1</p></item>
</progress>
END
}
# says NARRATIVE: nothing may be written where it tells
says()
{
	progress "$1"
	echo "== $1"
	"$NIANDU" check plan.xml q2.xml 2>&1 | grep withheld || :
	"$NIANDU" build --edition=public plan.xml q2.xml --emit=document -o out.xml 2>&1 |
		grep withheld || :
	if [ -e out.xml ]; then echo written; rm out.xml; else echo stopped; fi
}
says '实际使用外资<actual target="fund"/>万美元，招引企业6家，引进高端人才<actual target="talent"/>名。'
says '实际使用外资520万美元。'
says '实际使用外资0.052亿美元。'
says '实际使用外资约0.05亿美元。'
says '到位资金五百二十万美元。'
says '使用外资完成年度目标的80％，实际使用外资80％到位。'
says '引进高端人才2名。'
says '实际使用外资距年度目标还差130万美元。'
says '实际使用外资尚差130万。'
says '实际使用外资520万。'
says '三名班子成员驻点招商，招引企业12家，召开会议2次，走访3名企业家代表。'
says '招商有序推进。</p><next><p>明年使用外资再增520万美元。</p></next><p>逐一落实。'
# Words of the target that are not in <v>.
sed -i 's/<v>650<\/v>/650/' plan.xml
says '招商引资有序推进。'
