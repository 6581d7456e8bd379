<?xml version="1.0" encoding="UTF-8"?>
<!--
  三张清单：问题清单、责任清单、销号清单，各一张横排的表。
  The three lists: problems, duties, close-out; landscape.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">三张清单：问题清单、责任清单、销号清单，横排</n:about>
  <n:about lang="en">lists of problems, duties and close-out, landscape</n:about>

  <xsl:variable name="title"
      select="concat($place, $year, '年重点工作三张清单')"/>

  <xsl:template name="head"/>

  <xsl:template name="body">
    <section orientation="landscape">
      <title><xsl:value-of select="$title"/></title>
      <xsl:call-template name="byline"/>
      <p>
        <xsl:value-of select="concat('截至', $day, '，')"/>
        <xsl:choose>
          <xsl:when test="l:problem">
            <xsl:call-template name="problem-counts"/>
          </xsl:when>
          <xsl:otherwise>没有列入问题清单的事项</xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="concat('。年度工作', $counts/@items,
            '项，牵头单位、责任人和完成时限见责任清单。')"/>
      </p>
      <xsl:if test="l:problem">
        <xsl:call-template name="problem-list"/>
      </xsl:if>
      <xsl:call-template name="duty-list"/>
      <xsl:if test="l:problem">
        <xsl:call-template name="close-out-list"/>
        <xsl:call-template name="evidence-images"/>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="problem-list">
    <h1 id="problems">问题清单</h1>
    <table>
      <col align="center" width="2.8em"/>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="8em"/>
      <col align="center" width="3.2em"/>
      <col align="left" width="5.2em"/>
      <col align="left" width="5.2em"/>
      <col align="left" width="auto"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th>序号</th><th>问题</th><th>来源</th><th>程度</th>
          <th>涉及工作</th><th>发现时间</th><th>责任单位</th><th>整改期限</th>
        </tr>
      </head>
      <xsl:for-each select="l:problem">
        <tr>
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td><xsl:apply-templates select="l:p" mode="prose"/></td>
          <td><xsl:value-of select="@source"/></td>
          <td><xsl:call-template name="severity"/></td>
          <td><xsl:call-template name="problem-item"/></td>
          <td><xsl:call-template name="short-date">
              <xsl:with-param name="date" select="@found"/>
            </xsl:call-template></td>
          <td><xsl:call-template name="problem-lead"/></td>
          <td><xsl:call-template name="problem-due"/></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="duty-list">
    <h1 id="duties">责任清单</h1>
    <table>
      <col align="center" width="2.8em"/>
      <col head="yes" align="left" width="6.4em"/>
      <col align="left" width="1*"/>
      <col align="left" width="auto"/>
      <col align="left" width="13em"/>
      <col align="center" width="4.2em"/>
      <col align="left" width="5.8em"/>
      <head>
        <tr>
          <th>序号</th><th>工作</th><th>考核目标及完成情况</th>
          <th>牵头单位</th><th>配合单位</th><th>责任人</th><th>完成时限</th>
        </tr>
      </head>
      <xsl:for-each select="l:pillar">
        <tr class="group">
          <xsl:copy-of select="@from"/>
          <td colspan="7" align="left">
            <xsl:value-of select="concat(n:numeral(@number), '、')"/>
            <xsl:apply-templates select="l:title" mode="prose"/>
          </td>
        </tr>
        <xsl:for-each select="l:item">
          <tr of="{@id}">
            <xsl:copy-of select="@from"/>
            <td><xsl:value-of select="@number"/></td>
            <td><xsl:value-of select="l:title"/></td>
            <td>
              <xsl:call-template name="rollup-words"/>
              <xsl:call-template name="late-words"/>
            </td>
            <td><xsl:value-of select="@lead"/></td>
            <td><xsl:value-of select="@support"/></td>
            <td><xsl:value-of select="@owner"/></td>
            <td><xsl:call-template name="short-date">
              <xsl:with-param name="date" select="@due"/>
            </xsl:call-template></td>
          </tr>
        </xsl:for-each>
      </xsl:for-each>
    </table>
  </xsl:template>

  <!-- ；逾期完成的有：国土空间总体规划上报（6天）；逾期未完成的有：… What was
       late, and what still is -->
  <xsl:template name="late-words">
    <xsl:variable name="late" select="(l:milestone | l:works/l:work)
        [@days-late]"/>
    <xsl:call-template name="late-of">
      <xsl:with-param name="of" select="$late[@status = 'done']"/>
      <xsl:with-param name="words">；逾期完成的有：</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="late-of">
      <xsl:with-param name="of" select="$late[@step][@status != 'done']"/>
      <xsl:with-param name="words">；逾期未完成的有：</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="late-of">
    <xsl:param name="of"/>
    <xsl:param name="words"/>
    <xsl:for-each select="$of">
      <xsl:if test="position() = 1"><xsl:value-of select="$words"/></xsl:if>
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:value-of select="concat(@name, '（')"/>
      <figure of="{@id}" is="days-late">
        <xsl:value-of select="@days-late"/>
      </figure>
      <xsl:text>天）</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- 佐证图片，注明是哪一项的 Pictures that prove it, and what they belong to -->
  <xsl:template name="evidence-images">
    <xsl:if test="l:problem/l:image">
      <h1 id="evidence">佐证图片</h1>
      <xsl:for-each select="l:problem">
        <xsl:variable name="number" select="position()"/>
        <xsl:for-each select="l:image">
          <xsl:apply-templates select="." mode="block">
            <xsl:with-param name="of" select="concat('第', $number, '项：')"/>
            <xsl:with-param name="usual" select="'90mm'"/>
          </xsl:apply-templates>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="close-out-list">
    <h1 id="close-out">销号清单</h1>
    <!-- 报了进展的才有这一栏 a column where any tells how it stands -->
    <xsl:variable name="now" select="l:problem/l:now"/>
    <table>
      <col align="center" width="2.8em"/>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="1*"/>
      <xsl:if test="$now"><col align="left" width="1*"/></xsl:if>
      <col align="center" width="4.2em"/>
      <col align="left" width="5.8em"/>
      <col align="left" width="6em"/>
      <col align="left" width="5.2em"/>
      <col align="left" width="1*"/>
      <head>
        <tr>
          <th>序号</th><th>问题</th><th>整改措施</th>
          <xsl:if test="$now"><th>当前进展</th></xsl:if>
          <th>责任人</th><th>整改期限</th><th>状态</th><th>销号时间</th>
          <th>佐证材料</th>
        </tr>
      </head>
      <xsl:for-each select="l:problem">
        <tr>
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td><xsl:apply-templates select="l:p" mode="prose"/></td>
          <td><xsl:apply-templates select="l:measure" mode="prose"/></td>
          <xsl:if test="$now">
            <td>
              <xsl:if test="not(l:now)">—</xsl:if>
              <xsl:apply-templates select="l:now" mode="prose"/>
            </td>
          </xsl:if>
          <td><xsl:value-of select="@owner"/></td>
          <td><xsl:call-template name="problem-due"/></td>
          <xsl:call-template name="problem-state-cell"/>
          <td>
            <xsl:choose>
              <xsl:when test="@closed">
                <xsl:call-template name="short-date">
              <xsl:with-param name="date" select="@closed"/>
            </xsl:call-template>
              </xsl:when>
              <xsl:otherwise>—</xsl:otherwise>
            </xsl:choose>
          </td>
          <td>
            <xsl:if test="not(l:evidence)">—</xsl:if>
            <xsl:for-each select="l:evidence">
              <xsl:if test="position() > 1">；</xsl:if>
              <xsl:apply-templates mode="prose"/>
            </xsl:for-each>
          </td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>
</xsl:stylesheet>
