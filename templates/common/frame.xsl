<?xml version="1.0" encoding="UTF-8"?>
<!--
  骨架：一份报告由题目（head）、正文（body）和落款（tail）组成，各模板只写正文。
  正文里的计划原文和文字说明也在这里。

  The frame: head, body and tail of a report, of which each template writes the
  body; and prose, the plan's and the narratives'.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n exsl">

  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:strip-space elements="l:ledger l:official l:preamble l:pillar l:item
      l:narrative l:target l:works l:milestone l:problem l:rollup"/>

  <!-- 自己的模板可以改写 To be overridden: 版式 style, 题目 title, rate-name -->
  <xsl:variable name="style">gb9704</xsl:variable>
  <xsl:variable name="title" select="$ledger/l:title"/>

  <!-- 图、表要不要编号：图1、表1，文中写 <a href="#id"/> 就印出编号
       Whether captions have numbers, which links without words say -->
  <xsl:variable name="numbered" select="false()"/>

  <!-- 综合完成率的叫法 what the mean of all completions is called -->
  <xsl:variable name="rate-name">综合完成率</xsl:variable>

  <xsl:variable name="ledger" select="/l:ledger"/>
  <xsl:variable name="year" select="$ledger/@year"/>
  <xsl:variable name="day" select="n:date($ledger/@as-of)"/>
  <!-- 云溪镇：计划题目里年份之前的字，没有则是发文机关 the place -->
  <xsl:variable name="place">
    <xsl:choose>
      <xsl:when test="contains($ledger/l:title, concat($year, '年'))">
        <xsl:value-of
            select="substring-before($ledger/l:title, concat($year, '年'))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$ledger/l:issuer"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="counts" select="$ledger/l:counts"/>
  <!-- 到年底没有：时序进度已满 the year is over, and with it all pace -->
  <xsl:variable name="over" select="n:compare($ledger/@pace, '100') = 0"/>
  <!-- 与什么时候比 what a figure of the year before is called -->
  <xsl:variable name="last-year">
    <xsl:text>上年</xsl:text>
    <xsl:if test="not($over)">同期</xsl:if>
  </xsl:variable>
  <!-- 列入考核的：目标（纯文字的除外）、工程、节点 -->
  <xsl:variable name="entries" select="$ledger//l:target[@rule != 'none']
      | $ledger//l:works | $ledger//l:milestone"/>
  <!-- 上半年、前三季度、全年 what the figures cover -->
  <xsl:variable name="span">
    <xsl:choose>
      <xsl:when test="$over or not($ledger/@period)">全年</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:so-far($ledger/@period)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="lagging"
      select="$entries[@status = 'behind' or @status = 'far-behind']"/>
  <xsl:variable name="unreported" select="$entries[@status = 'unreported']"/>
  <xsl:variable name="undetermined"
      select="$entries[@status = 'undetermined']"/>
  <!-- 没到时限、也没有报过的节点：没有完成率 of which nothing is known, or due -->
  <xsl:variable name="silent" select="$entries[self::l:milestone]
      [@status = 'on-track'][@reported = 'no']"/>

  <xsl:key name="item" match="l:item" use="@id"/>

  <!-- 骨架 Frame -->

  <xsl:template match="/l:ledger">
    <document style="{$style}" title="{$title}">
      <xsl:if test="$numbered">
        <xsl:attribute name="numbers">yes</xsl:attribute>
      </xsl:if>
      <xsl:if test="l:issuer">
        <xsl:attribute name="author">
          <xsl:value-of select="l:issuer"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:attribute name="date">
        <xsl:call-template name="dated"/>
      </xsl:attribute>
      <xsl:copy-of select="@from"/>
      <xsl:call-template name="head"/>
      <xsl:call-template name="body"/>
      <xsl:call-template name="tail"/>
    </document>
  </xsl:template>

  <!-- 文件属性里的日期 The date in the file's properties -->
  <xsl:template name="dated">
    <xsl:choose>
      <xsl:when test="$issued != ''"><xsl:value-of select="$issued"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@as-of"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="head">
    <title><xsl:value-of select="$title"/></title>
    <xsl:call-template name="byline"/>
  </xsl:template>

  <xsl:template name="byline">
    <p class="byline">
      <xsl:if test="l:issuer">
        <xsl:value-of select="l:issuer"/>
        <xsl:text>　</xsl:text>
      </xsl:if>
      <xsl:value-of select="concat('（数据截至', $day, '）')"/>
    </p>
  </xsl:template>

  <xsl:template name="body"/>

  <xsl:template name="tail"/>

  <!-- 落款 Who signs, and when -->
  <xsl:template name="signature">
    <xsl:param name="day" select="string($issued)"/>
    <xsl:for-each select="$ledger/l:issuer">
      <p class="signature"><xsl:value-of select="."/></p>
    </xsl:for-each>
    <p class="signature">
      <xsl:choose>
        <xsl:when test="$day != ''"><xsl:value-of select="n:date($day)"/></xsl:when>
        <xsl:otherwise>20　　年　　月　　日</xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- 正文 Prose -->

  <xsl:template match="l:p | l:measure | l:evidence" mode="block">
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:apply-templates mode="prose"/>
    </p>
  </xsl:template>

  <!-- 图片；没有题注而要注明是哪一项的，题注用图片说明 A picture; of: what it
       belongs to, said before its caption, or before what it shows -->
  <xsl:template match="l:image" mode="block">
    <xsl:param name="of"/>
    <xsl:param name="usual"/>
    <image src="{@src}" alt="{@alt}">
      <xsl:copy-of select="@from | @width | @caption"/>
      <xsl:if test="$usual != '' and not(@width)">
        <xsl:attribute name="width"><xsl:value-of select="$usual"/></xsl:attribute>
      </xsl:if>
      <xsl:if test="$of != ''">
        <xsl:attribute name="caption">
          <xsl:value-of select="$of"/>
          <xsl:choose>
            <xsl:when test="@caption">
              <xsl:value-of select="@caption"/>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="@alt"/></xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </xsl:if>
    </image>
  </xsl:template>

  <xsl:template match="*" mode="prose">
    <xsl:apply-templates mode="prose"/>
  </xsl:template>

  <xsl:template match="l:actual" mode="prose">
    <figure of="{@target}" is="actual"><xsl:value-of select="."/></figure>
  </xsl:template>

  <!-- 计划原文里的目标值 The plan's own value, as it prints it -->
  <xsl:template match="l:v" mode="prose">
    <figure of="{ancestor::l:mark[1]/@target}" is="value">
      <xsl:apply-templates mode="prose"/>
    </figure>
  </xsl:template>

  <xsl:template match="text()" mode="prose">
    <xsl:value-of select="translate(., '%', '％')"/>
  </xsl:template>

  <!-- 若干条列成表；只有一条的不编号，排成一段 Items of a list; a single one is no
       list -->
  <xsl:template name="listed">
    <xsl:param name="items"/>
    <xsl:variable name="set" select="exsl:node-set($items)/*"/>
    <xsl:choose>
      <xsl:when test="$set[2]">
        <list><xsl:copy-of select="$set"/></list>
      </xsl:when>
      <xsl:when test="$set">
        <p><xsl:copy-of select="$set/@* | $set/node()"/></p>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 一个标题 A heading of a pillar or an item -->
  <xsl:template match="l:title" mode="heading">
    <xsl:copy-of select="../@from"/>
    <xsl:apply-templates mode="prose"/>
  </xsl:template>
</xsl:stylesheet>
