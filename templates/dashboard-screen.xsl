<?xml version="1.0" encoding="UTF-8"?>
<!--
  投屏看板（16:9）：大数字、各方面状态、最要紧的几项，字大。配 -f png 就是1920×1080的图。

  The dashboard for a screen, 16:9, in large type; -f png makes 1920 by 1080.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="dashboard.xsl"/>

  <n:about lang="zh">投屏看板（16:9）：大数字、各方面状态、最要紧的几项</n:about>
  <n:about lang="en">dashboard for a screen, 16:9</n:about>

  <xsl:variable name="style">dashboard-screen</xsl:variable>
  <xsl:variable name="most-lagging" select="8"/>
  <xsl:variable name="with-goals" select="false()"/>
  <xsl:variable name="most-due" select="8"/>

  <xsl:template name="body">
    <xsl:call-template name="big-figures"/>
    <xsl:if test="$entries">
      <section columns="2">
        <xsl:call-template name="status-chart"/>
        <column-break/>
        <xsl:if test="$begun"><xsl:call-template name="lagging"/></xsl:if>
        <xsl:if test="not($begun)"><xsl:call-template name="due-next"/></xsl:if>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
