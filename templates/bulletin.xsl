<?xml version="1.0" encoding="UTF-8"?>
<!--
  季度（月度）进展通报：总体情况、分项进展、滞后和未报、单位排名、下步要求，
  附进展情况一览表。下步要求的文字在 demands 里，可按本地要求改写。

  The quarterly bulletin: overall, by pillar, what lags and what nobody
  reported, ranking of offices, demands (template demands, to be reworded),
  and a table of everything.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n exsl">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">季度进展通报：总体情况、滞后和未报事项、单位排名、下步要求</n:about>
  <n:about lang="en">quarterly bulletin: what lags, what is missing, ranking</n:about>

  <!-- 2022年第二季度；没有进展文件的用年份 -->
  <xsl:variable name="period">
    <xsl:choose>
      <xsl:when test="$ledger/@period">
        <xsl:value-of select="n:period($ledger/@period)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($year, '年')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <!-- 一个方面最多列出几项已完成的 Finished ones named of a pillar, at most -->
  <xsl:variable name="most-named" select="8"/>
  <!-- 发文机关、事由、文种 Who issues it, what about, of which kind -->
  <xsl:variable name="title" select="concat($issuers, '关于', $period,
      '重点工作进展情况的通报')"/>

  <xsl:template name="head">
    <xsl:call-template name="official"/>
    <title><xsl:value-of select="$title"/></title>
  </xsl:template>

  <xsl:template name="body">
    <p>
      <xsl:value-of
          select="concat('现将', $period, '重点工作进展情况（截至')"/>
      <xsl:call-template name="short-date">
        <xsl:with-param name="date" select="@as-of"/>
      </xsl:call-template>
      <xsl:text>）通报如下。</xsl:text>
    </p>
    <xsl:call-template name="overall"/>
    <xsl:call-template name="pillars"/>
    <xsl:call-template name="behind"/>
    <!-- 只有一个单位的不排名 one office is no ranking -->
    <xsl:if test="l:office[2]">
      <xsl:call-template name="ranking"/>
    </xsl:if>
    <xsl:call-template name="demands"/>
    <xsl:if test="$entries">
      <xsl:call-template name="appendix"/>
    </xsl:if>
  </xsl:template>

  <!-- 总体情况 -->

  <xsl:template name="overall">
    <h1 id="overall">总体情况</h1>
    <p>
      <xsl:copy-of select="l:rollup/@from"/>
      <xsl:call-template name="scope"/>
      <xsl:value-of select="concat('。截至', $day, '，')"/>
      <xsl:if test="not($over)">
        <xsl:value-of select="concat('时序进度为', n:percent(@pace), '％，')"/>
      </xsl:if>
      <xsl:call-template name="counts"/>
      <xsl:call-template name="lagging-share"/>
      <xsl:text>，</xsl:text>
      <xsl:call-template name="rollup-rate"/>
      <xsl:text>。</xsl:text>
      <xsl:call-template name="left-out"/>
      <xsl:call-template name="done-late"/>
    </p>
    <xsl:if test="$entries">
      <xsl:call-template name="status-chart"/>
    </xsl:if>
  </xsl:template>

  <!-- 完成的事项中，逾期完成的有2项（甲逾期18天、乙逾期6天）。多了只说几项，天数见一览表
       What was done late; of many how many -->
  <xsl:template name="done-late">
    <xsl:variable name="late" select="$entries[@days-late][@status = 'done']"/>
    <xsl:if test="$late">
      <xsl:value-of select="concat('完成的事项中，没有按期的有', count($late),
          '项')"/>
      <xsl:if test="count($late) > $most-named">，见附件1</xsl:if>
      <xsl:if test="count($late) &lt;= $most-named">
        <xsl:text>（</xsl:text>
        <xsl:for-each select="$late">
          <xsl:sort select="@days-late" data-type="number" order="descending"/>
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:value-of select="concat(@name, '逾期')"/>
          <figure of="{@id}" is="days-late">
            <xsl:value-of select="@days-late"/>
          </figure>
          <xsl:text>天</xsl:text>
        </xsl:for-each>
        <xsl:text>）</xsl:text>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 分项进展：主要目标，各方面已完成的、当期完成的、领先的，和当期的文字说明。
       到了年底，文字说明是全年的，在年终总结里，这里不重复
       At the year's end the narratives tell of the year: they are the year-end
       report's, and are not said again here -->

  <!-- 领先时序多少个百分点才列名 Points ahead of the pace from which one is named -->
  <xsl:variable name="ahead-by" select="5"/>
  <xsl:variable name="narrated" select="not($over)"/>
  <!-- 上一期的截止日 the day of the period before -->
  <xsl:variable name="before"
      select="$ledger/l:rollup/l:then[last() - 1]/@as-of"/>

  <xsl:template name="pillars">
    <xsl:variable name="main"
        select="l:preamble/*[@id][not(@rule = 'none')]"/>
    <h1 id="pillars">分项进展</h1>
    <xsl:if test="$main">
      <h2>全镇主要目标</h2>
      <p>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of" select="$main"/>
        </xsl:call-template>
      </p>
    </xsl:if>
    <xsl:for-each select="l:pillar">
      <xsl:call-template name="pillar"/>
    </xsl:for-each>
    <xsl:if test="$before and $entries[@added]">
      <p class="note">
        <xsl:text>注：</xsl:text>
        <xsl:call-template name="this-period"/>
        <xsl:text>的数由本期累计数减上期累计数得出，上期未报的无法计算，不列；</xsl:text>
        <xsl:text>累计都从年初算起。</xsl:text>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="pillar">
    <xsl:variable name="own" select="l:item/*[@id][not(@rule = 'none')]"/>
    <h2 id="{@id}">
      <xsl:apply-templates select="l:title" mode="heading"/>
    </h2>
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:text>本方面</xsl:text>
      <xsl:call-template name="rollup-words"/>
      <xsl:text>。</xsl:text>
      <xsl:if test="not($over)">
        <xsl:call-template name="standing-out">
          <xsl:with-param name="own" select="$own"/>
        </xsl:call-template>
      </xsl:if>
      <!-- 年中滞后的在后面的表里 within the year the table of what lags names them -->
      <xsl:if test="$over"><xsl:call-template name="pillar-remark"/></xsl:if>
    </p>
    <xsl:apply-templates select="l:item" mode="of-the-period"/>
  </xsl:template>

  <!-- 一项工作一段：当期的文字说明，接着是当期的数 Of each item its prose of the
       period, and behind it what the period has added -->
  <xsl:template match="l:item" mode="of-the-period">
    <xsl:variable name="told"
        select="l:narrative[$narrated][@period = $ledger/@period]"/>
    <xsl:variable name="brought">
      <xsl:if test="$before">
        <xsl:call-template name="of-the-period">
          <xsl:with-param name="own" select="*[@id][not(@rule = 'none')]"/>
          <xsl:with-param name="told" select="string($told)"/>
          <xsl:with-param name="actuals" select="$told//l:actual"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="$told or $brought != ''">
      <h3 number="{@number}" run-in="yes">
        <xsl:apply-templates select="l:title" mode="heading"/>
      </h3>
    </xsl:if>
    <xsl:for-each select="$told/l:p">
      <p>
        <xsl:copy-of select="@from"/>
        <xsl:apply-templates mode="prose"/>
        <xsl:if test="position() = last()">
          <xsl:copy-of select="$brought"/>
        </xsl:if>
      </p>
    </xsl:for-each>
    <xsl:if test="not($told) and $brought != ''">
      <p>
        <xsl:copy-of select="@from"/>
        <xsl:copy-of select="$brought"/>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- 年中：已完成的、已达到而要保持的、领先的，都只列名 Within the year: what is
       finished, what is reached and has to be kept, what is ahead, by name -->
  <xsl:template name="standing-out">
    <xsl:param name="own"/>
    <!-- 和上句的“完成几项”一致 as many as are counted before -->
    <xsl:variable name="finished" select="$own[@status = 'done']"/>
    <xsl:variable name="met" select="$own[self::l:target][@met = 'yes'
        and @status = 'on-track' and not(@pace)]"/>
    <!-- 全年的控制数，年中说不上达到 a ceiling for the year is not reached within it -->
    <xsl:variable name="below" select="$met[@rule = 'at-most'
        or @then = 'at-most'][@nature = 'flow'][@unit != '％']"/>
    <xsl:variable name="kept" select="$met[not(@id = $below/@id)]"/>
    <!-- 覆盖率减时序不说明什么 a share of all is held against no pace -->
    <xsl:variable name="ahead" select="$own[@status = 'on-track'][@gap]
        [not(@rule = 'cover')][n:compare(@gap, $ahead-by) >= 0]"/>
    <!-- 保有量之类的，年中全覆盖了还要保持 a level has to be kept -->
    <!-- 本期实现的节点，下一句连日期一起说 told with its day in what follows -->
    <xsl:variable name="once" select="$finished[not(@nature = 'stock'
            or @rule = 'cover')]
        [not(self::l:milestone and $before and translate(@on, '-', '')
            > translate($before, '-', ''))]"/>
    <xsl:variable name="covered"
        select="$finished[@nature = 'stock' or @rule = 'cover']"/>
    <!-- 完成的不多才逐项列名，多了看附件 few enough to be named -->
    <xsl:if test="($once or $covered)
        and count($finished) &lt;= $most-named">
      <xsl:if test="$once">
        <xsl:text>已完成全年任务的有：</xsl:text>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="$once"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$once and $covered">；</xsl:if>
      <xsl:if test="$covered">
        <xsl:text>已完成、要继续保持的有：</xsl:text>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="$covered"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </xsl:if>
    <xsl:if test="$kept">
      <xsl:text>达到目标、要继续保持的有：</xsl:text>
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$kept[position() &lt;= $most-named]"/>
      </xsl:call-template>
      <xsl:if test="count($kept) > $most-named">
        <xsl:value-of select="concat('等', count($kept), '项')"/>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </xsl:if>
    <xsl:if test="$below">
      <xsl:text>没有超过全年控制数的有：</xsl:text>
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$below"/>
      </xsl:call-template>
      <xsl:text>。</xsl:text>
    </xsl:if>
    <xsl:if test="$ahead">
      <xsl:text>进度领先的有：</xsl:text>
      <xsl:for-each select="$ahead">
        <xsl:sort select="@gap" data-type="number" order="descending"/>
        <xsl:if test="position() &lt;= 3">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:value-of select="concat(@name, '（超时序进度')"/>
          <figure of="{@id}" is="gap">
            <xsl:value-of select="n:points(@gap)"/>
          </figure>
          <xsl:text>个百分点）</xsl:text>
        </xsl:if>
      </xsl:for-each>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 本季度新增上云企业7家（累计23家）、…；竹海绿道已于10月26日全线贯通；水库除险加固（青石
       水库、大坑水库）完成。累计数看不出当期的；文字说明里已经说到的节点和单项不再说
       What the period itself has brought, which the cumulative figures do not
       show; milestones and works that the prose names are not told again -->
  <xsl:template name="of-the-period">
    <xsl:param name="own"/>
    <!-- 当期的文字说明和里面的累计数 the prose, and the figures in it -->
    <xsl:param name="told"/>
    <xsl:param name="actuals" select="/.."/>
    <xsl:variable name="added" select="$own[@added and not(@rule = 'at-most'
        or @then = 'at-most' or @rule = 'zero')][n:compare(@added, '0') > 0]"/>
    <xsl:variable name="since" select="translate($before, '-', '')"/>
    <xsl:variable name="reached" select="($own[self::l:milestone] | $own/l:work)
        [@step = 'done' or @step = 'started' and @status = 'done']
        [translate(@on, '-', '') > $since]"/>
    <xsl:variable name="named">
      <xsl:for-each select="$reached">
        <xsl:variable name="stem">
          <xsl:call-template name="parted-name">
            <xsl:with-param name="part" select="'stem'"/>
          </xsl:call-template>
        </xsl:variable>
        <xsl:if test="contains($told, @name) or contains($told, $stem)">
          <xsl:value-of select="concat('|', @id, '|')"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="new"
        select="$reached[not(contains($named, concat('|', @id, '|')))]"/>
    <xsl:variable name="works" select="$new[parent::l:works]"/>
    <xsl:if test="$added or $new">
      <xsl:call-template name="this-period"/>
      <xsl:variable name="verbs">
        <xsl:call-template name="deeds">
          <xsl:with-param name="of" select="$added"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:for-each select="$added">
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:value-of
            select="exsl:node-set($verbs)/*[@id = current()/@id]"/>
        <xsl:value-of select="@name"/>
        <figure of="{@id}" is="added">
          <xsl:value-of select="n:amount(@added, @unit)"/>
        </figure>
        <xsl:if test="not($actuals/@target = @id)">
          <xsl:text>（累计</xsl:text>
          <figure of="{@id}">
            <xsl:apply-templates select="." mode="result"/>
          </figure>
          <xsl:text>）</xsl:text>
        </xsl:if>
      </xsl:for-each>
      <xsl:if test="$added and $new">；</xsl:if>
      <xsl:for-each select="$new[self::l:milestone]">
        <xsl:if test="position() > 1">；</xsl:if>
        <figure of="{@id}">
          <xsl:apply-templates select="." mode="sentence"/>
        </figure>
      </xsl:for-each>
      <xsl:if test="$works and $new[self::l:milestone]">；</xsl:if>
      <xsl:for-each
          select="$works[not(preceding-sibling::l:work/@id = $works/@id)]">
        <xsl:if test="position() > 1">；</xsl:if>
        <xsl:value-of select="concat(../@name, '（')"/>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="../l:work[@id = $works/@id]"/>
        </xsl:call-template>
        <xsl:text>）完成</xsl:text>
      </xsl:for-each>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 本季度，本月，下半年 -->
  <xsl:template name="this-period">
    <xsl:choose>
      <xsl:when test="contains($ledger/@period, '-Q')">本季度</xsl:when>
      <xsl:when test="contains($ledger/@period, '-H')">下半年</xsl:when>
      <xsl:otherwise>本月</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 滞后和未报 -->

  <!-- 滞后、未报和待定事项：有什么说什么 What there is of them -->
  <xsl:template name="behind">
    <xsl:variable name="several" select="$lagging and $unreported
        or ($lagging or $unreported) and $undetermined"/>
    <h1 id="behind">
      <xsl:choose>
        <xsl:when test="not($lagging or $unreported or $undetermined)">
          <xsl:value-of select="concat($lag-word, '和未报')"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="$lagging"><xsl:value-of select="$lag-word"/></xsl:if>
          <xsl:if test="$lagging and $unreported and $undetermined">、</xsl:if>
          <xsl:if test="$lagging and $unreported
              and not($undetermined)">和</xsl:if>
          <xsl:if test="$unreported">未报</xsl:if>
          <xsl:if test="($lagging or $unreported) and $undetermined">和</xsl:if>
          <xsl:if test="$undetermined">待定</xsl:if>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>事项</xsl:text>
    </h1>
    <xsl:if test="not($lagging or $unreported or $undetermined)">
      <p><xsl:value-of select="concat('没有', $lag-word, '和未报的事项。')"/></p>
    </xsl:if>
    <xsl:if test="$lagging">
      <xsl:if test="$several">
        <h2><xsl:value-of select="concat($lag-word, '事项')"/></h2>
      </xsl:if>
      <p>
        <xsl:call-template name="lag-words"/>
        <xsl:value-of select="concat('的共', l:rollup/@lagging, '项')"/>
        <xsl:call-template name="far-behind"/>
        <xsl:call-template name="lag-kinds"/>
        <xsl:text>，列表通报。</xsl:text>
      </p>
      <xsl:call-template name="lagging-table"/>
    </xsl:if>
    <xsl:if test="$unreported">
      <xsl:if test="$several"><h2 id="unreported">未报事项</h2></xsl:if>
      <p>
        <xsl:text>未报送的共</xsl:text>
        <figure of="{@plan}" is="unreported">
          <xsl:value-of select="l:rollup/@unreported"/>
        </figure>
        <xsl:text>项</xsl:text>
        <xsl:choose>
          <xsl:when test="l:rollup/@unreported = '1'
              and $counts/@unexplained = '0'">，已说明原因</xsl:when>
          <xsl:when test="l:rollup/@unreported = '1'">，未说明原因</xsl:when>
          <xsl:when test="$counts/@unexplained = '0'">，均已说明原因</xsl:when>
          <xsl:when test="$counts/@explained = '0'">，均未说明原因</xsl:when>
          <xsl:otherwise>
            <xsl:text>，其中已说明原因的</xsl:text>
            <figure of="{@plan}" is="explained">
              <xsl:value-of select="$counts/@explained"/>
            </figure>
            <xsl:text>项</xsl:text>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:text>，列表通报。</xsl:text>
      </p>
      <xsl:call-template name="unreported-table"/>
    </xsl:if>
    <xsl:if test="$undetermined">
      <xsl:if test="$several"><h2>待定事项</h2></xsl:if>
      <p>
        <!-- 主要目标前面已经说了 the headline targets are told above -->
        <xsl:call-template name="sentences">
          <xsl:with-param name="of"
              select="$undetermined[not(parent::l:preamble)]"/>
        </xsl:call-template>
        <xsl:if test="$undetermined[parent::l:preamble]">
          <xsl:call-template name="names">
            <xsl:with-param name="of"
                select="$undetermined[parent::l:preamble]"/>
          </xsl:call-template>
          <xsl:text>的情况见“全镇主要目标”部分。</xsl:text>
        </xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- ；逾期未完成2项、未达到目标4项、落后时序27项：表格就是这个次序
       The order of the table -->
  <xsl:template name="lag-kinds">
    <xsl:for-each select="($counts/@lag-overdue | $counts/@lag-missed
        | $counts/@lag-pace)[. != '0']">
      <xsl:choose>
        <xsl:when test="position() = 1 and last() = 1
            and . = '1'">；为</xsl:when>
        <xsl:when test="position() = 1 and last() = 1">；均为</xsl:when>
        <xsl:when test="position() = 1">；按情形分，</xsl:when>
        <xsl:otherwise>、</xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="name() = 'lag-overdue'">逾期未完成</xsl:when>
        <xsl:when test="name() = 'lag-missed'">未达到目标</xsl:when>
        <xsl:otherwise>落后时序</xsl:otherwise>
      </xsl:choose>
      <xsl:if test="last() > 1">
        <figure of="{$ledger/@plan}" is="{name()}"><xsl:value-of select="."/></figure>
        <xsl:text>项</xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="unreported-table">
    <table>
      <col align="center" width="2.8em"/>
      <col head="yes" align="left" width="4*"/>
      <col align="left" width="5*"/>
      <col align="left" width="auto"/>
      <col align="center" width="4.2em"/>
      <head>
        <tr>
          <th>序号</th><th>目标任务</th><th>未报原因</th><th>责任单位</th>
          <th>责任人</th>
        </tr>
      </head>
      <xsl:for-each select="$unreported">
        <tr of="{@id}">
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td>
            <xsl:value-of select="@name"/>
            <xsl:call-template name="missing"/>
          </td>
          <td><xsl:call-template name="reason"/></td>
          <td><xsl:value-of select="@lead"/></td>
          <td><xsl:value-of select="@owner"/></td>
        </tr>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="lagging-table">
    <table>
      <col align="center" width="2.8em"/>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="6.9em"/>
      <col align="right" width="6.4em"/>
      <col align="decimal" width="4.4em"/>
      <xsl:if test="not($over)"><col align="decimal" width="3.8em"/></xsl:if>
      <col align="left" width="6em"/>
      <col align="left" width="5em"/>
      <head>
        <tr>
          <th>序号</th><th>目标任务</th><th>年度目标</th><th>完成情况</th>
          <th>完成率（％）</th>
          <xsl:if test="not($over)"><th>较时序</th></xsl:if>
          <th>状态</th><th>责任单位</th>
        </tr>
      </head>
      <!-- 逾期的、未达到的、落后时序的，各按表中的数：次序是台账的 -->
      <xsl:for-each select="$lagging">
        <xsl:sort select="@lag-rank" data-type="number"/>
        <tr of="{@id}">
          <xsl:copy-of select="@from"/>
          <td><xsl:value-of select="position()"/></td>
          <td><xsl:value-of select="@name"/></td>
          <xsl:call-template name="goal-cell"/>
          <xsl:call-template name="actual-cell"/>
          <xsl:call-template name="completion-cell"/>
          <xsl:if test="not($over)"><xsl:call-template name="gap-cell"/></xsl:if>
          <xsl:call-template name="status-cell"/>
          <td><xsl:value-of select="@lead"/></td>
        </tr>
      </xsl:for-each>
    </table>
    <xsl:variable name="notes">
      <!-- 只有一项的没有次序 one alone is in no order -->
      <xsl:if test="count($lagging) > 1">
        <xsl:call-template name="order-note"/>
      </xsl:if>
      <xsl:if test="$lagging[@step = 'stopped' or l:work/@step = 'stopped']">
        <xsl:text>停止实施的不计逾期。</xsl:text>
      </xsl:if>
      <xsl:if test="not($over)">
        <xsl:text>较时序是完成率与时序进度之差，单位为百分点</xsl:text>
        <xsl:if test="$lagging[not(@gap)]">
          <xsl:text>；“—”表示没有时序进度，按是否达到目标评定</xsl:text>
        </xsl:if>
        <xsl:text>。</xsl:text>
        <xsl:call-template name="pace-note">
          <xsl:with-param name="of" select="$lagging"/>
        </xsl:call-template>
        <!-- 状态的词，一览表的注里说 the annex tells the words of statuses -->
      </xsl:if>
    </xsl:variable>
    <xsl:if test="$notes != '' or $lagging[@revised = 'yes' or l:later]">
      <p class="note">
        <xsl:value-of select="concat('注：', $notes)"/>
        <xsl:call-template name="revision-words">
          <xsl:with-param name="of" select="$lagging"/>
        </xsl:call-template>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- 次序：差得多的在前，其中逾期未完成的以逾期天数为序，… What the rows are ordered by -->
  <xsl:template name="order-note">
    <xsl:if test="$lagging[@status = 'far-behind']
        and $lagging[@status = 'behind']">
      <xsl:choose>
        <xsl:when test="$over">差得多的（方形）在前，差得少的（三角形）在后；</xsl:when>
        <xsl:otherwise>严重滞后的在前，滞后的在后；</xsl:otherwise>
      </xsl:choose>
    </xsl:if>
    <xsl:for-each select="($counts/@lag-overdue | $counts/@lag-missed
        | $counts/@lag-pace)[. != '0']">
      <xsl:if test="position() > 1">；</xsl:if>
      <xsl:choose>
        <xsl:when test="name() = 'lag-overdue'">逾期未完成的，以逾期天数为序</xsl:when>
        <xsl:when test="name() = 'lag-missed'">未达到目标的，以完成率为序</xsl:when>
        <xsl:otherwise>落后时序的，以较时序为序</xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
    <xsl:text>。</xsl:text>
  </xsl:template>

  <!-- 单位排名 -->

  <xsl:template name="ranking">
    <!-- 末三位，并列的都列名 the last three, and who ties with them -->
    <xsl:variable name="ranked" select="l:office[@rank]"/>
    <xsl:variable name="last" select="$ranked[@rank > 3
        and @rank >= $ranked[last() - 2]/@rank]"/>
    <h1 id="ranking">责任单位排名</h1>
    <p>
      <xsl:choose>
        <!-- 一个单位说不上名次 one alone has no rank -->
        <xsl:when test="count($ranked) &lt; 2">
          <xsl:text>参加排名的单位不足两个，本期不排名次。</xsl:text>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="ranking-words">
            <xsl:with-param name="ranked" select="$ranked"/>
            <xsl:with-param name="last" select="$last"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="not-ranked">
        <xsl:with-param name="of"
            select="l:office[not(@rank)][@unreported != '0']"/>
        <xsl:with-param name="why">有未报事项</xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="not-ranked">
        <xsl:with-param name="of"
            select="l:office[not(@rank)][@unreported = '0']"/>
        <xsl:with-param name="why">没有可评定的事项</xsl:with-param>
      </xsl:call-template>
    </p>
    <xsl:call-template name="office-table"/>
  </xsl:template>

  <!-- 排名居前的是甲（第1位）、…；排名居后的是… -->
  <xsl:template name="ranking-words">
    <xsl:param name="ranked"/>
    <xsl:param name="last"/>
    <xsl:text>按牵头事项</xsl:text>
    <xsl:call-template name="ranked-by"/>
    <xsl:value-of select="concat('，对', count($ranked),
        '个责任单位排名。')"/>
    <xsl:if test="l:office[@rank = '1']">
      <!-- 不过三个的都列了；三个以上并列第一的，先说有几个
           three at most are all named; of many on the first rank how many -->
      <xsl:variable name="first" select="l:office[@rank = '1']"/>
      <xsl:choose>
        <xsl:when test="count($first) > 3">
          <xsl:value-of select="concat(count($first), '个单位并列第1位，分别是')"/>
          <xsl:call-template name="names">
            <xsl:with-param name="of" select="$first"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:choose>
            <xsl:when test="count($ranked) > 3">排名居前的是</xsl:when>
            <xsl:otherwise>依次是</xsl:otherwise>
          </xsl:choose>
          <xsl:call-template name="ranked">
            <xsl:with-param name="of" select="l:office[@rank &lt;= 3]"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$last">
        <xsl:text>；排名居后的是</xsl:text>
        <xsl:call-template name="ranked">
          <xsl:with-param name="of" select="$last"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 甲、乙有未报事项，不参加排名。 -->
  <xsl:template name="not-ranked">
    <xsl:param name="of"/>
    <xsl:param name="why"/>
    <xsl:if test="$of">
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$of"/>
      </xsl:call-template>
      <xsl:value-of select="concat($why, '，不参加排名。')"/>
    </xsl:if>
  </xsl:template>

  <!-- 按什么排名：到年底就是综合完成率 What the ranking is by -->
  <xsl:template name="ranked-by">
    <xsl:choose>
      <xsl:when test="l:office/@score and not($over)">
        <xsl:text>完成率与时序进度之比（各项最高计100，表中“对照时序”）</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('的', $rate-name)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 甲、乙（并列第1位）、丙（第3位）：位次相同的只说一次 -->
  <xsl:template name="ranked">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:value-of select="@name"/>
      <xsl:if test="not(following-sibling::l:office[1]/@rank = @rank)">
        <xsl:text>（</xsl:text>
        <xsl:call-template name="rank"/>
        <xsl:text>）</xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="office-table">
    <!-- 有待定的才列，各列相加等于总数 so that the columns add up -->
    <xsl:variable name="pending" select="l:office[@undetermined != '0']"/>
    <!-- 到了年底，没有正常的不列 at the year's end nothing is under way -->
    <xsl:variable name="going" select="l:office[not($over)
        or @on-track != '0']"/>
    <!-- 到了年底，排名的数就是完成率，不另列 At the year's end it is the completion -->
    <xsl:variable name="scored" select="l:office/@score[not($over)]"/>
    <!-- 参加排名的单位和上期不同的，位次不作比较 of another field: no ranks -->
    <xsl:variable name="moved" select="l:office/@rank-before"/>
    <!-- 并列1不拆成两行 so that 并列1 stays whole -->
    <xsl:variable name="rank-width">
      <xsl:choose>
        <xsl:when test="l:office/@tied">3.6em</xsl:when>
        <xsl:otherwise>2.8em</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <table unit="单位：项">
      <col align="center" width="{$rank-width}"/>
      <col head="yes" align="left" width="1*"/>
      <col align="right" width="2.8em"/>
      <col align="right" width="2.8em"/>
      <xsl:if test="$going"><col align="right" width="2.8em"/></xsl:if>
      <col align="right" width="2.8em"/>
      <xsl:if test="not($over)"><col align="right" width="2.8em"/></xsl:if>
      <col align="right" width="2.8em"/>
      <xsl:if test="$pending"><col align="right" width="2.8em"/></xsl:if>
      <xsl:if test="$scored"><col align="decimal" width="5.2em"/></xsl:if>
      <col align="decimal" width="5.6em"/>
      <xsl:if test="$moved">
        <xsl:if test="not($scored)"><col align="center" width="3.6em"/></xsl:if>
        <col align="center" width="3.6em"/>
      </xsl:if>
      <head>
        <tr>
          <th>位次</th><th>责任单位</th><th>总数</th><th>完成</th>
          <xsl:if test="$going"><th>正常</th></xsl:if>
          <th><xsl:value-of select="$lag-word"/></th>
          <xsl:if test="not($over)"><th>严重滞后</th></xsl:if>
          <th>未报</th>
          <xsl:if test="$pending"><th>待定</th></xsl:if>
          <xsl:if test="$scored"><th>对照时序（％）</th></xsl:if>
          <th><xsl:value-of select="concat($rate-name, '（％）')"/></th>
          <xsl:if test="$moved">
            <xsl:if test="not($scored)"><th>上期位次</th></xsl:if>
            <th>较上期</th>
          </xsl:if>
        </tr>
      </head>
      <xsl:for-each select="l:office">
        <tr of="{@ref}">
          <xsl:call-template name="rank-cell">
            <xsl:with-param name="rank" select="@rank[../../l:office[@rank][2]]"/>
          </xsl:call-template>
          <td><xsl:value-of select="@name"/></td>
          <td is="total"><xsl:value-of select="@total"/></td>
          <td is="done"><xsl:value-of select="@done"/></td>
          <xsl:if test="$going">
            <td is="on-track"><xsl:value-of select="@on-track"/></td>
          </xsl:if>
          <xsl:choose>
            <xsl:when test="$over">
              <td is="lagging"><xsl:value-of select="@lagging"/></td>
            </xsl:when>
            <xsl:otherwise>
              <td is="behind"><xsl:value-of select="@behind"/></td>
              <td is="far-behind"><xsl:value-of select="@far-behind"/></td>
            </xsl:otherwise>
          </xsl:choose>
          <td is="unreported"><xsl:value-of select="@unreported"/></td>
          <xsl:if test="$pending">
            <td is="undetermined"><xsl:value-of select="@undetermined"/></td>
          </xsl:if>
          <xsl:if test="$scored"><xsl:call-template name="score-cell"/></xsl:if>
          <xsl:call-template name="progress-cell"/>
          <xsl:if test="$moved and not($scored)">
            <xsl:call-template name="figure-cell">
              <xsl:with-param name="text" select="@rank-before"/>
              <xsl:with-param name="is" select="'rank-before'"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="$moved">
            <td><xsl:call-template name="moved"/></td>
          </xsl:if>
        </tr>
      </xsl:for-each>
    </table>
    <xsl:variable name="notes">
      <xsl:if test="$entries[@days-late][@status = 'done']">
        <xsl:text>逾期完成的，按完成计。</xsl:text>
      </xsl:if>
      <xsl:if test="$over and $moved">
        <xsl:text>位次都按完成率与时序进度之比排定，年终时序进度为</xsl:text>
        <xsl:text>100％，就是完成率。</xsl:text>
      </xsl:if>
      <xsl:if test="$before and not($moved)">
        <xsl:text>参加排名的单位与上期不同，位次不作比较。</xsl:text>
      </xsl:if>
      <xsl:if test="$scored and $entries[self::l:milestone
          and @status = 'on-track']">
        <xsl:text>未到时限的节点，对照时序计100</xsl:text>
        <xsl:if test="$silent">，没有报过进度的不计</xsl:if>
        <xsl:text>。</xsl:text>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="$notes != ''">
      <p class="note"><xsl:value-of select="concat('注：', $notes)"/></p>
    </xsl:if>
  </xsl:template>

  <!-- 下步要求 -->

  <xsl:template name="demands">
    <h1 id="demands">下步要求</h1>
    <xsl:if test="$lagging">
      <p>
        <xsl:choose>
          <xsl:when test="$over"><xsl:call-template name="carried-over"/></xsl:when>
          <xsl:otherwise>
            <xsl:text>对</xsl:text>
            <xsl:call-template name="lag-words"/>
            <xsl:value-of select="concat('的', l:rollup/@lagging,
                '项，牵头单位要逐项查明原因、倒排工期，一项一策制定赶超措施')"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="l:rollup/@far-behind != '0' and not($over)">
          <xsl:choose>
            <xsl:when test="l:rollup/@behind = '0'">，</xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="concat('；严重滞后的',
                  l:rollup/@far-behind, '项')"/>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:text>由单位主要负责人牵头督办，每半月报告一次进展</xsl:text>
        </xsl:if>
        <xsl:text>。</xsl:text>
      </p>
    </xsl:if>
    <xsl:if test="$counts/@unexplained != '0'">
      <p>
        <xsl:text>对未报</xsl:text>
        <xsl:if test="$counts/@explained != '0'">又未说明原因</xsl:if>
        <xsl:text>的</xsl:text>
        <figure of="{@plan}" is="unexplained">
          <xsl:value-of select="$counts/@unexplained"/>
        </figure>
        <xsl:text>项，责任单位要在本通报印发后五个工作日内补报，</xsl:text>
        <xsl:text>并说明原因。</xsl:text>
      </p>
    </xsl:if>
    <xsl:if test="$counts/@explained != '0'">
      <p>
        <xsl:text>对未报但已说明原因的</xsl:text>
        <figure of="{@plan}" is="explained">
          <xsl:value-of select="$counts/@explained"/>
        </figure>
        <xsl:text>项，责任单位要在取得数据后及时补报。</xsl:text>
      </p>
    </xsl:if>
    <xsl:if test="$counts/@left != '0'">
      <p>
        <xsl:value-of select="concat('对问题清单中尚未销号的', $counts/@left,
            '个问题')"/>
        <!-- 整改完了等验收的，不再催整改 what waits to be accepted is done -->
        <xsl:variable name="waiting" select="l:problem[@state = 'done']"/>
        <xsl:variable name="doing" select="l:problem[not(@state = 'done')]
            [not(@state = 'closed')]"/>
        <xsl:if test="$waiting">
          <xsl:value-of select="concat('，待验收的', count($waiting),
              '个抓紧验收销号')"/>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="not($doing)">。</xsl:when>
          <xsl:when test="$waiting and $counts/@overdue = '0'">
            <xsl:value-of select="concat('，其余', count($doing),
                '个按时整改到位，逐个销号。')"/>
          </xsl:when>
          <xsl:when test="$counts/@overdue = $counts/@left">
            <xsl:text>，整改时限均已到期，要查明原因、重新明确时限，</xsl:text>
            <xsl:text>整改到位后销号。</xsl:text>
          </xsl:when>
          <xsl:when test="$counts/@overdue != '0'">
            <xsl:value-of select="concat('，已到期的', $counts/@overdue,
                '个要查明原因、重新明确时限，其余的要按时整改到位，逐个销号。')"/>
          </xsl:when>
          <xsl:otherwise>，要按时整改到位，逐个销号。</xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$over">
        <p>各单位要全面对账、查漏补缺，及时归档年度工作资料。</p>
      </xsl:when>
      <xsl:otherwise>
        <p>各单位要对照年度目标和时序进度，抓紧抓好各项工作，确保完成全年目标任务。</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 对未完成的8项，甲、乙在整改时限（2023年3月31日）前完成，其余6项由牵头单位逐项提出意见：
       问题清单里已经定了时限的，照它；没有说明原因的，先查明原因
       What is carried over: by the day that an open problem has; the causes that
       are not told yet are to be found -->
  <xsl:template name="carried-over">
    <xsl:variable name="days">
      <xsl:for-each select="$lagging">
        <xsl:variable name="problems">
          <xsl:call-template name="problems-of"/>
        </xsl:variable>
        <e id="{@id}" due="{$ledger/l:problem[contains($problems,
            concat(' ', @id, ' '))][translate(@due, '-', '')
                > translate($ledger/@as-of, '-', '')][1]/@due}"
            told="{boolean(@note or l:work/@note or $problems != '')}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="day" select="exsl:node-set($days)/*"/>
    <xsl:variable name="dated" select="$lagging[@id = $day[@due != '']/@id]"/>
    <xsl:variable name="rest" select="count($lagging) - count($dated)"/>
    <xsl:variable name="untold" select="count($day[@told = 'false'])"/>
    <xsl:value-of select="concat('对未完成的', l:rollup/@lagging, '项，')"/>
    <xsl:if test="$dated">
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$dated"/>
        <xsl:with-param name="by-lag" select="true()"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="count($day[@due != '']
            [@due = $day[@due != ''][1]/@due]) = count($dated)">
          <xsl:value-of select="concat('要在整改时限（',
              n:date($day[@due != ''][1]/@due), '）前完成')"/>
        </xsl:when>
        <xsl:otherwise>要在各自的整改时限前完成</xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$rest > 0">
        <xsl:value-of select="concat('，其余', $rest, '项')"/>
      </xsl:if>
    </xsl:if>
    <xsl:if test="$rest > 0">牵头单位要逐项提出处理意见，还能补齐的明确完成时限</xsl:if>
    <xsl:if test="$untold > 0">
      <xsl:value-of select="concat('，没有说明原因的', $untold, '项要查明原因')"/>
    </xsl:if>
  </xsl:template>

  <!-- 附件 -->

  <xsl:template name="appendix">
    <section id="appendix" class="attachment" orientation="landscape">
      <title>
        <xsl:value-of select="concat($place, $period, '重点工作进展情况一览表')"/>
      </title>
      <xsl:call-template name="target-table"/>
    </section>
    <xsl:if test="l:pillar/l:item/l:rollup/l:then/@completion">
      <section id="appendix-items" class="attachment">
        <title><xsl:value-of select="concat('各项工作分期', $rate-name)"/></title>
        <!-- 说明在图前，图才能占满一页 before the chart, which then fills the page -->
        <p class="note">
          <xsl:text>说明：各期只计到当期末已报送、可以评定的项目，水平类指标可升可降，</xsl:text>
          <xsl:text>所以后一期可能低于前一期。</xsl:text>
        </p>
        <xsl:call-template name="heat-chart">
          <xsl:with-param name="caption" select="''"/>
        </xsl:call-template>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
