<?xml version="1.0" encoding="UTF-8"?>
<!--
  图表：数据原样取自台账，text 和 target-text 是印出来的数。

  Charts: their values are the ledger's, their texts those of the tables.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <!-- 状态分布 Counts by status, a bar for each pillar -->
  <xsl:template name="status-chart">
    <xsl:param name="caption">
      <xsl:call-template name="status-finding"/>
    </xsl:param>
    <chart id="status" kind="status" caption="{$caption}" unit="项">
      <xsl:for-each select="$ledger/l:pillar">
        <series name="{l:title}">
          <xsl:call-template name="status-values">
            <xsl:with-param name="of" select="@id"/>
          </xsl:call-template>
        </series>
      </xsl:for-each>
    </chart>
  </xsl:template>

  <xsl:template name="status-values">
    <xsl:param name="of"/>
    <xsl:for-each select="l:rollup/@done | l:rollup/@on-track
        | l:rollup/@behind[not($over)] | l:rollup/@far-behind[not($over)]
        | l:rollup/@unreported | l:rollup/@undetermined">
      <v label="{n:status(name())}" value="{.}" text="{.}"
          status="{name()}" of="{$of}" is="{name()}"/>
    </xsl:for-each>
    <!-- 到了年底，滞后的都是未完成 -->
    <xsl:for-each select="l:rollup/@lagging[$over]">
      <v label="{$lag-word}" value="{.}" text="{.}" status="far-behind"
          status-word="{$lag-word}" of="{$of}" is="lagging"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 子弹图的一行 A row of a bullet chart -->
  <xsl:template match="*" mode="bullet">
    <xsl:param name="group" select="../l:title"/>
    <v label="{@name}" status="{@status}" target="100" of="{@id}">
      <xsl:copy-of select="@from"/>
      <xsl:call-template name="status-word"/>
      <xsl:if test="$group">
        <xsl:attribute name="group">
          <xsl:value-of select="$group"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:attribute name="text">
        <xsl:apply-templates select="." mode="result"/>
      </xsl:attribute>
      <xsl:attribute name="target-text">
        <xsl:apply-templates select="." mode="goal"/>
      </xsl:attribute>
      <xsl:if test="@completion">
        <xsl:attribute name="value">
          <xsl:value-of select="@completion"/>
        </xsl:attribute>
      </xsl:if>
      <!-- 到了年底都满了，不画 full by then -->
      <xsl:if test="@pace and not($over)">
        <xsl:attribute name="pace"><xsl:value-of select="@pace"/></xsl:attribute>
      </xsl:if>
      <xsl:if test="not(@completion) or @status = 'unreported'
          or @status = 'undetermined'">
        <xsl:attribute name="missing">yes</xsl:attribute>
      </xsl:if>
    </v>
  </xsl:template>

  <!-- 达到、未完成之类：状态的词不是它自己的 Where the status is told in other
       words -->
  <xsl:template name="status-word">
    <xsl:choose>
      <xsl:when test="@verdict">
        <xsl:attribute name="status-word">
          <xsl:value-of select="n:status(@verdict)"/>
        </xsl:attribute>
      </xsl:when>
      <xsl:when test="self::l:work[@status = 'on-track']">
        <xsl:attribute name="status-word">未到期</xsl:attribute>
      </xsl:when>
      <xsl:when test="self::l:work[$over and (@status = 'behind'
          or @status = 'far-behind')]">
        <xsl:attribute name="status-word">
          <xsl:value-of select="$lag-word"/>
        </xsl:attribute>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 综合完成率各期走势和时序进度 The plan by period, with the time elapsed -->
  <xsl:template name="trend-chart">
    <xsl:param name="caption">
      <xsl:call-template name="trend-finding"/>
    </xsl:param>
    <xsl:param name="height">9em</xsl:param>
    <xsl:if test="count(l:rollup/l:then[@completion]) > 1">
      <chart id="trend" kind="trend" unit="％" caption="{$caption}"
          height="{$height}">
        <series name="{$rate-name}">
          <xsl:for-each select="l:rollup/l:then">
            <xsl:call-template name="then-value"/>
          </xsl:for-each>
        </series>
      </chart>
    </xsl:if>
  </xsl:template>

  <!-- 一期的完成率，没有的注明缺 One period of a roll-up -->
  <xsl:template name="then-value">
    <xsl:variable name="of">
      <xsl:for-each select="../..">
        <xsl:call-template name="rollup-of"/>
      </xsl:for-each>
    </xsl:variable>
    <v label="{n:so-far(@period)}" of="{$of}" is="completion">
      <xsl:choose>
        <xsl:when test="@completion">
          <xsl:attribute name="value">
            <xsl:value-of select="@completion"/>
          </xsl:attribute>
          <xsl:attribute name="text">
            <xsl:value-of select="n:percent(@completion)"/>
          </xsl:attribute>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="missing">yes</xsl:attribute>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@pace">
        <xsl:attribute name="pace"><xsl:value-of select="@pace"/></xsl:attribute>
      </xsl:if>
    </v>
  </xsl:template>

  <!-- 各项工作分期完成率 Items by period -->
  <xsl:template name="heat-chart">
    <xsl:param name="caption" select="concat('各项工作分期', $rate-name)"/>
    <xsl:variable name="items"
        select="l:pillar/l:item[l:rollup/l:then/@completion]"/>
    <xsl:if test="$items">
      <chart id="heat" kind="heat" unit="％">
        <xsl:if test="$caption != ''">
          <xsl:attribute name="caption">
            <xsl:value-of select="$caption"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:for-each select="$items">
          <series name="{l:title}" group="{../l:title}">
            <xsl:for-each select="l:rollup/l:then">
              <xsl:call-template name="then-value"/>
            </xsl:for-each>
          </series>
        </xsl:for-each>
      </chart>
    </xsl:if>
  </xsl:template>

  <!-- 与上年比较 Last year's figure and this year's, each row on its own scale -->
  <xsl:template name="dumbbell-chart">
    <xsl:param name="of"/>
    <xsl:param name="caption"
        select="concat('主要指标与', $last-year, '比较（各行自有标度）')"/>
    <xsl:variable name="part">
      <xsl:if test="not($over) and $ledger/@period">
        <xsl:value-of select="$span"/>
      </xsl:if>
    </xsl:variable>
    <chart id="years" kind="dumbbell" scale="row" caption="{$caption}"
        value-name="{$year}年{$part}" previous-name="{$last-year}">
      <series>
        <xsl:for-each select="$of">
          <v label="{@name}" previous="{@previous}"
              previous-text="{n:amount(@previous, @unit)}" status="{@status}"
              of="{@id}">
            <xsl:copy-of select="@from"/>
            <xsl:call-template name="status-word"/>
            <xsl:attribute name="value">
              <xsl:value-of select="@actual | @covered[not(../@actual)]"/>
            </xsl:attribute>
            <xsl:attribute name="text">
              <xsl:apply-templates select="." mode="result"/>
            </xsl:attribute>
          </v>
        </xsl:for-each>
      </series>
    </chart>
  </xsl:template>

  <!-- 比上年增减：增减的百分数和增减的百分点不是一个单位，各画一图，按大小排
       Changes on last year, sorted: percentages and points in a chart each -->
  <xsl:template name="change-charts">
    <xsl:param name="of"/>
    <xsl:call-template name="change-chart">
      <xsl:with-param name="id">changes</xsl:with-param>
      <xsl:with-param name="unit">％</xsl:with-param>
      <xsl:with-param name="of" select="$of[@change and not(@unit = '％')]"/>
    </xsl:call-template>
    <xsl:call-template name="change-chart">
      <xsl:with-param name="id">points</xsl:with-param>
      <xsl:with-param name="unit">百分点</xsl:with-param>
      <xsl:with-param name="of" select="$of[@change and @unit = '％']"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="change-chart">
    <xsl:param name="id"/>
    <xsl:param name="unit"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <chart id="{$id}" kind="bars" unit="{$unit}">
        <xsl:attribute name="caption">
          <xsl:value-of select="concat('比', $last-year, '增减（', $unit, '）')"/>
          <xsl:call-template name="change-finding">
            <xsl:with-param name="of" select="$of"/>
          </xsl:call-template>
        </xsl:attribute>
        <series>
          <xsl:for-each select="$of">
            <xsl:sort select="@change" data-type="number" order="descending"/>
            <v label="{@name}" value="{@change}" text="{n:signed(@change)}"
                of="{@id}" is="change">
              <xsl:copy-of select="@from"/>
              <xsl:call-template name="against"/>
            </v>
          </xsl:for-each>
        </series>
      </chart>
    </xsl:if>
  </xsl:template>

  <!-- 好于上年、不及上年 As the target has it -->
  <xsl:template name="against">
    <xsl:choose>
      <xsl:when test="@against = 'better'">
        <xsl:attribute name="status">done</xsl:attribute>
        <xsl:attribute name="status-word">好于上年</xsl:attribute>
      </xsl:when>
      <xsl:when test="@against = 'worse'">
        <xsl:attribute name="status">behind</xsl:attribute>
        <xsl:attribute name="status-word">不及上年</xsl:attribute>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 工程和节点的时间轴 Works and milestones on the months of the year -->
  <xsl:template name="timeline">
    <xsl:param name="works" select="$entries[self::l:works]"/>
    <xsl:param name="milestones" select="$entries[self::l:milestone]"/>
    <xsl:param name="caption">工程和节点进度（条长为时间，进度见右栏）</xsl:param>
    <chart id="timeline" kind="timeline" caption="{$caption}"
        start="{$year}-01-01" end="{$year}-12-31" as-of="{$ledger/@as-of}">
      <series>
        <xsl:for-each select="$works/l:work">
          <v label="{@name}" start="{$year}-01-01">
            <xsl:call-template name="step-value">
              <xsl:with-param name="group">
                <xsl:value-of select="../@name"/>
                <!-- 各项没到期，一组的平均进度却滞后了 none is due, but together
                     they are behind -->
                <xsl:if test="not($over) and (../@status = 'behind'
                    or ../@status = 'far-behind')">
                  <xsl:value-of select="concat('（', n:status(../@status), '）')"/>
                </xsl:if>
              </xsl:with-param>
            </xsl:call-template>
          </v>
        </xsl:for-each>
        <xsl:for-each select="$milestones">
          <xsl:sort select="@due"/>
          <v label="{@name}">
            <xsl:call-template name="step-value">
              <xsl:with-param name="group">时间节点</xsl:with-param>
            </xsl:call-template>
          </v>
        </xsl:for-each>
      </series>
    </chart>
  </xsl:template>

  <xsl:template name="step-value">
    <xsl:param name="group"/>
    <xsl:if test="$group">
      <xsl:attribute name="group"><xsl:value-of select="$group"/></xsl:attribute>
    </xsl:if>
    <xsl:attribute name="of"><xsl:value-of select="@id"/></xsl:attribute>
    <xsl:copy-of select="@due | @status | @from"/>
    <xsl:call-template name="status-word"/>
    <!-- 停止实施的，条也停在那一天 a bar ends where the work did -->
    <xsl:if test="@step = 'done' or @step = 'stopped'
        or (@step = 'started' and @state = 'started')">
      <xsl:copy-of select="@on"/>
    </xsl:if>
    <xsl:if test="@completion">
      <xsl:attribute name="value">
        <xsl:value-of select="@completion"/>
      </xsl:attribute>
    </xsl:if>
    <xsl:attribute name="text">
      <xsl:apply-templates select="." mode="result"/>
    </xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
