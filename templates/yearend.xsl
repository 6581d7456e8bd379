<?xml version="1.0" encoding="UTF-8"?>
<!--
  年终总结报告：总体情况、各方面分述、工程和节点、与上年比较、存在的问题、
  附件（目标完成情况一览表）。
  要改某一节，写自己的模板引入本文件（<xsl:import href="yearend.xsl"/>），
  再重写那一节的模板；各节的名字是 overall、pillar、projects、comparison、
  problems、method、appendix，先后次序在 body 里。

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

  <!-- 云溪镇2022年工作计划 → 云溪镇2022年工作总结 -->
  <xsl:variable name="title">
    <xsl:choose>
      <xsl:when test="contains($ledger/l:title, '计划')">
        <xsl:value-of select="substring-before($ledger/l:title, '计划')"/>
        <xsl:text>总结</xsl:text>
        <xsl:value-of select="substring-after($ledger/l:title, '计划')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($place, $year, '年工作总结')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template name="body">
    <contents/>
    <xsl:call-template name="overall"/>
    <xsl:for-each select="l:pillar">
      <xsl:call-template name="pillar"/>
    </xsl:for-each>
    <xsl:if test="$entries[not(self::l:target)]">
      <xsl:call-template name="projects"/>
    </xsl:if>
    <xsl:if test="$counts/@compared != '0'">
      <xsl:call-template name="comparison"/>
    </xsl:if>
    <xsl:call-template name="problems"/>
    <xsl:call-template name="method"/>
    <xsl:if test="$entries">
      <xsl:call-template name="appendix"/>
    </xsl:if>
  </xsl:template>

  <!-- 总体完成情况 -->

  <xsl:template name="overall">
    <h1 id="overall">总体完成情况</h1>
    <p>
      <xsl:copy-of select="l:rollup/@from"/>
      <xsl:call-template name="scope"/>
      <xsl:value-of select="concat('。截至', $day, '，')"/>
      <xsl:call-template name="counts"/>
      <xsl:text>，</xsl:text>
      <xsl:call-template name="rollup-rate"/>
      <xsl:text>。</xsl:text>
      <xsl:if test="$unreported or $undetermined">
        <xsl:value-of select="concat('未报和待定的不计入', $rate-name, '。')"/>
      </xsl:if>
    </p>
    <xsl:if test="$entries">
      <xsl:call-template name="by-pillar"/>
    </xsl:if>
    <xsl:if test="$counts/@headline != '0'">
      <xsl:call-template name="headline"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="by-pillar">
    <p>
      <xsl:text>分方面看，</xsl:text>
      <xsl:for-each select="l:pillar">
        <xsl:value-of select="l:title"/>
        <xsl:call-template name="rollup-rate"/>
        <xsl:choose>
          <xsl:when test="position() = last()">。</xsl:when>
          <xsl:otherwise>，</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </p>
    <xsl:call-template name="status-chart"/>
    <xsl:for-each select="$ledger">
      <xsl:call-template name="trend-chart"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="headline">
    <xsl:variable name="main"
        select="l:preamble/*[@id][not(@rule = 'none')]"/>
    <p>
      <xsl:text>年初确定的全镇主要目标：</xsl:text>
      <xsl:call-template name="sentences">
        <xsl:with-param name="of" select="$main"/>
      </xsl:call-template>
    </p>
    <table caption="全镇主要目标完成情况">
      <xsl:call-template name="row-columns"/>
      <xsl:apply-templates select="$main" mode="row"/>
    </table>
    <p class="note">
      <xsl:text>注：</xsl:text>
      <xsl:call-template name="change-note"/>
    </p>
  </xsl:template>

  <!-- 每个方面一节 -->

  <xsl:template name="pillar">
    <!-- 有多有少的画成图；只分达到、未达到的不画 what has degrees -->
    <xsl:variable name="measured" select="l:item/l:target[@rule = 'at-least'
        or @rule = 'at-most' or @rule = 'assigned' or @rule = 'cover']"/>
    <h1 id="{@id}">
      <xsl:apply-templates select="l:title" mode="heading"/>
    </h1>
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:text>本方面</xsl:text>
      <xsl:call-template name="rollup-words"/>
      <xsl:text>。</xsl:text>
    </p>
    <xsl:for-each select="l:item">
      <xsl:call-template name="item"/>
    </xsl:for-each>
    <xsl:if test="$measured">
      <chart id="chart-{@id}" kind="bullet" unit="％"
          caption="{l:title}目标完成率">
        <series>
          <xsl:apply-templates select="$measured" mode="bullet">
            <xsl:with-param name="group" select="''"/>
          </xsl:apply-templates>
        </series>
      </chart>
    </xsl:if>
  </xsl:template>

  <xsl:template name="item">
    <xsl:variable name="judged" select="*[@id][not(@rule = 'none')]"/>
    <h3 id="{@id}" number="{@number}" run-in="yes">
      <xsl:apply-templates select="l:title" mode="heading"/>
    </h3>
    <xsl:apply-templates select="l:narrative/l:p" mode="block"/>
    <xsl:choose>
      <xsl:when test="l:narrative">
        <xsl:call-template name="item-remark"/>
      </xsl:when>
      <xsl:when test="not($judged)">
        <p>
          <xsl:copy-of select="@from"/>
          <xsl:text>本项工作未设量化考核目标，本年度未报送进展。</xsl:text>
        </p>
      </xsl:when>
      <xsl:otherwise>
        <p>
          <xsl:copy-of select="@from"/>
          <xsl:call-template name="sentences">
            <xsl:with-param name="of" select="$judged"/>
          </xsl:call-template>
        </p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 有文字说明的，只点出没有完成的；全部完成的不再重复 -->
  <xsl:template name="item-remark">
    <xsl:variable name="remarkable" select="*[@status = 'behind'
        or @status = 'far-behind' or @status = 'unreported'
        or @status = 'undetermined']"/>
    <xsl:if test="$remarkable">
      <p>
        <xsl:copy-of select="@from"/>
        <xsl:text>对照年度目标，</xsl:text>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of" select="$remarkable"/>
        </xsl:call-template>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- 工程和节点 -->

  <xsl:template name="projects">
    <xsl:variable name="works" select="$entries[self::l:works]"/>
    <xsl:variable name="milestones" select="$entries[self::l:milestone]"/>
    <h1 id="projects">工程和节点</h1>
    <xsl:if test="$works">
      <p>
        <xsl:value-of select="concat('年度计划安排工程', $counts/@works, '组、',
            $counts/@projects, '项，已完成', $counts/@projects-done, '项。')"/>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of" select="$works"/>
        </xsl:call-template>
      </p>
    </xsl:if>
    <xsl:if test="$milestones">
      <p>
        <xsl:value-of select="concat('年度计划设定时间节点',
            $counts/@milestones, '个，已实现', $counts/@milestones-done, '个')"/>
        <xsl:if test="$counts/@milestones-overdue != '0'">
          <xsl:value-of select="concat('，逾期未实现',
              $counts/@milestones-overdue, '个')"/>
        </xsl:if>
        <xsl:text>。</xsl:text>
        <xsl:call-template name="sentences">
          <xsl:with-param name="of" select="$milestones[@days-late]"/>
        </xsl:call-template>
      </p>
    </xsl:if>
    <xsl:call-template name="timeline"/>
  </xsl:template>

  <!-- 与上年比较 -->

  <xsl:template name="comparison">
    <xsl:variable name="compared" select="$entries[@change]"/>
    <h1 id="comparison">与上年比较</h1>
    <p>
      <xsl:value-of select="concat('有上年数据可比的指标', $counts/@compared,
          '项，比上年上升', $counts/@up, '项，下降', $counts/@down, '项')"/>
      <xsl:if test="$counts/@level != '0'">
        <xsl:value-of select="concat('，持平', $counts/@level, '项')"/>
      </xsl:if>
      <xsl:text>。指标有以升为好的，也有以降为好的，升降须对照目标看。</xsl:text>
    </p>
    <xsl:call-template name="dumbbell-chart">
      <xsl:with-param name="of" select="$compared"/>
    </xsl:call-template>
  </xsl:template>

  <!-- 存在的问题 -->

  <xsl:template name="problems">
    <h1 id="problems">存在的问题和下一步措施</h1>
    <xsl:choose>
      <xsl:when test="not($lagging or $unreported or l:problem)">
        <p>列入考核的项目均达到要求，没有列入问题清单的事项。</p>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="problems-found"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="problems-found">
    <xsl:if test="$lagging">
      <h2>未达到要求的目标</h2>
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
      <xsl:variable name="left" select="l:problem[not(@state = 'closed')]"/>
      <h2>问题整改和销号</h2>
      <p>
        <xsl:text>全年</xsl:text>
        <xsl:call-template name="problem-counts"/>
        <xsl:text>。</xsl:text>
        <xsl:if test="$left">尚未销号的问题和下一步措施：</xsl:if>
      </p>
      <xsl:if test="$left">
        <list><xsl:apply-templates select="$left" mode="item"/></list>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <xsl:template name="lagging-list">
    <p>
      <xsl:value-of select="concat('截至', $day, '，有', l:rollup/@lagging,
          '项未达到目标要求：')"/>
    </p>
    <list>
      <xsl:for-each select="$lagging">
        <xsl:sort select="number(@status = 'behind')" data-type="number"/>
        <li>
          <xsl:copy-of select="@from"/>
          <figure of="{@id}">
            <xsl:apply-templates select="." mode="sentence"/>
          </figure>
          <xsl:call-template name="duty"/>
          <xsl:call-template name="clause-end"/>
        </li>
      </xsl:for-each>
    </list>
  </xsl:template>

  <xsl:template name="open-list">
    <list>
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
    </list>
  </xsl:template>

  <!-- 说明 -->

  <xsl:template name="method">
    <h1 id="method">说明</h1>
    <xsl:call-template name="edition-note"/>
    <p>
      <xsl:value-of select="concat('数据由各责任单位报送，共', $counts/@files,
          '期，截至', $day, '。')"/>
      <xsl:if test="$counts/@corrections != '0'">
        <xsl:value-of select="concat('其中更正', $counts/@corrections,
            '期，更正前的数据留存备查。')"/>
      </xsl:if>
      <xsl:text>完成率：数量类目标为完成值与目标值之比，有基数的按增量计算；</xsl:text>
      <xsl:text>控制类目标未超过目标值的为100％；</xsl:text>
      <xsl:text>全覆盖目标为已覆盖数与应覆盖数之比；</xsl:text>
      <xsl:text>约数、区间、“零状态”和相对目标只分达到、未达到；</xsl:text>
      <xsl:text>工程为各单项完成率的平均数；不足100％的一律不进位为100％。</xsl:text>
      <xsl:value-of select="$rate-name"/>
      <xsl:text>：各项完成率按权重平均，单项超过100％的按100％计，</xsl:text>
      <xsl:text>未报、待定和不作量化考核的不计入。</xsl:text>
      <xsl:if test="$counts/@headline != '0'">
        <xsl:text>全镇主要目标只计入全镇合计。</xsl:text>
      </xsl:if>
      <xsl:for-each select=".//l:target[l:was/@why = 'revised']">
        <xsl:value-of select="concat(@name, '的年度目标年中由',
            n:amount(l:was[@why = 'revised'][1]/@value, @unit), '调整为',
            n:amount(@value, @unit), '。')"/>
      </xsl:for-each>
    </p>
    <xsl:if test=".//l:target[@rule = 'none']">
      <p>
        <xsl:text>以文字表述、不作量化考核的要求有：</xsl:text>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select=".//l:target[@rule = 'none']"/>
        </xsl:call-template>
        <xsl:text>。</xsl:text>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- 附件 -->

  <xsl:template name="appendix">
    <section orientation="landscape">
      <h1 id="appendix" number="附件：">
        <xsl:value-of select="concat($year, '年度目标完成情况一览表')"/>
      </h1>
      <xsl:call-template name="target-table">
        <xsl:with-param name="caption" select="''"/>
      </xsl:call-template>
    </section>
  </xsl:template>
</xsl:stylesheet>
