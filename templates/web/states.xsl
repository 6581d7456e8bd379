<?xml version="1.0" encoding="UTF-8"?>
<!-- 每次做了什么的说法；历史、差别、撞车几页共用。 What was done, in words. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:template match="state" mode="words">
    <xsl:choose>
      <xsl:when test="@action = 'import'">放入计划 <xsl:value-of select="@source-name"/></xsl:when>
      <xsl:when test="@action = 'outside'">在网页之外改的（命令行、编辑器或拷贝）</xsl:when>
      <xsl:when test="@action = 'accept'">确认指标“<xsl:value-of select="@about"/>”</xsl:when>
      <xsl:when test="@action = 'accept-all'">一次确认了 <xsl:value-of select="@about"/> 个指标</xsl:when>
      <xsl:when test="@action = 'change'">修改指标“<xsl:value-of select="@about"/>”</xsl:when>
      <xsl:when test="@action = 'item'">改责任单位和时限：“<xsl:value-of select="@about"/>”</xsl:when>
      <xsl:when test="@action = 'remove'">取消标注“<xsl:value-of select="@about"/>”</xsl:when>
      <xsl:when test="@action = 'add'">标注“<xsl:value-of select="@about"/>”</xsl:when>
      <xsl:when test="@action = 'forms'">收下 <xsl:call-template name="period"><xsl:with-param name="id" select="substring-before(concat(@about, ' '), ' ')"/></xsl:call-template>的填报表<xsl:if test="contains(@about, ' ')">：<xsl:value-of select="translate(substring-after(@about, ' '), ',', '、')"/></xsl:if></xsl:when>
      <xsl:when test="@action = 'form-removed'">撤下填报表 <xsl:value-of select="@about"/></xsl:when>
      <xsl:when test="@action = 'progress'">写入 <xsl:call-template name="period"><xsl:with-param name="id" select="@about"/></xsl:call-template>进展</xsl:when>
      <xsl:when test="@action = 'next'">写工作打算（<xsl:call-template name="period"><xsl:with-param name="id" select="@about"/></xsl:call-template>）</xsl:when>
      <xsl:when test="@action = 'return'">退回到第 <xsl:value-of select="@about"/> 次的内容</xsl:when>
      <xsl:otherwise><xsl:value-of select="@action"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="state" mode="when">
    <xsl:value-of select="translate(substring(@when, 1, 16), 'T', ' ')"/>
    <xsl:if test="@who">，<xsl:value-of select="@who"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
