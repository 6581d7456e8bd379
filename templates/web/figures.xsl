<?xml version="1.0" encoding="UTF-8"?>
<!-- 数字来历：每个指标的数，点开看怎么来的。 Every figure, and a way to how it came about. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="l n str">
  <xsl:import href="page.xsl"/>

  <!-- 从报告页来的，照那一页说 as the page has it from which one comes -->
  <xsl:variable name="public" select="/page/edition = 'public'"/>
  <xsl:variable name="alike">
    <xsl:if test="$public">&amp;edition=public</xsl:if>
    <xsl:if test="/page/as-of">&amp;as-of=<xsl:value-of select="str:encode-uri(/page/as-of, true())"/></xsl:if>
  </xsl:variable>

  <xsl:template name="title">数字来历</xsl:template>

  <xsl:template name="body">
    <xsl:variable name="ledger" select="l:ledger"/>
    <xsl:call-template name="messages">
      <xsl:with-param name="messages" select="message[@level = 'error' or @level = 'fatal']"/>
    </xsl:call-template>
    <xsl:if test="$ledger">
      <xsl:if test="$public">
        <p><strong>照公开版</strong>：不公开的指标是 X。<a href="{$base}/figures">看内部的</a></p>
      </xsl:if>
      <p>截至 <xsl:value-of select="$ledger/@as-of"/>。点一个指标，看它的数是谁报的、怎么算的、为什么是这个状态。</p>
      <table class="list">
        <caption class="hidden">各指标</caption>
        <thead><tr><th scope="col">指标</th><th scope="col">目标</th><th scope="col">完成</th><th scope="col">完成率</th><th scope="col">状态</th></tr></thead>
        <tbody>
          <xsl:for-each select="$ledger//l:target | $ledger//l:works | $ledger//l:milestone">
            <tr>
              <th scope="row"><a href="{$base}/figures?of={@id}{$alike}"><xsl:value-of select="@name"/></a></th>
              <td class="number"><xsl:value-of select="concat(@value, @blank, @unit)"/></td>
              <td class="number">
                <xsl:value-of select="@actual"/>
                <xsl:if test="@covered"><xsl:value-of select="concat(@covered, '/', @total)"/></xsl:if>
              </td>
              <td class="number"><xsl:if test="@completion"><xsl:value-of select="n:percent(@completion)"/>％</xsl:if></td>
              <td><xsl:if test="@status"><xsl:value-of select="n:status(@status)"/></xsl:if></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
