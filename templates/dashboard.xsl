<?xml version="1.0" encoding="UTF-8"?>
<!--
  一页看板：大数字、各方面状态、主要目标、滞后事项、单位排名，恰好一页A4。
  上墙用A3：-t dashboard-a3。各块里最多列几项，见下面的变量。

  The dashboard: figures, pillars, headline targets, what lags, ranking, on
  exactly one page. dashboard-a3 is the same for a wall. How many rows at most
  is said by the variables below: the rest is counted in words.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">一页看板（A4）：总数、各方面状态、主要目标、滞后事项、排名</n:about>
  <n:about lang="en">dashboard on one A4 page</n:about>

  <xsl:variable name="style">dashboard</xsl:variable>
  <xsl:variable name="title"
      select="concat($place, $year, '年重点工作进展看板')"/>

  <!-- 最多列几项 At most so many rows -->
  <xsl:variable name="most-headline" select="6"/>
  <xsl:variable name="most-lagging" select="6"/>
  <xsl:variable name="most-offices" select="10"/>

  <xsl:template name="byline">
    <p class="byline">
      <xsl:if test="l:issuer">
        <xsl:value-of select="concat(l:issuer, '　')"/>
      </xsl:if>
      <xsl:value-of select="concat('截至', $day)"/>
      <xsl:if test="not($over)">
        <xsl:value-of select="concat('　时序进度', n:percent(@pace), '％')"/>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template name="body">
    <xsl:call-template name="big-figures"/>
    <xsl:if test="$entries">
      <section columns="2">
        <xsl:call-template name="status-chart"/>
        <xsl:call-template name="headline"/>
        <column-break/>
        <xsl:call-template name="lagging"/>
        <xsl:call-template name="ranking"/>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- 大数字 -->

  <xsl:template name="big-figures">
    <!-- 有待定的才列，各数相加等于总数 so that the figures add up -->
    <xsl:variable name="pending" select="l:rollup/@undetermined != '0'"/>
    <!-- 到了年底，没有正常的不列 at the year's end nothing is under way -->
    <xsl:variable name="going"
        select="not($over) or l:rollup/@on-track != '0'"/>
    <table of="{@plan}">
      <xsl:if test="$pending"><col align="center" width="1*"/></xsl:if>
      <col head="yes" align="center" width="1*"/>
      <xsl:if test="$going"><col align="center" width="1*"/></xsl:if>
      <col align="center" width="1*"/>
      <col align="center" width="1*"/>
      <col align="center" width="1*"/>
      <col align="center" width="1*"/>
      <tr>
        <xsl:for-each select="l:rollup">
          <td class="big" is="completion">
            <xsl:choose>
              <xsl:when test="@completion">
                <xsl:value-of select="concat(n:percent(@completion), '％')"/>
              </xsl:when>
              <xsl:otherwise>—</xsl:otherwise>
            </xsl:choose>
          </td>
          <td class="big" is="total"><xsl:value-of select="@total"/></td>
          <td class="big" is="done"><xsl:value-of select="@done"/></td>
          <xsl:if test="$going">
            <td class="big" is="on-track"><xsl:value-of select="@on-track"/></td>
          </xsl:if>
          <td class="big" is="lagging"><xsl:value-of select="@lagging"/></td>
          <td class="big" is="unreported">
            <xsl:value-of select="@unreported"/>
          </td>
          <xsl:if test="$pending">
            <td class="big" is="undetermined">
              <xsl:value-of select="@undetermined"/>
            </td>
          </xsl:if>
        </xsl:for-each>
      </tr>
      <tr>
        <td class="what"><xsl:value-of select="$rate-name"/></td>
        <td class="what">列入考核（项）</td>
        <td class="what">完成</td>
        <xsl:if test="$going"><td class="what">正常</td></xsl:if>
        <td class="what">
          <xsl:value-of select="$lag-word"/>
          <xsl:if test="l:rollup/@far-behind != '0' and not($over)">
            <xsl:text>（严重</xsl:text>
            <figure of="{@plan}" is="far-behind">
              <xsl:value-of select="l:rollup/@far-behind"/>
            </figure>
            <xsl:text>）</xsl:text>
          </xsl:if>
          <xsl:if test="l:rollup/@lagging != '0' and l:rollup/@lagging-share">
            <xsl:text>占</xsl:text>
            <figure of="{@plan}" is="lagging-share">
              <xsl:value-of select="n:percent(l:rollup/@lagging-share)"/>
            </figure>
            <xsl:text>％</xsl:text>
          </xsl:if>
        </td>
        <td class="what">未报</td>
        <xsl:if test="$pending"><td class="what">待定</td></xsl:if>
      </tr>
    </table>
  </xsl:template>

  <!-- 主要目标 -->

  <xsl:template name="headline">
    <xsl:variable name="main"
        select="l:preamble/*[@id][not(@rule = 'none')]"/>
    <xsl:if test="$main">
      <chart id="headline" kind="bullet" unit="％" caption="全镇主要目标">
        <series>
          <xsl:for-each select="$main">
            <xsl:if test="position() &lt;= $most-headline">
              <xsl:apply-templates select="." mode="bullet">
                <xsl:with-param name="group" select="''"/>
              </xsl:apply-templates>
            </xsl:if>
          </xsl:for-each>
        </series>
      </chart>
    </xsl:if>
  </xsl:template>

  <!-- 滞后 -->

  <xsl:template name="lagging">
    <h1>
      <xsl:value-of select="concat($lag-word, '事项（', l:rollup/@lagging, '项')"/>
      <xsl:if test="count($lagging) > $most-lagging">
        <xsl:value-of select="concat('，列前', $most-lagging, '项')"/>
      </xsl:if>
      <xsl:text>）</xsl:text>
    </h1>
    <xsl:choose>
      <xsl:when test="not($lagging)"><p>
          <xsl:value-of select="concat('没有', $lag-word, '的事项')"/>
          <!-- 没有报的，说不上滞后不滞后 what nobody reported may lag -->
          <xsl:if test="$unreported">
            <xsl:text>，未报</xsl:text>
            <figure of="{@plan}" is="unreported">
              <xsl:value-of select="l:rollup/@unreported"/>
            </figure>
            <xsl:text>项</xsl:text>
          </xsl:if>
          <xsl:text>。</xsl:text>
        </p></xsl:when>
      <xsl:otherwise><xsl:call-template name="lagging-table"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="lagging-table">
    <table>
      <col head="yes" align="left" width="1*"/>
      <col align="right" width="auto"/>
      <col align="right" width="auto"/>
      <col align="decimal" width="4.4em"/>
      <col align="left" width="auto"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th>目标任务</th><th>年度目标</th><th>完成情况</th>
          <th>完成率（％）</th><th>状态</th><th>责任单位</th>
        </tr>
      </head>
      <xsl:for-each select="$lagging">
        <xsl:sort select="@lag-rank" data-type="number"/>
        <xsl:if test="position() &lt;= $most-lagging">
          <tr of="{@id}">
            <xsl:copy-of select="@from"/>
            <td><xsl:value-of select="@name"/></td>
            <xsl:call-template name="goal-cell"/>
            <td is="actual"><xsl:apply-templates select="." mode="result"/></td>
            <xsl:call-template name="completion-cell"/>
            <xsl:call-template name="status-cell"/>
            <td><xsl:value-of select="@lead"/></td>
          </tr>
        </xsl:if>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- 单位排名 -->

  <xsl:template name="ranking">
    <xsl:if test="l:office[2]">
      <h1>
        <xsl:text>责任单位排名</xsl:text>
        <xsl:if test="count(l:office) > $most-offices">
          <xsl:value-of select="concat('（前', $most-offices, '位）')"/>
        </xsl:if>
      </h1>
      <xsl:call-template name="office-table"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="office-table">
    <xsl:variable name="pending" select="l:office[@undetermined != '0']"/>
    <!-- 年中按对照时序的数排名，列在位次旁；年底就是完成率 -->
    <xsl:variable name="scored" select="l:office/@score[not($over)]"/>
    <!-- 没有可比的位次，不列一栏一字线 no column of dashes -->
    <xsl:variable name="moved" select="l:office/@moved"/>
    <table>
      <col align="center" width="3.6em"/>
      <col head="yes" align="left" width="1*"/>
      <xsl:if test="$scored"><col align="decimal" width="4.8em"/></xsl:if>
      <col align="right" width="2.7em"/>
      <col align="right" width="2.7em"/>
      <col align="right" width="2.7em"/>
      <col align="right" width="2.7em"/>
      <xsl:if test="$pending"><col align="right" width="2.7em"/></xsl:if>
      <col align="decimal" width="5.4em"/>
      <xsl:if test="$moved"><col align="center" width="3.8em"/></xsl:if>
      <head>
        <tr>
          <th>位次</th><th>责任单位</th>
          <xsl:if test="$scored"><th>对照时序（％）</th></xsl:if>
          <th>总数</th><th>完成</th>
          <th>
            <xsl:value-of select="$lag-word"/>
            <xsl:if test="not($over)">合计</xsl:if>
          </th>
          <th>未报</th>
          <xsl:if test="$pending"><th>待定</th></xsl:if>
          <th>完成率（％）</th>
          <xsl:if test="$moved"><th>较上期</th></xsl:if>
        </tr>
      </head>
      <xsl:for-each select="l:office">
        <xsl:if test="position() &lt;= $most-offices">
          <tr of="{@ref}">
            <xsl:call-template name="rank-cell"/>
            <td><xsl:value-of select="@name"/></td>
            <xsl:if test="$scored"><xsl:call-template name="score-cell"/></xsl:if>
            <td is="total"><xsl:value-of select="@total"/></td>
            <td is="done"><xsl:value-of select="@done"/></td>
            <td is="lagging"><xsl:value-of select="@lagging"/></td>
            <td is="unreported"><xsl:value-of select="@unreported"/></td>
            <xsl:if test="$pending">
              <td is="undetermined"><xsl:value-of select="@undetermined"/></td>
            </xsl:if>
            <xsl:call-template name="progress-cell"/>
            <xsl:if test="$moved"><td><xsl:call-template name="moved"/></td></xsl:if>
          </tr>
        </xsl:if>
      </xsl:for-each>
    </table>
  </xsl:template>
</xsl:stylesheet>
