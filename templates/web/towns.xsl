<?xml version="1.0" encoding="UTF-8"?>
<!-- 第一页：有哪些乡镇和年度，各做到哪一步。 The first page: towns and years. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:template name="title">乡镇和年度</xsl:template>

  <xsl:template name="body">
    <p><a class="button" href="/new">放入一份计划</a></p>
    <xsl:choose>
      <xsl:when test="town">
        <table class="list">
          <caption class="hidden">乡镇和年度</caption>
          <thead>
            <tr><th scope="col">年度</th><th scope="col">计划</th><th scope="col">指标</th>
              <th scope="col">进展到</th><th scope="col">下一步</th></tr>
          </thead>
          <tbody><xsl:apply-templates select="town"/></tbody>
        </table>
      </xsl:when>
      <xsl:otherwise>
        <p>这里还没有计划。把 Word 写的年度计划放进来，就从这里开始：核对指标、发表收表、出报告。</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="town">
    <tr>
      <td><xsl:value-of select="year/@year"/></td>
      <th scope="row">
        <a href="{@base}">
          <xsl:value-of select="year/@title"/>
          <xsl:if test="not(year/@title)"><xsl:value-of select="@folder"/></xsl:if>
        </a>
        <small><xsl:value-of select="@folder"/></small>
      </th>
      <td class="number"><xsl:value-of select="year/@targets"/></td>
      <td>
        <xsl:choose>
          <xsl:when test="year/@as-of"><xsl:value-of select="year/@as-of"/></xsl:when>
          <xsl:otherwise>还没有进展</xsl:otherwise>
        </xsl:choose>
      </td>
      <td>
        <xsl:apply-templates select="year" mode="next-words">
          <xsl:with-param name="base" select="@base"/>
        </xsl:apply-templates>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
