<?xml version="1.0" encoding="UTF-8"?>
<!--
  每一页都有的：页头、步骤、下一步、提示。各页引入它，自己只写 title 和 body。

  What every page has: head, steps, what comes next, messages. A page imports it
  and writes only its own title and body.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">
  <xsl:output method="html" encoding="UTF-8" indent="no"
      doctype-system="about:legacy-compat"/>

  <xsl:variable name="page" select="/page"/>
  <xsl:variable name="base" select="/page/@base"/>
  <xsl:variable name="year" select="/page/year"/>

  <xsl:template match="/page">
    <html lang="zh-CN">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>
          <xsl:call-template name="title"/>
          <xsl:if test="$year/@title"> · <xsl:value-of select="$year/@title"/></xsl:if>
          <xsl:text> · 年度</xsl:text>
        </title>
        <link rel="stylesheet" href="/static/page.css"/>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml"/>
        <script src="/static/page.js" defer="defer"><xsl:text> </xsl:text></script>
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header>
          <a class="home" href="/">年度</a>
          <span class="where">
            <xsl:choose>
              <xsl:when test="$year/@title"><xsl:value-of select="$year/@title"/></xsl:when>
              <xsl:when test="$base"><xsl:value-of select="@folder"/></xsl:when>
              <xsl:otherwise>年度计划与总结</xsl:otherwise>
            </xsl:choose>
          </span>
          <nav aria-label="全部">
            <a href="/">乡镇和年度</a>
            <a href="/county">全县汇总</a>
            <a href="/help">怎么用</a>
          </nav>
          <xsl:if test="@user"><span class="user">用户：<xsl:value-of select="@user"/></span></xsl:if>
        </header>
        <div class="{substring('frame plain', 1, 5 + 6 * not($base))}">
          <xsl:if test="$base"><xsl:call-template name="steps"/></xsl:if>
          <main id="main" tabindex="-1">
            <xsl:apply-templates select="@done"/>
            <xsl:call-template name="bars"/>
            <h1><xsl:call-template name="title"/></h1>
            <xsl:apply-templates select="$year" mode="next"/>
            <xsl:call-template name="body"/>
          </main>
        </div>
        <footer>这里做的每一步都存下来了，在“历史”里可以比较、退回。</footer>
      </body>
    </html>
  </xsl:template>

  <!-- 步骤：每页左边 The steps, on the left of every page -->

  <xsl:template name="steps">
    <nav class="steps" aria-label="步骤">
      <ol>
        <xsl:call-template name="step">
          <xsl:with-param name="path" select="'/plan'"/>
          <xsl:with-param name="name" select="'plan'"/>
          <xsl:with-param name="words" select="'计划'"/>
          <xsl:with-param name="count" select="$year/@unsure"/>
          <xsl:with-param name="of" select="'处待核对'"/>
        </xsl:call-template>
        <xsl:call-template name="step">
          <xsl:with-param name="path" select="'/forms'"/>
          <xsl:with-param name="name" select="'forms'"/>
          <xsl:with-param name="words" select="'发表收表'"/>
          <xsl:with-param name="count" select="$year/@received"/>
          <xsl:with-param name="of" select="'张已收'"/>
        </xsl:call-template>
        <xsl:call-template name="step">
          <xsl:with-param name="path" select="'/check'"/>
          <xsl:with-param name="name" select="'check'"/>
          <xsl:with-param name="words" select="'检查'"/>
        </xsl:call-template>
        <xsl:call-template name="step">
          <xsl:with-param name="path" select="'/reports'"/>
          <xsl:with-param name="name" select="'reports'"/>
          <xsl:with-param name="words" select="'报告'"/>
        </xsl:call-template>
        <xsl:call-template name="step">
          <xsl:with-param name="path" select="'/figures'"/>
          <xsl:with-param name="name" select="'figures'"/>
          <xsl:with-param name="words" select="'数字来历'"/>
        </xsl:call-template>
        <xsl:call-template name="step">
          <xsl:with-param name="path" select="'/history'"/>
          <xsl:with-param name="name" select="'history'"/>
          <xsl:with-param name="words" select="'历史'"/>
        </xsl:call-template>
      </ol>
    </nav>
  </xsl:template>

  <xsl:template name="step">
    <xsl:param name="path"/>
    <xsl:param name="name"/>
    <xsl:param name="words"/>
    <xsl:param name="count" select="0"/>
    <xsl:param name="of"/>
    <li>
      <a href="{$base}{$path}">
        <xsl:if test="$page/@name = $name">
          <xsl:attribute name="aria-current">page</xsl:attribute>
        </xsl:if>
        <xsl:value-of select="$words"/>
        <xsl:if test="$count &gt; 0">
          <small><xsl:value-of select="concat($count, $of)"/></small>
        </xsl:if>
      </a>
    </li>
  </xsl:template>

  <!-- 下一步做什么 What comes next -->

  <xsl:template match="year" mode="next">
    <xsl:param name="base" select="$base"/>
    <p class="next">
      <strong>下一步：</strong>
      <xsl:apply-templates select="." mode="next-words">
        <xsl:with-param name="base" select="$base"/>
      </xsl:apply-templates>
    </p>
  </xsl:template>

  <xsl:template match="year" mode="next-words">
    <xsl:param name="base" select="$base"/>
    <xsl:variable name="period">
      <xsl:call-template name="period">
        <xsl:with-param name="id" select="@next-period"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@next = 'mend'">
        <a href="{$base}/check">计划读不出来，看看哪里不对</a>
      </xsl:when>
      <xsl:when test="@next = 'write'">
        <a href="{$base}/forms?period={@next-period}#result"><xsl:value-of select="$period"/>有新收的表还没写入，报告里还是原来的数：再写入一次</a>
      </xsl:when>
      <xsl:when test="@next = 'nobodys'">
        <a href="{$base}/plan#nobodys">给没有责任单位的 <xsl:value-of select="@nobodys"/> 个指标定由谁牵头</a>，再发表
      </xsl:when>
      <xsl:when test="@next = 'review'">
        <a href="{$base}/plan#unsure">核对计划里拿不准的 <xsl:value-of select="@unsure"/> 处指标</a>
      </xsl:when>
      <xsl:when test="@next = 'forms'">
        <a href="{$base}/forms?period={@next-period}">给各单位发<xsl:value-of select="$period"/>填报表，收回后在同一页交</a>
      </xsl:when>
      <xsl:when test="@next = 'collect' and @missing = 0">
        <a href="{$base}/forms?period={@next-period}#result"><xsl:value-of select="$period"/>的表都收齐了，写入进展</a>
      </xsl:when>
      <xsl:when test="@next = 'collect'">
        <a href="{$base}/forms?period={@next-period}"><xsl:value-of select="$period"/>已收 <xsl:value-of select="@received"/> 张表，还差 <xsl:value-of select="@missing"/> 个单位</a>
      </xsl:when>
      <xsl:when test="not(@says-next)">
        四个季度都齐了：<a href="{$base}/forms?period={forms[last()]/@period}#next">写下一年工作打算</a>，再<a href="{$base}/report/yearend">出年终总结报告</a>
      </xsl:when>
      <xsl:otherwise>
        <a href="{$base}/report/yearend">四个季度都齐了，出年终总结报告</a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 年终总结最后一部分还没有文字 The yearend's last part has no words yet -->
  <xsl:template name="no-next">
    <xsl:variable name="last" select="$year/forms[last()]"/>
    <xsl:if test="$last/@written and not($year/@says-next)">
      <p class="care"><strong>▲ 工作打算还没有写：</strong>年终总结里现在印着“此处填写工作打算”。<a href="{$base}/forms?period={$last/@period}#next">去写<xsl:value-of select="$year/@year + 1"/>年工作打算</a></p>
    </xsl:if>
  </xsl:template>

  <!-- 2022-Q2 → 2022年二季度 -->

  <xsl:template name="period">
    <xsl:param name="id"/>
    <xsl:variable name="rest" select="substring-after($id, '-')"/>
    <xsl:value-of select="concat(substring($id, 1, 4), '年')"/>
    <xsl:choose>
      <xsl:when test="$rest = 'Q1'">一季度</xsl:when>
      <xsl:when test="$rest = 'Q2'">二季度</xsl:when>
      <xsl:when test="$rest = 'Q3'">三季度</xsl:when>
      <xsl:when test="$rest = 'Q4'">四季度</xsl:when>
      <xsl:when test="$rest = 'H1'">上半年</xsl:when>
      <xsl:when test="$rest = 'H2'">下半年</xsl:when>
      <xsl:when test="$rest"><xsl:value-of select="concat(number($rest), '月')"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 做完了什么 What was done -->

  <xsl:template match="@done">
    <p class="done" role="status">
      <xsl:choose>
        <xsl:when test=". = 'import'">计划已经读进来。请对照原文核对下面的指标。</xsl:when>
        <xsl:when test=". = 'accept'">已确认。</xsl:when>
        <xsl:when test=". = 'accept-all'">已全部确认。</xsl:when>
        <xsl:when test=". = 'change'">已修改。</xsl:when>
        <xsl:when test=". = 'item'">责任单位和时限已改。</xsl:when>
        <xsl:when test=". = 'remove'">已取消标注，文字一字未动。</xsl:when>
        <xsl:when test=". = 'add'">已标注。</xsl:when>
        <xsl:when test=". = 'replace'">已换成新的计划，原来的在“历史”里。</xsl:when>
        <xsl:when test=". = 'forms'">表已收下。</xsl:when>
        <xsl:when test=". = 'form-removed'">这张表已撤下。</xsl:when>
        <xsl:when test=". = 'progress'">进展已写入，可以<a href="{$base}/reports">出报告</a>了。</xsl:when>
        <xsl:when test=". = 'next'">工作打算已写入。</xsl:when>
        <xsl:when test=". = 'return'">已回到那时的内容；刚才的内容也在历史里。</xsl:when>
        <xsl:otherwise>已完成。</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- 提示 Messages -->

  <xsl:template name="messages">
    <xsl:param name="messages" select="/page/message"/>
    <xsl:param name="none" select="''"/>
    <xsl:if test="$messages">
      <ul class="messages">
        <xsl:for-each select="$messages">
          <li class="{@level}" data-id="{@id}">
            <xsl:call-template name="level"/>
            <xsl:call-template name="place"/>
            <xsl:value-of select="."/>
            <xsl:if test="@times">（<xsl:value-of select="@times"/> 处）</xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:if test="not($messages) and $none">
      <p class="good"><xsl:value-of select="$none"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="level">
    <span class="level">
      <xsl:choose>
        <xsl:when test="@level = 'error' or @level = 'fatal'">✖ 错误</xsl:when>
        <xsl:when test="@level = 'warning'">▲ 注意</xsl:when>
        <xsl:otherwise>● 说明</xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:template name="place">
    <!-- 模板的行号对单位没有用 A line of a template tells an office nothing -->
    <xsl:if test="@file and substring(@file, string-length(@file) - 3) != '.xsl'">
      <span class="place">
        <xsl:value-of select="@file"/>
        <xsl:if test="@cell"> 单元格 <xsl:value-of select="@cell"/></xsl:if>
        <xsl:if test="@line"> 第<xsl:value-of select="@line"/>行</xsl:if>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- 每张表单都带的 What every form brings back -->

  <xsl:template name="token">
    <input type="hidden" name="token" value="{$page/@token}"/>
  </xsl:template>

  <!-- 没有做成的、还要看的，也在最上面 What failed stands where what was done does -->
  <xsl:template name="bars"/>

  <xsl:template name="body"/>
  <xsl:template name="title"/>
</xsl:stylesheet>
