<?xml version="1.0" encoding="UTF-8"?>
<!--
  图表：数据原样取自台账，text 和 target-text 是印出来的数。

  Charts: their values are the ledger's, their texts those of the tables.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <!-- 状态分布 Counts by status, a bar for each pillar -->
  <xsl:template name="status-chart">
    <xsl:param name="caption">各方面目标状态分布</xsl:param>
    <chart id="status" kind="status" caption="{$caption}" unit="项">
      <xsl:for-each select="$ledger/l:pillar">
        <series name="{l:title}">
          <xsl:call-template name="status-values">
            <xsl:with-param name="of" select="@id"/>
          </xsl:call-template>
        </series>
      </xsl:for-each>
    </chart>
  </xsl:template>

  <xsl:template name="status-values">
    <xsl:param name="of"/>
    <xsl:for-each select="l:rollup/@done | l:rollup/@on-track
        | l:rollup/@behind | l:rollup/@far-behind | l:rollup/@unreported
        | l:rollup/@undetermined">
      <v label="{n:status(name())}" value="{.}" text="{.}"
          status="{name()}" of="{$of}" is="{name()}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 子弹图的一行 A row of a bullet chart -->
  <xsl:template match="*" mode="bullet">
    <xsl:param name="group" select="../l:title"/>
    <v label="{@name}" status="{@status}" target="100" of="{@id}">
      <xsl:copy-of select="@from"/>
      <xsl:if test="$group">
        <xsl:attribute name="group">
          <xsl:value-of select="$group"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:attribute name="text">
        <xsl:apply-templates select="." mode="result"/>
      </xsl:attribute>
      <xsl:attribute name="target-text">
        <xsl:apply-templates select="." mode="goal"/>
      </xsl:attribute>
      <xsl:if test="@completion">
        <xsl:attribute name="value">
          <xsl:value-of select="@completion"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="@pace">
        <xsl:attribute name="pace"><xsl:value-of select="@pace"/></xsl:attribute>
      </xsl:if>
      <xsl:if test="not(@completion) or @status = 'unreported'
          or @status = 'undetermined'">
        <xsl:attribute name="missing">yes</xsl:attribute>
      </xsl:if>
    </v>
  </xsl:template>

  <!-- 工程和节点的时间轴 Works and milestones on the year -->
  <xsl:template name="timeline"/>
</xsl:stylesheet>
