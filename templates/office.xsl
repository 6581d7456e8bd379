<?xml version="1.0" encoding="UTF-8"?>
<!--
  责任单位任务单：一个单位牵头的目标、工程、节点和时限，完成到什么程度，有哪些问题，
  什么时候报什么；配合的工作列名。build 的 lead（单位名称）指明是谁的，没有指明的
  不出。

  An office's own sheet: what it leads, by when, how it stands, its problems, and
  what it reports when; what it supports is named.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">责任单位任务单（build的lead、each-office）：目标、时限、问题、报送</n:about>
  <n:about lang="en">an office's own sheet (build --lead, --each-office)</n:about>

  <!-- 谁的；没有指明的，各单位的依次排在一起 Whose; of all where it is not said -->
  <xsl:param name="lead"/>

  <xsl:variable name="title">
    <xsl:value-of select="$lead"/>
    <xsl:if test="not($lead)"><xsl:value-of select="$place"/></xsl:if>
    <xsl:value-of select="concat($year, $sheet)"/>
  </xsl:variable>
  <!-- 到了年底，说的是完成情况 once the year is over it tells how it went -->
  <xsl:variable name="sheet">
    <xsl:choose>
      <xsl:when test="$over">年工作完成情况单</xsl:when>
      <xsl:otherwise>年工作任务单</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="offices"
      select="$ledger/l:office[not($lead) or @name = $lead]"/>

  <xsl:template name="head"/>

  <xsl:template name="body">
    <xsl:for-each select="$offices">
      <xsl:call-template name="sheet"/>
    </xsl:for-each>
    <xsl:if test="not($offices)">
      <title><xsl:value-of select="$title"/></title>
      <p>计划没有写明责任单位。</p>
    </xsl:if>
  </xsl:template>

  <!-- 一个单位一份 Of one office; several may lead an entry together -->
  <xsl:template name="sheet">
    <xsl:variable name="name" select="concat('、', @name, '、')"/>
    <xsl:variable name="own"
        select="$entries[contains(concat('、', @lead, '、'), $name)]"/>
    <xsl:variable name="items" select="$ledger/l:pillar/l:item
        [contains(concat('、', @lead, '、'), $name)]"/>
    <xsl:variable name="left" select="$ledger/l:problem
        [@state != 'closed'][contains(concat('、', @lead, '、'), $name)]"/>
    <section orientation="landscape">
      <title>
        <xsl:value-of select="concat(@name, $year, $sheet)"/>
      </title>
      <xsl:for-each select="$ledger"><xsl:call-template name="byline"/></xsl:for-each>
      <xsl:call-template name="standing">
        <xsl:with-param name="items" select="$items"/>
        <xsl:with-param name="supported" select="$ledger/l:pillar/l:item
            [contains(concat('、', @support, '、'), $name)]"/>
      </xsl:call-template>
      <xsl:if test="$own">
        <xsl:call-template name="task-list">
          <xsl:with-param name="own" select="$own"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$left">
        <xsl:call-template name="own-problems">
          <xsl:with-param name="left" select="$left"/>
        </xsl:call-template>
      </xsl:if>
      <!-- 完成了的不再报，要保持的照报；年度结束了，只报未报的、待定的和还在
           办的工程、节点，停止实施的不报
           What is finished is reported no more, what has to be kept is; after
           the year only what is missing and what is still under way -->
      <xsl:variable name="open" select="$own[not($over)]
          [@status != 'done' or @nature = 'stock']
          | $own[$over][@status = 'unreported' or @status = 'undetermined'
          or self::l:milestone[@status != 'done'][@step != 'stopped']
          or l:work[@status != 'done'][not(@step = 'stopped')]]"/>
      <xsl:if test="$open">
        <xsl:call-template name="report-list">
          <xsl:with-param name="of" select="$open"/>
          <xsl:with-param name="finished" select="$own[@status = 'done']"/>
        </xsl:call-template>
      </xsl:if>
      <!-- 各单位的单子各自分开 each to be handed out by itself -->
      <xsl:if test="position() != last()"><page-break/></xsl:if>
    </section>
  </xsl:template>

  <!-- 总的情况 -->

  <xsl:template name="standing">
    <xsl:param name="items"/>
    <xsl:param name="supported"/>
    <xsl:if test="$items or $supported">
    <p>
      <xsl:if test="$items">
        <xsl:text>牵头工作：</xsl:text>
        <xsl:for-each select="$items">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:value-of select="l:title"/>
        </xsl:for-each>
        <xsl:text>。</xsl:text>
      </xsl:if>
      <xsl:if test="$supported">
        <xsl:text>配合工作：</xsl:text>
        <!-- 同一单位牵头的放在一起说 those that one office leads together -->
        <xsl:for-each select="$supported[not(@lead = preceding::l:item
            [@id = $supported/@id]/@lead)]">
          <xsl:if test="position() > 1">；</xsl:if>
          <xsl:if test="@lead">
            <xsl:value-of select="concat(@lead, '牵头的')"/>
          </xsl:if>
          <xsl:for-each select="$supported[@lead = current()/@lead]
              | current()[not(@lead)]">
            <xsl:if test="position() > 1">、</xsl:if>
            <xsl:value-of select="l:title"/>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:text>。</xsl:text>
      </xsl:if>
    </p>
    </xsl:if>
    <!-- 没有进展文件的，没有可说的 -->
    <xsl:if test="$ledger/@period">
      <p>
        <xsl:value-of select="concat('截至', $day, '，')"/>
        <xsl:call-template name="office-words"/>
        <xsl:text>。</xsl:text>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="office-words">
    <xsl:text>列入考核</xsl:text>
    <figure of="{@ref}" is="total"><xsl:value-of select="@total"/></figure>
    <xsl:text>项</xsl:text>
    <xsl:for-each select="(@done | @on-track | @behind[not($over)]
        | @far-behind[not($over)] | @lagging[$over] | @unreported
        | @undetermined)[. != '0']">
      <xsl:sort select="number(name() = 'unreported'
          or name() = 'undetermined')" data-type="number"/>
      <xsl:choose>
        <xsl:when test="position() = 1">，</xsl:when>
        <xsl:otherwise>、</xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="name() = 'lagging'">
          <xsl:value-of select="$lag-word"/>
        </xsl:when>
        <xsl:when test="name() = 'on-track'">
          <xsl:value-of select="concat('进度', n:status(name()))"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="n:status(name())"/></xsl:otherwise>
      </xsl:choose>
      <figure of="{../@ref}" is="{name()}"><xsl:value-of select="."/></figure>
      <xsl:text>项</xsl:text>
    </xsl:for-each>
    <xsl:if test="@completion">
      <xsl:value-of select="concat('，', $rate-name)"/>
      <figure of="{@ref}" is="completion">
        <xsl:value-of select="n:percent(@completion)"/>
      </figure>
      <xsl:text>％</xsl:text>
    </xsl:if>
    <xsl:if test="@rank and $ledger/l:office[2]">
      <!-- 年中按对照时序排，和完成率的次序不同 Within the year not by completion -->
      <xsl:choose>
        <xsl:when test="@score and not($over)">
          <xsl:text>，完成率与时序进度之比（各项最高计100）为</xsl:text>
          <figure of="{@ref}" is="score">
            <xsl:value-of select="n:percent(@score)"/>
          </figure>
          <xsl:text>，按此在责任单位中</xsl:text>
        </xsl:when>
        <xsl:otherwise>，在责任单位中</xsl:otherwise>
      </xsl:choose>
      <xsl:if test="not(@tied = 'yes')">排</xsl:if>
      <xsl:call-template name="rank"/>
    </xsl:if>
    <xsl:if test="not(@rank) and @unreported != '0' and $ledger/l:office[2]">
      <xsl:text>，有未报事项，不参加排名</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 牵头的目标任务 -->

  <xsl:template name="task-list">
    <xsl:param name="own"/>
    <h1>目标任务和时限</h1>
    <table>
      <col align="center" width="2.8em"/>
      <col align="left" width="6em"/>
      <col align="left" width="1*"/>
      <col align="left" width="9em"/>
      <col align="right" width="8.4em"/>
      <col align="decimal" width="4.4em"/>
      <xsl:if test="not($over)"><col align="decimal" width="4em"/></xsl:if>
      <col align="left" width="6em"/>
      <col align="center" width="4.2em"/>
      <col align="left" width="5.8em"/>
      <head>
        <tr>
          <th>序号</th><th>工作</th><th>目标任务</th><th>年度目标</th>
          <th>完成情况</th><th>完成率（％）</th>
          <xsl:if test="not($over)"><th>较时序</th></xsl:if>
          <th>状态</th><th>责任人</th><th>完成时限</th>
        </tr>
      </head>
      <xsl:for-each select="$own">
        <tr of="{@id}">
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td>
            <xsl:choose>
              <xsl:when test="parent::l:item">
                <xsl:value-of select="../l:title"/>
              </xsl:when>
              <xsl:otherwise>主要目标</xsl:otherwise>
            </xsl:choose>
          </td>
          <td>
            <xsl:value-of select="@name"/>
            <xsl:if test="self::l:works">
              <xsl:text>（</xsl:text>
              <xsl:call-template name="names">
                <xsl:with-param name="of" select="l:work"/>
              </xsl:call-template>
              <xsl:text>）</xsl:text>
            </xsl:if>
          </td>
          <xsl:call-template name="goal-cell"/>
          <xsl:call-template name="actual-cell"/>
          <xsl:call-template name="completion-cell"/>
          <xsl:if test="not($over)"><xsl:call-template name="gap-cell"/></xsl:if>
          <xsl:call-template name="status-cell"/>
          <td><xsl:value-of select="@owner"/></td>
          <td>
            <xsl:call-template name="short-date">
              <xsl:with-param name="date" select="@due"/>
            </xsl:call-template>
          </td>
        </tr>
      </xsl:for-each>
    </table>
    <xsl:variable name="notes">
      <xsl:if test="not($over)">
        <xsl:text>较时序是完成率与时序进度之差，单位为百分点；</xsl:text>
        <xsl:text>“—”表示没有时序进度或没有数据。</xsl:text>
      </xsl:if>
      <xsl:if test="$own[@met and not(@completion)]">
        <xsl:text>“零状态”、相对目标等只评定达到、未达到，</xsl:text>
        <xsl:value-of select="concat('分别按100％、0计入', $rate-name, '。')"/>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="$notes != '' or $own[@revised = 'yes' or l:later]">
      <p class="note">
        <xsl:value-of select="concat('注：', $notes)"/>
        <xsl:call-template name="revision-words">
          <xsl:with-param name="of" select="$own"/>
        </xsl:call-template>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- 问题：牵头工作在问题清单里、还没有销号的 -->

  <xsl:template name="own-problems">
    <xsl:param name="left"/>
    <h1>尚未销号的问题</h1>
      <table>
        <col align="center" width="2.8em"/>
        <col align="left" width="6em"/>
        <col align="left" width="1*"/>
        <col align="left" width="1*"/>
        <col align="center" width="4.2em"/>
        <col align="left" width="7.4em"/>
        <col align="left" width="7em"/>
        <head>
          <tr>
            <th>序号</th><th>工作</th><th>问题</th><th>进展和整改措施</th>
            <th>责任人</th><th>整改期限</th><th>状态</th>
          </tr>
        </head>
        <xsl:for-each select="$left">
          <tr>
            <xsl:copy-of select="@from"/>
            <td><xsl:value-of select="position()"/></td>
            <td><xsl:call-template name="problem-item"/></td>
            <td><xsl:apply-templates select="l:p" mode="prose"/></td>
            <td>
              <xsl:apply-templates select="l:now | l:measure" mode="prose"/>
            </td>
            <td><xsl:value-of select="@owner"/></td>
            <td><xsl:call-template name="problem-due"/></td>
            <xsl:call-template name="problem-state-cell"/>
          </tr>
        </xsl:for-each>
      </table>
  </xsl:template>

  <!-- 什么时候报什么：还没有完成的 -->

  <xsl:template name="report-list">
    <xsl:param name="of"/>
    <!-- 有没有已经完成的 whether anything is finished -->
    <xsl:param name="finished"/>
    <h1>报送内容和时间</h1>
    <p>
      <xsl:choose>
        <xsl:when test="$over">
          <xsl:text>全年数字已经报齐的不再报；未报、待定的取得数据后补报，</xsl:text>
          <xsl:text>还没有完成的工程、节点完成后即报；</xsl:text>
        </xsl:when>
        <xsl:when test="$of[@status = 'done']">
          <xsl:text>已经完成的不再报送，要保持的照常报送；</xsl:text>
        </xsl:when>
        <xsl:when test="$finished">已经完成的不再报送；</xsl:when>
        <xsl:otherwise>下列各项按时报送；</xsl:otherwise>
      </xsl:choose>
      <xsl:text>没有数字的，写明原因。</xsl:text>
    </p>
    <table>
      <col align="center" width="2.8em"/>
      <col align="left" width="1*"/>
      <col align="left" width="1*"/>
      <col align="left" width="16em"/>
      <head>
        <tr>
          <th>序号</th><th>目标任务</th><th>报送内容</th><th>报送时间</th>
        </tr>
      </head>
      <xsl:for-each select="$of">
        <tr>
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td><xsl:value-of select="@name"/></td>
          <td><xsl:call-template name="report-what"/></td>
          <td><xsl:call-template name="report-when"/></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="report-what">
    <xsl:choose>
      <!-- 数已经报了，只缺上级的 the figure is known but for what was asked -->
      <xsl:when test="$over and @actual and @rule = 'assigned'
          and not(@assigned)">上级下达的全年任务数</xsl:when>
      <xsl:when test="self::l:works">各单项的进度（％），完成的写完成日期</xsl:when>
      <xsl:when test="self::l:milestone and @state = 'started'">启动日期</xsl:when>
      <xsl:when test="self::l:milestone">进度（％），完成的写完成日期</xsl:when>
      <xsl:when test="@rule = 'cover'">
        <xsl:value-of select="concat('已覆盖数（', @unit, '）')"/>
        <xsl:if test="not(@total)">和应覆盖总数</xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <!-- 水平报期末的数，不是累计 a level as it stands -->
        <xsl:choose>
          <xsl:when test="@nature = 'stock'">期末的数值</xsl:when>
          <xsl:otherwise>年初以来的完成值</xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@unit">
          <xsl:value-of select="concat('（', @unit, '）')"/>
        </xsl:if>
        <xsl:if test="@rule = 'assigned' and not(@assigned)">和上级下达数</xsl:if>
        <xsl:if test="@reference-name">
          <xsl:value-of select="concat('和', @reference-name)"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="report-when">
    <xsl:choose>
      <xsl:when test="$over and (@status = 'unreported'
          or @status = 'undetermined')">取得数据后即报</xsl:when>
      <xsl:when test="$over">完成后即报</xsl:when>
      <xsl:when test="@status = 'unreported' and $ledger/@period">
        <xsl:value-of select="concat('补报', n:period($ledger/@period), '的，')"/>
        <xsl:text>此后每季度末</xsl:text>
      </xsl:when>
      <xsl:when test="@days-late">已逾期，每月末，完成后即报</xsl:when>
      <xsl:when test="self::l:milestone">
        <xsl:value-of select="concat('每季度末，完成后即报，不晚于',
            n:month-day(@due))"/>
      </xsl:when>
      <xsl:otherwise>每季度末</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
