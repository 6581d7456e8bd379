# How a figure came about: every rule of reckoning with its steps and places.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <revise target="firms" value="8" on="2022-05-01" authority="云政〔2022〕9号"/>
  <preamble><p><target id="income" name="居民收入增长率" rule="track" unit="％" reference-name="经济增长率" tolerance="0.5" lead="农办">居民收入与经济同步</target>。</p></preamble>
  <pillar id="growth"><title>发展</title>
    <item id="invest" lead="经发办" owner="陆建明"><title>招商引资</title>
      <p><target id="firms" name="招引企业" rule="at-least" value="6" unit="家">招引企业<v>6</v>家</target>，
        <target id="fund" name="到位资金" rule="at-least" value="200" unit="万元" weight="2">到位资金<v>200</v>万元</target>，
        <target id="energy" name="单位能耗增速" rule="at-most" value="-3.0" baseline="0" unit="％">能耗控制在<v>-3.0</v>％以内</target>，
        <works id="roads" name="道路改造"><work id="east">东路</work>、<work id="west">西路</work></works>，
        <milestone id="bridge" name="桥通车" due="2022-06-20">石桥通车</milestone>，<target id="serve" name="服务企业" rule="none">服务企业</target>。</p>
    </item>
  </pillar>
</plan>
END
cat >q1.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q1" plan="p" period="2022-Q1" as-of="2022-03-31">
  <figure target="firms" actual="3"/><figure target="fund" actual="40.5" basis="increment" from="进展.xlsx!一季度!C4"/>
  <step of="east" state="done" on="2022-03-02"/>
</progress>
END
cat >q1b.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q1b" plan="p" period="2022-Q1" as-of="2022-03-31" corrects="q1">
  <figure target="firms" actual="2"/>
</progress>
END
cat >q2.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q2" plan="p" period="2022-Q2" as-of="2022-06-30">
  <figure target="income" actual="5.2" reference="5.9"/>
  <figure target="firms" actual="4"/><figure target="fund" actual="52" basis="increment"/>
  <figure target="energy" actual="-2.4"/>
  <step of="west" state="started" percent="40" on="2022-05-02"/>
</progress>
END
for of in firms 到位资金 energy income roads west 桥通车 serve invest growth 农办 office.1 p; do
	echo "== $of"
	"$NIANDU" explain plan.xml q1.xml q1b.xml q2.xml "$of"
done
echo "== 中文"
"$NIANDU" explain --lang=zh plan.xml q1.xml q1b.xml q2.xml firms
"$NIANDU" explain --lang=zh --as-of=2022-03-31 plan.xml q1.xml q1b.xml q2.xml 到位
echo "== programs"
"$NIANDU" explain --json plan.xml q1.xml q1b.xml q2.xml fund
for of in firm '到位资' '业' ''; do
	echo "== $of"
	"$NIANDU" explain plan.xml q1.xml q1b.xml q2.xml "$of" 2>&1
	echo "exit $?"
done
"$NIANDU" explain --diagnostics=json plan.xml q1.xml q1b.xml q2.xml fonds 2>&1
"$NIANDU" explain plan.xml 2>&1
echo "exit $?"
