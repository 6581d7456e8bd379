# Words that look like a contradiction and are none: check says nothing.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="firms" lead="经发办"><title>企业培育</title>
      <p>围绕G60走廊，<target id="hitech" name="国家高新技术企业" rule="at-least" value="5" unit="家">新增国家高新技术企业<v>5</v>家</target>、<target id="sme" name="科技型中小企业" rule="at-least" value="8" unit="家">科技型中小企业<v>8</v>家</target>；
        <target id="energy" name="单位生产总值能耗增速" rule="at-most" value="-3.2" baseline="0" unit="％">能耗增速控制在<v>-3.2</v>％以内</target>，
        <target id="fall" name="单位能耗下降率" rule="at-least" value="3" unit="％">能耗下降<v>3</v>％</target>，
        <target id="cut" name="主要污染物减排量" rule="at-least" value="30" unit="吨">减排<v>30</v>吨</target>，
        <target id="detail" name="控制性详细规划覆盖率" rule="at-least" value="90" unit="％">控规覆盖率<v>90</v>％以上</target>，
        <target id="big" name="亿元以上项目" rule="at-least" value="4" unit="个">亿元以上项目<v>4</v>个</target>，其中<target id="huge" name="5亿元以上项目" rule="at-least" value="1" unit="个">5亿元以上<v>1</v>个</target>，
        建设<works id="ponds" name="山塘整治"><work id="east">东塘</work>、<work id="west">西塘</work></works>两座山塘。</p>
    </item>
  </pillar>
</plan>
END
cat >q2.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q2" plan="p" period="2022-Q2" as-of="2022-06-30">
  <figure target="hitech" actual="3"/><figure target="sme" actual="4"/>
  <figure target="energy" actual="-2.4"/><figure target="fall" actual="2.43"/>
  <figure target="cut" actual="18"/><figure target="detail" actual="80"/>
  <figure target="big" actual="3"/><figure target="huge" actual="1"/>
  <step of="east" state="done" on="2022-05-01"/>
  <item ref="firms">
    <p>上半年新增国家高新技术企业3家，去年同期国家高新技术企业2家；全年目标国家高新技术企业5家，力争新增6家。</p>
    <p>走访企业120家，服务G60沿线企业8家，召开座谈会3个月内2次，近10家企业意向申报国家高新技术企业，预计国家高新技术企业7家通过。</p>
    <p>一季度国家高新技术企业1家，5月国家高新技术企业1家。单位能耗下降2.4％，比国家平均高0.5个百分点。计划于9月30日前完成，7月15日前开工，去年2021年8月5日立项，将于2023年3月5日竣工。亿元以上项目开工率达90％，第2个亿元以上项目开工，科技型中小企业入库20余家，科技型中小企业不得超过9家，科技型中小企业达到或超过7家，科技型中小企业6家以内。</p>
  </item>
</progress>
END
"$NIANDU" check --strict plan.xml q2.xml
