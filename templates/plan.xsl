<?xml version="1.0" encoding="UTF-8"?>
<!--
  年度工作计划：按计划原文排版，一字不动。四大方面为一级标题，工作项目接排。
  The plan as it was agreed, word for word: pillars as headings, items run in.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">年度工作计划：按计划原文排版，有公文要素的排成公文</n:about>
  <n:about lang="en">the annual plan, word for word, as an official document</n:about>

  <xsl:variable name="style">plan</xsl:variable>

  <!-- 计划不是文种：有公文要素的，是关于印发《……》的通知，计划附在通知后面；题目里已经有
       “关于印发”的不再加 A plan is no kind of official document: what is issued is
       a notice, and the plan stands behind it -->
  <xsl:variable name="notice" select="$ledger/l:official
      [not(contains(../l:title, '关于印发'))]"/>
  <xsl:variable name="title">
    <xsl:if test="$notice">
      <xsl:value-of select="concat($issuers, '关于印发《')"/>
    </xsl:if>
    <xsl:value-of select="$ledger/l:title"/>
    <xsl:if test="$notice">》的通知</xsl:if>
  </xsl:variable>

  <xsl:template name="dated">
    <xsl:choose>
      <xsl:when test="$date"><xsl:value-of select="$date"/></xsl:when>
      <xsl:when test="l:official/@date">
        <xsl:value-of select="l:official/@date"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="@as-of"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="head">
    <xsl:apply-templates select="l:official" mode="official"/>
    <xsl:if test="$number and not(l:official)">
      <xsl:call-template name="official"/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$notice">
        <title>
          <xsl:value-of select="concat($issuers, '关于印发《')"/>
          <xsl:apply-templates select="l:title" mode="prose"/>
          <xsl:text>》的通知</xsl:text>
        </title>
      </xsl:when>
      <xsl:otherwise>
        <title><xsl:apply-templates select="l:title" mode="prose"/></title>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="body">
    <xsl:choose>
      <xsl:when test="$notice">
        <xsl:call-template name="notice"/>
        <section class="enclosure">
          <title><xsl:apply-templates select="l:title" mode="prose"/></title>
          <xsl:call-template name="text"/>
        </section>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 通知的正文 What the notice says -->
  <xsl:template name="notice">
    <p>
      <xsl:text>现将《</xsl:text>
      <xsl:apply-templates select="l:title" mode="prose"/>
      <xsl:text>》印发给你们，请结合实际，认真抓好落实。</xsl:text>
    </p>
  </xsl:template>

  <!-- 计划原文 The plan itself -->
  <xsl:template name="text">
    <xsl:apply-templates select="l:preamble/l:p" mode="block"/>
    <xsl:apply-templates select="l:preamble/l:image" mode="block"/>
    <xsl:apply-templates select="l:pillar"/>
  </xsl:template>

  <xsl:template match="l:pillar">
    <h1 id="{@id}">
      <xsl:apply-templates select="l:title" mode="heading"/>
    </h1>
    <xsl:apply-templates select="l:item"/>
  </xsl:template>

  <xsl:template match="l:item">
    <h3 id="{@id}" number="{@number}" run-in="yes">
      <xsl:apply-templates select="l:title" mode="heading"/>
    </h3>
    <xsl:apply-templates select="l:p" mode="block"/>
    <xsl:apply-templates select="l:image" mode="block"/>
  </xsl:template>

  <!-- 公文要素照计划的；命令行给了发文字号、日期的，以命令行为准；没有写发文机关的，用编制
       单位；有发文字号而没有印发机关的，是发文机关自己印发 The plan's elements; number
       and date of the command line go before them -->

  <xsl:template match="l:official" mode="official">
    <official>
      <xsl:copy-of select="@seal | @from"/>
      <xsl:call-template name="official-day">
        <xsl:with-param name="day">
          <xsl:value-of select="$date"/>
          <xsl:if test="not($date)"><xsl:value-of select="@date"/></xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates mode="official" select="l:copy-number | l:secrecy
          | l:urgency"/>
      <xsl:apply-templates mode="official"
          select="l:issuer | ../l:issuer[not(current()/l:issuer)]"/>
      <xsl:apply-templates mode="official" select="l:local-mark"/>
      <xsl:if test="$number">
        <number><xsl:value-of select="$number"/></number>
      </xsl:if>
      <xsl:apply-templates mode="official" select="l:number[not($number)]
          | l:signer | l:to | l:cc | l:attachment | l:note"/>
      <xsl:if test="$number or l:number or l:printed-by">
        <printed-by>
          <xsl:value-of select="l:printed-by"/>
          <xsl:if test="not(l:printed-by)">
            <xsl:value-of select="(l:issuer | ../l:issuer)[1]"/>
          </xsl:if>
        </printed-by>
        <xsl:call-template name="printed-on"/>
      </xsl:if>
    </official>
  </xsl:template>

  <!-- 印发日期；没有写明的，是成文的日子 -->
  <xsl:template name="printed-on">
    <xsl:variable name="day">
      <xsl:choose>
        <xsl:when test="l:printed-on and not($date)">
          <xsl:value-of select="l:printed-on"/>
        </xsl:when>
        <xsl:when test="$date"><xsl:value-of select="$date"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="@date"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$day != ''">
      <printed-on><xsl:value-of select="$day"/></printed-on>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="official">
    <xsl:element name="{local-name()}">
      <xsl:value-of select="."/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
