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
    <xsl:for-each select="$report/@number | $report/@date | $report/@office | $report/@as-of">
      <xsl:value-of select="concat('&amp;', name(), '=', str:encode-uri(., true()))"/>
    </xsl:for-each>
  </xsl:variable>

  <!-- 数字来历照这一页说 figures are told as this page has them -->
  <xsl:variable name="alike">
    <xsl:if test="$report/@edition = 'public'">&amp;edition=public</xsl:if>
    <xsl:if test="$report/@as-of">&amp;as-of=<xsl:value-of select="$report/@as-of"/></xsl:if>
  </xsl:variable>

  <xsl:template name="title">
    <xsl:call-template name="name"><xsl:with-param name="about" select="$report"/></xsl:call-template>
    <xsl:if test="$report/@as-of">（截至 <xsl:value-of select="$report/@as-of"/>）</xsl:if>
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
    <xsl:if test="$report/@template = 'yearend'"><xsl:call-template name="no-next"/></xsl:if>
    <xsl:call-template name="messages">
      <xsl:with-param name="messages" select="message[@level != 'note']"/>
    </xsl:call-template>
    <xsl:call-template name="choices"/>
    <xsl:if test="$report/@pages &gt; 0">
      <p>共 <xsl:value-of select="$report/@pages"/> 页。<strong>点页上的任何一个数</strong>，就看到它是谁报的、怎么算的；全部的数在<a href="{$base}/figures?{substring($alike, 2)}">数字来历</a>。</p>
      <ol class="pages">
        <xsl:apply-templates select="figures/page"/>
      </ol>
    </xsl:if>
  </xsl:template>

  <!--
    一页：图，上面是各个数的链接。链接按页的长宽放，窗口多大都对得上，不用脚本。

    A page: its picture, and over it a link for each figure. They are placed in
    the page's own measure, so that they fit in a window of any size.
  -->
  <xsl:template match="figures/page">
    <xsl:variable name="n" select="position()"/>
    <li>
      <div class="sheet">
        <!-- 96 像素一英寸 at 96 pixels an inch -->
        <img src="{$base}/picture?template={$report/@template}&amp;page={$n}{$query}"
            alt="第{$n}页（全文可读版请存 PDF）" loading="lazy"
            width="{round(@width * 4 div 3)}" height="{round(@height * 4 div 3)}"/>
        <xsl:if test="figure">
          <svg viewBox="0 0 {@width} {@height}" role="group" aria-label="第{$n}页上的数">
            <xsl:apply-templates select="figure"/>
          </svg>
        </xsl:if>
      </div>
      <span class="folio">第 <xsl:value-of select="$n"/> 页</span>
    </li>
  </xsl:template>

  <xsl:template match="figure">
    <xsl:variable name="words">
      <xsl:value-of select="@name"/>
      <xsl:for-each select="area[string(.) and . != ../@name]">
        <xsl:value-of select="concat(' ', .)"/>
      </xsl:for-each>
      <xsl:text>：怎么来的</xsl:text>
    </xsl:variable>
    <a href="{$base}/figures?of={str:encode-uri(@of, true())}{$alike}" aria-label="{normalize-space($words)}">
      <title><xsl:value-of select="normalize-space($words)"/></title>
      <xsl:for-each select="area">
        <rect x="{@x}" y="{@y}" width="{@width}" height="{@height}"/>
      </xsl:for-each>
    </a>
  </xsl:template>

  <!-- 最后一步做成了，再往下 at the end of the way -->
  <xsl:template match="year" mode="next">
    <xsl:param name="base" select="$base"/>
    <xsl:choose>
      <xsl:when test="@next = 'report' and @says-next and $report/@template = 'yearend' and $report/@pages &gt; 0">
        <p class="next"><strong>年终总结做好了：</strong>存成 DOCX 送审、改稿，定稿存成 PDF 或 OFD 印发；要对外公开的，在下面选“公开”。</p>
      </xsl:when>
      <xsl:otherwise><xsl:apply-imports/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 文号、日期、单位、内部还是公开 -->
  <xsl:template name="choices">
    <details class="choices">
      <summary>哪一期、文号、日期、公开版、各单位任务单</summary>
      <form method="get" action="{$base}/report/{$report/@template}">
        <div class="field"><label for="as-of">截至</label>
          <select id="as-of" name="as-of">
            <option value="">最近一期</option>
            <xsl:for-each select="$year/progress[not(@corrects)]">
              <xsl:sort select="@as-of"/>
              <option value="{@as-of}">
                <xsl:if test="@as-of = $report/@as-of"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
                <xsl:call-template name="period"><xsl:with-param name="id" select="@period"/></xsl:call-template>
              </option>
            </xsl:for-each>
          </select></div>
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
