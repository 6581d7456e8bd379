<?xml version="1.0" encoding="UTF-8"?>
<!-- 两个人同时改：后交的看到这一页，什么都没有丢。 Two at once: nothing is lost. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="states.xsl"/>

  <xsl:template name="title">您打开之后，别人改过了</xsl:template>

  <xsl:template name="body">
    <p class="bad" role="alert">您刚才这一步没有做，免得盖掉别人改的。</p>
    <xsl:if test="state">
      <p>这期间做过：</p>
      <ul>
        <xsl:for-each select="state">
          <li><xsl:apply-templates select="." mode="when"/>：<xsl:apply-templates select="." mode="words"/></li>
        </xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:variable name="mine" select="wanted[@name = 'name' or @name = 'value' or @name = 'to' or @name = 'unit' or @name = 'words' or @name = 'lead' or @name = 'due' or @name = 'reference-name' or @name = 'total' or @name = 'next']"/>
    <xsl:if test="$mine">
      <p>您填的还在这里，可以照抄：</p>
      <dl class="facts">
        <xsl:for-each select="$mine">
          <dt>
            <xsl:choose>
              <xsl:when test="@name = 'name'">名称</xsl:when>
              <xsl:when test="@name = 'value'">目标值</xsl:when>
              <xsl:when test="@name = 'to'">到</xsl:when>
              <xsl:when test="@name = 'unit'">单位</xsl:when>
              <xsl:when test="@name = 'words'">原文字句</xsl:when>
              <xsl:when test="@name = 'lead'">牵头单位</xsl:when>
              <xsl:when test="@name = 'due'">完成时限</xsl:when>
              <xsl:when test="@name = 'next'">工作打算</xsl:when>
              <xsl:when test="@name = 'total'">总数</xsl:when>
              <xsl:otherwise>与什么比</xsl:otherwise>
            </xsl:choose>
          </dt>
          <dd><xsl:value-of select="."/></dd>
        </xsl:for-each>
      </dl>
    </xsl:if>
    <p><a class="button" href="{back}">看现在的内容，再做一次</a></p>
  </xsl:template>
</xsl:stylesheet>
