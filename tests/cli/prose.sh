# One sentence for each entry, by rule and by sign: half-way through the year,
# and at its end. The figures of the ledger, in a secretary's words.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer level="town">甲镇人民政府</issuer>
  <title>甲镇2022年工作计划</title>
  <pillar id="a"><title>甲</title>
    <item id="i" lead="甲办" owner="甲" due="2022-12-31"><title>乙</title>
      <p><target id="count" name="新增企业" rule="at-least" value="6" unit="家">新增企业<v>6</v>家</target>，
      <target id="more" name="新增专利" rule="at-least" value="8" unit="件">新增专利<v>8</v>件</target>，
      <target id="none-yet" name="新增园区" rule="at-least" value="2" unit="个">新增园区<v>2</v>个</target>，
      <target id="grown" name="企业总数" rule="at-least" value="65" baseline="59" unit="家">企业总数达到<v>65</v>家</target>，
      <target id="even" name="改造公路" rule="at-least" value="10" unit="公里">改造公路<v>10</v>公里</target>，
      <target id="rate" name="财政收入增长率" rule="at-least" value="7.5" unit="％">财政收入增长<v>7.5</v>％</target>，
      <target id="falls" name="出口增长率" rule="at-least" value="1" unit="％">出口增长<v>1</v>％</target>，
      <target id="turns" name="投资增长率" rule="at-least" value="1" unit="％">投资增长<v>1</v>％</target>，
      <target id="share" name="达标率" rule="at-least" value="95" unit="％">达标率达到<v>95</v>％</target>，
      <target id="limit" name="火点" rule="at-most" value="5" unit="个">火点不超过<v>5</v>个</target>，
      <target id="dust" name="浓度" rule="at-most" value="28" baseline="31" unit="微克">浓度控制在<v>28</v>微克以内</target>，
      <target id="energy" name="能耗增速" rule="at-most" value="-3.2" baseline="0" unit="％">能耗增速控制在<v>-3.2</v>％以内</target>，
      <target id="stable" name="产销率" rule="about" value="98" tolerance="1" unit="％">产销率<v>98</v>％左右</target>，
      <target id="band" name="岗位" rule="between" value="120" to="140" unit="个">岗位<v>120</v>个至<v>140</v>个</target>，
      <target id="safe" name="事故起数" rule="zero" unit="起">事故零发生</target>，
      <target id="unsafe" name="火灾起数" rule="zero" unit="起">火灾零发生</target>，
      <target id="all" name="垃圾分类村" rule="cover" total="27" unit="个">垃圾分类全覆盖</target>，
      <target id="whom" name="疫苗接种" rule="cover" unit="人">疫苗接种全覆盖</target>，
      <target id="above" name="外贸增长率" rule="exceed" unit="％" reference-name="全市平均增幅">外贸高于全市平均</target>，
      <target id="beside" name="收入增长率" rule="track" tolerance="0.5" sided="below" unit="％" reference-name="经济增长率">收入与经济同步</target>，
      <target id="waiting" name="外资增长率" rule="exceed" unit="％" reference-name="全市平均增幅">外资高于全市平均</target>，
      <target id="task" name="减排量" rule="assigned" then="at-least" unit="吨">减排完成下达任务</target>，
      <target id="cap" name="信访量" rule="assigned" then="at-most" unit="件">信访控制在指标内</target>，
      <target id="blank" name="到位资金" rule="at-least" blank="XX" unit="万元">到位资金<v>XX</v>万元</target>，
      <target id="silent" name="健康村" rule="at-least" value="12" unit="个">建成健康村<v>12</v>个</target>，
      <target id="gaps" name="上云企业" rule="at-least" value="20" unit="家">上云企业<v>20</v>家</target>，
      <works id="ponds" name="山塘整治"><work id="east">东塘</work>、<work id="west">西塘</work></works>整治，
      <works id="roads" name="道路改造"><work id="r1">东路</work>、<work id="r2">西路</work></works>改造，
      <milestone id="open" name="中心启用" due="2022-06-20" state="done">6月20日前中心启用</milestone>，
      <milestone id="start" name="工程启动" due="2022-06-10" state="started">6月10日前工程启动</milestone>，
      <milestone id="hall" name="大厅建成" due="2022-06-15" state="done">6月15日前大厅建成</milestone>。</p>
    </item>
  </pillar>
</plan>
END
cat >half.xml <<'END'
<progress xmlns="urn:niandu:progress" id="h" plan="p" period="2022-Q2" as-of="2022-06-30">
  <figure target="count" actual="2" previous="0"/>
  <figure target="more" actual="5" previous="4"/>
  <figure target="none-yet" actual="0"/>
  <figure target="grown" actual="62" previous="60"/>
  <figure target="even" actual="5" previous="5"/>
  <figure target="rate" actual="6.9" previous="9.2"/>
  <figure target="falls" actual="-2.4" previous="-3.1"/>
  <figure target="turns" actual="1.0" previous="-0.25"/>
  <figure target="share" actual="95.0" previous="96"/>
  <figure target="limit" actual="5"/>
  <figure target="dust" actual="29.6" previous="31"/>
  <figure target="energy" actual="-3.0" previous="-2.9"/>
  <figure target="stable" actual="96.5"/>
  <figure target="band" actual="131"/>
  <figure target="safe" actual="0" previous="2"/>
  <figure target="unsafe" actual="1" previous="0"/>
  <figure target="all" covered="25"/>
  <figure target="whom" covered="5236"/>
  <figure target="above" actual="8.4" reference="7.9"/>
  <figure target="beside" actual="5.0" reference="5.2"/>
  <figure target="waiting" actual="3"/>
  <figure target="task" actual="17.0" assigned="36"/>
  <figure target="cap" actual="61" assigned="60"/>
  <figure target="blank" actual="8600"/>
  <figure target="gaps" actual="5" basis="increment"/>
  <step of="east" state="done" on="2022-06-01"/>
  <step of="west" state="stopped" percent="10" on="2022-05-01"/>
  <step of="open" state="done" on="2022-06-24"/>
  <step of="start" state="started" on="2022-06-08"/>
  <step of="hall" state="started" percent="80" on="2022-06-01"/>
</progress>
END
sed 's/id="h"/id="y"/; s/2022-Q2/2022-Q4/; s/2022-06-30/2022-12-31/; s/ previous="[^"]*"//; /waiting/d
	s/\(target="count" actual=\)"2"/\1"6"/; s/\(target="more" actual=\)"5"/\1"11"/
	s/\(target="all" covered=\)"25"/\1"27"/; s/\(target="whom" covered="5236"\)/\1 total="5460"/
	s/\(target="beside" actual=\)"5.0"/\1"4.6"/; s/\(target="cap" actual=\)"61"/\1"60"/
	s/\(target="falls" actual=\)"-2.4"/\1"0"/' half.xml >year.xml
cat >say.xsl <<'END'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger" xmlns="urn:niandu:document" exclude-result-prefixes="l">
  <xsl:import href="common.xsl"/>
  <xsl:template name="body">
    <xsl:for-each select="$entries">
      <p><xsl:apply-templates select="." mode="sentence"/></p>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
END
say()
{
	"$NIANDU" build "$@" -t ./say.xsl --emit=document 2>/dev/null |
	sed -n 's/^ *<p>\(.*\)<\/p>$/\1/p'
}
echo 上半年
say plan.xml half.xml
echo 全年
say plan.xml half.xml year.xml
