<?xml version="1.0" encoding="UTF-8"?>
<!--
  年终总结报告：总体情况、各方面分述、工程节点、存在问题、同比、说明和一览表。
  要改某一节，写自己的模板引入本文件（<xsl:import href="yearend.xsl"/>），
  再重写那一节的模板；各节的名字是 overall、pillar、projects、comparison、
  problems、open、method、appendix。

  The year-end report. To change a section, import this file and write the
  template of that name anew.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <xsl:variable name="finished" select="$entries[@status = 'done']"/>
  <xsl:variable name="exceeded" select="$entries[self::l:target]
      [@status = 'done'][n:compare(@completion, '100') > 0]"/>
  <xsl:variable name="lagging"
      select="$entries[@status = 'behind' or @status = 'far-behind']"/>
  <xsl:variable name="unreported" select="$entries[@status = 'unreported']"/>
  <xsl:variable name="undetermined"
      select="$entries[@status = 'undetermined']"/>
  <xsl:variable name="compared" select="$entries[@change]"/>
  <!-- 云溪镇2022年工作计划 → 云溪镇2022年工作总结 -->
  <xsl:variable name="title">
    <xsl:choose>
      <xsl:when test="contains($ledger/l:title, '计划')">
        <xsl:value-of select="substring-before($ledger/l:title, '计划')"/>
        <xsl:text>总结</xsl:text>
        <xsl:value-of select="substring-after($ledger/l:title, '计划')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($ledger/l:issuer, $year, '年工作总结')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="/l:ledger">
    <document style="gb9704" title="{$title}" date="{@as-of}">
      <xsl:if test="l:issuer">
        <xsl:attribute name="author">
          <xsl:value-of select="l:issuer"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:copy-of select="@from"/>
      <title><xsl:value-of select="$title"/></title>
      <xsl:if test="l:issuer">
        <p class="byline"><xsl:value-of select="l:issuer"/></p>
      </xsl:if>
      <p class="byline">
        <xsl:value-of select="concat('（数据截至', $day, '）')"/>
      </p>
      <contents/>
      <page-break/>
      <xsl:call-template name="overall"/>
      <xsl:for-each select="l:pillar">
        <xsl:call-template name="pillar"/>
      </xsl:for-each>
      <xsl:if test="$entries[not(self::l:target)]">
        <xsl:call-template name="projects"/>
      </xsl:if>
      <xsl:if test="$compared">
        <xsl:call-template name="comparison"/>
      </xsl:if>
      <xsl:if test="$lagging or l:problem">
        <xsl:call-template name="problems"/>
      </xsl:if>
      <xsl:call-template name="open"/>
      <xsl:call-template name="method"/>
      <xsl:if test="$entries">
        <xsl:call-template name="appendix"/>
      </xsl:if>
    </document>
  </xsl:template>

  <!-- 总体完成情况 -->

  <xsl:template name="overall">
    <h1 id="overall">总体完成情况</h1>
    <h2>综合完成情况</h2>
    <p>
      <xsl:text>年度工作计划共</xsl:text>
      <xsl:value-of select="concat(count(l:pillar), '个方面、',
          count(l:pillar/l:item), '项工作，列入考核的目标、工程和节点共',
          count($entries), '项')"/>
      <xsl:if test="l:preamble/l:target">
        <xsl:value-of select="concat('（其中全镇主要目标',
            count(l:preamble/*[@id]), '项）')"/>
      </xsl:if>
      <xsl:if test=".//l:target[@rule = 'none']">
        <xsl:value-of select="concat('；另有',
            count(.//l:target[@rule = 'none']),
            '项要求以文字表述，不作量化考核')"/>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </p>
    <p>
      <xsl:copy-of select="l:rollup/@from"/>
      <xsl:value-of select="concat('截至', $day, '，')"/>
      <xsl:call-template name="rollup-words"/>
      <xsl:if test="$unreported or $undetermined">
        <xsl:text>未报和待定的不计入综合完成率，在</xsl:text>
        <a href="#open">未报和待定事项</a>
        <xsl:text>中逐项列出。</xsl:text>
      </xsl:if>
    </p>
    <xsl:if test="$entries">
      <xsl:call-template name="by-pillar"/>
    </xsl:if>
    <xsl:if test="l:preamble/*[@id]">
      <xsl:call-template name="headline"/>
    </xsl:if>
    <xsl:if test="$exceeded">
      <xsl:call-template name="exceeded"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="by-pillar">
    <p>
      <xsl:text>分方面看，</xsl:text>
      <xsl:for-each select="l:pillar">
        <xsl:value-of select="l:title"/>
        <xsl:call-template name="rollup-rate"/>
        <xsl:choose>
          <xsl:when test="position() = last()">。</xsl:when>
          <xsl:otherwise>；</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </p>
    <chart id="status" kind="status" caption="各方面目标状态分布" unit="项">
      <xsl:for-each select="l:pillar">
        <xsl:call-template name="status-series"/>
      </xsl:for-each>
    </chart>
    <xsl:call-template name="pillar-table"/>
  </xsl:template>

  <!-- 已报R项，综合完成率97.3％。其中，完成25项，… -->
  <xsl:template name="rollup-words">
    <xsl:choose>
      <xsl:when test="l:rollup/@total = '0'">没有设定量化考核目标。</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('列入考核的', l:rollup/@total,
            '项中已报送', l:rollup/@reported, '项')"/>
        <xsl:if test="l:rollup/@completion">
          <xsl:value-of select="concat('，综合完成率',
              n:percent(l:rollup/@completion), '％')"/>
        </xsl:if>
        <xsl:text>。其中</xsl:text>
        <xsl:call-template name="counts">
          <xsl:with-param name="of" select="l:rollup"/>
        </xsl:call-template>
        <xsl:text>。</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="rollup-rate">
    <xsl:choose>
      <xsl:when test="l:rollup/@completion">
        <xsl:value-of select="concat('综合完成率',
            n:percent(l:rollup/@completion), '％')"/>
      </xsl:when>
      <xsl:otherwise>尚无可评定的数据</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="concat('，', l:rollup/@total, '项中完成',
        l:rollup/@done, '项')"/>
  </xsl:template>

  <xsl:template name="status-series">
    <series name="{l:title}">
      <xsl:for-each select="l:rollup/@done | l:rollup/@on-track
          | l:rollup/@behind | l:rollup/@far-behind | l:rollup/@unreported
          | l:rollup/@undetermined">
        <v label="{n:status(name())}" value="{.}" text="{.}"
            status="{name()}"/>
      </xsl:for-each>
    </series>
  </xsl:template>

  <xsl:template name="pillar-table">
    <table caption="各方面目标完成情况" unit="项、％">
      <col align="center" width="2.8em"/>
      <col align="left" width="1*"/>
      <col align="right" width="2.8em"/>
      <col align="right" width="2.8em"/>
      <col align="right" width="2.8em"/>
      <col align="right" width="2.8em"/>
      <col align="right" width="2.8em"/>
      <col align="right" width="2.8em"/>
      <col align="right" width="2.8em"/>
      <col align="decimal" width="4.4em"/>
      <head>
        <tr>
          <th>序号</th><th>方面</th><th>总数</th><th>完成</th><th>正常</th>
          <th>滞后</th><th>严重滞后</th><th>未报</th><th>待定</th>
          <th>综合完成率</th>
        </tr>
      </head>
      <xsl:for-each select="l:pillar">
        <xsl:call-template name="pillar-row">
          <xsl:with-param name="name" select="l:title"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="pillar-row">
        <xsl:with-param name="name">
          <xsl:text>全镇合计</xsl:text>
          <xsl:if test="l:preamble/*[@id]">（含主要目标）</xsl:if>
        </xsl:with-param>
        <xsl:with-param name="number" select="''"/>
      </xsl:call-template>
    </table>
  </xsl:template>

  <xsl:template name="pillar-row">
    <xsl:param name="name"/>
    <xsl:param name="number" select="position()"/>
    <tr>
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="$number"/></td>
      <td><xsl:value-of select="$name"/></td>
      <td><xsl:value-of select="l:rollup/@total"/></td>
      <td><xsl:value-of select="l:rollup/@done"/></td>
      <td><xsl:value-of select="l:rollup/@on-track"/></td>
      <td><xsl:value-of select="l:rollup/@behind"/></td>
      <td><xsl:value-of select="l:rollup/@far-behind"/></td>
      <td><xsl:value-of select="l:rollup/@unreported"/></td>
      <td><xsl:value-of select="l:rollup/@undetermined"/></td>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text" select="n:percent(l:rollup/@completion)"/>
      </xsl:call-template>
    </tr>
  </xsl:template>

  <xsl:template name="headline">
    <h2>全镇主要目标</h2>
    <p>
      <xsl:text>年初确定的全镇主要目标执行情况如下：</xsl:text>
      <xsl:call-template name="sentences">
        <xsl:with-param name="of" select="l:preamble/*[@id][@rule != 'none']"/>
      </xsl:call-template>
    </p>
    <xsl:call-template name="target-table">
      <xsl:with-param name="caption">全镇主要目标完成情况</xsl:with-param>
      <xsl:with-param name="of" select="l:preamble/*[@id][@rule != 'none']"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="exceeded">
    <h2>超额完成的目标</h2>
    <p>
      <xsl:value-of select="concat('列入考核的项目中，完成', count($finished),
          '项，其中超额完成', count($exceeded), '项。')"/>
      <xsl:if test="count($exceeded) > 10">超额幅度居前的十项见下表。</xsl:if>
    </p>
    <table caption="超额完成的目标">
      <xsl:call-template name="target-columns"/>
      <xsl:for-each select="$exceeded">
        <xsl:sort select="@completion" data-type="number" order="descending"/>
        <xsl:if test="position() &lt;= 10">
          <xsl:apply-templates select="." mode="row">
            <xsl:with-param name="number" select="position()"/>
          </xsl:apply-templates>
        </xsl:if>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- 每个方面一节 -->

  <xsl:template name="pillar">
    <xsl:variable name="measured" select="l:item/l:target[@rule != 'none']
        | l:item/l:works"/>
    <h1 id="{@id}">
      <xsl:copy-of select="@from"/>
      <xsl:apply-templates select="l:title" mode="prose"/>
    </h1>
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:value-of select="concat('本方面共', count(l:item), '项工作。')"/>
      <xsl:call-template name="rollup-words"/>
    </p>
    <xsl:if test="$measured">
      <chart id="chart-{@id}" kind="bullet" unit="％"
          caption="{l:title}目标完成率">
        <series name="完成率">
          <xsl:apply-templates select="$measured" mode="bullet"/>
        </series>
      </chart>
    </xsl:if>
    <xsl:for-each select="l:item">
      <xsl:call-template name="item"/>
    </xsl:for-each>
    <xsl:call-template name="item-table"/>
  </xsl:template>

  <xsl:template match="*" mode="bullet">
    <v label="{@name}" status="{@status}" group="{../l:title}" target="100">
      <xsl:copy-of select="@from"/>
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
      <xsl:if test="@pace">
        <xsl:attribute name="pace"><xsl:value-of select="@pace"/></xsl:attribute>
      </xsl:if>
      <xsl:if test="not(@completion) or @status = 'unreported'
          or @status = 'undetermined'">
        <xsl:attribute name="missing">yes</xsl:attribute>
      </xsl:if>
    </v>
  </xsl:template>

  <xsl:template name="item">
    <xsl:variable name="judged" select="*[@id][not(@rule = 'none')]"/>
    <h2 id="{@id}">
      <xsl:copy-of select="@from"/>
      <xsl:apply-templates select="l:title" mode="prose"/>
    </h2>
    <xsl:apply-templates select="l:narrative/l:p" mode="block"/>
    <xsl:choose>
      <xsl:when test="not($judged)">
        <xsl:if test="not(l:narrative)">
          <p>
            <xsl:copy-of select="@from"/>
            <xsl:text>本项工作未设量化考核目标，本年度未报送进展。</xsl:text>
          </p>
        </xsl:if>
      </xsl:when>
      <xsl:when test="l:narrative">
        <xsl:call-template name="item-remark"/>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:copy-of select="@from"/>
          <xsl:call-template name="sentences">
            <xsl:with-param name="of" select="$judged"/>
          </xsl:call-template>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 有文字说明的，只补一段考核结果，点出没有完成的 -->
  <xsl:template name="item-remark">
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:value-of select="concat('本项工作列入考核', l:rollup/@total, '项')"/>
      <xsl:choose>
        <xsl:when test="l:rollup/@done = l:rollup/@total">，全部完成</xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="counts">
            <xsl:with-param name="of" select="l:rollup"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="l:rollup/@completion">
        <xsl:value-of select="concat('，综合完成率',
            n:percent(l:rollup/@completion), '％')"/>
      </xsl:if>
      <xsl:text>。</xsl:text>
      <xsl:variable name="remarkable" select="*[@status = 'behind'
          or @status = 'far-behind' or @status = 'unreported'
          or @status = 'undetermined']"/>
      <xsl:if test="$remarkable">
        <xsl:text>其中，</xsl:text>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of" select="$remarkable"/>
        </xsl:call-template>
      </xsl:if>
    </p>
  </xsl:template>

  <!-- 目标表：按工作项目分组 -->
  <xsl:template name="item-table">
    <xsl:if test="l:item/l:target[@rule != 'none']">
      <table caption="{l:title}目标完成情况">
        <xsl:call-template name="target-columns"/>
        <xsl:for-each select="l:item/l:target[@rule != 'none']">
          <xsl:variable name="number" select="position()"/>
          <xsl:if test="generate-id()
              = generate-id(../l:target[@rule != 'none'][1])">
            <tr class="group">
              <xsl:copy-of select="../@from"/>
              <td colspan="8" align="left">
                <xsl:value-of select="concat(../@number, '．', ../l:title)"/>
              </td>
            </tr>
          </xsl:if>
          <xsl:apply-templates select="." mode="row">
            <xsl:with-param name="number" select="$number"/>
          </xsl:apply-templates>
        </xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>

  <xsl:template name="target-table">
    <xsl:param name="caption"/>
    <xsl:param name="of"/>
    <table caption="{$caption}">
      <xsl:call-template name="target-columns"/>
      <xsl:apply-templates select="$of" mode="row"/>
    </table>
    <xsl:call-template name="table-note"/>
  </xsl:template>

  <xsl:template name="target-columns">
    <col align="center" width="2.8em"/>
    <col align="left" width="1*"/>
    <col align="left" width="6.2em"/>
    <col align="right" width="5.2em"/>
    <col align="decimal" width="4.4em"/>
    <col align="decimal" width="4.4em"/>
    <col align="left" width="4.2em"/>
    <col align="left" width="5.2em"/>
    <head>
      <tr>
        <th>序号</th><th>指标</th><th>目标</th><th>完成</th>
        <th>完成率（％）</th><th>同比</th><th>状态</th><th>责任单位</th>
      </tr>
    </head>
  </xsl:template>

  <xsl:template name="table-note">
    <p class="note">
      <xsl:text>注：同比一栏，单位为“％”的指标是增减的百分点，</xsl:text>
      <xsl:text>其余是增减的百分数；“—”表示没有可比数据或不适用。</xsl:text>
    </p>
  </xsl:template>

  <!-- 工程和节点 -->

  <xsl:template name="projects">
    <xsl:variable name="works" select="$entries[self::l:works]"/>
    <xsl:variable name="milestones" select="$entries[self::l:milestone]"/>
    <h1 id="projects">工程和节点</h1>
    <xsl:if test="$works">
      <h2>工程项目</h2>
      <p>
        <xsl:value-of select="concat('年度计划安排工程', count($works), '组、',
            count($works/l:work), '项，已完成',
            count($works/l:work[@step = 'done']), '项。')"/>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of" select="$works"/>
        </xsl:call-template>
      </p>
      <xsl:call-template name="works-table">
        <xsl:with-param name="of" select="$works"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$milestones">
      <xsl:variable name="overdue"
          select="$milestones[@status = 'far-behind']"/>
      <h2>时间节点</h2>
      <p>
        <xsl:value-of select="concat('年度计划设定时间节点', count($milestones),
            '个，已实现', count($milestones[@status = 'done']), '个')"/>
        <xsl:if test="$overdue">
          <xsl:value-of
              select="concat('，逾期未实现', count($overdue), '个')"/>
        </xsl:if>
        <xsl:text>。</xsl:text>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of" select="$milestones[@status != 'done'
              or translate(@on, '-', '') > translate(@due, '-', '')]"/>
        </xsl:call-template>
      </p>
      <xsl:call-template name="milestone-table">
        <xsl:with-param name="of" select="$milestones"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="works-table">
    <xsl:param name="of"/>
    <table caption="工程项目进展情况">
      <col align="center" width="2.8em"/>
      <col align="left" width="5em"/>
      <col align="left" width="1*"/>
      <col align="left" width="4.8em"/>
      <col align="left" width="6.8em"/>
      <col align="decimal" width="4.4em"/>
      <col align="left" width="4.2em"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th>序号</th><th>工程</th><th>单项</th><th>时限</th><th>进展</th>
          <th>完成率（％）</th><th>状态</th><th>责任单位</th>
        </tr>
      </head>
      <xsl:for-each select="$of">
        <xsl:variable name="number" select="position()"/>
        <xsl:for-each select="l:work">
          <tr>
            <xsl:copy-of select="@from"/>
            <xsl:if test="position() = 1">
              <td rowspan="{last()}"><xsl:value-of select="$number"/></td>
              <td rowspan="{last()}"><xsl:value-of select="../@name"/></td>
            </xsl:if>
            <td><xsl:value-of select="@name"/></td>
            <td><xsl:value-of select="n:month-day(@due)"/></td>
            <td><xsl:apply-templates select="." mode="result"/></td>
            <xsl:call-template name="completion-cell"/>
            <xsl:call-template name="status-cell"/>
            <td><xsl:value-of select="@lead"/></td>
          </tr>
        </xsl:for-each>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="milestone-table">
    <xsl:param name="of"/>
    <table caption="时间节点实现情况">
      <col align="center" width="2.8em"/>
      <col align="left" width="1*"/>
      <col align="left" width="4.8em"/>
      <col align="left" width="6.8em"/>
      <col align="left" width="4.2em"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th>序号</th><th>节点</th><th>计划时限</th><th>实际进展</th>
          <th>状态</th><th>责任单位</th>
        </tr>
      </head>
      <xsl:for-each select="$of">
        <xsl:sort select="@due"/>
        <tr>
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td><xsl:value-of select="@name"/></td>
          <td><xsl:value-of select="n:month-day(@due)"/></td>
          <td><xsl:apply-templates select="." mode="result"/></td>
          <xsl:call-template name="status-cell"/>
          <td><xsl:value-of select="@lead"/></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- 与上年比较 -->

  <xsl:template name="comparison">
    <xsl:variable name="up"
        select="$compared[n:compare(@change, '0') > 0]"/>
    <xsl:variable name="down"
        select="$compared[n:compare(@change, '0') &lt; 0]"/>
    <h1 id="comparison">与上年比较</h1>
    <p>
      <xsl:value-of select="concat('有上年数据可比的指标', count($compared),
          '项，比上年上升', count($up), '项，下降', count($down), '项')"/>
      <xsl:if test="count($compared) > count($up) + count($down)">
        <xsl:value-of select="concat('，持平',
            count($compared[n:compare(@change, '0') = 0]), '项')"/>
      </xsl:if>
      <xsl:text>。指标有以升为好的，也有以降为好的，升降须对照目标看。</xsl:text>
    </p>
    <table caption="主要指标与上年比较">
      <col align="center" width="2.8em"/>
      <col align="left" width="1*"/>
      <col align="left" width="5em"/>
      <col align="decimal" width="4.5em"/>
      <col align="decimal" width="4.5em"/>
      <col align="decimal" width="4.4em"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th>序号</th><th>指标</th><th>单位</th>
          <th>上年</th>
          <th><xsl:value-of select="concat($year, '年')"/></th>
          <th>同比</th><th>责任单位</th>
        </tr>
      </head>
      <xsl:for-each select="$compared">
        <tr>
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td><xsl:value-of select="@name"/></td>
          <td><xsl:value-of select="@unit"/></td>
          <td><xsl:value-of select="n:amount(@previous)"/></td>
          <td>
            <xsl:apply-templates select="." mode="result">
              <xsl:with-param name="unit" select="''"/>
            </xsl:apply-templates>
          </td>
          <xsl:call-template name="change-cell"/>
          <td><xsl:value-of select="@lead"/></td>
        </tr>
      </xsl:for-each>
    </table>
    <xsl:call-template name="table-note"/>
  </xsl:template>

  <!-- 存在的问题 -->

  <xsl:template name="problems">
    <h1 id="problems">存在的问题</h1>
    <xsl:if test="$lagging">
      <h2>未达到要求的目标</h2>
      <p>
        <xsl:value-of select="concat('截至', $day, '，有', count($lagging),
            '项未达到目标或进度要求：')"/>
      </p>
      <list>
        <xsl:for-each select="$lagging">
          <li>
            <xsl:copy-of select="@from"/>
            <xsl:apply-templates select="." mode="sentence"/>
            <xsl:value-of select="concat('（', n:status(@status))"/>
            <xsl:if test="@lead">
              <xsl:value-of select="concat('，责任单位：', @lead)"/>
            </xsl:if>
            <xsl:text>）</xsl:text>
            <xsl:choose>
              <xsl:when test="position() = last()">。</xsl:when>
              <xsl:otherwise>；</xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
      </list>
    </xsl:if>
    <xsl:if test="l:problem">
      <xsl:call-template name="problem-list"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="problem-list">
    <xsl:variable name="left" select="l:problem[not(@state = 'closed')]"/>
    <h2>问题清单和整改销号</h2>
    <p>
      <xsl:value-of select="concat('全年列入问题清单', count(l:problem),
          '个，已销号', count(l:problem[@state = 'closed']), '个')"/>
      <xsl:if test="$left">
        <xsl:value-of select="concat('，尚未销号', count($left), '个')"/>
      </xsl:if>
      <xsl:text>。</xsl:text>
      <xsl:if test="$left">尚未销号的问题和整改措施如下：</xsl:if>
    </p>
    <xsl:if test="$left">
      <list>
        <xsl:for-each select="$left">
          <li>
            <xsl:copy-of select="@from"/>
            <xsl:apply-templates select="l:p" mode="prose"/>
            <xsl:if test="l:measure">
              <xsl:text>整改措施：</xsl:text>
              <xsl:apply-templates select="l:measure" mode="prose"/>
            </xsl:if>
            <xsl:call-template name="problem-duty"/>
          </li>
        </xsl:for-each>
      </list>
    </xsl:if>
    <xsl:call-template name="problem-table"/>
  </xsl:template>

  <!-- （责任人：骆永康，整改时限：9月30日，整改中） -->
  <xsl:template name="problem-duty">
    <xsl:text>（</xsl:text>
    <xsl:if test="@owner">
      <xsl:value-of select="concat('责任人：', @owner, '，')"/>
    </xsl:if>
    <xsl:if test="@due">
      <xsl:value-of select="concat('整改时限：', n:date(@due), '，')"/>
    </xsl:if>
    <xsl:call-template name="problem-state"/>
    <xsl:text>）</xsl:text>
  </xsl:template>

  <xsl:template name="problem-state">
    <xsl:choose>
      <xsl:when test="@state = 'closed'">已销号</xsl:when>
      <xsl:when test="@state = 'done'">待验收</xsl:when>
      <xsl:when test="@state = 'doing'">整改中</xsl:when>
      <xsl:otherwise>待整改</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- （项目推进例会，严重） -->
  <xsl:template name="problem-source">
    <xsl:if test="@source or @severity">
      <xsl:text>（</xsl:text>
      <xsl:value-of select="@source"/>
      <xsl:if test="@source and @severity">，</xsl:if>
      <xsl:choose>
        <xsl:when test="@severity = 'high'">严重</xsl:when>
        <xsl:when test="@severity = 'medium'">较重</xsl:when>
        <xsl:when test="@severity = 'low'">一般</xsl:when>
      </xsl:choose>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="problem-table">
    <table caption="问题清单和销号情况">
      <col align="center" width="2.8em"/>
      <col align="left" width="1*"/>
      <col align="left" width="4.8em"/>
      <col align="left" width="3.8em"/>
      <col align="left" width="3.8em"/>
      <col align="left" width="8em"/>
      <head>
        <tr>
          <th>序号</th><th>问题（来源、程度）</th><th>整改时限</th>
          <th>责任人</th><th>状态</th><th>销号时间和依据</th>
        </tr>
      </head>
      <xsl:for-each select="l:problem">
        <tr>
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td>
            <xsl:apply-templates select="l:p" mode="prose"/>
            <xsl:call-template name="problem-source"/>
          </td>
          <td><xsl:value-of select="n:month-day(@due)"/></td>
          <td><xsl:value-of select="@owner"/></td>
          <td><xsl:call-template name="problem-state"/></td>
          <td>
            <xsl:if test="@state = 'closed'">
              <xsl:value-of select="n:month-day(@closed)"/>
              <xsl:if test="@closed and l:evidence">，</xsl:if>
              <xsl:for-each select="l:evidence">
                <xsl:if test="position() > 1">；</xsl:if>
                <xsl:apply-templates mode="prose"/>
              </xsl:for-each>
            </xsl:if>
          </td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- 未报和待定 -->

  <xsl:template name="open">
    <h1 id="open">未报和待定事项</h1>
    <xsl:if test="not($unreported or $undetermined or .//l:blank)">
      <p>没有未报、待定的项目，计划中没有待填的内容。</p>
    </xsl:if>
    <xsl:if test="$unreported">
      <p>
        <xsl:value-of select="concat('未报送的有', count($unreported), '项：')"/>
        <xsl:for-each select="$unreported">
          <xsl:value-of select="@name"/>
          <xsl:call-template name="missing"/>
          <xsl:call-template name="lead-after"/>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:if test="$undetermined">
      <p>
        <xsl:value-of
            select="concat('待定的有', count($undetermined), '项：')"/>
        <xsl:for-each select="$undetermined">
          <xsl:value-of select="@name"/>
          <xsl:if test="@reported = 'yes'">
            <xsl:text>（已报</xsl:text>
            <xsl:apply-templates select="." mode="result"/>
            <xsl:text>）</xsl:text>
          </xsl:if>
          <xsl:text>，</xsl:text>
          <xsl:call-template name="undetermined"/>
          <xsl:call-template name="lead-after"/>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:if test=".//l:blank">
      <p>
        <xsl:value-of select="concat('年度计划中尚有', count(.//l:blank),
            '处内容待填：')"/>
        <xsl:for-each select=".//l:blank">
          <xsl:value-of select="concat('“', ., '”')"/>
          <xsl:if test="@note">
            <xsl:value-of select="concat('（', @note, '）')"/>
          </xsl:if>
          <xsl:choose>
            <xsl:when test="position() = last()">。</xsl:when>
            <xsl:otherwise>、</xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:if test=".//l:target[@rule = 'none']">
      <p>
        <xsl:text>以文字表述、不作量化考核的要求有：</xsl:text>
        <xsl:for-each select=".//l:target[@rule = 'none']">
          <xsl:value-of select="@name"/>
          <xsl:choose>
            <xsl:when test="position() = last()">。</xsl:when>
            <xsl:otherwise>；</xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="lead-after">
    <xsl:if test="@lead">
      <xsl:value-of select="concat('，责任单位', @lead)"/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="position() = last()">。</xsl:when>
      <xsl:otherwise>；</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 说明 -->

  <xsl:template name="method">
    <h1 id="method">说明</h1>
    <list>
      <li>
        <xsl:value-of select="concat('数据来源。各责任单位报送的进展情况，共',
            count(l:progress), '期，数据截至', $day, '。')"/>
        <xsl:if test="l:progress[@corrects]">
          <xsl:value-of select="concat('其中更正',
              count(l:progress[@corrects]), '期，更正前的数据留存备查。')"/>
        </xsl:if>
      </li>
      <li>
        <xsl:text>完成率。数量类目标为完成值与目标值之比，有基数的按增量计算；</xsl:text>
        <xsl:text>控制类目标未超过目标值的为100％；</xsl:text>
        <xsl:text>全覆盖目标为已覆盖数与应覆盖数之比；</xsl:text>
        <xsl:text>约数、区间、“零状态”和相对目标只分达到、未达到；</xsl:text>
        <xsl:text>工程为各单项完成率的平均数。</xsl:text>
        <xsl:text>不足100％的一律不进位为100％。</xsl:text>
      </li>
      <li>
        <xsl:text>状态。完成率达到100％的为完成；</xsl:text>
        <xsl:text>未完成的按完成率与时序进度之差，</xsl:text>
        <xsl:text>分为正常、滞后和严重滞后。没有时序进度的，按是否达到目标和</xsl:text>
        <xsl:text>完成率评定；时间节点逾期未实现的为严重滞后。</xsl:text>
      </li>
      <li>
        <xsl:text>综合完成率。各项完成率按权重平均，单项超过100％的按100％计；</xsl:text>
        <xsl:text>未报、待定和不作量化考核的不计入。</xsl:text>
        <xsl:if test="l:preamble/*[@id]">全镇主要目标只计入全镇合计。</xsl:if>
      </li>
      <xsl:if test=".//l:was[@why = 'revised']">
        <li>
          <xsl:text>年中调整。</xsl:text>
          <xsl:for-each select=".//l:target[l:was/@why = 'revised']">
            <xsl:value-of select="concat(@name, '的年度目标由',
                n:amount(l:was[@why = 'revised'][1]/@value, @unit), '调整为',
                n:amount(@value, @unit))"/>
            <xsl:choose>
              <xsl:when test="position() = last()">。</xsl:when>
              <xsl:otherwise>；</xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </li>
      </xsl:if>
    </list>
  </xsl:template>

  <!-- 附件 -->

  <xsl:template name="appendix">
    <section orientation="landscape">
      <h1 id="appendix" number="附件：">
        <xsl:value-of select="concat($year, '年度目标完成情况一览表')"/>
      </h1>
      <table caption="{$year}年度目标完成情况一览表">
        <col align="center" width="2.8em"/>
        <col align="left" width="1*"/>
        <col align="center" width="4.2em"/>
        <col align="left" width="7em"/>
        <col align="right" width="5em"/>
        <col align="decimal" width="4.4em"/>
        <col align="decimal" width="4.6em"/>
        <col align="decimal" width="4.4em"/>
        <col align="left" width="6em"/>
        <col align="left" width="auto"/>
        <head>
          <tr>
            <th>序号</th><th>指标名称</th><th>单位</th><th>年度目标</th>
            <th>完成值</th><th>完成率（％）</th><th>与目标差距</th>
            <th>同比</th><th>状态</th><th>责任单位</th>
          </tr>
        </head>
        <xsl:if test="l:preamble/*[@id][not(@rule = 'none')]">
          <xsl:call-template name="group-row">
            <xsl:with-param name="name">全镇主要目标</xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:for-each select="$entries">
          <xsl:if test="parent::l:item
              and generate-id()
              = generate-id(../*[@id][not(@rule = 'none')][1])
              and not(../preceding-sibling::l:item/*[@id]
              [not(@rule = 'none')])">
            <xsl:for-each select="../..">
              <xsl:call-template name="group-row">
                <xsl:with-param name="name" select="l:title"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:if>
          <xsl:call-template name="appendix-row"/>
        </xsl:for-each>
      </table>
      <xsl:call-template name="table-note"/>
    </section>
  </xsl:template>

  <xsl:template name="group-row">
    <xsl:param name="name"/>
    <tr class="group">
      <xsl:copy-of select="@from"/>
      <td colspan="10" align="left"><xsl:value-of select="$name"/></td>
    </tr>
  </xsl:template>

  <xsl:template name="appendix-row">
    <tr>
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="position()"/></td>
      <td><xsl:value-of select="@name"/></td>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text" select="@unit"/>
      </xsl:call-template>
      <td>
        <xsl:apply-templates select="." mode="goal">
          <xsl:with-param name="unit" select="''"/>
        </xsl:apply-templates>
      </td>
      <td>
        <xsl:apply-templates select="." mode="result">
          <xsl:with-param name="unit" select="''"/>
        </xsl:apply-templates>
      </td>
      <xsl:call-template name="completion-cell"/>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text" select="n:signed-amount(@difference)"/>
      </xsl:call-template>
      <xsl:call-template name="change-cell"/>
      <xsl:call-template name="status-cell"/>
      <td><xsl:value-of select="@lead"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
