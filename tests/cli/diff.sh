# Two plans, and two ledgers: every value, word, place and name that changed.
cat >old.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <preamble><p>全年<target id="income" name="财政总收入增长率" rule="at-least" value="7.5" unit="％">财政总收入增长<v>7.5</v>％</target>。</p></preamble>
  <pillar id="growth"><title>发展</title>
    <item id="invest" lead="经发办" owner="陆建明"><title>招商引资</title>
      <p>坚持招商引资与项目落地一体谋划，<target id="firms" name="招引企业" rule="at-least" value="6" unit="家">招引企业<v>6</v>家</target>，<target id="fund" name="到位资金" rule="at-least" blank="XXX" unit="万元">到位资金<v>XXX</v>万元</target>。</p>
    </item>
    <item id="digital" lead="经发办"><title>数字经济</title>
      <p>推进数字化车间建设，<target id="shops" name="数字化车间" rule="at-least" value="5" unit="个">建成<v>5</v>个</target>。</p>
    </item>
    <item id="talent" lead="党建办"><title>人才工作</title><p>办好人才夜话。</p></item>
  </pillar>
  <pillar id="town"><title>城镇</title>
    <item id="roads" lead="村建办"><title>基础配套</title><p>改造<works id="rw" name="道路改造"><work id="east">东路</work>、<work id="west">西路</work></works>。</p></item>
    <item id="green" lead="村建办"><title>生态保护</title><p>护林。</p></item>
  </pillar>
</plan>
END
cat >new.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划（修订）</title>
  <revise target="income" value="8" on="2022-06-01" authority="云政〔2022〕9号"/>
  <preamble><p>全年<target id="income" name="财政总收入增长率" rule="at-least" value="7.5" unit="％">财政总收入增长<v>7.5</v>％</target>。</p></preamble>
  <pillar id="growth"><title>发展</title>
    <item id="talent" lead="党建办"><title>人才工作</title><p>办好人才夜话。</p></item>
    <item id="invest" lead="招商办" owner="陆建明"><title>招商引资</title>
      <p>坚持招商引资与项目落地一体推进，<target id="firms" name="招引企业" rule="at-least" value="8" unit="家">招引企业<v>8</v>家</target>，<target id="fund" name="到位资金" rule="at-least" value="200" unit="万元">到位资金<v>200</v>万元</target>。</p>
    </item>
    <item id="digital" lead="经发办"><title>数字经济</title>
      <p>推进数字化车间建设，<target id="workshops" name="数字化车间" rule="at-least" value="5" unit="个">建成<v>5</v>个</target>。</p>
    </item>
    <item id="green" lead="村建办"><title>生态保护</title><p>护林。</p></item>
  </pillar>
  <pillar id="town"><title>城镇</title>
    <item id="roads" lead="村建办"><title>基础配套</title><p>改造<works id="rw" name="道路改造"><work id="east">东路</work>、<work id="north">北街</work></works>，<milestone id="bridge" name="桥通车" due="2022-09-30">石桥通车</milestone>。</p></item>
  </pillar>
</plan>
END
"$NIANDU" diff old.xml new.xml
echo "exit $?"
echo "== 中文"
"$NIANDU" diff --lang=zh --exit-code old.xml new.xml
echo "exit $?"
echo "== the same"
"$NIANDU" diff --exit-code old.xml old.xml
echo "exit $?"
echo "== programs"
"$NIANDU" diff --json old.xml new.xml | sed -n '1,3p;$p'

cat >q1.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q1" plan="p" period="2022-Q1" as-of="2022-03-31">
  <figure target="firms" actual="1"/><figure target="shops" actual="1"/>
  <item ref="invest"><p>一季度招引企业<actual target="firms"/>家，进展平稳。</p></item>
</progress>
END
cat >q2.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q2" plan="p" period="2022-Q2" as-of="2022-06-30">
  <figure target="firms" actual="4"/><figure target="shops" actual="2"/>
  <step of="east" state="done" on="2022-05-20"/>
  <item ref="invest"><p>上半年招引企业<actual target="firms"/>家，进展较快。</p></item>
  <problem id="wt1" item="invest" found="2022-05-01" due="2022-08-31" state="open"><p>用地紧张。</p></problem>
</progress>
END
"$NIANDU" build old.xml q1.xml --emit=ledger -o l1.xml 2>/dev/null
"$NIANDU" build old.xml q1.xml q2.xml --emit=ledger -o l2.xml 2>/dev/null
echo "== ledgers"
"$NIANDU" diff l1.xml l2.xml | sed "s/  \[l2.*//"
echo "== faults"
"$NIANDU" diff old.xml l1.xml 2>&1
echo "exit $?"
"$NIANDU" diff old.xml q1.xml 2>&1
echo "exit $?"
sed 's/value="8"/value="acht"/' new.xml >bad.xml
"$NIANDU" diff old.xml bad.xml 2>&1
echo "exit $?"
"$NIANDU" diff old.xml missing.xml 2>&1
echo "exit $?"
"$NIANDU" diff - old.xml <new.xml | head -2
