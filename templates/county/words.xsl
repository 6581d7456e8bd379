<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总的写法：镇名、句中的数、状态各有几项。

  Words: names of towns, figures in a sentence.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <!-- 云溪镇人民政府 → 云溪镇；某街道办事处 → 某街道 -->
  <xsl:template name="short">
    <xsl:param name="name" select="@name"/>
    <xsl:choose>
      <xsl:when test="contains($name, '人民政府')">
        <xsl:value-of select="substring-before($name, '人民政府')"/>
      </xsl:when>
      <xsl:when test="contains($name, '办事处')">
        <xsl:value-of select="substring-before($name, '办事处')"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 各镇有同名的，注里说是哪个镇的 Towns have targets of one name -->
  <xsl:template name="named-in-note">
    <xsl:for-each select="ancestor::l:town">
      <xsl:call-template name="short"/>
    </xsl:for-each>
    <xsl:value-of select="@name"/>
  </xsl:template>

  <!-- 一个数，注明是谁的什么 A figure in a sentence -->
  <xsl:template name="say">
    <xsl:param name="is"/>
    <xsl:param name="text"/>
    <xsl:param name="of" select="@ref"/>
    <figure of="{$of}" is="{$is}"><xsl:value-of select="$text"/></figure>
  </xsl:template>

  <xsl:template name="say-completion">
    <xsl:call-template name="say">
      <xsl:with-param name="is" select="'completion'"/>
      <xsl:with-param name="text"
          select="n:percent(l:rollup/@completion, $decimals)"/>
    </xsl:call-template>
    <xsl:text>％</xsl:text>
  </xsl:template>

  <!-- 位次所依据的数 What the rank is by -->
  <xsl:template name="say-score">
    <xsl:choose>
      <xsl:when test="$scored">
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'score'"/>
          <xsl:with-param name="text"
              select="n:percent(l:rollup/@score, $decimals)"/>
        </xsl:call-template>
        <xsl:text>％</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="say-completion"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 甲镇、乙镇、丙镇 -->
  <xsl:template name="town-names">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:sort select="@rank" data-type="number"/>
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:call-template name="short"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 甲镇（92.31％）、乙镇（91.05％） -->
  <xsl:template name="town-rates">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:sort select="@rank" data-type="number"/>
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:call-template name="short"/>
      <xsl:text>（</xsl:text>
      <xsl:call-template name="say-score"/>
      <xsl:text>）</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- 一句之间用分号，最后用句号 -->
  <xsl:template name="stop">
    <xsl:choose>
      <xsl:when test="position() = last()">。</xsl:when>
      <xsl:otherwise>；</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
