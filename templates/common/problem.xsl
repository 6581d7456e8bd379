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

  <!-- 列入问题清单11个，已销号9个、整改中2个，其中逾期1个，整改完成率81.8％ -->
  <xsl:template name="problem-counts">
    <xsl:value-of select="concat('列入问题清单', $counts/@problems, '个')"/>
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
    </xsl:for-each>
    <xsl:if test="$counts/@overdue != '0'">
      <xsl:value-of select="concat('，其中逾期', $counts/@overdue, '个')"/>
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
    <xsl:if test="@overdue = 'yes'">（逾期）</xsl:if>
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
    <xsl:value-of select="key('item', @item)/@lead"/>
  </xsl:template>

  <!-- 一条：问题、措施、责任 One problem as an item of a list -->
  <xsl:template match="l:problem" mode="item">
    <li>
      <xsl:copy-of select="@from"/>
      <xsl:apply-templates select="l:p" mode="prose"/>
      <xsl:if test="l:measure">
        <xsl:text>下一步：</xsl:text>
        <xsl:apply-templates select="l:measure" mode="prose"/>
      </xsl:if>
      <xsl:call-template name="problem-duty"/>
    </li>
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

  <!-- （责任人：骆永康，整改时限：2022年9月30日，整改中，已逾期） -->
  <xsl:template name="problem-duty">
    <xsl:text>（</xsl:text>
    <xsl:if test="@owner">
      <xsl:value-of select="concat('责任人：', @owner, '，')"/>
    </xsl:if>
    <xsl:if test="@due">
      <xsl:value-of select="concat('整改时限：', n:date(@due), '，')"/>
    </xsl:if>
    <xsl:call-template name="state-words"/>
    <xsl:if test="@overdue = 'yes'">，已逾期</xsl:if>
    <xsl:text>）</xsl:text>
  </xsl:template>
</xsl:stylesheet>
