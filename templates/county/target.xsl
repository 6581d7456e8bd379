<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总的共同目标：比较，附表。

  The targets that towns have in common, and their table.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:template name="common-targets">
    <!-- 数都在表里，文字只说没有达到的 What the table tells is not told twice -->
    <!-- 年中合计没有到100％不算没有达到 within the year no sum is short yet -->
    <xsl:variable name="short" select="l:common[@completion][$over]
        [n:compare(@completion, '100') &lt; 0]
        | l:common[not(@completion)][@met &lt; @reported]"/>
    <h1 id="common">共同目标比较</h1>
    <p>
      <xsl:value-of select="concat('两个以上', $noun, '都有、口径一致的目标共',
          count(l:common), '项。')"/>
      <xsl:call-template name="common-short">
        <xsl:with-param name="of" select="$short"/>
      </xsl:call-template>
    </p>
    <table caption="共同目标完成情况">
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="auto"/>
      <col align="right" width="2.9em"/>
      <col align="right" width="2.9em"/>
      <col align="right" width="2.9em"/>
      <col align="right" width="4.6em"/>
      <col align="right" width="4.6em"/>
      <col align="decimal" width="4.4em"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th>目标</th><th>单位</th><th>涉及</th><th>已报</th><th>达到</th>
          <th>目标合计</th><th>完成合计</th><th>合计完成率（％）</th>
          <th>完成率最高</th>
        </tr>
      </head>
      <xsl:for-each select="l:common">
        <tr of="{@ref}">
          <td><xsl:value-of select="@name"/></td>
          <td><xsl:value-of select="@unit"/></td>
          <td is="towns"><xsl:value-of select="@towns"/></td>
          <td is="reported"><xsl:value-of select="@reported"/></td>
          <td is="met"><xsl:value-of select="@met"/></td>
          <xsl:call-template name="figure-cell">
            <xsl:with-param name="text" select="n:amount(@sum-value)"/>
            <xsl:with-param name="is" select="'sum-value'"/>
          </xsl:call-template>
          <xsl:call-template name="figure-cell">
            <xsl:with-param name="text" select="n:amount(@sum)"/>
            <xsl:with-param name="is" select="'sum'"/>
          </xsl:call-template>
          <xsl:call-template name="figure-cell">
            <xsl:with-param name="text" select="n:percent(@completion)"/>
            <xsl:with-param name="is" select="'completion'"/>
          </xsl:call-template>
          <td><xsl:call-template name="common-best"/></td>
        </tr>
      </xsl:for-each>
    </table>
    <p class="note">
      <xsl:text>注：涉及、已报、达到均为个数；合计只限单位相同、可以相加、且已报送的，</xsl:text>
      <xsl:text>其余不作合计（—），要求为零的只合计发生数。</xsl:text>
      <xsl:value-of select="concat('各项分别完成情况见附件',
          1 + boolean($behind), '。')"/>
    </p>
  </xsl:template>

  <!-- 没有达到的：能合计的看合计，不能合计的说有几个没有达到
       What falls short: by its sum, or by how many did, where there is none -->
  <xsl:template name="common-short">
    <xsl:param name="of"/>
    <xsl:variable name="summed" select="$of[@completion]"/>
    <xsl:variable name="single" select="$of[not(@completion)]"/>
    <xsl:if test="$summed">
      <xsl:text>合计没有达到目标的是</xsl:text>
      <xsl:for-each select="$summed">
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:value-of select="concat(@name, '（合计完成率')"/>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'completion'"/>
          <xsl:with-param name="text" select="n:percent(@completion)"/>
        </xsl:call-template>
        <xsl:text>％）</xsl:text>
      </xsl:for-each>
      <xsl:text>。</xsl:text>
    </xsl:if>
    <xsl:if test="$single">
      <xsl:value-of select="concat('不作合计的，有', $noun, '没有达到的是')"/>
      <xsl:for-each select="$single">
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:value-of select="concat(@name, '（')"/>
        <xsl:for-each select="l:part[key('entry', @ref)[@met = 'no'
            or @completion and n:compare(@completion, '100') &lt; 0]]">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:for-each select="key('town', @town)">
            <xsl:call-template name="short"/>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:text>）</xsl:text>
      </xsl:for-each>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 都一样的不说最高 -->
  <xsl:template name="common-best">
    <xsl:choose>
      <xsl:when test="not(l:part[@rank > 1])">—</xsl:when>
      <xsl:when test="count(l:part[@rank = 1]) > 3">
        <xsl:value-of select="concat(count(l:part[@rank = 1]), '个并列')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="l:part[@rank = 1]">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:for-each select="key('town', @town)">
            <xsl:call-template name="short"/>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 共同目标：每镇一行 -->
  <xsl:template name="common-table">
    <table>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="9em"/>
      <col align="right" width="9em"/>
      <col align="decimal" width="6.4em"/>
      <col align="center" width="4em"/>
      <col align="left" width="6em"/>
      <head>
        <tr>
          <th><xsl:value-of select="$noun"/></th><th>年度目标</th>
          <th>完成情况</th><th>完成率（％）</th><th>位次</th><th>状态</th>
        </tr>
      </head>
      <xsl:for-each select="l:common">
        <tr class="group" of="{@ref}">
          <td colspan="6" align="left">
            <xsl:value-of select="@name"/>
            <xsl:if test="@unit != ''">
              <xsl:value-of select="concat('（', @unit, '）')"/>
            </xsl:if>
          </td>
        </tr>
        <xsl:for-each select="l:part">
          <xsl:sort select="number(not(@rank))" data-type="number"/>
          <xsl:sort select="@rank" data-type="number"/>
          <xsl:call-template name="part-row"/>
        </xsl:for-each>
      </xsl:for-each>
    </table>
    <p class="note">
      <xsl:text>注：位次以完成率为序；“—”表示只评定达到、未达到，</xsl:text>
      <xsl:text>或者没有数据，或者不参加本期排名。</xsl:text>
      <xsl:call-template name="baseline-note">
        <xsl:with-param name="of" select="key('entry', l:common/l:part
            [key('entry', @ref)[@baseline and @completion]]/@ref)"/>
      </xsl:call-template>
    </p>
  </xsl:template>

  <xsl:template name="part-row">
    <xsl:variable name="part" select="."/>
    <xsl:for-each select="key('entry', @ref)">
      <tr of="{@ref}">
        <xsl:copy-of select="@from"/>
        <td>
          <xsl:for-each select="key('town', $part/@town)">
            <xsl:call-template name="short"/>
          </xsl:for-each>
        </td>
        <xsl:call-template name="goal-cell"/>
        <xsl:call-template name="actual-cell"/>
        <xsl:call-template name="completion-cell">
          <xsl:with-param name="decimals" select="$decimals"/>
        </xsl:call-template>
        <xsl:for-each select="$part">
          <xsl:call-template name="rank-cell"/>
        </xsl:for-each>
        <xsl:call-template name="status-cell"/>
      </tr>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
