<?xml version="1.0" encoding="UTF-8"?>
<!--
  表格：一览表的列和行、汇总的行、单元格。

  Tables: columns and rows of the table of targets, rows of roll-ups, cells.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <!-- 一览表 The table of all targets, grouped by pillar; ten columns, for a
       landscape page: 序号 名称 单位 目标 完成 完成率 差距 同比 状态 单位 -->

  <!-- 有两项以上可比的，才有同比一栏：满栏的“—”没有用 A column of dashes is none -->
  <xsl:variable name="with-change" select="count($entries[@increase]) > 1"/>

  <xsl:template name="target-table">
    <!-- 没有题注为空 none when empty -->
    <xsl:param name="caption"/>
    <table>
      <xsl:if test="$caption != ''">
        <xsl:attribute name="caption">
          <xsl:value-of select="$caption"/>
        </xsl:attribute>
      </xsl:if>
      <!-- 名称要得最多，其余够用就行，多数名称排成一行
           The names get what the others can spare: most stand on one line -->
      <col align="center" width="2.6em"/>
      <col head="yes" align="left" width="1*"/>
      <col align="center" width="4em"/>
      <col align="left" width="7em"/>
      <col align="right" width="7.4em"/>
      <col align="decimal" width="4.2em"/>
      <col align="decimal" width="4.4em"/>
      <xsl:if test="$with-change"><col align="decimal" width="3.8em"/></xsl:if>
      <!-- 严重滞后不拆成两行 so that 严重滞后 stays whole -->
      <col align="left">
        <xsl:attribute name="width">
          <xsl:choose>
            <xsl:when test="$over">5.2em</xsl:when>
            <xsl:otherwise>6.2em</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </col>
      <col align="left" width="8em"/>
      <head>
        <tr>
          <th>序号</th><th>目标任务</th><th>单位</th><th>年度目标</th>
          <th>完成情况</th><th>完成率（％）</th><th>与目标差距</th>
          <xsl:if test="$with-change"><th>同比</th></xsl:if>
          <th>状态</th><th>责任单位</th>
        </tr>
      </head>
      <xsl:if test="$ledger/l:preamble/*[@id][not(@rule = 'none')]">
        <tr class="group">
          <td colspan="{9 + $with-change}" align="left">全镇主要目标</td>
        </tr>
      </xsl:if>
      <xsl:for-each select="$entries[parent::l:preamble]">
        <xsl:call-template name="target-row"/>
      </xsl:for-each>
      <xsl:apply-templates select="$ledger/l:pillar" mode="target-rows"/>
    </table>
    <xsl:call-template name="table-note"/>
  </xsl:template>

  <!-- 一个方面的各行，序号接着排 The rows of a pillar, numbered on -->
  <xsl:template match="l:pillar" mode="target-rows">
    <xsl:variable name="before" select="preceding-sibling::l:preamble
        | preceding-sibling::l:pillar/l:item"/>
    <xsl:variable name="offset" select="count($before/l:works
        | $before/l:milestone | $before/l:target[@rule != 'none'])"/>
    <xsl:variable name="own" select="l:item/l:works | l:item/l:milestone
        | l:item/l:target[@rule != 'none']"/>
    <xsl:if test="$own">
      <xsl:call-template name="group-row"/>
    </xsl:if>
    <xsl:for-each select="$own">
      <xsl:call-template name="target-row">
        <xsl:with-param name="number" select="$offset + position()"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="group-row">
    <tr class="group" of="{@id}">
      <xsl:copy-of select="@from"/>
      <td colspan="{9 + $with-change}" align="left">
        <xsl:value-of select="concat(n:numeral(@number), '、')"/>
        <xsl:apply-templates select="l:title" mode="prose"/>
        <xsl:text>：</xsl:text>
        <xsl:call-template name="rollup-words"/>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="target-row">
    <xsl:param name="number" select="position()"/>
    <tr of="{@id}">
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="$number"/></td>
      <td><xsl:value-of select="@name"/></td>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text" select="@unit"/>
      </xsl:call-template>
      <xsl:call-template name="goal-cell">
        <xsl:with-param name="unit" select="''"/>
      </xsl:call-template>
      <td is="actual">
        <xsl:apply-templates select="." mode="result">
          <xsl:with-param name="unit" select="''"/>
        </xsl:apply-templates>
        <xsl:call-template name="late"/>
      </td>
      <xsl:call-template name="completion-cell"/>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text" select="n:signed-amount(@difference)"/>
        <xsl:with-param name="is" select="'difference'"/>
      </xsl:call-template>
      <xsl:if test="$with-change">
        <xsl:call-template name="change-cell"/>
      </xsl:if>
      <xsl:call-template name="status-cell"/>
      <td><xsl:value-of select="@lead"/></td>
    </tr>
  </xsl:template>

  <xsl:template name="table-note">
    <p class="note">
      <xsl:text>注：与目标差距是完成值减目标值，单位与该项相同；</xsl:text>
      <xsl:if test="not($with-change)">“—”表示不适用。</xsl:if>
      <xsl:if test="$with-change"><xsl:call-template name="change-note"/></xsl:if>
      <xsl:call-template name="met-note"/>
      <xsl:call-template name="allowed-note"/>
      <xsl:call-template name="baseline-note"/>
      <xsl:call-template name="pace-note"/>
      <xsl:call-template name="verdict-note"/>
      <xsl:call-template name="milestone-note"/>
      <xsl:call-template name="rounding-note"/>
      <!-- 连成一段，不落到下一页 in one paragraph, none of which goes over alone -->
      <xsl:call-template name="revision-words"/>
      <xsl:call-template name="more-notes"/>
    </p>
  </xsl:template>

  <!-- 要加的话 What else is to be said there -->
  <xsl:template name="more-notes"/>

  <!-- ※粮食播种面积的年度目标由2.1万亩调整为2.16万亩（澜农发〔2022〕31号，2022年5月16日起）。
       Revised targets, and by whose authority; a later revision is only told -->
  <xsl:template name="revision-note">
    <xsl:param name="of" select="$entries"/>
    <xsl:if test="$of[@revised = 'yes' or l:later]">
      <p class="note">
        <xsl:call-template name="revision-words">
          <xsl:with-param name="of" select="$of"/>
        </xsl:call-template>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="revision-words">
    <xsl:param name="of" select="$entries"/>
    <xsl:variable name="revised" select="$of[@revised = 'yes']"/>
    <xsl:variable name="later" select="$of[l:later]"/>
    <xsl:if test="$revised or $later">
      <xsl:if test="$revised">※年度目标经过调整：</xsl:if>
      <xsl:for-each select="$revised">
        <figure of="{@id}">
          <xsl:value-of select="concat(@name, '由')"/>
          <xsl:call-template name="revised-amount">
            <xsl:with-param name="amount"
                select="l:was[@why = 'revised'][1]/@value"/>
          </xsl:call-template>
          <xsl:text>调整为</xsl:text>
          <xsl:call-template name="revised-amount">
            <xsl:with-param name="amount" select="@value"/>
          </xsl:call-template>
        </figure>
        <xsl:call-template name="decided">
          <xsl:with-param name="authority" select="@authority"/>
          <xsl:with-param name="day" select="@revised-on"/>
        </xsl:call-template>
        <xsl:call-template name="clause-end"/>
      </xsl:for-each>
      <xsl:for-each select="$later/l:later">
        <xsl:if test="position() = 1">本期之后调整的，仍按原目标评定：</xsl:if>
        <figure of="{../@id}">
          <xsl:value-of select="concat(../@name, '调整为',
              n:amount(@value, ../@unit))"/>
        </figure>
        <xsl:call-template name="decided">
          <xsl:with-param name="authority" select="@authority"/>
          <xsl:with-param name="day" select="@on"/>
        </xsl:call-template>
        <xsl:call-template name="clause-end"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="revised-amount">
    <xsl:param name="amount"/>
    <xsl:value-of select="n:amount($amount, @unit)"/>
  </xsl:template>

  <!-- （澜农发〔2022〕31号，2022年5月16日起） -->
  <xsl:template name="decided">
    <xsl:param name="authority"/>
    <xsl:param name="day"/>
    <xsl:if test="$authority or $day">
      <xsl:text>（</xsl:text>
      <xsl:value-of select="$authority"/>
      <xsl:if test="$authority and $day">，</xsl:if>
      <xsl:if test="$day">
        <xsl:value-of select="concat(n:date($day), '起')"/>
      </xsl:if>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 有统计口径说明的，那里说过的不再说 To be emptied where it is told elsewhere -->
  <xsl:template name="rounding-note">
    <xsl:text>不足100％的一律不进位为100％。</xsl:text>
    <xsl:call-template name="weight-note"/>
  </xsl:template>

  <!-- 各项权重 Which entries count for more, or less, than others -->
  <xsl:template name="weight-note">
    <xsl:variable name="heavy"
        select="$entries[@weight and n:compare(@weight, '1') != 0]"/>
    <xsl:choose>
      <xsl:when test="$heavy">
        <xsl:text>权重：</xsl:text>
        <xsl:for-each select="$heavy">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:value-of select="concat(@name, '为', n:amount(@weight))"/>
        </xsl:for-each>
        <xsl:text>，其余各项为1。</xsl:text>
      </xsl:when>
      <xsl:otherwise>各项权重相同。</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 左右、同步允许差多少 How far 左右 and 同步 may be off -->
  <xsl:template name="allowed-note">
    <xsl:param name="of" select="$entries"/>
    <xsl:variable name="allowed" select="$of[@allowed]"/>
    <xsl:if test="$allowed">
      <xsl:if test="$allowed[@rule = 'about']">“左右”</xsl:if>
      <xsl:if test="$allowed[@rule = 'track']">“同步”</xsl:if>
      <xsl:text>允许的偏差：</xsl:text>
      <xsl:for-each select="$allowed">
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:value-of select="@name"/>
        <xsl:choose>
          <xsl:when test="@unit = '％'">
            <xsl:value-of select="concat(n:points(@allowed), '个百分点')"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="n:amount(@allowed, @unit)"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 有基数、完成率真是这样算的：控制类目标没有超过的一律100％，不看基数
       Reckoned from a baseline: a limit that is kept is 100 whatever it was -->
  <xsl:variable name="by-baseline" select="//l:target[@baseline and @completion]
      [not((@rule = 'at-most' or @then = 'at-most')
          and n:compare(@difference, '0') &lt;= 0)]"/>

  <!-- 有基数的，完成率怎么算 What is reckoned from a baseline -->
  <xsl:template name="baseline-note">
    <xsl:param name="of" select="$entries"/>
    <xsl:variable name="based" select="$of[@id = $by-baseline/@id]"/>
    <xsl:if test="$based">
      <xsl:text>完成率按已增减量与应增减量之比计算的：</xsl:text>
      <xsl:for-each select="$based">
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:call-template name="named-in-note"/>
        <xsl:value-of select="concat('（基数', n:amount(@baseline, @unit), '）')"/>
      </xsl:for-each>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 注里怎么称呼一项；各镇同名的，汇总改写为带镇名的 What it is called in a
       note: the county says whose it is -->
  <xsl:template name="named-in-note">
    <xsl:value-of select="@name"/>
  </xsl:template>

  <!-- 自定时序进度的；到了年底都满了，不说 Paces of their own -->
  <xsl:template name="pace-note">
    <xsl:param name="of" select="$entries"/>
    <xsl:variable name="own"
        select="$of[@pace and n:compare(@pace, $ledger/@pace) != 0]"/>
    <xsl:if test="$own and not($over)">
      <xsl:text>另定时序进度的：</xsl:text>
      <xsl:for-each select="$own">
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:value-of select="concat(@name, n:percent(@pace), '％')"/>
      </xsl:for-each>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 状态的词和计数的词不同的；别处说了的，改写为空 To be emptied where it is
       told elsewhere -->
  <xsl:template name="verdict-note">
    <xsl:call-template name="verdict-words"/>
  </xsl:template>

  <!-- Where a status is counted under another word -->
  <xsl:template name="verdict-words">
    <xsl:param name="of" select="$entries"/>
    <xsl:variable name="late" select="$of[@verdict = 'not-completed']"/>
    <xsl:variable name="held" select="$of[@verdict = 'not-reached']"/>
    <xsl:if test="not($over) and ($late or $held)">
      <xsl:if test="$late">已到时限的写“未完成”，</xsl:if>
      <xsl:if test="$held">控制类和相对目标写“未达到”，</xsl:if>
      <xsl:text>计数时按程度计入滞后（三角形）或严重滞后（方形）。</xsl:text>
    </xsl:if>
    <xsl:if test="$over">
      <xsl:call-template name="shape-words">
        <xsl:with-param name="of" select="$of"/>
      </xsl:call-template>
    </xsl:if>
    <!-- 各项相加才等于总数 so that they add up -->
    <xsl:if test="$of[@verdict = 'reached']">
      <xsl:text>写“达到”的计入</xsl:text>
      <xsl:choose>
        <xsl:when test="$over">完成，写“未达到”的计入未完成</xsl:when>
        <xsl:otherwise>正常</xsl:otherwise>
      </xsl:choose>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 到了年底都是未完成、未达到，形状仍分轻重 One word then, but two shapes -->
  <xsl:template name="shape-words">
    <xsl:param name="of"/>
    <xsl:if test="$of[@status = 'behind'] and $of[@status = 'far-behind']">
      <xsl:text>未完成、未达到的，差得多的标方形，差得少的标三角形。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 节点没有时序 Milestones have no pace -->
  <xsl:template name="milestone-note">
    <xsl:if test="not($over) and $entries[self::l:milestone
        and @status = 'on-track']">时间节点未到时限的为正常。</xsl:if>
  </xsl:template>

  <!-- 同比一栏的单位 What the column 同比 is in -->
  <xsl:template name="change-note">
    <xsl:text>同比一栏，单位为“％”的是增减的百分点，</xsl:text>
    <xsl:text>其余是增减的百分数；“—”表示没有可比数据或不适用。</xsl:text>
  </xsl:template>

  <!-- 没有完成率的：没有不说 What has no percentage, if any -->
  <xsl:template name="met-note">
    <xsl:if test="$entries[@met and not(@completion)]">
      <xsl:text>“零状态”、相对目标等只评定达到、未达到，</xsl:text>
      <xsl:value-of select="concat('分别按100％、0计入', $rate-name, '。')"/>
    </xsl:if>
  </xsl:template>

  <!-- 未报的原因：甲，省级监测数据7月中旬发布；其余2项未说明。 -->
  <xsl:template name="unreported-words">
    <xsl:variable name="told" select="$unreported[@reason]"/>
    <xsl:variable name="rest" select="count($unreported) - count($told)"/>
    <xsl:choose>
      <xsl:when test="not($told)">未报的均未说明原因。</xsl:when>
      <xsl:otherwise>
        <xsl:text>未报的原因：</xsl:text>
        <xsl:for-each select="$told">
          <xsl:if test="position() > 1">；</xsl:if>
          <figure of="{@id}">
            <xsl:value-of select="concat(@name, '，')"/>
            <xsl:call-template name="reason"/>
          </figure>
        </xsl:for-each>
        <xsl:if test="$rest > 0">
          <xsl:value-of select="concat('；其余', $rest, '项未说明')"/>
        </xsl:if>
        <xsl:text>。</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 完成情况，逾期的注明 What was reached, and how late -->
  <xsl:template name="actual-cell">
    <td is="actual">
      <xsl:apply-templates select="." mode="result"/>
      <xsl:call-template name="late"/>
    </td>
  </xsl:template>

  <!-- 竖排页面的八列 Rows of eight columns, for a portrait page -->

  <xsl:template name="row-columns">
    <col align="center" width="2.8em"/>
    <col head="yes" align="left" width="1*"/>
    <col align="left" width="6.2em"/>
    <col align="right" width="5.8em"/>
    <col align="decimal" width="4.4em"/>
    <xsl:if test="$with-change"><col align="decimal" width="4.4em"/></xsl:if>
    <col align="left" width="6.4em"/>
    <col align="left" width="5.2em"/>
    <head>
      <tr>
        <th>序号</th><th>指标</th><th>目标</th><th>完成</th>
        <th>完成率（％）</th>
        <xsl:if test="$with-change"><th>同比</th></xsl:if>
        <th>状态</th><th>责任单位</th>
      </tr>
    </head>
  </xsl:template>

  <xsl:template match="*" mode="row">
    <xsl:param name="number" select="position()"/>
    <tr of="{@id}">
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="$number"/></td>
      <td><xsl:value-of select="@name"/></td>
      <xsl:call-template name="goal-cell"/>
      <xsl:call-template name="actual-cell"/>
      <xsl:call-template name="completion-cell"/>
      <xsl:if test="$with-change">
        <xsl:call-template name="change-cell"/>
      </xsl:if>
      <xsl:call-template name="status-cell"/>
      <td><xsl:value-of select="@lead"/></td>
    </tr>
  </xsl:template>

  <!-- 单元格 Cells -->

  <!-- 一格数字，缺的印一字线 A figure, or a dash where there is none -->
  <xsl:template name="figure-cell">
    <xsl:param name="text"/>
    <!-- 台账里的名称 its name in the ledger -->
    <xsl:param name="is"/>
    <xsl:choose>
      <xsl:when test="$text != ''">
        <td>
          <xsl:call-template name="is">
            <xsl:with-param name="is" select="$is"/>
          </xsl:call-template>
          <xsl:value-of select="$text"/>
        </td>
      </xsl:when>
      <xsl:otherwise>
        <td align="center">
          <xsl:call-template name="is">
            <xsl:with-param name="is" select="$is"/>
          </xsl:call-template>
          <xsl:text>—</xsl:text>
        </td>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="is">
    <xsl:param name="is"/>
    <xsl:if test="$is">
      <xsl:attribute name="is"><xsl:value-of select="$is"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- 完成率；只有达到、未达到的写这两个字 or whether it was met at all -->
  <xsl:template name="completion-cell">
    <xsl:param name="decimals" select="1"/>
    <xsl:choose>
      <xsl:when test="not(@completion) and @met = 'yes'">
        <td align="center">达到</td>
      </xsl:when>
      <xsl:when test="not(@completion) and @met = 'no'">
        <td align="center">未达到</td>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="figure-cell">
          <xsl:with-param name="text" select="n:percent(@completion, $decimals)"/>
          <xsl:with-param name="is" select="'completion'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 排名所依据的数 What a rank is by -->
  <xsl:template name="score-cell">
    <xsl:call-template name="figure-cell">
      <xsl:with-param name="text" select="n:percent(@score)"/>
      <xsl:with-param name="is" select="'score'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- 目标，调整过的加※ What was agreed, marked where it was revised -->
  <xsl:template name="goal-cell">
    <xsl:param name="unit" select="@unit"/>
    <td is="value">
      <xsl:apply-templates select="." mode="goal">
        <xsl:with-param name="unit" select="$unit"/>
      </xsl:apply-templates>
      <xsl:if test="@revised = 'yes'">※</xsl:if>
    </td>
  </xsl:template>

  <!-- 位次，并列的注明 A rank, with ties -->
  <xsl:template name="rank-cell">
    <xsl:param name="is" select="'rank'"/>
    <xsl:param name="rank" select="@rank"/>
    <xsl:param name="tied" select="@tied"/>
    <xsl:choose>
      <xsl:when test="$rank">
        <td is="{$is}" align="center">
          <xsl:if test="$tied = 'yes'">并列</xsl:if>
          <xsl:value-of select="$rank"/>
        </td>
      </xsl:when>
      <xsl:otherwise><td is="{$is}" align="center">—</td></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 完成率下面画一条进度 The same over a bar -->
  <xsl:template name="progress-cell">
    <xsl:choose>
      <xsl:when test="@completion">
        <td is="completion" progress="{@completion}">
          <xsl:value-of select="n:percent(@completion)"/>
        </td>
      </xsl:when>
      <xsl:otherwise>
        <td is="completion" align="center">—</td>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 同比；上年是零的没有百分数，持平的仍说 On nothing there is no percentage -->
  <xsl:template name="change-cell">
    <xsl:choose>
      <xsl:when test="not(@change) and @increase
          and n:compare(@increase, '0') = 0">
        <td align="center">持平</td>
      </xsl:when>
      <xsl:when test="@change and @unit != '％'">
        <xsl:call-template name="figure-cell">
          <xsl:with-param name="text">
            <xsl:if test="n:compare(@change, '0') > 0">+</xsl:if>
            <xsl:if test="n:compare(@change, '0') &lt; 0">-</xsl:if>
            <xsl:call-template name="change-size"/>
          </xsl:with-param>
          <xsl:with-param name="is" select="'change'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="figure-cell">
          <xsl:with-param name="text" select="n:signed(@change)"/>
          <xsl:with-param name="is" select="'change'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="gap-cell">
    <xsl:call-template name="figure-cell">
      <xsl:with-param name="text">
        <!-- 一栏的小数位数相同；差一点也是差，不印成0.0 the decimals of a column
             are alike, but what is behind is not nought -->
        <xsl:variable name="gap" select="n:fixed(@gap, 1)"/>
        <xsl:choose>
          <xsl:when test="@gap and translate($gap, '-', '') = '0.0'
              and n:compare(@gap, '0') != 0">
            <xsl:value-of select="n:signed(@gap)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:if test="@gap and n:compare(@gap, '0') > 0">+</xsl:if>
            <xsl:value-of select="$gap"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="is" select="'gap'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="status-cell">
    <td is="status" status="{@status}">
      <xsl:choose>
        <xsl:when test="@verdict">
          <xsl:value-of select="n:status(@verdict)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="n:status(@status)"/></xsl:otherwise>
      </xsl:choose>
    </td>
  </xsl:template>
</xsl:stylesheet>
