<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总的分方面：各方面的先后，镇×方面的热力表。

  The pillars: who leads in each, towns against pillars.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:template name="pillars">
    <h1 id="pillars">分方面情况</h1>
    <!-- 连成一段：括号里的百分数不能断开，长段落才好匀开字距
         One paragraph: rates in brackets do not break, and want room -->
    <p>
      <xsl:text>分方面看，参加排名的</xsl:text>
      <xsl:value-of select="concat($noun, '中，')"/>
      <xsl:for-each select="l:pillar[@mean]">
        <xsl:variable name="shares"
            select="$ranked/l:pillar[@key = current()/@key][@rank]"/>
        <xsl:call-template name="pillar-name"/>
        <xsl:text>平均完成率</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'mean'"/>
          <xsl:with-param name="text" select="n:percent(@mean, $decimals)"/>
        </xsl:call-template>
        <xsl:text>％</xsl:text>
        <xsl:if test="count($shares) > 1">
          <xsl:text>，</xsl:text>
          <xsl:if test="$scored">对照时序</xsl:if>
          <xsl:text>最高的是</xsl:text>
          <xsl:call-template name="share-names">
            <xsl:with-param name="of" select="$shares[@rank = 1]"/>
          </xsl:call-template>
          <xsl:for-each select="$shares">
            <xsl:sort select="@rank" data-type="number" order="descending"/>
            <xsl:if test="position() = 1 and @rank > 1">
              <xsl:text>，最低的是</xsl:text>
              <xsl:call-template name="share-names">
                <xsl:with-param name="of"
                    select="$shares[@rank = current()/@rank]"/>
              </xsl:call-template>
            </xsl:if>
          </xsl:for-each>
        </xsl:if>
        <xsl:call-template name="stop"/>
      </xsl:for-each>
    </p>
    <xsl:call-template name="heat-table"/>
  </xsl:template>

  <!-- 甲镇、乙镇（98.21％）；多了只说第一个和个数：甲镇等5个镇（均为100.00％）
       of many the first is named, and they are counted -->
  <xsl:template name="share-names">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="count($of) > 3">
        <xsl:for-each select="$of[1]/..">
          <xsl:call-template name="short"/>
        </xsl:for-each>
        <xsl:value-of select="concat('等', count($of), '个', $noun)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$of">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:for-each select="..">
            <xsl:call-template name="short"/>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="$of[1]">
      <xsl:text>（</xsl:text>
      <xsl:if test="count($of) > 3">均为</xsl:if>
      <xsl:call-template name="say-score"/>
      <xsl:text>）</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- 方面的通称：各镇的标题不尽相同 -->
  <xsl:template name="pillar-name">
    <xsl:choose>
      <xsl:when test="@key = 'economy'">经济发展</xsl:when>
      <xsl:when test="@key = 'town'">城镇建设</xsl:when>
      <xsl:when test="@key = 'livelihood'">社会民生</xsl:when>
      <xsl:when test="@key = 'party'">基层党建</xsl:when>
      <xsl:otherwise><xsl:value-of select="@title"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 镇×方面的热力表：一格一个完成率，颜色越深越高，括号里是在本方面的位次
       Town by pillar: the rate, shaded by it, and the rank within the pillar -->
  <xsl:template name="heat-table">
    <xsl:variable name="columns" select="l:pillar"/>
    <xsl:variable name="what">
      <xsl:choose>
        <xsl:when test="$scored">对照时序</xsl:when>
        <xsl:otherwise>完成率</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <table caption="各{$noun}分方面{$what}" unit="单位：％">
      <col head="yes" align="left" width="1*"/>
      <xsl:for-each select="$columns">
        <col align="center" width="2*"/>
      </xsl:for-each>
      <head>
        <tr>
          <th><xsl:value-of select="$noun"/></th>
          <xsl:for-each select="$columns">
            <th><xsl:call-template name="pillar-name"/></th>
          </xsl:for-each>
        </tr>
      </head>
      <xsl:for-each select="$towns">
        <xsl:sort select="number(@ranked = 'no')" data-type="number"/>
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:variable name="town" select="."/>
        <tr>
          <xsl:copy-of select="@from"/>
          <td><xsl:call-template name="short"/></td>
          <xsl:for-each select="$columns">
            <xsl:variable name="key" select="@key"/>
            <xsl:for-each select="$town">
              <xsl:call-template name="heat-cell">
                <xsl:with-param name="share" select="l:pillar[@key = $key]"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:for-each>
        </tr>
      </xsl:for-each>
    </table>
    <p class="note">
      <xsl:value-of select="concat('注：颜色越深', $what, '越高；')"/>
      <xsl:text>括号内为参加排名的在本方面的位次</xsl:text>
      <xsl:if test="$scored">，对照时序相同的以完成率为序</xsl:if>
      <xsl:text>；“—”表示没有可评定的数据。</xsl:text>
    </p>
  </xsl:template>

  <xsl:template name="heat-cell">
    <xsl:param name="share"/>
    <xsl:choose>
      <xsl:when test="not($share/l:rollup/@completion)">
        <td align="center">—</td>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="by" select="$share/l:rollup/@score[$scored]
            | $share/l:rollup/@completion[not($scored)]"/>
        <td of="{$share/@ref}" heat="{$by}">
          <xsl:copy-of select="$share/@from"/>
          <figure is="{name($by)}">
            <xsl:value-of select="n:percent($by, $decimals)"/>
          </figure>
          <xsl:if test="$share/@rank">
            <xsl:text>（</xsl:text>
            <figure is="rank"><xsl:value-of select="$share/@rank"/></figure>
            <xsl:text>）</xsl:text>
          </xsl:if>
        </td>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
