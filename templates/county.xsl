<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总通报：总体情况、排名、分方面情况、共同目标比较、存在的问题、下一步要求，
  附三张表。台账由 niandu rollup 汇总（<county>），各镇的位次、升降、平均数都在
  里面算好，这里只排版。要改某一节，写自己的模板引入本文件，再重写那一节的模板；
  各节的名字是 opening、overall、ranking、pillars、common-targets、problems、
  demands、method、appendices；official 是公文要素。

  The county's bulletin over many towns. Ranks, movement and means are in the
  <county> that niandu rollup makes; this only words and sets them.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>
  <!-- 各节；后引入的优先于 common.xsl 里的 what follows wins over common.xsl -->
  <xsl:import href="county/words.xsl"/>
  <xsl:import href="county/overall.xsl"/>
  <xsl:import href="county/ranking.xsl"/>
  <xsl:import href="county/pillar.xsl"/>
  <xsl:import href="county/target.xsl"/>
  <xsl:import href="county/problem.xsl"/>
  <xsl:import href="county/demand.xsl"/>
  <xsl:import href="county/official.xsl"/>

  <n:about lang="zh">县级汇总：各镇排名和升降、分方面情况、共同目标、滞后清单</n:about>
  <n:about lang="en">the county over its towns: ranking, pillars, what lags</n:about>

  <xsl:strip-space elements="l:county l:town l:common"/>

  <xsl:variable name="county" select="/l:county"/>
  <xsl:variable name="towns" select="$county/l:town"/>
  <xsl:variable name="ranked" select="$towns[@ranked = 'yes']"/>
  <xsl:variable name="decimals" select="$county/@decimals"/>
  <xsl:variable name="as-of" select="n:date($county/@as-of)"/>
  <xsl:variable name="over"
      select="substring($county/@as-of, 6) = '12-31'"/>
  <!-- 逐层写明，不用“//”：两千个镇的节点合并要逐个比对
       Step by step, not by //: nodes of 2,000 towns are merged one against all -->
  <xsl:variable name="behind" select="$towns/*/*[@status = 'behind'
      or @status = 'far-behind'][not(self::l:work)]"/>

  <!-- 年中按对照时序的数排名，年底就是综合完成率 What the ranks are by -->
  <xsl:variable name="scored"
      select="not($over) and boolean($ranked/l:rollup/@score)"/>

  <xsl:key name="entry" match="l:target[@ref][@id]" use="@ref"/>
  <xsl:key name="entry" match="l:milestone[@ref][@id]" use="@ref"/>
  <xsl:key name="entry" match="l:works[@ref][@id]" use="@ref"/>
  <xsl:key name="entry" match="l:work[@ref][@id]" use="@ref"/>
  <xsl:key name="town" match="l:town" use="@plan"/>
  <xsl:key name="rank" match="l:town[@ranked = 'yes']" use="@rank"/>

  <!-- 报告期：全年、上半年…… What the figures cover -->
  <xsl:variable name="period">
    <xsl:variable name="day" select="substring($county/@as-of, 6)"/>
    <xsl:value-of select="concat($county/@year, '年')"/>
    <xsl:choose>
      <xsl:when test="$day = '12-31'">度</xsl:when>
      <xsl:when test="$day = '09-30'">前三季度</xsl:when>
      <xsl:when test="$day = '06-30'">上半年</xsl:when>
      <xsl:when test="$day = '03-31'">第一季度</xsl:when>
      <xsl:otherwise>
        <xsl:value-of
            select="concat('截至', n:month-day($county/@as-of))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- 有街道的称“镇（街道）” -->
  <xsl:variable name="noun">
    <xsl:text>镇</xsl:text>
    <xsl:if test="$towns[contains(@name, '街道')]">（街道）</xsl:if>
  </xsl:variable>

  <xsl:variable name="heading">
    <xsl:choose>
      <xsl:when test="$county/@title">
        <xsl:value-of select="$county/@title"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($county/@issuer, '关于', $period, '各',
            $noun, '工作目标完成情况的通报')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- 成文日期；没有给出的留空待填，不用数据截止日 Never the day of the data -->
  <xsl:variable name="issued" select="string($county/@date)"/>

  <xsl:template match="/l:ledger">
    <xsl:message terminate="yes">汇总用 niandu rollup，给出各镇的台账</xsl:message>
  </xsl:template>

  <xsl:template match="/l:county">
    <document style="{$style}" title="{$heading}">
      <xsl:attribute name="date">
        <xsl:value-of select="$issued"/>
        <xsl:if test="$issued = ''"><xsl:value-of select="@as-of"/></xsl:if>
      </xsl:attribute>
      <xsl:if test="@issuer">
        <xsl:attribute name="author">
          <xsl:value-of select="@issuer"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="@issuer">
        <xsl:call-template name="official"/>
      </xsl:if>
      <title><xsl:value-of select="$heading"/></title>
      <xsl:call-template name="opening"/>
      <xsl:call-template name="overall"/>
      <xsl:if test="$ranked">
        <xsl:call-template name="ranking"/>
        <xsl:call-template name="pillars"/>
      </xsl:if>
      <xsl:if test="l:common">
        <xsl:call-template name="common-targets"/>
      </xsl:if>
      <xsl:call-template name="problems"/>
      <xsl:call-template name="demands"/>
      <xsl:if test="not(@issuer)">
        <xsl:call-template name="attachments"/>
      </xsl:if>
      <xsl:call-template name="appendices"/>
    </document>
  </xsl:template>
</xsl:stylesheet>
