# What check finds beyond the format: direction, scales, parts, narratives.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <preamble>
    <p>全年<target id="income" name="财政总收入增长率" rule="at-most" value="7" unit="％">财政总收入增长<v>7</v>％以上</target>，
      <target id="energy" name="单位生产总值能耗" rule="at-least" value="3" unit="％" lead="经发办">能耗下降<v>3</v>％</target>。</p>
  </preamble>
  <pillar id="a"><title>发展</title>
    <item id="firms" lead="经发办"><title>企业培育</title>
      <p>培育<target id="hitech" name="国家高新技术企业" rule="at-least" value="5" unit="家">国家高新技术企业<v>5</v>家</target>，其中<target id="giant" name="小巨人企业" rule="at-least" value="6" unit="家">小巨人企业<v>6</v>家</target>，
        <target id="capital" name="到位资金" rule="at-least" value="2" unit="亿元">到位资金<v>2</v>亿元</target>，其中<target id="foreign" name="外来资金" rule="at-least" value="1.5" unit="亿元">外来<v>1.5</v>亿元</target>、<target id="own" name="自筹资金" rule="at-least" value="1" unit="亿元">自筹<v>1</v>亿元</target>，
        <target id="fee" name="三公经费" rule="at-least" value="80" unit="万元">三公经费控制在<v>80</v>万元以内</target>。</p>
    </item>
    <item id="water"><title>水利</title>
      <p>加固<works id="ponds" name="山塘整治"><work id="east">东塘</work>、<work id="west">西塘</work></works>三座山塘，
        <target id="road" name="农村公路" rule="at-least" value="12" unit="公里">公路<v>12</v>公里</target>。</p>
    </item>
    <item id="words"><title>宣传</title><p>做好宣传。</p></item>
  </pillar>
</plan>
END
cat >q1.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q1" plan="p" period="2022-Q1" as-of="2022-03-31">
  <figure target="income" actual="7"/>
  <figure target="energy" actual="3"/>
  <figure target="hitech" actual="3"/>
  <figure target="capital" actual="0.9"/>
  <figure target="foreign" actual="0.5"/>
  <figure target="own" actual="0.6"/>
  <figure target="fee" actual="20"/><figure target="giant" actual="1"/>
  <step of="east" state="done" on="2022-03-20"/>
  <problem id="wt1" found="2022-02-01" due="2022-03-01" state="open"><p>资金未到位。</p></problem>
</progress>
END
cat >q2.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q2" plan="p" period="2022-Q2" as-of="2022-06-30">
  <figure target="income" actual="7"/>
  <figure target="energy" actual="3"/>
  <figure target="hitech" actual="5"/>
  <figure target="capital" actual="11000"/>
  <figure target="foreign" actual="0.6"/>
  <figure target="own" actual="0.1"/>
  <figure target="fee" actual="30"/><figure target="giant" actual="1"/>
  <step of="east" state="started" percent="40" on="2022-05-01"/>
  <item ref="firms">
    <p>上半年新增国家高新技术企业6家，三公经费支出31万元，已于7月15日通过验收，2023年3月5日竣工。</p>
    <p>高新技术企业培育有序推进，培育六家。</p>
  </item>
</progress>
END
"$NIANDU" check --lang=en plan.xml q1.xml q2.xml
"$NIANDU" check --lang=zh plan.xml q1.xml q2.xml

# Parts without names of their own, in one unit; 19 of 12公里、19公里 too.
cat >parts.xml <<'END2'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="i" lead="经发办"><title>项目</title>
      <p>完成<target id="a1" name="投资" rule="at-least" value="23.5" unit="亿元">投资<v>23.5</v>亿元</target>（其中14、10亿元）。</p>
      <p>完成<target id="a2" name="技改" rule="at-least" value="24" unit="亿元">技改<v>24</v>亿元</target>（其中14、10亿元），<target id="a3" name="修路" rule="at-least" value="30" unit="公里">修路<v>30</v>公里</target>，其中12公里、19公里、3座桥。</p>
    </item>
  </pillar>
</plan>
END2
"$NIANDU" check --lang=zh parts.xml
