<?xml version="1.0" encoding="UTF-8"?>
<!-- 全县汇总。 All towns together. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">
  <xsl:import href="page.xsl"/>

  <xsl:variable name="report" select="/page/report"/>
  <xsl:variable name="query">
    <xsl:for-each select="$report/@as-of | $report/@issuer | $report/@number | $report/@date">
      <xsl:value-of select="concat('&amp;', name(), '=', str:encode-uri(., true()))"/>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template name="title">全县汇总</xsl:template>

  <xsl:template name="body">
    <xsl:call-template name="messages">
      <xsl:with-param name="messages" select="message[@level != 'note']"/>
    </xsl:call-template>
    <xsl:if test="not(town)"><p>还没有可以汇总的乡镇。</p></xsl:if>
    <xsl:if test="town">
      <p>汇总 <xsl:value-of select="count(town[@in = 'yes'])"/> 个乡镇。
        <xsl:if test="town[@in = 'no']"><span class="missing">没有汇总进去：
          <xsl:for-each select="town[@in = 'no']"><a href="{@base}/check"><xsl:value-of select="@title"/><xsl:if test="not(@title)"><xsl:value-of select="@folder"/></xsl:if></a>　</xsl:for-each></span></xsl:if></p>
      <details class="choices">
        <summary>截止日期、发文单位、文号</summary>
        <form method="get" action="/county">
          <div class="field"><label for="as-of">截至</label>
            <input type="date" id="as-of" name="as-of" value="{$report/@as-of}"/> <span class="help">空着：各镇最新的</span></div>
          <div class="field"><label for="issuer">发文单位</label>
            <input type="text" id="issuer" name="issuer" size="24" value="{$report/@issuer}"/></div>
          <div class="field"><label for="number">发文字号</label>
            <input type="text" id="number" name="number" size="20" value="{$report/@number}"/></div>
          <div class="field"><label for="date">印发日期</label>
            <input type="date" id="date" name="date" value="{$report/@date}"/></div>
          <p><button type="submit">照这样出</button></p>
        </form>
      </details>
    </xsl:if>
    <xsl:if test="$report/@pages &gt; 0">
      <p class="formats">存下来：
        <xsl:for-each select="format[not(. = 'png' or . = 'svg')]">
          <a href="/county/file?format={.}{$query}" download="download"><xsl:value-of select="translate(., 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/></a>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </p>
      <ol class="pages">
        <xsl:for-each select="str:split(str:padding($report/@pages, '.'), '')">
          <li>
            <img src="/county/picture?page={position()}{$query}"
                alt="第{position()}页（全文可读版请存 PDF）" loading="lazy" width="794" height="1123"/>
            <span class="folio">第 <xsl:value-of select="position()"/> 页</span>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
