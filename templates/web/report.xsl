<?xml version="1.0" encoding="UTF-8"?>
<!-- 一份报告：各页的图，存成各种格式，公开版。 One report: its pages, its files. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">
  <xsl:import href="reports.xsl"/>

  <xsl:variable name="report" select="/page/report"/>
  <xsl:variable name="query">
    <xsl:if test="$report/@edition = 'public'">&amp;edition=public</xsl:if>
    <xsl:for-each select="$report/@number | $report/@date | $report/@office">
      <xsl:value-of select="concat('&amp;', name(), '=', str:encode-uri(., true()))"/>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template name="title">
    <xsl:value-of select="substring-before(concat(translate($report, '：', ':'), ':'), ':')"/>
    <xsl:if test="$report/@edition = 'public'">（公开版）</xsl:if>
  </xsl:template>

  <xsl:template name="body">
    <xsl:if test="$report/@pages = 0">
      <p class="bad" role="status">这份报告现在出不了，原因如下；改好再来。</p>
    </xsl:if>
    <xsl:if test="$report/@pages &gt; 0">
      <p class="formats">存下来：
        <xsl:call-template name="formats">
          <xsl:with-param name="template" select="$report/@template"/>
          <xsl:with-param name="query" select="$query"/>
        </xsl:call-template>
      </p>
    </xsl:if>
    <xsl:call-template name="messages">
      <xsl:with-param name="messages" select="message[@level != 'note']"/>
    </xsl:call-template>
    <xsl:call-template name="choices"/>
    <xsl:if test="$report/@pages &gt; 0">
      <p>共 <xsl:value-of select="$report/@pages"/> 页。某个数怎么来的，看<a href="{$base}/figures">数字来历</a>。</p>
      <ol class="pages">
        <xsl:for-each select="str:split(str:padding($report/@pages, '.'), '')">
          <li>
            <img src="{$base}/picture?template={$report/@template}&amp;page={position()}{$query}"
                alt="第{position()}页（全文可读版请存 PDF）" loading="lazy" width="794" height="1123"/>
            <span class="folio">第 <xsl:value-of select="position()"/> 页</span>
          </li>
        </xsl:for-each>
      </ol>
    </xsl:if>
  </xsl:template>

  <!-- 文号、日期、单位、内部还是公开 -->
  <xsl:template name="choices">
    <details class="choices">
      <summary>文号、日期、公开版、各单位任务单</summary>
      <form method="get" action="{$base}/report/{$report/@template}">
        <div class="field"><label for="number">发文字号</label>
          <input id="number" name="number" type="text" size="20" value="{$report/@number}" placeholder="云政〔2022〕23号"/></div>
        <div class="field"><label for="date">印发日期</label>
          <input id="date" name="date" type="date" value="{$report/@date}"/></div>
        <xsl:if test="$report/@template = 'office'">
          <div class="field"><label for="office">单位</label>
            <select id="office" name="office">
              <option value="">各单位依次排在一起</option>
              <xsl:for-each select="office">
                <option value="{.}">
                  <xsl:if test=". = $report/@office"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
                  <xsl:value-of select="."/>
                </option>
              </xsl:for-each>
            </select></div>
        </xsl:if>
        <fieldset>
          <legend>给谁看</legend>
          <label><input type="radio" name="edition" value="internal">
            <xsl:if test="$report/@edition != 'public'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
            </input> 内部</label>
          <label><input type="radio" name="edition" value="public">
            <xsl:if test="$report/@edition = 'public'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
            </input> 公开：不公开的指标印作 X，什么也推算不出来</label>
        </fieldset>
        <p><button type="submit">照这样出</button></p>
      </form>
    </details>
  </xsl:template>
</xsl:stylesheet>
