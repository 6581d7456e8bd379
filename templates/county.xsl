<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总通报：总体情况、排名、分方面情况、共同目标比较、存在的问题、下一步要求，
  附三张表。台账由 niandu rollup 汇总（<county>），各镇的位次、升降、平均数都在
  里面算好，这里只排版。要改某一节，写自己的模板引入本文件，再重写那一节的模板；
  各节的名字是 opening、overall、ranking、pillars、common-targets、problems、
  demands、method、appendices；official 是公文要素。

  The county's bulletin over many towns. Ranks, movement and means are in the
  <county> that niandu rollup makes; this only words and sets them.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">县级汇总：各镇排名和升降、分方面情况、共同目标、滞后清单</n:about>
  <n:about lang="en">the county over its towns: ranking, pillars, what lags</n:about>

  <xsl:strip-space elements="l:county l:town l:common"/>

  <xsl:variable name="county" select="/l:county"/>
  <xsl:variable name="towns" select="$county/l:town"/>
  <xsl:variable name="ranked" select="$towns[@ranked = 'yes']"/>
  <xsl:variable name="decimals" select="$county/@decimals"/>
  <xsl:variable name="as-of" select="n:date($county/@as-of)"/>
  <xsl:variable name="over"
      select="substring($county/@as-of, 6) = '12-31'"/>
  <xsl:variable name="behind" select="$towns//*[@status = 'behind'
      or @status = 'far-behind'][not(self::l:work)]"/>

  <!-- 年中按对照时序的数排名，年底就是综合完成率 What the ranks are by -->
  <xsl:variable name="scored"
      select="$ranked/l:rollup/@score[not($over)]"/>

  <xsl:key name="entry" match="l:town//*[@ref][@id]" use="@ref"/>
  <xsl:key name="town" match="l:town" use="@plan"/>

  <!-- 报告期：全年、上半年…… What the figures cover -->
  <xsl:variable name="period">
    <xsl:variable name="day" select="substring($county/@as-of, 6)"/>
    <xsl:value-of select="concat($county/@year, '年')"/>
    <xsl:choose>
      <xsl:when test="$day = '12-31'">度</xsl:when>
      <xsl:when test="$day = '09-30'">前三季度</xsl:when>
      <xsl:when test="$day = '06-30'">上半年</xsl:when>
      <xsl:when test="$day = '03-31'">第一季度</xsl:when>
      <xsl:otherwise>
        <xsl:value-of
            select="concat('截至', n:month-day($county/@as-of))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- 有街道的称“镇（街道）” -->
  <xsl:variable name="noun">
    <xsl:text>镇</xsl:text>
    <xsl:if test="$towns[contains(@name, '街道')]">（街道）</xsl:if>
  </xsl:variable>

  <xsl:variable name="heading">
    <xsl:choose>
      <xsl:when test="$county/@title">
        <xsl:value-of select="$county/@title"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($county/@issuer, '关于', $period, '各',
            $noun, '工作目标完成情况的通报')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- 成文日期；没有给出的留空待填，不用数据截止日 Never the day of the data -->
  <xsl:variable name="issued" select="string($county/@date)"/>

  <xsl:template match="/l:ledger">
    <xsl:message terminate="yes">汇总用 niandu rollup，给出各镇的台账</xsl:message>
  </xsl:template>

  <xsl:template match="/l:county">
    <document style="{$style}" title="{$heading}">
      <xsl:attribute name="date">
        <xsl:value-of select="$issued"/>
        <xsl:if test="$issued = ''"><xsl:value-of select="@as-of"/></xsl:if>
      </xsl:attribute>
      <xsl:if test="@issuer">
        <xsl:attribute name="author">
          <xsl:value-of select="@issuer"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:if test="@issuer">
        <xsl:call-template name="official"/>
      </xsl:if>
      <title><xsl:value-of select="$heading"/></title>
      <xsl:call-template name="opening"/>
      <xsl:call-template name="overall"/>
      <xsl:if test="$ranked">
        <xsl:call-template name="ranking"/>
        <xsl:call-template name="pillars"/>
      </xsl:if>
      <xsl:if test="l:common">
        <xsl:call-template name="common-targets"/>
      </xsl:if>
      <xsl:call-template name="problems"/>
      <xsl:call-template name="demands"/>
      <xsl:if test="not(@issuer)">
        <xsl:call-template name="attachments"/>
      </xsl:if>
      <xsl:call-template name="appendices"/>
    </document>
  </xsl:template>

  <!-- 写法 Words ========================================================= -->

  <!-- 云溪镇人民政府 → 云溪镇；某街道办事处 → 某街道 -->
  <xsl:template name="short">
    <xsl:param name="name" select="@name"/>
    <xsl:choose>
      <xsl:when test="contains($name, '人民政府')">
        <xsl:value-of select="substring-before($name, '人民政府')"/>
      </xsl:when>
      <xsl:when test="contains($name, '办事处')">
        <xsl:value-of select="substring-before($name, '办事处')"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 一个数，注明是谁的什么 A figure in a sentence -->
  <xsl:template name="say">
    <xsl:param name="is"/>
    <xsl:param name="text"/>
    <xsl:param name="of" select="@ref"/>
    <figure of="{$of}" is="{$is}"><xsl:value-of select="$text"/></figure>
  </xsl:template>

  <xsl:template name="say-completion">
    <xsl:call-template name="say">
      <xsl:with-param name="is" select="'completion'"/>
      <xsl:with-param name="text"
          select="n:percent(l:rollup/@completion, $decimals)"/>
    </xsl:call-template>
    <xsl:text>％</xsl:text>
  </xsl:template>

  <!-- 位次所依据的数 What the rank is by -->
  <xsl:template name="say-score">
    <xsl:choose>
      <xsl:when test="$scored">
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'score'"/>
          <xsl:with-param name="text"
              select="n:percent(l:rollup/@score, $decimals)"/>
        </xsl:call-template>
        <xsl:text>％</xsl:text>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="say-completion"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 甲镇、乙镇、丙镇 -->
  <xsl:template name="town-names">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:sort select="@rank" data-type="number"/>
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:call-template name="short"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 甲镇（92.31％）、乙镇（91.05％） -->
  <xsl:template name="town-rates">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:sort select="@rank" data-type="number"/>
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:call-template name="short"/>
      <xsl:text>（</xsl:text>
      <xsl:call-template name="say-score"/>
      <xsl:text>）</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- 一句之间用分号，最后用句号 -->
  <xsl:template name="stop">
    <xsl:choose>
      <xsl:when test="position() = last()">。</xsl:when>
      <xsl:otherwise>；</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 开头 =============================================================== -->

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

  <!-- 总体情况 =========================================================== -->

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
      <xsl:text>项，已报送</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'reported'"/>
        <xsl:with-param name="text" select="l:rollup/@reported"/>
      </xsl:call-template>
      <xsl:text>项，报送率</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'share'"/>
        <xsl:with-param name="text" select="n:percent(@share)"/>
      </xsl:call-template>
      <xsl:text>％。其中</xsl:text>
      <xsl:call-template name="status-counts"/>
      <xsl:text>。</xsl:text>
    </p>
    <xsl:if test="$ranked">
      <xsl:call-template name="average"/>
    </xsl:if>
    <xsl:if test="$towns[@ranked = 'no']">
      <p>
        <xsl:text>有下列情形的不参加本期排名：</xsl:text>
        <xsl:for-each select="$towns[@ranked = 'no']">
          <xsl:call-template name="why-unranked"/>
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
        <xsl:text>。高于平均数的</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'above'"/>
          <xsl:with-param name="text" select="@above"/>
        </xsl:call-template>
        <xsl:text>个：</xsl:text>
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$above"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$below">
        <xsl:text>；低于平均数的</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'below'"/>
          <xsl:with-param name="text" select="@below"/>
        </xsl:call-template>
        <xsl:text>个：</xsl:text>
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$below"/>
        </xsl:call-template>
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
      <col align="right" width="3.6em"/>
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

  <!-- 排名 =============================================================== -->

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
    <xsl:if test="not($few)">位列前三的是</xsl:if>
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
          = generate-id($ranked[@rank = $rank][1])">
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$ranked[@rank = $rank]"/>
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

  <!-- 后三位；不足六个的只说末位 -->
  <xsl:template name="stragglers">
    <xsl:variable name="n" select="count($ranked)"/>
    <xsl:if test="$n > 1">
      <xsl:if test="$n &lt; 6">；居末位的是</xsl:if>
      <xsl:if test="$n >= 6">；位列后三的是</xsl:if>
      <xsl:for-each select="$ranked">
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:variable name="from-last" select="$n - position()"/>
        <xsl:if test="$from-last = 0 or ($n >= 6 and $from-last &lt; 3)">
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
      <xsl:for-each select="$up">
        <xsl:sort select="@moved" data-type="number" order="descending"/>
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:call-template name="short"/>
        <xsl:call-template name="moved-words"/>
      </xsl:for-each>
      <xsl:if test="$up and $down">；</xsl:if>
      <xsl:for-each select="$down">
        <xsl:sort select="@moved" data-type="number"/>
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:call-template name="short"/>
        <xsl:call-template name="moved-words"/>
      </xsl:for-each>
      <xsl:text>。</xsl:text>
    </xsl:if>
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
    <chart id="completion" kind="bars" unit="％"
        caption="各{$noun}综合完成率">
      <series name="综合完成率">
        <xsl:for-each select="$ranked">
          <xsl:sort select="@rank" data-type="number"/>
          <v value="{l:rollup/@completion}" of="{@ref}" is="completion"
              text="{n:percent(l:rollup/@completion, $decimals)}">
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
    <table caption="各{$noun}位次" unit="单位：％、百分点">
      <col align="center" width="4em"/>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="3.2em"/>
      <xsl:if test="$scored"><col align="decimal" width="4.6em"/></xsl:if>
      <col align="decimal" width="5em"/>
      <col align="decimal" width="4.6em"/>
      <col align="center" width="3.6em"/>
      <col align="left" width="4.4em"/>
      <col align="decimal" width="4.6em"/>
      <col align="center" width="4em"/>
      <head>
        <tr>
          <th>位次</th><th><xsl:value-of select="$noun"/></th><th>分组</th>
          <xsl:if test="$scored"><th>对照时序</th></xsl:if>
          <th>综合完成率</th><th>与平均差距</th><th>上期位次</th><th>升降</th>
          <th>比上期提高</th><th>组内位次</th>
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
        <td align="center">—</td><td align="center">—</td>
        <td align="center">—</td><td align="center">—</td>
        <td align="center">—</td>
      </tr>
    </table>
    <p class="note">
      <xsl:text>注：排名所依据的数相同的并列，下一位次相应空出；“—”表示</xsl:text>
      <xsl:text>不参加排名或没有上期数据。</xsl:text>
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

  <!-- 分方面 ============================================================= -->

  <xsl:template name="pillars">
    <h1 id="pillars">分方面情况</h1>
    <!-- 连成一段：括号里的百分数不能断开，长段落才好匀开字距
         One paragraph: rates in brackets do not break, and want room -->
    <p>
      <xsl:text>分方面看，</xsl:text>
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
          <xsl:text>，最高的是</xsl:text>
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

  <!-- 甲镇、乙镇（98.21％）；多了只说几个并列 many of them are only counted -->
  <xsl:template name="share-names">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="count($of) > 3">
        <xsl:value-of select="concat('并列的', count($of), '个', $noun)"/>
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
      <xsl:call-template name="say-completion"/>
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
    <table caption="各{$noun}分方面完成率" unit="单位：％">
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
    <p class="note">注：颜色越深完成率越高；括号内为参加排名的在本方面的位次；“—”表示没有可评定的数据。</p>
  </xsl:template>

  <xsl:template name="heat-cell">
    <xsl:param name="share"/>
    <xsl:choose>
      <xsl:when test="not($share/l:rollup/@completion)">
        <td align="center">—</td>
      </xsl:when>
      <xsl:otherwise>
        <td of="{$share/@ref}" heat="{$share/l:rollup/@completion}">
          <xsl:copy-of select="$share/@from"/>
          <figure is="completion">
            <xsl:value-of
                select="n:percent($share/l:rollup/@completion, $decimals)"/>
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

  <!-- 共同目标 =========================================================== -->

  <xsl:template name="common-targets">
    <!-- 数都在表里，文字只说没有达到的 What the table tells is not told twice -->
    <xsl:variable name="short" select="l:common[@completion]
        [n:compare(@completion, '100') &lt; 0]"/>
    <h1 id="common">共同目标比较</h1>
    <p>
      <xsl:value-of select="concat('两个以上', $noun, '都有、口径一致的目标共',
          count(l:common), '项。')"/>
      <xsl:if test="$short">
        <xsl:text>其中合计没有达到目标的是</xsl:text>
        <xsl:for-each select="$short">
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
    <p class="note">注：涉及、已报、达到均为个数；合计只限单位相同、可以相加、且已报送的，其余不作合计（—）。各项分别完成情况见附件。</p>
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

  <!-- 存在的问题 ========================================================= -->

  <xsl:template name="problems">
    <xsl:variable name="lagging" select="$towns[l:rollup/@lagging != '0']"/>
    <xsl:variable name="unreported"
        select="$towns[l:rollup/@unreported != '0']"/>
    <xsl:variable name="undetermined"
        select="$towns[l:rollup/@undetermined != '0']"/>
    <h1 id="problems">存在的主要问题</h1>
    <xsl:if test="not($lagging or $unreported or $undetermined)">
      <p>各项目标均达到进度要求，没有未报送和待定的事项。</p>
    </xsl:if>
    <xsl:if test="$lagging">
      <h2><xsl:value-of select="concat('部分目标任务', $lag-word)"/></h2>
      <xsl:call-template name="lagging-towns"/>
    </xsl:if>
    <xsl:if test="$unreported">
      <h2>部分数据尚未报送</h2>
      <xsl:for-each select="$unreported">
        <xsl:sort select="l:rollup/@unreported" data-type="number"
            order="descending"/>
        <xsl:call-template name="left-words">
          <xsl:with-param name="status" select="'unreported'"/>
          <xsl:with-param name="words">未报送</xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="$undetermined">
      <h2>部分目标值尚未明确</h2>
      <xsl:for-each select="$undetermined">
        <xsl:call-template name="left-words">
          <xsl:with-param name="status" select="'undetermined'"/>
          <xsl:with-param name="words">待定</xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="@problems != '0'">
      <xsl:call-template name="problem-lists"/>
    </xsl:if>
  </xsl:template>

  <!-- 各镇滞后多少项；逐项情况在附件里，这里不重复 How many lag in each town: what
       they are stands in the annex and is not told twice -->
  <xsl:template name="lagging-towns">
    <xsl:variable name="lagging" select="$towns[l:rollup/@lagging != '0']"/>
    <p>
      <xsl:for-each select="$lagging">
        <xsl:sort select="l:rollup/@lagging" data-type="number"
            order="descending"/>
        <xsl:sort select="l:rollup/@far-behind" data-type="number"
            order="descending"/>
        <xsl:if test="position() > 1">；</xsl:if>
        <xsl:call-template name="short"/>
        <xsl:value-of select="$lag-word"/>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'lagging'"/>
          <xsl:with-param name="text" select="l:rollup/@lagging"/>
        </xsl:call-template>
        <xsl:text>项</xsl:text>
        <xsl:call-template name="town-far-behind"/>
      </xsl:for-each>
      <xsl:text>。逐项情况见附件1。</xsl:text>
    </p>
  </xsl:template>

  <xsl:template name="town-far-behind">
    <xsl:choose>
      <xsl:when test="$over or l:rollup/@far-behind = '0'"/>
      <xsl:when test="l:rollup/@behind = '0'
          and l:rollup/@far-behind = '1'">，为严重滞后</xsl:when>
      <xsl:when test="l:rollup/@behind = '0'">，均为严重滞后</xsl:when>
      <xsl:otherwise>
        <xsl:text>，其中严重滞后</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'far-behind'"/>
          <xsl:with-param name="text" select="l:rollup/@far-behind"/>
        </xsl:call-template>
        <xsl:text>项</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="left-words">
    <xsl:param name="status"/>
    <xsl:param name="words"/>
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:call-template name="short"/>
      <xsl:value-of select="$words"/>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="$status"/>
        <xsl:with-param name="text"
            select="l:rollup/@*[name() = $status]"/>
      </xsl:call-template>
      <xsl:text>项：</xsl:text>
      <xsl:for-each select="*/*[@status = $status]">
        <xsl:value-of select="@name"/>
        <xsl:choose>
          <xsl:when test="$status = 'unreported'">
            <xsl:text>（</xsl:text>
            <xsl:if test="@lead">
              <xsl:value-of select="concat(@lead, '，')"/>
            </xsl:if>
            <xsl:text>原因：</xsl:text>
            <xsl:call-template name="reason"/>
            <xsl:text>）</xsl:text>
          </xsl:when>
          <xsl:when test="@lead">
            <xsl:value-of select="concat('（', @lead, '）')"/>
          </xsl:when>
        </xsl:choose>
        <xsl:choose>
          <xsl:when test="position() = last()">。</xsl:when>
          <xsl:otherwise>、</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </p>
  </xsl:template>

  <xsl:template name="problem-lists">
    <h2>问题整改销号</h2>
    <p>
      <xsl:value-of select="concat('各', $noun, '列入问题清单')"/>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'problems'"/>
        <xsl:with-param name="text" select="@problems"/>
      </xsl:call-template>
      <xsl:text>个，已销号</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'closed'"/>
        <xsl:with-param name="text" select="@closed"/>
      </xsl:call-template>
      <xsl:text>个</xsl:text>
      <xsl:if test="@overdue != '0'">
        <xsl:text>，逾期未销号</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'overdue'"/>
          <xsl:with-param name="text" select="@overdue"/>
        </xsl:call-template>
        <xsl:text>个（</xsl:text>
        <xsl:for-each select="$towns[@overdue != '0']">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:call-template name="short"/>
          <xsl:call-template name="say">
            <xsl:with-param name="is" select="'overdue'"/>
            <xsl:with-param name="text" select="@overdue"/>
          </xsl:call-template>
          <xsl:text>个</xsl:text>
        </xsl:for-each>
        <xsl:text>）</xsl:text>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </p>
  </xsl:template>

  <!-- 要求 =============================================================== -->

  <xsl:template name="demands">
    <xsl:variable name="far" select="$towns[l:rollup/@far-behind != '0']"/>
    <xsl:variable name="late"
        select="$towns[*/*[@status = 'unreported'][not(@reason)]]"/>
    <xsl:variable name="later"
        select="$towns[*/*[@status = 'unreported'][@reason]]"/>
    <xsl:variable name="low" select="$ranked[@difference &lt; 0]"/>
    <h1 id="demands">下一步工作要求</h1>
    <p>
      <xsl:text>一是对照目标抓落实。</xsl:text>
      <xsl:value-of select="concat('各', $noun, '要对照年度工作计划逐项核实')"/>
      <xsl:choose>
        <xsl:when test="$over">
          <xsl:text>，已完成的巩固提升，未完成的说明原因，需结转下年的</xsl:text>
          <xsl:text>重新明确时限和责任人。</xsl:text>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>，已完成的巩固提升，未完成的倒排工期、挂图作战，</xsl:text>
          <xsl:text>确保全年目标任务如期实现。</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$low">
        <xsl:text>综合完成率低于平均数的</xsl:text>
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$low"/>
        </xsl:call-template>
        <xsl:text>，要认真分析原因，主动补齐差距。</xsl:text>
      </xsl:if>
    </p>
    <xsl:if test="$far">
      <p>
        <xsl:value-of select="'二是紧盯弱项抓整改。'"/>
        <xsl:choose>
          <xsl:when test="$over">
            <xsl:value-of select="concat('有未完成事项的', $noun)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:text>有严重滞后事项的</xsl:text>
            <xsl:call-template name="town-names">
              <xsl:with-param name="of" select="$far"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:text>，要逐项明确责任领导、整改措施和完成时限，</xsl:text>
        <xsl:text>形成清单，按月报告进展；问题清单实行闭环管理，</xsl:text>
        <xsl:text>整改到位一个、验收销号一个。</xsl:text>
      </p>
    </xsl:if>
    <p>
      <xsl:choose>
        <xsl:when test="$far">三</xsl:when>
        <xsl:otherwise>二</xsl:otherwise>
      </xsl:choose>
      <xsl:text>是严格规范抓报送。</xsl:text>
      <xsl:if test="$late">
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$late"/>
        </xsl:call-template>
        <xsl:text>要尽快补报缺漏数据，并说明原因。</xsl:text>
      </xsl:if>
      <xsl:if test="$later">
        <xsl:call-template name="town-names">
          <xsl:with-param name="of" select="$later"/>
        </xsl:call-template>
        <xsl:text>已说明原因的未报事项，要在取得数据后及时补报。</xsl:text>
      </xsl:if>
      <xsl:value-of select="concat('各', $noun, '要压实数据报送责任，做到应报尽报、',
          '真实准确、前后衔接，确需更正的及时报送更正文件并说明理由。')"/>
    </p>
  </xsl:template>

  <!-- 说明 =============================================================== -->

  <xsl:template name="method">
    <list>
      <li>
        <xsl:text>数据来源。各</xsl:text>
        <xsl:value-of select="$noun"/>
        <xsl:text>报送的台账，综合完成率与其各自报告一致，汇总时逐项复核，</xsl:text>
        <xsl:text>未另行评定。</xsl:text>
        <xsl:if test="@mixed-policies = 'yes'">
          <xsl:text>各地考核口径不完全相同，状态的比较仅供参考。</xsl:text>
        </xsl:if>
      </li>
      <li>
        <xsl:text>综合完成率。各项完成率按权重平均，单项超过100％的按100％计，</xsl:text>
        <xsl:text>未报、待定的不计入；不足100％的一律不进位为100％。</xsl:text>
      </li>
      <li>
        <xsl:text>排名。按综合完成率由高到低，不作四舍五入；报送率不到</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'threshold'"/>
          <xsl:with-param name="text" select="@threshold"/>
        </xsl:call-template>
        <xsl:text>％、或者数据截止日不同的不参加排名。平均数是参加排名的</xsl:text>
        <xsl:text>综合完成率的算术平均。</xsl:text>
      </li>
      <li>
        <xsl:text>合计。只有单位相同、数量可以相加的目标才作合计，</xsl:text>
        <xsl:text>合计完成率为完成合计与目标合计之比。</xsl:text>
      </li>
      <li>较时序。完成率减时序进度，单位为百分点；“—”表示不适用。</li>
    </list>
  </xsl:template>

  <!-- 公文要素：主送、附件说明、署名和成文日期由版式排。有发文字号的才有红头、盖印：
       没有编号的还不是正式公文，只署名
       An official document: with a number it has the red head and room for the
       seal; without one it is not issued yet and is only signed -->
  <xsl:template name="official">
    <official>
      <xsl:call-template name="official-day">
        <xsl:with-param name="day" select="$issued"/>
      </xsl:call-template>
      <xsl:if test="@number"><xsl:attribute name="seal">yes</xsl:attribute></xsl:if>
      <issuer><xsl:value-of select="@issuer"/></issuer>
      <xsl:if test="@number">
        <number><xsl:value-of select="@number"/></number>
        <to><xsl:value-of select="concat('各', $noun)"/></to>
        <printed-by><xsl:value-of select="@issuer"/></printed-by>
        <xsl:if test="$issued != ''">
          <printed-on><xsl:value-of select="$issued"/></printed-on>
        </xsl:if>
      </xsl:if>
    </official>
  </xsl:template>

  <!-- 附件 =============================================================== -->

  <!-- 附件各起一页，序号由版式编 Numbered by the style, a page each -->
  <xsl:template name="appendices">
    <xsl:if test="$behind">
      <section id="appendix-lagging" class="attachment"
          orientation="landscape">
        <title><xsl:value-of select="concat($lag-word, '目标任务清单')"/></title>
        <xsl:call-template name="lagging-table"/>
      </section>
    </xsl:if>
    <xsl:if test="l:common">
      <section id="appendix-common" class="attachment">
        <title>
          <xsl:value-of select="concat('共同目标分', $noun, '完成情况')"/>
        </title>
        <xsl:call-template name="common-table"/>
      </section>
    </xsl:if>
    <section id="method" class="attachment">
      <title>统计口径说明</title>
      <xsl:call-template name="method"/>
    </section>
  </xsl:template>

  <!-- 没有发文机关时的附件说明：一行一个，依次编号
       Without an issuer: one to a line, numbers below each other -->
  <xsl:template name="attachments">
    <xsl:if test="$behind">
      <p class="attachment-list">
        <xsl:value-of select="concat('附件：1.', $lag-word, '目标任务清单')"/>
      </p>
    </xsl:if>
    <xsl:if test="l:common">
      <p>
        <xsl:call-template name="attachment-number">
          <xsl:with-param name="n" select="1 + boolean($behind)"/>
        </xsl:call-template>
        <xsl:value-of select="concat('共同目标分', $noun, '完成情况')"/>
      </p>
    </xsl:if>
    <p>
      <xsl:call-template name="attachment-number">
        <xsl:with-param name="n"
            select="1 + boolean($behind) + boolean(l:common)"/>
      </xsl:call-template>
      <xsl:text>统计口径说明</xsl:text>
    </p>
  </xsl:template>

  <xsl:template name="attachment-number">
    <xsl:param name="n"/>
    <xsl:choose>
      <xsl:when test="$n = 1">附件：</xsl:when>
      <xsl:otherwise>　　　</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="concat($n, '.')"/>
  </xsl:template>

  <xsl:template name="lagging-table">
    <table>
      <col align="center" width="2.8em"/>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="9em"/>
      <col align="right" width="9em"/>
      <col align="decimal" width="6.4em"/>
      <col align="decimal" width="5em"/>
      <col align="left" width="6em"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th>序号</th><th>目标任务</th><th>目标</th><th>完成情况</th>
          <th>完成率（％）</th><th>较时序</th><th>状态</th><th>责任单位</th>
        </tr>
      </head>
      <xsl:for-each select="$towns">
        <xsl:sort select="number(@ranked = 'no')" data-type="number"/>
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:if test="*/*[@status = 'behind' or @status = 'far-behind']">
          <tr class="group">
            <xsl:copy-of select="@from"/>
            <td colspan="8" align="left"><xsl:call-template name="short"/></td>
          </tr>
          <xsl:for-each select="*/*[@status = 'behind'
              or @status = 'far-behind']">
            <xsl:sort select="@lag-rank" data-type="number"/>
            <xsl:call-template name="lagging-row"/>
          </xsl:for-each>
        </xsl:if>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="lagging-row">
    <tr of="{@ref}">
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="position()"/></td>
      <td><xsl:value-of select="@name"/></td>
      <xsl:call-template name="goal-cell"/>
      <xsl:call-template name="actual-cell"/>
      <xsl:call-template name="completion-cell"/>
      <xsl:call-template name="figure-cell">
        <xsl:with-param name="text" select="n:signed(@gap)"/>
        <xsl:with-param name="is" select="'gap'"/>
      </xsl:call-template>
      <xsl:call-template name="status-cell"/>
      <td><xsl:value-of select="@lead"/></td>
    </tr>
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
        <xsl:call-template name="completion-cell"/>
        <xsl:for-each select="$part">
          <xsl:call-template name="rank-cell"/>
        </xsl:for-each>
        <xsl:call-template name="status-cell"/>
      </tr>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
