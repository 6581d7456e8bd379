<?xml version="1.0" encoding="UTF-8"?>
<!-- 检查：每一条按所在位置，带原句。 Every message by its place, with the sentence. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">
  <xsl:import href="page.xsl"/>

  <xsl:key name="line" match="line" use="concat(@file, ':', @n)"/>
  <xsl:key name="file" match="message" use="string(@file)"/>

  <!-- 最近写入的一期 The latest quarter that was written -->
  <xsl:variable name="last" select="string($year/forms[@written][last()]/@period)"/>

  <xsl:template name="title">检查</xsl:template>

  <xsl:template name="body">
    <xsl:variable name="errors" select="count(message[@level = 'error' or @level = 'fatal'])"/>
    <xsl:variable name="warnings" select="count(message[@level = 'warning'])"/>
    <p class="{substring('bad good', 1 + 4 * ($errors = 0), 4)}" role="status">
      <xsl:choose>
        <xsl:when test="$errors &gt; 0"><xsl:value-of select="$errors"/> 处错误，改好才能出报告；</xsl:when>
        <xsl:otherwise>没有错误，可以出报告；</xsl:otherwise>
      </xsl:choose>
      <xsl:value-of select="$warnings"/> 处请注意。
    </p>
    <xsl:call-template name="no-next"/>
    <xsl:for-each select="message[generate-id() = generate-id(key('file', string(@file))[1])]">
      <h2>
        <xsl:value-of select="@file"/>
        <xsl:if test="not(@file)">整个文件夹</xsl:if>
      </h2>
      <ul class="messages">
        <xsl:apply-templates select="key('file', string(@file))"/>
      </ul>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="message">
    <xsl:variable name="line" select="key('line', concat(@file, ':', @line))[1]"/>
    <li class="{@level}" data-id="{@id}">
      <xsl:call-template name="level"/>
      <xsl:call-template name="place"/>
      <xsl:value-of select="."/>
      <xsl:if test="@times">（<xsl:value-of select="@times"/> 处）</xsl:if>
      <xsl:if test="normalize-space($line)">
        <blockquote><xsl:value-of select="normalize-space($line)"/></blockquote>
      </xsl:if>
      <xsl:if test="@id = 'no-lead' and @file = $year/@file">
        <p>在网页上：到<a href="{$base}/plan#nobodys">计划里“没有责任单位的”</a>一处定由谁牵头。</p>
      </xsl:if>
      <xsl:if test="@id = 'not-reported' and $line/@lead and $last">
        <p><a href="{$base}/forms?period={$last}#office-{str:encode-uri($line/@lead, true())}">到<xsl:value-of select="$line/@lead"/>的填报表</a>：请他们补报，收下后再写入一次。</p>
      </xsl:if>
      <xsl:if test="@line and @file = $year/@file">
        <a href="{$base}/plan#line-{@line}">到计划里看这一处<span class="hidden">：第<xsl:value-of select="@line"/>行</span></a>
      </xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
