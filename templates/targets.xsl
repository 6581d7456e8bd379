<?xml version="1.0" encoding="UTF-8"?>
<!--
  目标完成情况一览表：一张横排的表，按方面分组。
  The table of all targets on landscape pages, grouped by pillar.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">目标完成情况一览表：全部目标、工程和节点，按方面分组，横排</n:about>
  <n:about lang="en">table of all targets, grouped by pillar, landscape</n:about>

  <xsl:variable name="title"
      select="concat($place, $year, '年度目标完成情况一览表')"/>

  <xsl:template name="head"/>

  <xsl:template name="body">
    <section orientation="landscape">
      <title><xsl:value-of select="$title"/></title>
      <xsl:call-template name="byline"/>
      <p>
        <xsl:copy-of select="l:rollup/@from"/>
        <xsl:value-of select="concat('截至', $day, '，')"/>
        <xsl:call-template name="rollup-words"/>
        <xsl:text>。</xsl:text>
      </p>
      <xsl:if test="$entries">
        <xsl:call-template name="target-table"/>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="more-notes">
    <xsl:if test="$unreported">
      <xsl:call-template name="unreported-words"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
