<?xml version="1.0" encoding="UTF-8"?>
<!--
  一页看板：要紧的大数字（和上期的数），各方面状态，主要目标和各期走势，没有达到的（责任人、
  时限），单位排名，恰好一页A4。还没有数据的时候，列近期到期的节点和应报的单位。
  上墙用A3（-t dashboard-a3），投屏用16:9（-t dashboard-screen）。
  各块里最多列几项，见下面的变量。

  The dashboard on exactly one page: the figures that matter, each with that of
  the period before; pillars, headline targets with the way there, what falls
  short with who answers for it and by when, ranking. Before anything is
  reported: what is due next, and who is to report. dashboard-a3 is for a wall,
  dashboard-screen for a screen. How many rows at most is said by the variables
  below: the rest is counted in words.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">一页看板（A4）：要紧的数、各方面状态、主要目标、未达到事项、排名</n:about>
  <n:about lang="en">dashboard on one A4 page</n:about>

  <xsl:variable name="style">dashboard</xsl:variable>
  <xsl:variable name="title"
      select="concat($place, $year, '年重点工作进展看板')"/>

  <!-- 最多列几项 At most so many rows -->
  <xsl:variable name="most-headline" select="6"/>
  <xsl:variable name="most-lagging" select="11"/>
  <xsl:variable name="most-offices" select="8"/>
  <xsl:variable name="most-due" select="12"/>
  <!-- 没有达到的表里列不列年度目标 Are goals told with what falls short? -->
  <xsl:variable name="with-goals" select="true()"/>

  <!-- 有没有报来的数 Is there anything reported? -->
  <xsl:variable name="begun" select="$counts/@files != '0'"/>
  <!-- 上一期 The period before -->
  <xsl:variable name="then" select="$ledger/l:rollup/l:then[last() - 1]"/>

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
        <xsl:choose>
          <xsl:when test="$begun">
            <xsl:call-template name="lagging"/>
            <xsl:call-template name="ranking"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="due-next"/>
            <xsl:call-template name="to-report"/>
          </xsl:otherwise>
        </xsl:choose>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- 大数字：不为零的才列，各数相加等于总数；没有达到的用红，次要的小一号
       None that is zero; what falls short in red, what matters less smaller -->
  <xsl:template name="big-figures">
    <xsl:variable name="rollup" select="l:rollup"/>
    <xsl:variable name="parts" select="($rollup/@lagging | $rollup/@unreported
        | $rollup/@done | $rollup/@on-track | $rollup/@undetermined)
            [. != '0']"/>
    <table of="{@plan}">
      <col head="yes" align="center" width="1*"/>
      <xsl:for-each select="$parts"><col align="center" width="1*"/></xsl:for-each>
      <col align="center" width="1*"/>
      <tr>
        <td class="big" is="completion">
          <xsl:choose>
            <xsl:when test="$rollup/@completion">
              <xsl:value-of
                  select="concat(n:percent($rollup/@completion), '％')"/>
            </xsl:when>
            <xsl:otherwise>—</xsl:otherwise>
          </xsl:choose>
        </td>
        <xsl:for-each select="$parts">
          <xsl:sort select="number(name() = 'lagging')" data-type="number"
              order="descending"/>
          <xsl:sort select="number(name() = 'unreported')" data-type="number"
              order="descending"/>
          <td is="{name()}">
            <xsl:attribute name="class">
              <xsl:choose>
                <xsl:when test="name() = 'lagging'">big-alert</xsl:when>
                <xsl:when test="name() = 'unreported'">big</xsl:when>
                <xsl:otherwise>big-less</xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
            <xsl:value-of select="."/>
          </td>
        </xsl:for-each>
        <td class="big-less" is="total"><xsl:value-of select="$rollup/@total"/></td>
      </tr>
      <tr>
        <td class="what">
          <xsl:value-of select="$rate-name"/>
          <xsl:if test="$then/@completion">
            <xsl:text>（上期</xsl:text>
            <figure of="{@plan}" is="then-completion">
              <xsl:value-of select="n:percent($then/@completion)"/>
            </figure>
            <xsl:text>％）</xsl:text>
          </xsl:if>
        </td>
        <xsl:for-each select="$parts">
          <xsl:sort select="number(name() = 'lagging')" data-type="number"
              order="descending"/>
          <xsl:sort select="number(name() = 'unreported')" data-type="number"
              order="descending"/>
          <td class="what"><xsl:call-template name="what-it-is"/></td>
        </xsl:for-each>
        <td class="what">列入考核（项）</td>
      </tr>
    </table>
  </xsl:template>

  <!-- 滞后，占33.0％，其中严重13（上期40） What a figure is, and what it was -->
  <xsl:template name="what-it-is">
    <!-- 到了年底说法变了（正常的都是完成或者未完成），和上期的数不好比 at the year's end
         the words change, and the counts with them -->
    <xsl:variable name="was"
        select="$then/@*[not($over)][name() = name(current())]"/>
    <xsl:choose>
      <xsl:when test="name() = 'lagging'">
        <xsl:for-each select="$ledger"><xsl:call-template name="lag-words"/></xsl:for-each>
        <xsl:if test="$was">
          <xsl:text>（上期</xsl:text>
          <figure of="{$ledger/@plan}" is="then-{name()}">
            <xsl:value-of select="$was"/>
          </figure>
          <xsl:text>）</xsl:text>
        </xsl:if>
        <xsl:if test="../@lagging-share">
          <xsl:text>，占</xsl:text>
          <figure of="{$ledger/@plan}" is="lagging-share">
            <xsl:value-of select="n:percent(../@lagging-share)"/>
          </figure>
          <xsl:text>％</xsl:text>
        </xsl:if>
        <xsl:if test="../@far-behind != '0' and ../@behind != '0'
            and not($over)">
          <xsl:text>，其中严重滞后</xsl:text>
          <figure of="{$ledger/@plan}" is="far-behind">
            <xsl:value-of select="../@far-behind"/>
          </figure>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="n:status(name())"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$was and name() != 'lagging'">
      <xsl:text>（上期</xsl:text>
      <figure of="{$ledger/@plan}" is="then-{name()}">
        <xsl:value-of select="$was"/>
      </figure>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 主要目标：一行一项，带各期走势 A row each, with the way there -->
  <xsl:template name="headline">
    <xsl:variable name="main"
        select="l:preamble/*[@id][not(@rule = 'none')]"/>
    <xsl:if test="$main">
      <h1>
        <xsl:text>全镇主要目标</xsl:text>
        <xsl:if test="count($main) > $most-headline">
          <xsl:value-of select="concat('（列前', $most-headline, '项）')"/>
        </xsl:if>
      </h1>
      <table>
        <col head="yes" align="left" width="1*"/>
        <col align="left" width="auto"/>
        <col align="decimal" width="9em"/>
        <col align="left" width="auto"/>
        <head>
          <tr><th>指标</th><th>年度目标</th><th>各期走势和完成</th><th>状态</th></tr>
        </head>
        <xsl:for-each select="$main">
          <xsl:if test="position() &lt;= $most-headline">
            <tr of="{@id}">
              <xsl:copy-of select="@from"/>
              <td><xsl:value-of select="@name"/></td>
              <xsl:call-template name="goal-cell"/>
              <xsl:call-template name="way-cell"/>
              <xsl:call-template name="status-cell"/>
            </tr>
          </xsl:if>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- 完成数，前面画各期的小折线；只有一期的不画 One period is no way -->
  <xsl:template name="way-cell">
    <xsl:variable name="way" select="l:snapshot[@actual]"/>
    <td is="actual">
      <xsl:if test="$way[2]">
        <xsl:attribute name="spark">
          <xsl:for-each select="l:snapshot">
            <xsl:if test="position() > 1"><xsl:text> </xsl:text></xsl:if>
            <xsl:value-of select="@actual"/>
            <xsl:if test="not(@actual)">-</xsl:if>
          </xsl:for-each>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates select="." mode="result"/>
    </td>
  </xsl:template>

  <!-- 没有达到的：差什么，谁负责，什么时候 What falls short, who, by when -->

  <xsl:template name="lagging">
    <h1>
      <xsl:call-template name="lag-words"/>
      <xsl:value-of select="concat('事项（', l:rollup/@lagging, '项')"/>
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
    <xsl:param name="first" select="1"/>
    <xsl:param name="last" select="$most-lagging"/>
    <table>
      <col head="yes" align="left" width="1*"/>
      <xsl:if test="$with-goals"><col align="left" width="auto"/></xsl:if>
      <col align="left" width="auto"/>
      <col align="center" width="4.4em"/>
      <col align="center" width="auto"/>
      <head>
        <tr>
          <th>目标任务</th>
          <xsl:if test="$with-goals"><th>年度目标</th></xsl:if>
          <th>完成情况</th><th>责任人</th><th>时限</th>
        </tr>
      </head>
      <xsl:for-each select="$lagging">
        <xsl:sort select="@lag-rank" data-type="number"/>
        <xsl:if test="position() >= $first and position() &lt;= $last">
          <tr of="{@id}">
            <xsl:copy-of select="@from"/>
            <td status="{@status}"><xsl:value-of select="@name"/></td>
            <xsl:if test="$with-goals">
              <xsl:call-template name="goal-cell"/>
            </xsl:if>
            <xsl:call-template name="actual-cell"/>
            <td>
              <xsl:value-of select="@owner"/>
              <xsl:if test="not(@owner)"><xsl:value-of select="@lead"/></xsl:if>
            </td>
            <td><xsl:call-template name="by-when"/></td>
          </tr>
        </xsl:if>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- 没销号的问题有自己的时限 An open problem has a day of its own -->
  <xsl:template name="by-when">
    <xsl:variable name="problems">
      <xsl:call-template name="problems-of"/>
    </xsl:variable>
    <xsl:variable name="problem" select="$ledger/l:problem[@due]
        [contains($problems, concat(' ', @id, ' '))]"/>
    <xsl:call-template name="short-date">
      <xsl:with-param name="date">
        <xsl:value-of select="$problem[1]/@due"/>
        <xsl:if test="not($problem)"><xsl:value-of select="@due"/></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- 单位排名：都在一百附近，用点。参加排名的多了只列末尾几位；并列的不能只列一部分，连上
       第1位的并列都不算末尾。不参加排名的不画
       Near 100: dots. Of many the last; a tie is not cut, and who ranks first is
       not among the last. Who is not ranked is not drawn -->

  <xsl:template name="ranking">
    <xsl:variable name="ranked" select="l:office[@rank]"/>
    <xsl:variable name="cut" select="count($ranked) - $most-offices"/>
    <xsl:variable name="shown" select="$ranked[$cut &lt;= 0]
        | $ranked[$cut > 0][position() > $cut]
            [not(@rank = $ranked[$cut]/@rank)][@rank != '1']"/>
    <xsl:if test="$ranked[2] and $shown">
      <xsl:call-template name="office-chart">
        <xsl:with-param name="of" select="$shown"/>
        <xsl:with-param name="cut" select="count($shown) &lt; count($ranked)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$ranked[2] and not($shown)">
      <h1>责任单位排名</h1>
      <p>
        <xsl:value-of select="concat(count($ranked), '个单位并列第1位。')"/>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="office-chart">
    <xsl:param name="of"/>
    <xsl:param name="cut"/>
    <!-- 年中按对照时序的数排名；年底就是完成率 -->
    <xsl:variable name="scored" select="$of/@score[not($over)]"/>
    <chart id="offices" kind="dots" unit="％">
      <xsl:attribute name="caption">
        <xsl:text>责任单位排名（</xsl:text>
        <xsl:if test="$scored">对照时序</xsl:if>
        <xsl:if test="not($scored)"><xsl:value-of select="$rate-name"/></xsl:if>
        <xsl:if test="$cut">
          <xsl:value-of select="concat('，后', count($of), '位')"/>
        </xsl:if>
        <xsl:variable name="silent" select="l:office[not(@rank)]
            [@unreported != '0']"/>
        <xsl:if test="$silent">
          <xsl:value-of select="concat('；', count($silent),
              '个单位有未报，不排名')"/>
        </xsl:if>
        <xsl:text>）</xsl:text>
      </xsl:attribute>
      <series>
        <xsl:for-each select="$of">
          <v of="{@ref}" label="{@rank}　{@name}">
            <xsl:for-each select="@score[$scored] | @completion[not($scored)]">
              <xsl:attribute name="is">
                <xsl:value-of select="name()"/>
              </xsl:attribute>
              <xsl:attribute name="value">
                <xsl:value-of select="."/>
              </xsl:attribute>
              <xsl:attribute name="text">
                <xsl:value-of select="n:percent(.)"/>
              </xsl:attribute>
            </xsl:for-each>
            <xsl:if test="not(@score[$scored] | @completion[not($scored)])">
              <xsl:attribute name="missing">yes</xsl:attribute>
            </xsl:if>
          </v>
        </xsl:for-each>
      </series>
    </chart>
  </xsl:template>

  <!-- 还没有数据的时候 Before anything is reported -->

  <xsl:template name="due-next">
    <xsl:variable name="dated" select="$entries[@due]"/>
    <xsl:if test="$dated">
      <h1>最先到期的事项</h1>
      <table>
        <col head="yes" align="left" width="1*"/>
        <col align="center" width="7em"/>
        <col align="left" width="auto"/>
        <head><tr><th>目标任务</th><th>时限</th><th>责任单位</th></tr></head>
        <xsl:for-each select="$dated">
          <xsl:sort select="translate(@due, '-', '')" data-type="number"/>
          <xsl:if test="position() &lt;= $most-due">
            <tr of="{@id}">
              <xsl:copy-of select="@from"/>
              <td><xsl:value-of select="@name"/></td>
              <td>
                <xsl:call-template name="short-date">
                  <xsl:with-param name="date" select="@due"/>
                </xsl:call-template>
              </td>
              <td><xsl:value-of select="@lead"/></td>
            </tr>
          </xsl:if>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="to-report">
    <xsl:if test="l:office">
      <h1>应报的单位和项数</h1>
      <p>
        <xsl:for-each select="l:office">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:value-of select="@name"/>
          <figure of="{@ref}" is="total"><xsl:value-of select="@total"/></figure>
          <xsl:text>项</xsl:text>
        </xsl:for-each>
        <xsl:text>。</xsl:text>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
