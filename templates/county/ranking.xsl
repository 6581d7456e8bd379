<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总的排名：先后、并列、升降、各类镇的排名。

  The ranks: who leads, ties, who rose and who fell.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:template name="ranking">
    <h1 id="ranking">排名情况</h1>
    <h2>综合排名</h2>
    <p>
      <xsl:choose>
        <xsl:when test="$scored">
          <xsl:text>按完成率与时序进度之比（各项最高计100，表中“对照时序”）排名，</xsl:text>
        </xsl:when>
        <xsl:otherwise>按综合完成率排名，</xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="leaders"/>
      <xsl:call-template name="stragglers"/>
      <xsl:text>。</xsl:text>
      <xsl:call-template name="ties"/>
      <xsl:call-template name="movement"/>
    </p>
    <xsl:call-template name="ranking-table"/>
    <xsl:call-template name="completion-chart"/>
    <xsl:if test="count(l:group) > 1">
      <xsl:call-template name="by-group"/>
    </xsl:if>
  </xsl:template>

  <!-- 前三位；不足六个的只说第一位 -->
  <xsl:template name="leaders">
    <xsl:variable name="few" select="count($ranked) &lt; 6"/>
    <xsl:if test="$few">居首位的是</xsl:if>
    <xsl:if test="not($few)">排名居前的是</xsl:if>
    <xsl:call-template name="town-rates">
      <xsl:with-param name="of"
          select="$ranked[@rank = 1 or (not($few) and @rank &lt;= 3)]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- 其中甲镇、乙镇并列第2位 -->
  <xsl:template name="ties">
    <xsl:for-each select="$ranked[@tied = 'yes']">
      <xsl:sort select="@rank" data-type="number"/>
      <xsl:variable name="rank" select="@rank"/>
      <xsl:if test="generate-id()
          = generate-id(key('rank', $rank)[1])">
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="key('rank', $rank)"/>
        </xsl:call-template>
        <xsl:text>并列第</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'rank'"/>
          <xsl:with-param name="text" select="@rank"/>
        </xsl:call-template>
        <xsl:text>位。</xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- 后三位中低于平均数的；不足六个的只说末位 -->
  <xsl:template name="stragglers">
    <xsl:variable name="n" select="count($ranked)"/>
    <xsl:if test="$n > 1">
      <xsl:if test="$n &lt; 6">；居末位的是</xsl:if>
      <xsl:if test="$n >= 6">；排名居后的是</xsl:if>
      <xsl:for-each select="$ranked">
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:variable name="from-last" select="$n - position()"/>
        <xsl:if test="$from-last = 0 or ($n >= 6 and $from-last &lt; 3
            and ($scored or @difference &lt; 0))">
          <xsl:call-template name="short"/>
          <xsl:text>（</xsl:text>
          <xsl:call-template name="say-score"/>
          <xsl:text>）</xsl:text>
          <xsl:if test="$from-last > 0">、</xsl:if>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="movement">
    <xsl:if test="@before">
      <xsl:variable name="up" select="$ranked[@moved > 0]"/>
      <xsl:variable name="down" select="$ranked[@moved &lt; 0]"/>
      <xsl:value-of select="concat('与上期（', n:date(@before), '）相比，')"/>
      <xsl:if test="not($up or $down)">位次没有变化</xsl:if>
      <xsl:call-template name="moved-alike">
        <xsl:with-param name="of" select="$up"/>
        <xsl:with-param name="order">descending</xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$up and $down">；</xsl:if>
      <xsl:call-template name="moved-alike">
        <xsl:with-param name="of" select="$down"/>
        <xsl:with-param name="order">ascending</xsl:with-param>
      </xsl:call-template>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 甲镇上升2位、乙镇和丙镇各上升1位：升降一样多的一起说 Those that moved alike -->
  <xsl:template name="moved-alike">
    <xsl:param name="of"/>
    <xsl:param name="order"/>
    <xsl:for-each select="$of[not(@moved
        = preceding-sibling::l:town[@ref = $of/@ref]/@moved)]">
      <xsl:sort select="@moved" data-type="number" order="{$order}"/>
      <xsl:variable name="alike" select="$of[@moved = current()/@moved]"/>
      <xsl:if test="position() > 1">，</xsl:if>
      <xsl:call-template name="town-names">
        <xsl:with-param name="of" select="$alike"/>
      </xsl:call-template>
      <xsl:if test="$alike[2]">各</xsl:if>
      <xsl:call-template name="moved-words"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 上升2位 -->
  <xsl:template name="moved-words">
    <xsl:param name="moved" select="@moved"/>
    <xsl:param name="is" select="'moved'"/>
    <xsl:choose>
      <xsl:when test="$moved = 0">持平</xsl:when>
      <xsl:otherwise>
        <xsl:choose>
          <xsl:when test="$moved > 0">上升</xsl:when>
          <xsl:otherwise>下降</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="$is"/>
          <xsl:with-param name="text" select="translate($moved, '-', '')"/>
        </xsl:call-template>
        <xsl:text>位</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="completion-chart">
    <!-- 数都在一百附近，用点不用条，标出平均 near 100: dots, and the mean -->
    <chart id="completion" kind="dots" unit="％" target-name="平均"
        caption="各{$noun}综合完成率">
      <series name="综合完成率">
        <xsl:for-each select="$ranked">
          <xsl:sort select="@rank" data-type="number"/>
          <v value="{l:rollup/@completion}" of="{@ref}" is="completion"
              text="{n:percent(l:rollup/@completion, $decimals)}">
            <xsl:if test="$county/@mean">
              <xsl:attribute name="target">
                <xsl:value-of select="$county/@mean"/>
              </xsl:attribute>
            </xsl:if>
            <xsl:attribute name="label">
              <xsl:call-template name="short"/>
            </xsl:attribute>
            <xsl:copy-of select="@from"/>
          </v>
        </xsl:for-each>
      </series>
    </chart>
  </xsl:template>

  <xsl:template name="ranking-table">
    <!-- 并列1不拆成两行 so that 并列1 stays whole -->
    <xsl:variable name="rank-width">
      <xsl:choose>
        <xsl:when test="$towns/@tied | $towns/@group-tied">4em</xsl:when>
        <xsl:otherwise>3em</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <table caption="各{$noun}位次" unit="单位：％、百分点">
      <col align="center" width="{$rank-width}"/>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="3.2em"/>
      <xsl:if test="$scored"><col align="decimal" width="4.6em"/></xsl:if>
      <col align="decimal" width="5em"/>
      <col align="decimal" width="4.6em"/>
      <xsl:if test="@before">
        <col align="center" width="3em"/>
        <col align="left" width="4.4em"/>
        <col align="decimal" width="4.6em"/>
      </xsl:if>
      <col align="center" width="{$rank-width}"/>
      <head>
        <tr>
          <th>位次</th><th><xsl:value-of select="$noun"/></th><th>分组</th>
          <xsl:if test="$scored"><th>对照时序</th></xsl:if>
          <th>综合完成率</th><th>与平均差距</th>
          <xsl:if test="@before">
            <th>上期位次</th><th>升降</th><th>比上期提高</th>
          </xsl:if>
          <th>组内位次</th>
        </tr>
      </head>
      <xsl:for-each select="$towns">
        <xsl:sort select="number(@ranked = 'no')" data-type="number"/>
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:call-template name="ranking-row"/>
      </xsl:for-each>
      <tr of="{@ref}">
        <td align="center">—</td>
        <td>平均</td>
        <td align="center">—</td>
        <xsl:if test="$scored"><td align="center">—</td></xsl:if>
        <td is="mean"><xsl:value-of select="n:percent(@mean, $decimals)"/></td>
        <td align="center">—</td>
        <xsl:if test="@before">
          <td align="center">—</td><td align="center">—</td>
          <td align="center">—</td>
        </xsl:if>
        <td align="center">—</td>
      </tr>
    </table>
    <p class="note">
      <xsl:text>注：排名所依据的数相同的并列，下一位次相应空出；“—”表示</xsl:text>
      <xsl:text>不参加排名</xsl:text>
      <xsl:if test="@before">或没有上期数据</xsl:if>
      <xsl:text>。</xsl:text>
      <xsl:if test="@before">
        <xsl:text>“比上期提高”是综合完成率之差；</xsl:text>
        <xsl:if test="not(contains(@before, '-12-31'))">
          <xsl:if test="$over">上期</xsl:if>
          <xsl:text>位次按各项完成率与该项时序进度之比（每项最高计100）的加权</xsl:text>
          <xsl:text>平均排定，与</xsl:text>
          <xsl:if test="$over">上期</xsl:if>
          <xsl:text>综合完成率的先后不一定相同。</xsl:text>
        </xsl:if>
      </xsl:if>
      <xsl:if test="$ranked[l:rollup/@unreported != '0']">
        <xsl:text>参加排名但有未报送的：</xsl:text>
        <xsl:for-each select="$ranked[l:rollup/@unreported != '0']">
          <xsl:call-template name="short"/>
          <xsl:call-template name="say">
            <xsl:with-param name="is" select="'unreported'"/>
            <xsl:with-param name="text" select="l:rollup/@unreported"/>
          </xsl:call-template>
          <xsl:text>项</xsl:text>
          <xsl:call-template name="stop"/>
        </xsl:for-each>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template name="ranking-row">
    <tr of="{@ref}">
      <xsl:copy-of select="@from"/>
      <xsl:call-template name="rank-cell"/>
      <td><xsl:call-template name="short"/></td>
      <td><xsl:value-of select="@group"/></td>
      <xsl:if test="$scored">
        <xsl:call-template name="figure-cell">
          <xsl:with-param name="text"
              select="n:percent(l:rollup/@score, $decimals)"/>
          <xsl:with-param name="is" select="'score'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text"
            select="n:percent(l:rollup/@completion, $decimals)"/>
        <xsl:with-param name="is" select="'completion'"/>
      </xsl:call-template>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text">
          <xsl:call-template name="signed">
            <xsl:with-param name="number" select="@difference"/>
          </xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="is" select="'difference'"/>
      </xsl:call-template>
      <xsl:if test="$county/@before">
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text" select="@rank-before"/>
        <xsl:with-param name="is" select="'rank-before'"/>
      </xsl:call-template>
      <xsl:call-template name="moved-cell"/>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text">
          <xsl:call-template name="signed">
            <xsl:with-param name="number" select="@rise"/>
          </xsl:call-template>
        </xsl:with-param>
        <xsl:with-param name="is" select="'rise'"/>
      </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="rank-cell">
        <xsl:with-param name="rank" select="@group-rank"/>
        <xsl:with-param name="tied" select="@group-tied"/>
        <xsl:with-param name="is" select="'group-rank'"/>
      </xsl:call-template>
    </tr>
  </xsl:template>

  <!-- 与综合完成率一样的小数位，便于对照 Decimals as those of the rates -->
  <xsl:template name="signed">
    <xsl:param name="number"/>
    <xsl:if test="n:compare($number, '0') > 0">+</xsl:if>
    <xsl:value-of select="n:fixed($number, $decimals)"/>
  </xsl:template>

  <xsl:template name="moved-cell">
    <xsl:param name="moved" select="@moved"/>
    <xsl:choose>
      <xsl:when test="not($moved)"><td align="center">—</td></xsl:when>
      <xsl:otherwise>
        <td><xsl:call-template name="moved-words"/></td>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- （并列第1位，上升1位）：完成率在上面的表里 The rates stand in the table -->
  <xsl:template name="group-words">
    <xsl:variable name="moved" select="@group-moved and @group-moved != 0"/>
    <xsl:if test="@group-tied = 'yes' or $moved">
      <xsl:text>（</xsl:text>
      <xsl:if test="@group-tied = 'yes'">
        <xsl:value-of select="concat('并列第', @group-rank, '位')"/>
      </xsl:if>
      <xsl:if test="@group-tied = 'yes' and $moved">，</xsl:if>
      <xsl:if test="$moved">
        <xsl:call-template name="moved-words">
          <xsl:with-param name="moved" select="@group-moved"/>
          <xsl:with-param name="is" select="'group-moved'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="by-group">
    <h2>分组排名</h2>
    <xsl:for-each select="l:group">
      <xsl:variable name="in" select="$towns[@group = current()/@name]"/>
      <p>
        <xsl:value-of select="concat(@name, $noun)"/>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'towns'"/>
          <xsl:with-param name="text" select="@towns"/>
        </xsl:call-template>
        <xsl:text>个</xsl:text>
        <xsl:choose>
          <xsl:when test="@ranked = '0'">，均未参加排名。</xsl:when>
          <xsl:otherwise>
            <!-- 只列参加排名的，数目先说清 only the ranked are named -->
            <xsl:if test="@ranked != @towns">
              <xsl:text>，参加排名的</xsl:text>
              <xsl:call-template name="say">
                <xsl:with-param name="is" select="'ranked'"/>
                <xsl:with-param name="text" select="@ranked"/>
              </xsl:call-template>
              <xsl:text>个</xsl:text>
            </xsl:if>
            <xsl:text>，平均综合完成率</xsl:text>
            <xsl:call-template name="say">
              <xsl:with-param name="is" select="'mean'"/>
              <xsl:with-param name="text" select="n:percent(@mean, $decimals)"/>
            </xsl:call-template>
            <xsl:text>％，依次为</xsl:text>
            <xsl:for-each select="$in[@ranked = 'yes']">
              <xsl:sort select="@group-rank" data-type="number"/>
              <xsl:if test="position() > 1">、</xsl:if>
              <xsl:call-template name="short"/>
              <xsl:call-template name="group-words"/>
            </xsl:for-each>
            <xsl:text>。</xsl:text>
          </xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
