<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总的要求。

  What is asked of the towns.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:template name="demands">
    <xsl:variable name="far" select="$towns[l:rollup/@far-behind != '0']"/>
    <xsl:variable name="late"
        select="$towns[*/*[@status = 'unreported'][not(@reason)]]"/>
    <xsl:variable name="later"
        select="$towns[*/*[@status = 'unreported'][@reason]]"/>
    <!-- 要求为零而发生了的：先说的就是它 What should have been nought -->
    <xsl:variable name="broken" select="$towns[*/l:target[@rule = 'zero']
        [@status = 'far-behind']]"/>
    <xsl:variable name="n" select="count($ranked)"/>
    <xsl:variable name="low" select="$ranked[$scored]
        [$n >= 6 and @rank > $n - 3]
        | $ranked[not($scored)][@difference &lt; 0]"/>
    <h1 id="demands">下一步工作要求</h1>
    <p>
      <xsl:text>一是对照目标抓落实。</xsl:text>
      <xsl:value-of select="concat('各', $noun, '要对照年度工作计划逐项核实')"/>
      <xsl:choose>
        <xsl:when test="$over">
          <xsl:text>，已完成的巩固提升，未完成的说明原因，需结转下年的</xsl:text>
          <xsl:text>重新明确时限和责任人。</xsl:text>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>，已完成的巩固提升，未完成的倒排工期、挂图作战，</xsl:text>
          <xsl:text>确保全年目标任务如期实现。</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$low">
        <xsl:choose>
          <xsl:when test="$scored">排名居后的</xsl:when>
          <xsl:otherwise>综合完成率低于平均数的</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$low"/>
        </xsl:call-template>
        <xsl:text>，要认真分析原因，主动补齐差距。</xsl:text>
      </xsl:if>
    </p>
    <xsl:if test="$far">
      <p>
        <xsl:value-of select="'二是紧盯弱项抓整改。'"/>
        <xsl:choose>
          <xsl:when test="$over">
            <xsl:value-of select="concat('有未完成事项的', $noun)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:text>有严重滞后事项的</xsl:text>
            <xsl:call-template name="town-names">
              <xsl:with-param name="of" select="$far"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:text>，要逐项明确责任领导、整改措施和完成时限，</xsl:text>
        <xsl:text>形成清单，按月报告进展；问题清单实行闭环管理，</xsl:text>
        <xsl:text>整改到位一个、验收销号一个。</xsl:text>
        <xsl:if test="$broken">
          <xsl:text>没有守住“零发生”的</xsl:text>
          <xsl:call-template name="town-names">
            <xsl:with-param name="of" select="$broken"/>
          </xsl:call-template>
          <xsl:text>，要查明原因、落实责任、举一反三。</xsl:text>
        </xsl:if>
      </p>
    </xsl:if>
    <p>
      <xsl:choose>
        <xsl:when test="$far">三</xsl:when>
        <xsl:otherwise>二</xsl:otherwise>
      </xsl:choose>
      <xsl:text>是严格规范抓报送。</xsl:text>
      <xsl:if test="$late">
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$late"/>
        </xsl:call-template>
        <xsl:text>要尽快补报缺漏数据，并说明原因。</xsl:text>
      </xsl:if>
      <xsl:if test="$later">
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$later"/>
        </xsl:call-template>
        <xsl:text>已说明原因的未报事项，要在取得数据后及时补报。</xsl:text>
      </xsl:if>
      <xsl:value-of select="concat('各', $noun, '要压实数据报送责任，做到应报尽报、',
          '真实准确、前后衔接，确需更正的及时报送更正文件并说明理由。')"/>
    </p>
  </xsl:template>
</xsl:stylesheet>
