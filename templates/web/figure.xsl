<?xml version="1.0" encoding="UTF-8"?>
<!-- 一个数怎么来的。 How one figure came about. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">
  <xsl:import href="page.xsl"/>

  <!-- 从报告页来的，照那一页说 as the page has it from which one comes -->
  <xsl:variable name="public" select="/page/edition = 'public'"/>
  <xsl:variable name="alike">
    <xsl:if test="$public">&amp;edition=public</xsl:if>
    <xsl:if test="/page/as-of">&amp;as-of=<xsl:value-of select="str:encode-uri(/page/as-of, true())"/></xsl:if>
  </xsl:variable>

  <xsl:template name="title">
    <xsl:choose>
      <xsl:when test="fact"><xsl:value-of select="fact[1]"/></xsl:when>
      <xsl:otherwise>数字来历</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="body">
    <xsl:call-template name="messages">
      <xsl:with-param name="messages" select="message[@level = 'error' or @level = 'fatal']"/>
    </xsl:call-template>
    <xsl:if test="fact">
      <table class="list">
        <caption class="hidden">来历</caption>
        <thead><tr><th scope="col">项目</th><th scope="col">内容</th><th scope="col">写在哪里</th></tr></thead>
        <tbody>
          <xsl:for-each select="fact">
            <tr>
              <th scope="row"><xsl:value-of select="@label"/><xsl:if test="not(@label)"><span class="hidden">续</span></xsl:if></th>
              <td><xsl:value-of select="."/></td>
              <td><xsl:if test="@file"><xsl:value-of select="concat(@file, ' 第', @line, '行')"/></xsl:if>
                <xsl:if test="@source"><small><xsl:value-of select="@source"/></small></xsl:if></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
    <p><a href="{$base}/figures?{substring($alike, 2)}">全部指标</a>
      <xsl:if test="$public">　这是照公开版说的：<a href="{$base}/figures?of={str:encode-uri(subject, true())}">看内部的</a></xsl:if></p>
  </xsl:template>
</xsl:stylesheet>
