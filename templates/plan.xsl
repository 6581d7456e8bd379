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

  <xsl:template name="dated">
    <xsl:choose>
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
    <title><xsl:apply-templates select="l:title" mode="prose"/></title>
  </xsl:template>

  <xsl:template name="body">
    <xsl:apply-templates select="l:preamble/l:p" mode="block"/>
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
  </xsl:template>

  <!-- 公文要素交给版式：版头、主送、落款、版记都由它排；计划没有写发文机关的，用编制单位
       Elements of an official document, passed on to be laid out; the plan's
       issuer signs where no other is named -->

  <xsl:template match="l:official" mode="official">
    <official>
      <xsl:copy-of select="@date | @seal | @from"/>
      <xsl:apply-templates mode="official" select="l:copy-number | l:secrecy
          | l:urgency"/>
      <xsl:apply-templates mode="official"
          select="l:issuer | ../l:issuer[not(current()/l:issuer)]"/>
      <xsl:apply-templates mode="official" select="*[not(self::l:copy-number
          or self::l:secrecy or self::l:urgency or self::l:issuer)]"/>
    </official>
  </xsl:template>

  <xsl:template match="*" mode="official">
    <xsl:element name="{local-name()}">
      <xsl:value-of select="."/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
