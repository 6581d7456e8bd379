<?xml version="1.0" encoding="UTF-8"?>
<!--
  公文要素：发文机关、发文字号、主送、落款、版记。命令行给了发文字号（number）的才是红头
  文件，才有版记；没有编号的只署名。成文日期是发出的日子，不是数据截止日：命令行的
  （date），没有则是最后一期进展文件的（issued），再没有则留空待填。

  The elements of an official document. With a number it has the red head and
  the imprint; without one it is not issued yet and is only signed. Its day is
  that of issue, never that of the data.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <!-- 命令行给的 From the command line -->
  <xsl:param name="number"/>
  <xsl:param name="date"/>

  <!-- 成文日期，没有为空 The day of issue, or nothing -->
  <xsl:variable name="issued">
    <xsl:choose>
      <xsl:when test="$date"><xsl:value-of select="$date"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$ledger/@issued"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- 谁发的：甲　乙 Who issues it -->
  <xsl:variable name="issuers">
    <xsl:for-each select="$ledger/l:official/l:issuer
        | $ledger/l:issuer[not(../l:official/l:issuer)]">
      <xsl:if test="position() > 1">　</xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:variable>

  <!-- 主送 to：照计划的，不要主送的传空 As in the plan; none when empty -->
  <xsl:template name="official">
    <xsl:param name="to" select="l:official/l:to"/>
    <official>
      <xsl:call-template name="official-day">
        <xsl:with-param name="day" select="$issued"/>
      </xsl:call-template>
      <xsl:if test="$number">
        <xsl:attribute name="seal">yes</xsl:attribute>
      </xsl:if>
      <xsl:copy-of select="l:official/@from"/>
      <xsl:for-each select="l:official/l:issuer
          | l:issuer[not(../l:official/l:issuer)]">
        <issuer><xsl:value-of select="."/></issuer>
      </xsl:for-each>
      <xsl:for-each select="l:official/l:local-mark">
        <local-mark><xsl:value-of select="."/></local-mark>
      </xsl:for-each>
      <xsl:if test="$number">
        <number><xsl:value-of select="$number"/></number>
      </xsl:if>
      <xsl:for-each select="$to">
        <to><xsl:value-of select="."/></to>
      </xsl:for-each>
      <xsl:if test="$number">
        <xsl:call-template name="imprint"/>
      </xsl:if>
    </official>
  </xsl:template>

  <xsl:template name="official-day">
    <xsl:param name="day"/>
    <xsl:attribute name="undated">yes</xsl:attribute>
    <xsl:if test="$day != ''">
      <xsl:attribute name="date"><xsl:value-of select="$day"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- 版记：抄送照计划的；印发机关没有写明的，是发文机关自己 -->
  <xsl:template name="imprint">
    <xsl:for-each select="l:official/l:cc">
      <cc><xsl:value-of select="."/></cc>
    </xsl:for-each>
    <printed-by>
      <xsl:choose>
        <xsl:when test="l:official/l:printed-by">
          <xsl:value-of select="l:official/l:printed-by"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="(l:official/l:issuer | l:issuer)[1]"/>
        </xsl:otherwise>
      </xsl:choose>
    </printed-by>
    <xsl:if test="$issued != ''">
      <printed-on><xsl:value-of select="$issued"/></printed-on>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
