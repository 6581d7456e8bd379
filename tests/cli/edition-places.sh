# Wherever a text that the public edition prints can stand, one that states a
# withheld value stops it: titles, the notes of a document, of works and of
# targets that are told in words, reasons, and who found a problem.
said='实际使用外资520万美元'

# plan [PILLAR [WORK [OFFICIAL]]]
plan()
{
	cat >plan.xml <<END
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  $3
  <pillar id="a"><title>发展$1</title>
    <item id="invest" lead="经发办"><title>招商引资</title>
      <p><target id="fund" name="实际使用外资" rule="at-least" value="650" unit="万美元" public="no">实际使用外资<v>650</v>万美元</target>，
        <target id="capital" name="到位资金" rule="assigned" unit="万元" public="no">到位资金</target>，
        <target id="firms" name="招引企业" rule="at-least" value="12" unit="家">招引企业<v>12</v>家</target>，
        <target id="study" name="学习" rule="none" public="no">抓好学习</target>，
        <works id="dams" name="水库"><work id="upper" name="上游水库$2">上游水库</work></works>除险。</p>
    </item>
  </pillar>
</plan>
END
}
# progress [REPORTED]
progress()
{
	cat >q2.xml <<END
<progress xmlns="urn:niandu:progress" id="q2" plan="p" period="2022-Q2" as-of="2022-06-30">
  <figure target="fund" actual="520" unit="万美元"/>
  <figure target="capital" actual="1730" assigned="2000" unit="万元"/>
  $1
</progress>
END
}
# stops WHERE
stops()
{
	echo "== $1"
	"$NIANDU" check plan.xml q2.xml 2>&1 | grep -c states-withheld
	"$NIANDU" build --edition=public plan.xml q2.xml --emit=ledger -o out.xml 2>&1 |
		grep -o "^[a-z0-9.:]* error: the text says '[^']*', a figure of '[^']*'"
	[ ! -e out.xml ] || { echo written; rm out.xml; }
}
progress
plan "，$said"
stops 'title of a pillar'
plan '' "，$said"
stops 'name of a work'
plan '' '' "<official date='2022-01-10'><number>云政〔2022〕1号</number><attachment>实际使用外资650万美元一览表</attachment><note>$said</note></official>"
stops 'note and attachment of a document'
plan
progress "<step of='upper' state='started' note='$said'/>"
stops 'note of a work'
progress "<figure target='study' note='会上通报$said'/>"
stops 'note of a target without figures'
progress "<figure target='firms' note='$said，企业待核'/>"
stops 'reason'
progress "<problem id='x' item='invest' found='2022-05-01' owner='实际使用外资650万美元专班' source='督查：$said'><p>进度慢。</p></problem>"
stops 'owner and source of a problem'
progress '<item ref="invest"><p>到位资金距任务尚差270万元。</p></item>'
stops 'distance from what was assigned'
# And where nothing is stated, it is written.
progress
"$NIANDU" build --edition=public plan.xml q2.xml --emit=ledger -o out.xml 2>/dev/null
grep -E '520|1730|2000' out.xml || echo clean
