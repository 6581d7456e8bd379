<?xml version="1.0" encoding="UTF-8"?>
<!--
  年终总结报告：开头、总体情况、各方面分述、工程和节点、与上年比较、存在的问题、
  下一年工作打算、落款，附目标完成情况一览表和统计口径说明。
  要改某一节，写自己的模板引入本文件（<xsl:import href="yearend.xsl"/>），
  再重写那一节的模板；各节的名字是 opening、overall、pillar、projects、comparison、
  problems、plans、appendix、method，先后次序在 body 里。
  没有达到要求的，只在“存在的问题”里说一次，别处指到那里。

  The year-end report. To change a section, import this file and write the
  template of that name anew; body has their order.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>

  <n:about lang="zh">年终总结报告：总体情况、分方面总结、问题、同比和一览表</n:about>
  <n:about lang="en">year-end report: overview, pillars, problems, year on year</n:about>

  <!-- 云溪镇2022年工作计划 → 云溪镇2022年工作总结；年中是2022年上半年工作总结 -->
  <xsl:variable name="title">
    <xsl:variable name="what">
      <xsl:if test="not($over) and $ledger/@period">
        <xsl:value-of select="$span"/>
      </xsl:if>
      <xsl:text>工作总结</xsl:text>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="contains($ledger/l:title, '工作计划')">
        <xsl:value-of select="substring-before($ledger/l:title, '工作计划')"/>
        <xsl:value-of select="$what"/>
        <xsl:value-of select="substring-after($ledger/l:title, '工作计划')"/>
      </xsl:when>
      <xsl:when test="contains($ledger/l:title, '计划')">
        <xsl:value-of select="substring-before($ledger/l:title, '计划')"/>
        <xsl:text>总结</xsl:text>
        <xsl:value-of select="substring-after($ledger/l:title, '计划')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($place, $year, '年', $what)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- 图、表编号，文中指明 Captions are numbered, and referred to -->
  <xsl:variable name="numbered" select="true()"/>

  <!-- 落款由公文要素排，题目下只写数据截止日 Signed by <official> -->
  <xsl:template name="head">
    <xsl:call-template name="official">
      <xsl:with-param name="to" select="/.."/>
    </xsl:call-template>
    <xsl:if test="$long and not($number)">
      <xsl:call-template name="cover"/>
    </xsl:if>
    <title><xsl:value-of select="$title"/></title>
    <xsl:call-template name="byline"/>
  </xsl:template>

  <!-- 列入考核的有这么多项的，加封面、目录；正式印发的有版头，不加封面。都要或者都不要的，
       改写这个数 So many entries make a report long: it has a cover, unless it has
       a red head, and contents -->
  <xsl:variable name="long-from" select="40"/>
  <xsl:variable name="long" select="count($entries) >= $long-from"/>

  <xsl:template name="cover">
    <section class="cover">
      <p class="cover-title"><xsl:value-of select="$title"/></p>
      <p class="cover-day">
        <xsl:value-of select="concat('（数据截至', $day, '）')"/>
      </p>
      <xsl:if test="$issuers != ''">
        <p class="cover-issuer"><xsl:value-of select="$issuers"/></p>
      </xsl:if>
      <xsl:if test="$issued != ''">
        <p class="cover-date"><xsl:value-of select="n:date($issued)"/></p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="byline">
    <p class="byline">
      <xsl:value-of select="concat('（数据截至', $day, '）')"/>
    </p>
  </xsl:template>

  <!-- 第一页是概要，目录另起一页；不要概要的，把 summary 改写为空
       The first page is the summary -->
  <xsl:template name="body">
    <xsl:if test="$entries">
      <xsl:call-template name="summary"/>
      <page-break/>
    </xsl:if>
    <xsl:if test="$long"><contents/></xsl:if>
    <xsl:call-template name="opening"/>
    <xsl:call-template name="overall">
      <xsl:with-param name="see" select="true()"/>
    </xsl:call-template>
    <xsl:for-each select="l:pillar">
      <xsl:call-template name="pillar"/>
    </xsl:for-each>
    <xsl:if test="$entries[not(self::l:target)]">
      <xsl:call-template name="projects"/>
    </xsl:if>
    <!-- 只有一项可比的，在那项工作里说 one alone is told with its item -->
    <xsl:if test="$counts/@compared > 1">
      <xsl:call-template name="comparison"/>
    </xsl:if>
    <xsl:call-template name="problems"/>
    <!-- 年中没有写打算的，不留空节 no empty section in the course of the year -->
    <xsl:if test="$over or .//l:next">
      <xsl:call-template name="plans"/>
    </xsl:if>
    <xsl:if test="$entries">
      <xsl:call-template name="appendix"/>
    </xsl:if>
    <xsl:call-template name="method"/>
  </xsl:template>

  <!-- 开头 -->

  <xsl:template name="opening">
    <p>
      <xsl:value-of select="concat($year, '年')"/>
      <xsl:if test="not($over) and @period"><xsl:value-of select="$span"/></xsl:if>
      <xsl:value-of select="concat('，', $place, '对照年度工作计划，统筹推进',
          $counts/@pillars, '个方面、', $counts/@items,
          '项工作落实。现将工作情况总结如下。')"/>
    </p>
  </xsl:template>

  <!-- 总体完成情况 -->

  <xsl:template name="overall">
    <!-- 后面有没有“存在的问题”可指 whether there is a section of problems -->
    <xsl:param name="see" select="false()"/>
    <h1 id="overall">总体完成情况</h1>
    <p>
      <xsl:copy-of select="l:rollup/@from"/>
      <xsl:value-of select="concat('列入考核的目标、工程和节点共',
          l:rollup/@total, '项')"/>
      <xsl:if test="$counts/@words != '0'">
        <xsl:value-of select="concat('，另有', $counts/@words,
            '项定性要求不作量化考核')"/>
      </xsl:if>
      <xsl:value-of select="concat('。截至', $day, '，')"/>
      <xsl:call-template name="counts"/>
      <xsl:call-template name="lagging-share"/>
      <xsl:text>，</xsl:text>
      <xsl:call-template name="rollup-rate"/>
      <xsl:text>。</xsl:text>
      <xsl:call-template name="left-out"/>
      <xsl:if test="$see"><xsl:call-template name="see-problems"/></xsl:if>
      <xsl:if test="$entries">
        <xsl:text>各方面目标的状态见</xsl:text>
        <a href="#status"/>
        <xsl:if test="count(l:rollup/l:then[@completion]) > 1">
          <xsl:value-of select="concat('，各期', $rate-name, '见')"/>
          <a href="#trend"/>
        </xsl:if>
        <xsl:text>。</xsl:text>
      </xsl:if>
    </p>
    <xsl:if test="$entries">
      <xsl:call-template name="status-chart"/>
      <xsl:call-template name="trend-chart"/>
    </xsl:if>
    <xsl:if test="$counts/@headline != '0'">
      <xsl:call-template name="headline"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="headline">
    <xsl:variable name="main"
        select="l:preamble/*[@id][not(@rule = 'none')]"/>
    <xsl:variable name="missed" select="$main[@status = 'behind'
        or @status = 'far-behind']"/>
    <p>
      <xsl:value-of select="concat('年初确定的', $counts/@headline,
          '项全镇主要目标完成情况见')"/>
      <a href="#headline"/>
      <xsl:if test="$missed">
        <xsl:text>，其中未达到目标</xsl:text>
        <xsl:if test="not($over)">进度</xsl:if>
        <xsl:text>要求的是</xsl:text>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="$missed"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </p>
    <table id="headline" caption="全镇主要目标完成情况">
      <xsl:call-template name="row-columns"/>
      <xsl:apply-templates select="$main" mode="row"/>
    </table>
    <xsl:variable name="notes">
      <xsl:if test="$with-change">
        <xsl:text>同比是增减的百分数，单位为“％”的指标是增减的百分点；</xsl:text>
        <xsl:text>“—”表示没有数据可比。</xsl:text>
      </xsl:if>
      <xsl:if test="$main[@met and not(@completion)]">
        <xsl:text>相对目标只评定达到、未达到。</xsl:text>
      </xsl:if>
      <xsl:call-template name="allowed-note">
        <xsl:with-param name="of" select="$main"/>
      </xsl:call-template>
      <xsl:call-template name="revision-words">
        <xsl:with-param name="of" select="$main"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="$notes != ''">
      <p class="note">注：<xsl:copy-of select="$notes"/></p>
    </xsl:if>
  </xsl:template>

  <!-- 指到说原因的地方，全文只说一次 Where the causes are told -->
  <xsl:template name="see-problems">
    <xsl:if test="$lagging or $unreported or $undetermined">
      <xsl:if test="$lagging"><xsl:value-of select="$lag-word"/></xsl:if>
      <xsl:if test="$lagging and ($unreported or $undetermined)">、</xsl:if>
      <xsl:if test="$unreported">未报</xsl:if>
      <xsl:if test="$unreported and $undetermined">、</xsl:if>
      <xsl:if test="$undetermined">待定</xsl:if>
      <xsl:text>事项的具体情况见“</xsl:text>
      <a href="#problems">存在的问题</a>
      <xsl:text>”部分。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 每个方面一节 -->

  <xsl:template name="pillar">
    <h1 id="{@id}">
      <xsl:apply-templates select="l:title" mode="heading"/>
    </h1>
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:text>本方面</xsl:text>
      <xsl:call-template name="rollup-words"/>
      <xsl:call-template name="see-exceptions"/>
      <xsl:text>。</xsl:text>
      <xsl:call-template name="pillar-remark">
        <xsl:with-param name="shown"
            select="$charted[../../@id = current()/@id]"/>
      </xsl:call-template>
    </p>
    <xsl:for-each select="l:item">
      <xsl:call-template name="item"/>
    </xsl:for-each>
    <xsl:call-template name="exceptions-chart"/>
  </xsl:template>

  <!-- 图里只画没有达到的和超得最多的，其余的一句话带过；各方面的标度一样，超出的断开
       Exceptions: what falls short and what exceeds most; the rest in a line -->
  <xsl:variable name="most-exceeding" select="3"/>
  <xsl:variable name="chart-limit" select="150"/>
  <!-- 有多有少的画成图；只分达到、未达到的不画 what has degrees -->
  <xsl:variable name="charted" select="$ledger/l:pillar/l:item/*
      [self::l:works or self::l:target[not(@rule = 'zero' or @rule = 'exceed'
          or @rule = 'track' or @rule = 'none')]]
      [@status = 'unreported' or @status = 'undetermined' or @completion
          and (@status = 'behind' or @status = 'far-behind'
              or @status = 'done' and n:compare(@completion, '100') > 0)]"/>

  <!-- （见图3） Where the chart of the pillar is -->
  <xsl:template name="see-exceptions">
    <xsl:if test="$charted[../../@id = current()/@id]">
      <xsl:text>（见</xsl:text>
      <a href="#chart-{@id}"/>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="exceptions-chart">
    <xsl:variable name="here" select="$charted[../../@id = current()/@id]"/>
    <xsl:variable name="short" select="$here[@status = 'behind'
        or @status = 'far-behind' or @status = 'unreported'
        or @status = 'undetermined']"/>
    <xsl:variable name="over-fulfilled" select="$here[not(@status = 'behind'
        or @status = 'far-behind' or @status = 'unreported'
        or @status = 'undetermined')]"/>
    <xsl:if test="$short or $over-fulfilled">
      <chart id="chart-{@id}" kind="bullet" unit="％" limit="{$chart-limit}">
        <xsl:attribute name="caption">
          <xsl:value-of select="l:title"/>
          <xsl:text>：</xsl:text>
          <xsl:call-template name="pillar-finding">
            <xsl:with-param name="of" select="$short"/>
          </xsl:call-template>
        </xsl:attribute>
        <series>
          <xsl:for-each select="$short">
            <xsl:sort select="number(boolean(@lag-rank))" data-type="number"
                order="descending"/>
            <xsl:sort select="@lag-rank" data-type="number"/>
            <xsl:apply-templates select="." mode="bullet">
              <xsl:with-param name="group" select="''"/>
            </xsl:apply-templates>
          </xsl:for-each>
          <xsl:for-each select="$over-fulfilled">
            <xsl:sort select="@completion" data-type="number"
                order="descending"/>
            <xsl:if test="position() &lt;= $most-exceeding">
              <xsl:apply-templates select="." mode="bullet">
                <xsl:with-param name="group" select="''"/>
              </xsl:apply-templates>
            </xsl:if>
          </xsl:for-each>
        </series>
      </chart>
      <!-- 各图一样，只说一次 Told once -->
      <xsl:if test="@id = $charted[1]/../../@id">
        <p class="note">
          <xsl:value-of select="concat('注：各方面的图列出', $lag-word)"/>
          <xsl:if test="$unreported">、未报</xsl:if>
          <xsl:if test="$undetermined">、待定</xsl:if>
          <xsl:text>的</xsl:text>
          <xsl:if test="$charted[@status = 'done']">
            <xsl:value-of select="concat('和超额最多的', $most-exceeding, '项')"/>
          </xsl:if>
          <xsl:text>，标度相同，超出的断开；</xsl:text>
          <xsl:text>节点见“工程和节点”部分，其余各项见附件1。</xsl:text>
        </p>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="item">
    <xsl:variable name="judged" select="*[@id][not(@rule = 'none')]"/>
    <xsl:variable name="fair" select="$judged[not(@status = 'behind'
        or @status = 'far-behind' or @status = 'unreported'
        or @status = 'undetermined')]"/>
    <!-- 早先几期的文字说明不当作本期的印 A narrative of an earlier period is
         not printed as this one's -->
    <xsl:variable name="told" select="l:narrative[not(@earlier = 'yes')]"/>
    <h3 id="{@id}" number="{@number}" run-in="yes">
      <xsl:apply-templates select="l:title" mode="heading"/>
    </h3>
    <xsl:for-each select="$told/l:p">
      <p>
        <xsl:copy-of select="@from"/>
        <xsl:apply-templates mode="prose"/>
        <!-- 可比的只有这一项，没有另一节 compared with last year alone of all -->
        <xsl:if test="position() = last() and $counts/@compared = '1'">
          <xsl:for-each select="$judged[@increase]">
            <figure of="{@id}">
              <xsl:value-of select="concat(@name, '比', $last-year)"/>
              <xsl:call-template name="moved-by"/>
            </figure>
            <xsl:text>。</xsl:text>
          </xsl:for-each>
        </xsl:if>
      </p>
    </xsl:for-each>
    <xsl:apply-templates select="$told/l:image" mode="block"/>
    <xsl:if test="not($told)">
      <p>
        <xsl:copy-of select="@from"/>
        <xsl:call-template name="sentences-together">
          <xsl:with-param name="of" select="$fair"/>
        </xsl:call-template>
        <xsl:if test="not($fair)">
          <xsl:call-template name="item-remark"/>
        </xsl:if>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- 没有别的可说的一项工作 An item of which there is nothing else to say -->
  <xsl:template name="item-remark">
    <xsl:choose>
      <xsl:when test="*[@id][not(@rule = 'none')]">
        <xsl:text>本项工作的进展见“</xsl:text>
        <a href="#problems">存在的问题</a>
        <xsl:text>”部分。</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>本项工作未设量化考核目标，本期未报送进展。</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 工程和节点 -->

  <!-- 最多点几个单项的名 Works named, at most -->
  <xsl:variable name="most-left" select="6"/>

  <xsl:template name="projects">
    <xsl:variable name="works" select="$entries[self::l:works]"/>
    <xsl:variable name="milestones" select="$entries[self::l:milestone]"/>
    <h1 id="projects">工程和节点</h1>
    <xsl:if test="$works">
      <p>
        <xsl:value-of select="concat('年度计划列有项目清单', $counts/@works,
            '组、', $counts/@projects, '个项目，')"/>
        <xsl:choose>
          <xsl:when test="$counts/@projects-done = '0'">均未完成</xsl:when>
          <xsl:when test="$counts/@projects-done = $counts/@projects">
            <xsl:text>全部完成</xsl:text>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="concat('已完成', $counts/@projects-done, '个')"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:variable name="left" select="$works/l:work[not(@step = 'done')]"/>
        <!-- 年底剩下的不多，点名；一组的一起说 by then few are left -->
        <xsl:if test="$over and $counts/@projects-done != '0' and $left
            and count($left) &lt;= $most-left">
          <xsl:value-of select="concat('，未完成', count($left), '个（')"/>
          <xsl:for-each select="$works[l:work[not(@step = 'done')]]">
            <xsl:if test="position() > 1">；</xsl:if>
            <xsl:value-of select="concat(@name, '的')"/>
            <xsl:call-template name="names">
              <xsl:with-param name="of" select="l:work[not(@step = 'done')]"/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:text>）</xsl:text>
        </xsl:if>
        <xsl:text>。</xsl:text>
        <!-- 没有文字说明的工作，前面已经逐项说了 told above already where an item
             has no prose of its own -->
        <xsl:variable name="told" select="$works[not(@status = 'behind'
            or @status = 'far-behind' or @status = 'unreported')]
            [../l:narrative[not(@earlier = 'yes')]]"/>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of" select="$told"/>
        </xsl:call-template>
        <xsl:if test="$told and count($told) &lt; count($works)">其余</xsl:if>
        <xsl:text>各组的进展见</xsl:text>
        <a href="#timeline"/>
        <xsl:text>。</xsl:text>
      </p>
    </xsl:if>
    <xsl:if test="$milestones">
      <p>
        <xsl:value-of select="concat('年度计划设定时间节点',
            $counts/@milestones, '个，已实现', $counts/@milestones-done, '个')"/>
        <xsl:call-template name="some-milestones">
          <xsl:with-param name="words">逾期未实现</xsl:with-param>
          <xsl:with-param name="of" select="$milestones[@lag = 'overdue']"/>
        </xsl:call-template>
        <xsl:call-template name="some-milestones">
          <xsl:with-param name="words">未实现</xsl:with-param>
          <xsl:with-param name="of" select="$milestones[@lag = 'missed']"/>
        </xsl:call-template>
        <xsl:call-template name="some-milestones">
          <xsl:with-param name="words">未报</xsl:with-param>
          <xsl:with-param name="of"
              select="$milestones[@status = 'unreported']"/>
        </xsl:call-template>
        <xsl:text>。</xsl:text>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of"
              select="$milestones[@days-late and @status = 'done']
              [../l:narrative[not(@earlier = 'yes')]]"/>
        </xsl:call-template>
        <xsl:if test="not($works)">
          <xsl:text>各个节点见</xsl:text>
          <a href="#timeline"/>
          <xsl:text>。</xsl:text>
        </xsl:if>
        <xsl:call-template name="at-risk">
          <xsl:with-param name="of"
              select="$milestones[@status = 'on-track']"/>
        </xsl:call-template>
      </p>
    </xsl:if>
    <xsl:call-template name="timeline"/>
  </xsl:template>

  <!-- 凤江综合整治一期完工还没到时限，但有问题尚未销号，有逾期的可能。没到时限的是正常，
       不等于没有问题 Not due yet is on track, but an open problem may speak of it -->
  <xsl:template name="at-risk">
    <xsl:param name="of"/>
    <xsl:variable name="risky">
      <xsl:for-each select="$of">
        <xsl:variable name="problems">
          <xsl:call-template name="problems-of"/>
        </xsl:variable>
        <xsl:if test="$problems != ''">
          <xsl:value-of select="concat('|', @id, '|')"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="those"
        select="$of[contains($risky, concat('|', @id, '|'))]"/>
    <xsl:if test="$those">
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$those"/>
      </xsl:call-template>
      <xsl:text>未到时限，但相关问题尚未销号，有逾期风险。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- ，逾期未实现1个（凤江综合整治一期完工） -->
  <xsl:template name="some-milestones">
    <xsl:param name="words"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <xsl:value-of select="concat('，', $words, count($of), '个（')"/>
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$of"/>
      </xsl:call-template>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 与上年比较 -->

  <xsl:template name="comparison">
    <xsl:variable name="compared" select="$entries[@increase]"/>
    <xsl:variable name="worse" select="$compared[@against = 'worse']"/>
    <h1 id="comparison">与<xsl:value-of select="$last-year"/>比较</h1>
    <p>
      <xsl:value-of select="concat('有', $last-year, '数据可比的指标',
          $counts/@compared, '项')"/>
      <xsl:call-template name="compared-counts"/>
      <xsl:if test="$worse">
        <xsl:value-of select="concat('不及', $last-year, '的是')"/>
        <xsl:for-each select="$worse">
          <xsl:if test="position() > 1">、</xsl:if>
          <xsl:value-of select="concat(@name, '（')"/>
          <figure of="{@id}"><xsl:call-template name="moved-by"/></figure>
          <xsl:text>）</xsl:text>
        </xsl:for-each>
        <xsl:text>。</xsl:text>
      </xsl:if>
    </p>
    <xsl:call-template name="change-charts">
      <xsl:with-param name="of" select="$compared"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="compared-counts">
    <xsl:for-each select="($counts/@better | $counts/@worse
        | $counts/@level | $counts/@neither)[. != '0']">
      <xsl:choose>
        <xsl:when test="position() = 1">，其中</xsl:when>
        <xsl:otherwise>、</xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="name() = 'better'">
          <xsl:value-of select="concat('好于', $last-year, '的')"/>
        </xsl:when>
        <xsl:when test="name() = 'worse'">
          <xsl:value-of select="concat('不及', $last-year, '的')"/>
        </xsl:when>
        <xsl:when test="name() = 'level'">
          <xsl:value-of select="concat('与', $last-year, '持平的')"/>
        </xsl:when>
        <xsl:otherwise>升降不分好坏的</xsl:otherwise>
      </xsl:choose>
      <xsl:value-of select="concat(., '项')"/>
    </xsl:for-each>
    <xsl:text>（正向指标以上升为好，逆向指标以下降为好）。</xsl:text>
    <xsl:variable name="changed" select="$entries[@increase][@change]"/>
    <xsl:if test="$changed">
      <xsl:text>逐项增减见</xsl:text>
      <xsl:if test="$changed[not(@unit = '％')]"><a href="#changes"/></xsl:if>
      <xsl:if test="$changed[not(@unit = '％')] and $changed[@unit = '％']">
        <xsl:text>、</xsl:text>
      </xsl:if>
      <xsl:if test="$changed[@unit = '％']"><a href="#points"/></xsl:if>
      <xsl:text>。</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 存在的问题 -->

  <xsl:template name="problems">
    <h1 id="problems">存在的问题</h1>
    <xsl:choose>
      <xsl:when test="not($lagging or $unreported or $undetermined
          or l:problem or .//l:blank)">
        <p>列入考核的项目均达到要求，没有列入问题清单的事项。</p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="problems-found"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="problems-found">
    <xsl:if test="$lagging">
      <h2><xsl:value-of select="$lag-word"/>的目标任务</h2>
      <xsl:call-template name="lagging-list"/>
    </xsl:if>
    <xsl:if test="$unreported or $undetermined or .//l:blank">
      <h2 id="open">
        <xsl:if test="$unreported">未报</xsl:if>
        <xsl:if test="$unreported and ($undetermined or .//l:blank)">和</xsl:if>
        <xsl:if test="$undetermined or .//l:blank">待定</xsl:if>
        <xsl:text>事项</xsl:text>
      </h2>
      <xsl:call-template name="open-list"/>
    </xsl:if>
    <xsl:if test="l:problem">
      <h2>问题整改和销号</h2>
      <xsl:call-template name="other-problems"/>
    </xsl:if>
  </xsl:template>

  <!-- 不多的全列；年中多了，列严重滞后的、说明了原因的、有问题没销号的，其余见附件
       All, unless there are many within the year: then those far behind, those
       of which a cause is told, and those that a problem speaks of -->
  <xsl:variable name="most-misses" select="12"/>

  <xsl:template name="lagging-list">
    <xsl:variable name="spoken-of">
      <xsl:for-each select="$lagging">
        <xsl:variable name="problems">
          <xsl:call-template name="problems-of"/>
        </xsl:variable>
        <xsl:if test="$problems != ''">
          <xsl:value-of select="concat('|', @id, '|')"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="listed" select="$lagging[$over
        or count($lagging) &lt;= $most-misses or @status = 'far-behind'
        or @note or l:work[not(@step = 'done')]/@note
        or contains($spoken-of, concat('|', @id, '|'))]"/>
    <xsl:variable name="rest" select="count($lagging) - count($listed)"/>
    <p>
      <xsl:call-template name="lag-words"/>
      <xsl:value-of select="concat('的共', l:rollup/@lagging, '项')"/>
      <xsl:if test="$rest = 0"><xsl:call-template name="far-behind"/></xsl:if>
      <xsl:variable name="far"
          select="count($listed[@status = 'far-behind'])"/>
      <xsl:variable name="told" select="count($listed) - $far"/>
      <xsl:choose>
        <xsl:when test="not($listed)">，见附件1。</xsl:when>
        <xsl:when test="$rest > 0">
          <xsl:text>，以下列出</xsl:text>
          <xsl:if test="$far > 0">
            <xsl:value-of select="concat('严重滞后的', $far, '项')"/>
          </xsl:if>
          <xsl:if test="$far > 0 and $told > 0">
            <xsl:value-of select="concat('（第1至第', $far, '项）和')"/>
          </xsl:if>
          <xsl:if test="$told > 0">
            <xsl:value-of select="concat('说明了情况的', $told, '项')"/>
          </xsl:if>
          <xsl:value-of select="concat('，其余', $rest, '项滞后较少，见附件1：')"/>
        </xsl:when>
        <xsl:when test="$over and .//l:next">
          <xsl:value-of select="concat('，下一步措施见“', $year + 1,
              '年工作打算”部分：')"/>
        </xsl:when>
        <xsl:otherwise>：</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:call-template name="misses">
      <xsl:with-param name="of" select="$listed"/>
    </xsl:call-template>
  </xsl:template>

  <!-- 上面已经说过的问题不再说 Those told above are not told again -->
  <xsl:template name="other-problems">
    <xsl:variable name="left" select="l:problem[not(@state = 'closed')]"/>
    <xsl:variable name="told">
      <xsl:for-each select="$lagging">
        <xsl:call-template name="problems-of"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="other" select="$left[not(contains($told,
        concat(' ', @id, ' ')))]"/>
    <p>
      <xsl:value-of select="$span"/>
      <xsl:call-template name="problem-counts"/>
      <xsl:text>。</xsl:text>
      <xsl:choose>
        <xsl:when test="$other and count($other) = count($left)">
          <xsl:text>尚未销号的问题和整改措施：</xsl:text>
        </xsl:when>
        <xsl:when test="$other">尚未销号的问题，除上面已列的外还有：</xsl:when>
        <xsl:when test="$left">尚未销号的问题已在上面列出。</xsl:when>
      </xsl:choose>
    </p>
    <xsl:if test="$other">
      <xsl:call-template name="listed">
        <xsl:with-param name="items">
          <xsl:apply-templates select="$other" mode="item"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="open-list">
    <xsl:call-template name="listed">
    <xsl:with-param name="items">
      <xsl:for-each select="$unreported">
        <li>
          <xsl:copy-of select="@from"/>
          <xsl:apply-templates select="." mode="sentence"/>
          <xsl:call-template name="duty"/>
          <xsl:text>。</xsl:text>
        </li>
      </xsl:for-each>
      <xsl:for-each select="$undetermined">
        <li>
          <xsl:copy-of select="@from"/>
          <figure of="{@id}">
            <xsl:apply-templates select="." mode="sentence"/>
          </figure>
          <xsl:call-template name="duty"/>
          <xsl:text>。</xsl:text>
        </li>
      </xsl:for-each>
      <xsl:for-each select=".//l:blank">
        <li>
          <xsl:copy-of select="@from"/>
          <xsl:value-of select="concat('年度计划中的“', ., '”待填')"/>
          <xsl:if test="@note">
            <xsl:value-of select="concat('（', @note, '）')"/>
          </xsl:if>
          <xsl:text>。</xsl:text>
        </li>
      </xsl:for-each>
    </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- 工作打算：最后一期进展文件里的 <next>；年终没有写的留出地方，并且告诉编写的人
       What is to be done next, as the last progress files say; at the year's end
       a place for it where they do not, of which the maker is told -->

  <xsl:template name="plans">
    <h1 id="plans">
      <xsl:choose>
        <xsl:when test="$over">
          <xsl:value-of select="concat($year + 1, '年工作打算')"/>
        </xsl:when>
        <xsl:otherwise>下一步工作打算</xsl:otherwise>
      </xsl:choose>
    </h1>
    <xsl:apply-templates select="l:next/l:p" mode="block"/>
    <xsl:for-each select="l:pillar[l:item/l:next]">
      <h2><xsl:apply-templates select="l:title" mode="heading"/></h2>
      <xsl:apply-templates select="l:item/l:next/l:p" mode="block"/>
    </xsl:for-each>
    <xsl:if test="not(.//l:next)">
      <xsl:message>工作打算没有填写，正文留有“此处填写工作打算”；请在最后一期的进展里补上</xsl:message>
      <p>（此处填写工作打算。）</p>
    </xsl:if>
  </xsl:template>

  <!-- 附件 -->

  <xsl:template name="appendix">
    <section id="appendix" class="attachment" orientation="landscape">
      <title>
        <xsl:value-of select="concat($place, $year, '年度目标完成情况一览表')"/>
        <xsl:if test="not($over)">
          <xsl:text>（截至</xsl:text>
          <xsl:call-template name="short-date">
            <xsl:with-param name="date" select="@as-of"/>
          </xsl:call-template>
          <xsl:text>）</xsl:text>
        </xsl:if>
      </title>
      <xsl:call-template name="target-table">
        <xsl:with-param name="caption" select="''"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <!-- 附件2说了的，附件1不再说 Told in the second annex -->
  <xsl:template name="rounding-note"/>

  <!-- 统计口径 How it was counted -->

  <xsl:template name="method">
    <section id="method" class="attachment">
      <title>统计口径说明</title>
      <xsl:call-template name="method-text"/>
    </section>
  </xsl:template>

  <xsl:template name="method-text">
    <xsl:call-template name="edition-note"/>
    <p>
      <xsl:value-of select="concat('数据由各责任单位报送，共', $counts/@files,
          '期，截至', $day, '。')"/>
      <xsl:if test="$counts/@corrections != '0'">
        <xsl:value-of select="concat('其中更正', $counts/@corrections,
            '期，更正前的数据留存备查。')"/>
      </xsl:if>
      <xsl:text>完成率：数量类目标为完成值与目标值之比；</xsl:text>
      <xsl:text>控制类目标未超过目标值的为100％，超过的为目标值与完成值之比；</xsl:text>
      <xsl:if test="$by-baseline">有基数的另见附件1的注；</xsl:if>
      <xsl:text>全覆盖目标为已覆盖数与应覆盖数之比；</xsl:text>
      <xsl:text>“零状态”和相对目标只分达到、未达到，</xsl:text>
      <xsl:value-of select="concat('计入', $rate-name, '时达到的按100％、未达到的按0计；')"/>
      <xsl:text>工程为各单项完成率的平均数；不足100％的一律不进位为100％。</xsl:text>
      <xsl:value-of select="$rate-name"/>
      <xsl:text>：各项完成率按权重平均，单项超过100％的按100％计，</xsl:text>
      <xsl:text>未报、待定和不作量化考核的不计入。</xsl:text>
      <xsl:call-template name="weight-note"/>
      <xsl:if test="$counts/@headline != '0'">
        <xsl:text>全镇主要目标只计入全镇合计。</xsl:text>
      </xsl:if>
    </p>
    <xsl:if test=".//l:target[@rule = 'none']">
      <p>
        <xsl:text>不作量化考核的定性要求有：</xsl:text>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select=".//l:target[@rule = 'none']"/>
        </xsl:call-template>
        <xsl:text>。</xsl:text>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
