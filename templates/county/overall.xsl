<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总的开头、总体情况、报送和完成情况。

  How the county stands, and what the towns reported.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:template name="opening">
    <p>
      <xsl:text>根据各</xsl:text>
      <xsl:value-of select="$noun"/>
      <xsl:text>报送的年度工作计划台账，现将</xsl:text>
      <xsl:value-of select="$period"/>
      <xsl:text>工作目标完成情况通报如下（数据截至</xsl:text>
      <xsl:value-of select="$as-of"/>
      <xsl:text>）。</xsl:text>
    </p>
  </xsl:template>

  <xsl:template name="overall">
    <h1 id="overall">总体情况</h1>
    <p>
      <xsl:text>本期汇总</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'towns'"/>
        <xsl:with-param name="text" select="@towns"/>
      </xsl:call-template>
      <xsl:value-of select="concat('个', $noun, '，列入考核的目标、工程和节点共')"/>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'total'"/>
        <xsl:with-param name="text" select="l:rollup/@total"/>
      </xsl:call-template>
      <xsl:text>项：</xsl:text>
      <xsl:call-template name="status-counts"/>
      <xsl:text>。已报送</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'reported'"/>
        <xsl:with-param name="text" select="l:rollup/@reported"/>
      </xsl:call-template>
      <xsl:text>项，报送率</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'share'"/>
        <xsl:with-param name="text" select="n:percent(@share)"/>
      </xsl:call-template>
      <xsl:text>％。</xsl:text>
    </p>
    <xsl:if test="$ranked">
      <xsl:call-template name="average"/>
    </xsl:if>
    <xsl:if test="$towns[@ranked = 'no']">
      <p>
        <!-- 只有一个的不用开列 one alone is no list -->
        <xsl:variable name="several" select="$towns[@ranked = 'no'][2]"/>
        <xsl:if test="$several">有下列情形的不参加本期排名：</xsl:if>
        <xsl:for-each select="$towns[@ranked = 'no']">
          <xsl:call-template name="why-unranked"/>
          <xsl:if test="not($several)">，不参加本期排名</xsl:if>
          <xsl:call-template name="stop"/>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:call-template name="status-chart-of-towns"/>
    <xsl:call-template name="completeness"/>
  </xsl:template>

  <!-- 完成180项（超额完成40项）、滞后12项：不为零的才说 -->
  <xsl:template name="status-counts">
    <xsl:variable name="ref" select="@ref"/>
    <xsl:for-each select="(l:rollup/@done | l:rollup/@on-track
        | l:rollup/@behind[not($over)] | l:rollup/@far-behind[not($over)]
        | l:rollup/@lagging[$over] | l:rollup/@unreported
        | l:rollup/@undetermined)[. != '0']">
      <xsl:sort select="number(name() = 'unreported'
          or name() = 'undetermined')" data-type="number"/>
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:if test="name() = 'lagging'">未完成</xsl:if>
      <xsl:if test="name() = 'on-track'">进度</xsl:if>
      <xsl:if test="name() != 'lagging'">
        <xsl:value-of select="n:status(name())"/>
      </xsl:if>
      <xsl:call-template name="say">
        <xsl:with-param name="of" select="$ref"/>
        <xsl:with-param name="is" select="name()"/>
        <xsl:with-param name="text" select="."/>
      </xsl:call-template>
      <xsl:text>项</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="average">
    <p>
      <xsl:text>参加排名的</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'ranked'"/>
        <xsl:with-param name="text" select="@ranked"/>
      </xsl:call-template>
      <xsl:value-of select="concat('个', $noun, '综合完成率平均为')"/>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'mean'"/>
        <xsl:with-param name="text" select="n:percent(@mean, $decimals)"/>
      </xsl:call-template>
      <xsl:text>％</xsl:text>
      <xsl:variable name="above"
          select="$ranked[n:compare(@difference, '0') > 0]"/>
      <xsl:variable name="below"
          select="$ranked[n:compare(@difference, '0') &lt; 0]"/>
      <xsl:if test="$above">
        <xsl:text>，高于平均数的是</xsl:text>
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$above"/>
        </xsl:call-template>
        <xsl:text>，共</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'above'"/>
          <xsl:with-param name="text" select="@above"/>
        </xsl:call-template>
        <xsl:text>个</xsl:text>
      </xsl:if>
      <xsl:if test="$below">
        <xsl:text>；低于平均数的是</xsl:text>
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$below"/>
        </xsl:call-template>
        <xsl:text>，共</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'below'"/>
          <xsl:with-param name="text" select="@below"/>
        </xsl:call-template>
        <xsl:text>个</xsl:text>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </p>
  </xsl:template>

  <!-- 某镇应报20项，实报17项，报送率85.0％，低于90％ -->
  <xsl:template name="why-unranked">
    <xsl:call-template name="short"/>
    <xsl:choose>
      <xsl:when test="@unranked = 'date'">
        <xsl:value-of select="concat('数据只到', n:date(@as-of))"/>
      </xsl:when>
      <xsl:when test="@unranked = 'empty'">没有可以评定的数据</xsl:when>
      <xsl:otherwise>
        <xsl:text>应报</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'total'"/>
          <xsl:with-param name="text" select="l:rollup/@total"/>
        </xsl:call-template>
        <xsl:text>项，实报</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'reported'"/>
          <xsl:with-param name="text" select="l:rollup/@reported"/>
        </xsl:call-template>
        <xsl:text>项，报送率</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'share'"/>
          <xsl:with-param name="text" select="n:percent(@share)"/>
        </xsl:call-template>
        <xsl:text>％，低于规定的</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="of" select="$county/@ref"/>
          <xsl:with-param name="is" select="'threshold'"/>
          <xsl:with-param name="text" select="$county/@threshold"/>
        </xsl:call-template>
        <xsl:text>％</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="status-chart-of-towns">
    <chart id="status" kind="status" unit="项"
        caption="各{$noun}目标状态分布">
      <xsl:for-each select="$towns">
        <xsl:sort select="number(@ranked = 'no')" data-type="number"/>
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:variable name="ref" select="@ref"/>
        <series>
          <xsl:attribute name="name">
            <xsl:call-template name="short"/>
          </xsl:attribute>
          <xsl:call-template name="status-values">
            <xsl:with-param name="of" select="$ref"/>
          </xsl:call-template>
        </series>
      </xsl:for-each>
    </chart>
  </xsl:template>

  <!-- 报送和完成情况 -->
  <xsl:template name="completeness">
    <table caption="各{$noun}报送和完成情况" unit="单位：项">
      <col head="yes" align="left" width="1*"/>
      <col align="right" width="3em"/>
      <col align="right" width="3em"/>
      <col align="decimal" width="4.4em"/>
      <col align="right" width="2.8em"/>
      <xsl:if test="not($over)">
        <col align="right" width="2.8em"/>
        <col align="right" width="2.8em"/>
      </xsl:if>
      <col align="right" width="auto"/>
      <col align="right" width="2.8em"/>
      <col align="right" width="2.8em"/>
      <head>
        <tr>
          <th><xsl:value-of select="$noun"/></th><th>应报</th><th>实报</th>
          <th>报送率（％）</th><th>完成</th>
          <xsl:choose>
            <xsl:when test="$over"><th>未完成</th></xsl:when>
            <xsl:otherwise>
              <th>正常</th><th>滞后</th><th>严重滞后</th>
            </xsl:otherwise>
          </xsl:choose>
          <th>未报</th><th>待定</th>
        </tr>
      </head>
      <xsl:for-each select="$towns">
        <xsl:sort select="number(@ranked = 'no')" data-type="number"/>
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:call-template name="completeness-row">
          <xsl:with-param name="name">
            <xsl:call-template name="short"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="completeness-row">
        <xsl:with-param name="name">合计</xsl:with-param>
      </xsl:call-template>
    </table>
  </xsl:template>

  <xsl:template name="completeness-row">
    <xsl:param name="name"/>
    <tr of="{@ref}">
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="$name"/></td>
      <td is="total"><xsl:value-of select="l:rollup/@total"/></td>
      <td is="reported"><xsl:value-of select="l:rollup/@reported"/></td>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text" select="n:percent(@share)"/>
        <xsl:with-param name="is" select="'share'"/>
      </xsl:call-template>
      <td is="done"><xsl:value-of select="l:rollup/@done"/></td>
      <xsl:choose>
        <xsl:when test="$over">
          <td is="lagging"><xsl:value-of select="l:rollup/@lagging"/></td>
        </xsl:when>
        <xsl:otherwise>
          <td is="on-track"><xsl:value-of select="l:rollup/@on-track"/></td>
          <td is="behind"><xsl:value-of select="l:rollup/@behind"/></td>
          <td is="far-behind"><xsl:value-of select="l:rollup/@far-behind"/></td>
        </xsl:otherwise>
      </xsl:choose>
      <td is="unreported"><xsl:value-of select="l:rollup/@unreported"/></td>
      <td is="undetermined"><xsl:value-of select="l:rollup/@undetermined"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
