<?xml version="1.0" encoding="UTF-8"?>
<!--
  任务分解表：每项目标由谁牵头、谁配合、谁负责，各季度到什么程度，何时完成。
  The plan broken down: who leads, who supports, the quarters' nodes, the date.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:str="http://exslt.org/strings"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n str">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">任务分解表：牵头和配合单位、责任人、分季度节点、完成时限，横排</n:about>
  <n:about lang="en">tasks by office, with quarterly nodes and dates, landscape</n:about>

  <xsl:variable name="title"
      select="concat($place, $year, '年重点工作任务分解表')"/>

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

  <xsl:template name="head"/>

  <xsl:template name="body">
    <section orientation="landscape">
      <title><xsl:value-of select="$title"/></title>
      <xsl:if test="l:issuer">
        <p class="byline">
          <xsl:value-of select="l:issuer"/>
          <xsl:call-template name="agreed-on"/>
        </p>
      </xsl:if>
      <p>
        <xsl:call-template name="scope"/>
        <xsl:text>。分季度节点栏中，“％”是各季度末应完成全年目标的百分比；</xsl:text>
        <xsl:if test="$entries[@baseline][@pace]">
          <xsl:text>有基数的按应增减量计；</xsl:text>
        </xsl:if>
        <xsl:text>没有分季度节点的，在完成时限所在季度达到目标。</xsl:text>
      </p>
      <xsl:call-template name="task-table"/>
    </section>
  </xsl:template>

  <!-- 哪一天定的：计划的成文日期；目标调整过的，注明计到哪一天的调整
       Of which day it is: the plan's, and that of the last revision in force -->
  <xsl:template name="agreed-on">
    <xsl:if test="l:official/@date">
      <xsl:value-of select="concat('　', n:date(l:official/@date))"/>
    </xsl:if>
    <xsl:for-each select="$entries/@revised-on">
      <xsl:sort select="translate(., '-', '')" data-type="number"
          order="descending"/>
      <xsl:if test="position() = 1">
        <xsl:value-of select="concat('印发，', n:date(.), '调整')"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="task-table">
    <table>
      <col head="yes" align="left" width="6.2em"/>
      <col align="center" width="auto"/>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="6.4em"/>
      <col align="center" width="auto"/>
      <col align="center" width="auto"/>
      <col align="center" width="auto"/>
      <col align="center" width="auto"/>
      <col align="left" width="5.8em"/>
      <col align="left" width="6.2em"/>
      <col align="center" width="auto"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th rowspan="2">工作</th><th rowspan="2">序号</th>
          <th rowspan="2">目标任务</th>
          <th rowspan="2">年度目标</th><th colspan="4">分季度节点</th>
          <th rowspan="2">牵头单位</th><th rowspan="2">配合单位</th>
          <th rowspan="2">责任人</th><th rowspan="2">完成时限</th>
        </tr>
        <tr>
          <th>一季</th><th>二季</th><th>三季</th><th>四季</th>
        </tr>
      </head>
      <xsl:for-each select="l:preamble[*[@id]]">
        <xsl:apply-templates select="*[@id]" mode="task">
          <xsl:with-param name="work" select="'全镇主要目标'"/>
        </xsl:apply-templates>
      </xsl:for-each>
      <xsl:for-each select="l:pillar">
        <tr class="group">
          <xsl:copy-of select="@from"/>
          <td colspan="12" align="left">
            <xsl:value-of select="concat(n:numeral(@number), '、')"/>
            <xsl:apply-templates select="l:title" mode="prose"/>
          </td>
        </tr>
        <xsl:for-each select="l:item">
          <xsl:variable name="work">
            <xsl:value-of select="concat(@number, '.')"/>
            <xsl:apply-templates select="l:title" mode="prose"/>
          </xsl:variable>
          <xsl:apply-templates select="*[@id]" mode="task">
            <xsl:with-param name="work" select="string($work)"/>
            <xsl:with-param name="prefix" select="concat(@number, '-')"/>
          </xsl:apply-templates>
          <xsl:if test="not(*[@id])">
            <xsl:call-template name="bare-item">
              <xsl:with-param name="work" select="string($work)"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </xsl:for-each>
    </table>
    <xsl:call-template name="revision-note"/>
  </xsl:template>

  <!-- 没有标出目标的工作也列一行，一项不漏 An item without a target has its row -->
  <xsl:template name="bare-item">
    <xsl:param name="work"/>
    <tr>
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="$work"/></td>
      <td align="center">—</td>
      <td colspan="6" align="left">按要求推进</td>
      <td><xsl:value-of select="@lead"/></td>
      <td><xsl:value-of select="@support"/></td>
      <td><xsl:value-of select="@owner"/></td>
      <td><xsl:value-of select="n:month-day(@due)"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="*" mode="task">
    <!-- 所属工作，写在它的第一行旁边 what the rows belong to, beside them all -->
    <xsl:param name="work"/>
    <xsl:param name="prefix"/>
    <tr of="{@id}">
      <xsl:copy-of select="@from"/>
      <xsl:if test="position() = 1">
        <td rowspan="{last()}"><xsl:value-of select="$work"/></td>
      </xsl:if>
      <td><xsl:value-of select="concat($prefix, position())"/></td>
      <td>
        <xsl:value-of select="@name"/>
        <xsl:if test="self::l:works">
          <xsl:text>（</xsl:text>
          <xsl:call-template name="names">
            <xsl:with-param name="of" select="l:work"/>
          </xsl:call-template>
          <xsl:text>）</xsl:text>
        </xsl:if>
      </td>
      <xsl:call-template name="goal-cell"/>
      <xsl:choose>
        <xsl:when test="@nodes">
          <xsl:for-each select="str:tokenize(@nodes, ' ')">
            <td><xsl:value-of select="n:amount(., '％')"/></td>
          </xsl:for-each>
        </xsl:when>
        <xsl:when test="@rule = 'none'">
          <td colspan="4" align="center">按要求推进</td>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="due-quarter"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="shared-cell">
        <xsl:with-param name="is" select="'lead'"/>
      </xsl:call-template>
      <xsl:call-template name="shared-cell">
        <xsl:with-param name="is" select="'support'"/>
      </xsl:call-template>
      <xsl:call-template name="shared-cell">
        <xsl:with-param name="is" select="'owner'"/>
      </xsl:call-template>
      <xsl:call-template name="shared-cell">
        <xsl:with-param name="is" select="'due'"/>
      </xsl:call-template>
    </tr>
  </xsl:template>

  <!-- 接连几行相同的，合并成一格，写一次 What rows have in common is said once,
       beside all of them -->
  <xsl:template name="shared-cell">
    <xsl:param name="is"/>
    <xsl:variable name="own" select="string(@*[name() = $is])"/>
    <xsl:variable name="here" select="count(preceding-sibling::*[@id])"/>
    <xsl:variable name="other" select="following-sibling::*[@id]
        [string(@*[name() = $is]) != $own][1]"/>
    <xsl:variable name="end">
      <xsl:choose>
        <xsl:when test="$other">
          <xsl:value-of
              select="count($other/preceding-sibling::*[@id])"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="count(../*[@id])"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$here = 0
        or string(preceding-sibling::*[@id][1]/@*[name() = $is]) != $own">
      <td rowspan="{$end - $here}">
        <xsl:choose>
          <xsl:when test="$is = 'due'">
            <xsl:value-of select="n:month-day($own)"/>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="$own"/></xsl:otherwise>
        </xsl:choose>
      </td>
    </xsl:if>
  </xsl:template>

  <!-- 在完成时限所在的季度写“达标”或“完成” -->
  <xsl:template name="due-quarter">
    <xsl:variable name="month" select="substring(@due, 6, 2)"/>
    <xsl:variable name="word">
      <xsl:choose>
        <xsl:when test="self::l:target">达标</xsl:when>
        <xsl:when test="@state = 'started'">启动</xsl:when>
        <xsl:otherwise>完成</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <td><xsl:if test="$month &lt;= 3"><xsl:value-of select="$word"/></xsl:if></td>
    <td>
      <xsl:if test="$month > 3 and $month &lt;= 6">
        <xsl:value-of select="$word"/>
      </xsl:if>
    </td>
    <td>
      <xsl:if test="$month > 6 and $month &lt;= 9">
        <xsl:value-of select="$word"/>
      </xsl:if>
    </td>
    <td><xsl:if test="$month > 9"><xsl:value-of select="$word"/></xsl:if></td>
  </xsl:template>
</xsl:stylesheet>
