<?xml version="1.0" encoding="UTF-8"?>
<!-- 一个镇的一年：做到哪里了。 A town's year: how far it is. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:template name="title">做到哪一步了</xsl:template>

  <xsl:template name="body">
    <xsl:if test="not($year/@id)">
      <xsl:call-template name="messages"/>
    </xsl:if>
    <dl class="facts">
      <xsl:if test="$year/@issuer"><dt>发文单位</dt><dd><xsl:value-of select="$year/@issuer"/></dd></xsl:if>
      <xsl:if test="$year/@year"><dt>年度</dt><dd><xsl:value-of select="$year/@year"/>年</dd></xsl:if>
      <dt>指标和工作</dt><dd><xsl:value-of select="$year/@targets"/> 项
        <xsl:if test="$year/@unsure &gt; 0">，其中 <a href="{$base}/plan#unsure"><xsl:value-of select="$year/@unsure"/> 处还没有人核对</a></xsl:if></dd>
      <dt>文件夹</dt><dd><code><xsl:value-of select="@folder"/></code></dd>
    </dl>
    <h2>各期进展</h2>
    <xsl:choose>
      <xsl:when test="$year/progress">
        <table class="list">
          <caption class="hidden">各期进展</caption>
          <thead><tr><th scope="col">时期</th><th scope="col">截至</th><th scope="col">填报数字</th><th scope="col">报告</th></tr></thead>
          <tbody>
            <xsl:for-each select="$year/progress">
              <xsl:sort select="@as-of"/>
              <tr>
                <th scope="row">
                  <xsl:call-template name="period"><xsl:with-param name="id" select="@period"/></xsl:call-template>
                  <xsl:if test="@corrects">（更正）</xsl:if>
                </th>
                <td><xsl:value-of select="@as-of"/></td>
                <td class="number"><xsl:value-of select="@figures"/> 个</td>
                <td><a href="{$base}/report/bulletin?as-of={@as-of}">进度通报<span class="hidden">：<xsl:value-of select="@as-of"/></span></a></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </xsl:when>
      <xsl:otherwise><p>还没有填报。</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
