<?xml version="1.0" encoding="UTF-8"?>
<!--
  问题清单：程度、状态、责任和时限怎么写，问题怎么列。

  Problems: their severity, state and duty in words, and as a list.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <!-- 问题清单列入问题11个，已销号9个（其中逾期销号1个）、整改中2个，到期未销号1个，
       整改完成率81.8％ -->
  <xsl:template name="problem-counts">
    <xsl:value-of select="concat('问题清单列入问题', $counts/@problems, '个')"/>
    <xsl:for-each select="($counts/@closed | $counts/@done | $counts/@doing
        | $counts/@open)[. != '0']">
      <xsl:choose>
        <xsl:when test="position() = 1">，</xsl:when>
        <xsl:otherwise>、</xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="state-words">
        <xsl:with-param name="state" select="name()"/>
      </xsl:call-template>
      <xsl:value-of select="concat(., '个')"/>
      <xsl:if test="name() = 'closed' and $counts/@closed-late != '0'">
        <xsl:value-of select="concat('（其中逾期销号', $counts/@closed-late,
            '个）')"/>
      </xsl:if>
    </xsl:for-each>
    <xsl:if test="$counts/@overdue != '0'">
      <xsl:value-of select="concat('，到期未销号', $counts/@overdue, '个')"/>
    </xsl:if>
    <xsl:if test="$counts/@closed-rate">
      <xsl:value-of select="concat('，整改完成率',
          n:percent($counts/@closed-rate), '％')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="state-words">
    <xsl:param name="state" select="@state"/>
    <xsl:choose>
      <xsl:when test="$state = 'closed'">已销号</xsl:when>
      <xsl:when test="$state = 'done'">待验收</xsl:when>
      <xsl:when test="$state = 'doing'">整改中</xsl:when>
      <xsl:otherwise>待整改</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="problem-state">
    <xsl:call-template name="state-words"/>
    <xsl:choose>
      <xsl:when test="@overdue = 'yes'">（逾期）</xsl:when>
      <!-- 等验收的不算逾期，到了期的注明 what waits to be accepted is not late -->
      <xsl:when test="@state = 'done' and translate(@due, '-', '')
          &lt;= translate($ledger/@as-of, '-', '')">（已到期）</xsl:when>
      <xsl:when test="@days-late">
        <xsl:value-of select="concat('（逾期', @days-late, '天）')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 销号、整改中、逾期，用与目标相同的形状 With the shapes of statuses -->
  <xsl:template name="problem-state-cell">
    <td>
      <xsl:attribute name="status">
        <xsl:choose>
          <xsl:when test="@state = 'closed'">done</xsl:when>
          <xsl:when test="@overdue = 'yes'">far-behind</xsl:when>
          <xsl:when test="@state = 'done' or @state = 'doing'">on-track</xsl:when>
          <xsl:otherwise>undetermined</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:call-template name="problem-state"/>
    </td>
  </xsl:template>

  <xsl:template name="severity">
    <xsl:choose>
      <xsl:when test="@severity = 'high'">严重</xsl:when>
      <xsl:when test="@severity = 'medium'">较重</xsl:when>
      <xsl:when test="@severity = 'low'">一般</xsl:when>
      <xsl:otherwise>—</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 涉及的工作和责任单位 The item, and who leads it -->
  <xsl:template name="problem-item">
    <xsl:variable name="item" select="key('item', @item)"/>
    <xsl:value-of select="$item/l:title"/>
  </xsl:template>

  <xsl:template name="problem-lead">
    <xsl:value-of select="@lead"/>
  </xsl:template>

  <!-- 一条：问题、进展、措施、责任 One problem as an item of a list -->
  <xsl:template match="l:problem" mode="item">
    <li>
      <xsl:copy-of select="@from"/>
      <xsl:variable name="text">
        <xsl:apply-templates select="l:p" mode="prose"/>
        <xsl:call-template name="problem-progress"/>
      </xsl:variable>
      <xsl:call-template name="without-stop">
        <xsl:with-param name="text" select="normalize-space($text)"/>
      </xsl:call-template>
      <xsl:call-template name="problem-duty"/>
      <xsl:text>。</xsl:text>
    </li>
  </xsl:template>

  <!-- 进展到哪里，再怎么办 How it stands, and what is done about it -->
  <xsl:template name="problem-progress">
    <xsl:apply-templates select="l:now" mode="prose"/>
    <xsl:if test="l:measure">
      <xsl:choose>
        <xsl:when test="@state = 'done'">整改情况：</xsl:when>
        <xsl:otherwise>整改措施：</xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="l:measure" mode="prose"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="without-stop">
    <xsl:param name="text"/>
    <xsl:variable name="last" select="substring($text, string-length($text))"/>
    <xsl:choose>
      <xsl:when test="$last = '。' or $last = '；'">
        <xsl:value-of select="substring($text, 1, string-length($text) - 1)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 没有达到要求的，一项一条，说一次：完成多少，什么原因，以台账的次序（差得多的在前，其中
       逾期、未达标、落后时序）为序；问题清单里写到它的问题和措施，跟在后面
       What lags, an item of the list each, told once with its cause, and the open
       problems that speak of it; in the ledger's one order -->
  <xsl:template name="misses">
    <xsl:param name="of" select="$lagging"/>
    <xsl:call-template name="listed">
      <xsl:with-param name="items">
        <xsl:for-each select="$of">
          <xsl:sort select="@lag-rank" data-type="number"/>
          <li>
            <xsl:copy-of select="@from"/>
            <xsl:call-template name="miss"/>
          </li>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="miss">
    <xsl:variable name="lead" select="@lead"/>
    <xsl:variable name="problems">
      <xsl:call-template name="problems-of"/>
    </xsl:variable>
    <xsl:variable name="own" select="$ledger/l:problem[contains($problems,
        concat(' ', @id, ' '))]"/>
    <!-- 与上年比的增减另有一节，不和没有达到的原因混在一起 how it compares with last
         year is told elsewhere, not beside the cause of a miss -->
    <figure of="{@id}">
      <xsl:call-template name="clause">
        <xsl:with-param name="outcome">
          <xsl:apply-templates select="." mode="outcome"/>
        </xsl:with-param>
      </xsl:call-template>
    </figure>
    <xsl:variable name="cause"><xsl:call-template name="cause"/></xsl:variable>
    <xsl:if test="$cause != ''">
      <xsl:text>。</xsl:text>
      <xsl:call-template name="without-stop">
        <xsl:with-param name="text" select="string($cause)"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="not($own)">
      <xsl:call-template name="duty"><xsl:with-param name="owner" select="@owner"/></xsl:call-template>
    </xsl:if>
    <xsl:for-each select="$own">
      <xsl:variable name="text">
        <!-- 原因已经说了的，不把问题再说一遍 where the cause is told the problem is -->
        <xsl:if test="$cause = ''">
          <xsl:text>存在的问题：</xsl:text>
          <xsl:apply-templates select="l:p" mode="prose"/>
        </xsl:if>
        <xsl:call-template name="problem-progress"/>
      </xsl:variable>
      <xsl:if test="$text != ''">。</xsl:if>
      <xsl:call-template name="without-stop">
        <xsl:with-param name="text" select="normalize-space($text)"/>
      </xsl:call-template>
      <xsl:call-template name="problem-duty"/>
    </xsl:for-each>
    <xsl:text>。</xsl:text>
  </xsl:template>

  <!-- 主要原因是投资方推迟增资。报送单位写的说明：到了年底是没有完成的原因，年中不一定，照写
       What the office says of it: at the year's end that is why -->
  <xsl:template name="cause">
    <xsl:for-each select="@note | l:work[not(@step = 'done')]/@note">
      <xsl:choose>
        <xsl:when test="position() > 1">；</xsl:when>
        <xsl:when test="$over and not(starts-with(., '因')
            or starts-with(., '由于') or starts-with(., '受')
            or starts-with(., '主要'))">主要原因是</xsl:when>
      </xsl:choose>
      <!-- 说明里已经有这个名称的不再加 unless the note names it -->
      <xsl:if test="../parent::l:works and not(starts-with(., ../@name))">
        <xsl:value-of select="../@name"/>
      </xsl:if>
      <xsl:call-template name="without-stop">
        <xsl:with-param name="text" select="."/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- 说的就是这一项的问题的编号：同一项工作、没有销号、写到了它的名称。同一项工作的别的
       问题，和它没有关系的，不跟着它说
       The ids of the open problems of its item that speak of it by name; others of
       that item may have nothing to do with it -->
  <xsl:template name="problems-of">
    <xsl:variable name="stem">
      <xsl:call-template name="parted-name">
        <xsl:with-param name="part" select="'stem'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="name" select="@name"/>
    <xsl:for-each select="$ledger/l:problem[@item = current()/parent::l:item/@id]
        [@state != 'closed'][contains(., $name) or contains(., $stem)]">
      <xsl:value-of select="concat(' ', @id, ' ')"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 6月30日，别的年份写出年份 The year only where it is another -->
  <xsl:template name="short-date">
    <xsl:param name="date"/>
    <xsl:choose>
      <xsl:when test="starts-with($date, concat($year, '-'))">
        <xsl:value-of select="n:month-day($date)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:date($date)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- （责任单位：农业农村办公室，责任人：骆永康，整改时限：2022年9月30日，逾期） -->
  <xsl:template name="problem-duty">
    <xsl:variable name="lead"><xsl:call-template name="problem-lead"/></xsl:variable>
    <xsl:variable name="duty">
      <xsl:if test="$lead != ''">
        <xsl:value-of select="concat('，责任单位：', $lead)"/>
      </xsl:if>
      <xsl:if test="@owner">
        <xsl:value-of select="concat('，责任人：', @owner)"/>
      </xsl:if>
      <xsl:if test="@due">
        <xsl:value-of select="concat('，整改时限：', n:date(@due))"/>
      </xsl:if>
      <xsl:if test="@state = 'done'">，待验收</xsl:if>
      <xsl:if test="@state = 'open' or not(@state)">，尚未整改</xsl:if>
      <xsl:if test="@overdue = 'yes'">，已逾期</xsl:if>
    </xsl:variable>
    <xsl:if test="$duty != ''">
      <xsl:value-of select="concat('（', substring($duty, 2), '）')"/>
    </xsl:if>
  </xsl:template>

  <!-- 2023年3月31日（原9月30日）：推迟过的，写明最初的时限 With the first, if put off -->
  <xsl:template name="problem-due">
    <xsl:call-template name="short-date">
      <xsl:with-param name="date" select="@due"/>
    </xsl:call-template>
    <xsl:if test="@first-due">
      <xsl:text>（原</xsl:text>
      <xsl:call-template name="short-date">
        <xsl:with-param name="date" select="@first-due"/>
      </xsl:call-template>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
