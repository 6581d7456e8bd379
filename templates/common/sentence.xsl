<?xml version="1.0" encoding="UTF-8"?>
<!--
  一项一句话：完成多少，达到、超额、滞后多少，与上年比怎样。每句不带句号，
  sentences 把若干句连成一段。比较、差额都是台账算好的，这里只选说法。

  A sentence for each entry, as a secretary words it. Which words is decided by
  the rule and by signs; every difference has been computed in the ledger.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <xsl:template match="l:target" mode="sentence">
    <xsl:choose>
      <xsl:when test="@status = 'unreported'">
        <xsl:value-of select="concat(@name, '未报送数据')"/>
        <xsl:call-template name="missing"/>
        <xsl:call-template name="reason-words"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="subject"/>
        <xsl:text>，</xsl:text>
        <xsl:apply-templates select="." mode="verdict"/>
        <xsl:call-template name="change"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- （缺2022年第二季度数据） -->
  <xsl:template name="missing">
    <xsl:if test="@missing">
      <xsl:text>（缺</xsl:text>
      <xsl:call-template name="periods">
        <xsl:with-param name="of" select="@missing"/>
      </xsl:call-template>
      <xsl:text>数据）</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 未报的原因，照报送单位所写，句末的句号不要；没写的为“未说明”
       Why nothing is reported, as it was stated -->
  <xsl:template name="reason">
    <xsl:variable name="last"
        select="substring(@reason, string-length(@reason))"/>
    <xsl:choose>
      <xsl:when test="not(@reason)">未说明</xsl:when>
      <xsl:when test="$last = '。' or $last = '；'">
        <xsl:value-of
            select="substring(@reason, 1, string-length(@reason) - 1)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@reason"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ，原因：省级监测数据7月中旬发布 -->
  <xsl:template name="reason-words">
    <xsl:choose>
      <xsl:when test="@reason">
        <xsl:text>，原因：</xsl:text>
        <xsl:call-template name="reason"/>
      </xsl:when>
      <xsl:otherwise>，未说明原因</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "2022-Q1 2022-Q2" → 2022年第一季度、2022年第二季度 -->
  <xsl:template name="periods">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="contains($of, ' ')">
        <xsl:value-of
            select="concat(n:period(substring-before($of, ' ')), '、')"/>
        <xsl:call-template name="periods">
          <xsl:with-param name="of" select="substring-after($of, ' ')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:period($of)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 主语和数 Subject and figure: 国家高新技术企业4家, 财政总收入增长8.1％ -->

  <xsl:template match="l:target" mode="subject">
    <xsl:value-of select="@name"/>
    <xsl:if test="@unit = '％'">为</xsl:if>
    <xsl:apply-templates select="." mode="result"/>
  </xsl:template>

  <xsl:template match="l:target[@unit = '％' and @actual
      and substring(@name, string-length(@name) - 2) = '增长率']"
      mode="subject">
    <xsl:variable name="what"
        select="substring(@name, 1, string-length(@name) - 3)"/>
    <xsl:variable name="side" select="n:compare(@actual, '0')"/>
    <xsl:choose>
      <xsl:when test="$side = 0">
        <xsl:value-of select="concat($what, '零增长')"/>
      </xsl:when>
      <xsl:when test="$side > 0">
        <xsl:value-of select="concat($what, '增长', n:amount(@actual, '％'))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($what, '下降', n:size(@actual, '％'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'zero' and @actual]" mode="subject">
    <xsl:value-of select="@name"/>
    <xsl:choose>
      <xsl:when test="n:compare(@actual, '0') = 0">为零</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:amount(@actual, @unit)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 达到没有，差多少 Met or not, and by how much -->

  <xsl:template match="l:target" mode="verdict">
    <xsl:call-template name="share"/>
  </xsl:template>

  <xsl:template match="l:target[(@rule = 'at-least' or @rule = 'assigned')
      and @unit = '％' and @difference]" mode="verdict">
    <xsl:call-template name="against-rate"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'at-most']
      | l:target[@rule = 'assigned' and @then = 'at-most']" mode="verdict"
      priority="1">
    <xsl:call-template name="against-limit"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'exceed' or @rule = 'track']"
      mode="verdict">
    <xsl:call-template name="against-reference"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'zero']" mode="verdict">
    <xsl:choose>
      <xsl:when test="@met = 'yes'">保持“零状态”</xsl:when>
      <xsl:otherwise>未实现“零状态”</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'about' or @rule = 'between']"
      mode="verdict">
    <xsl:choose>
      <xsl:when test="@met = 'yes'">符合</xsl:when>
      <xsl:otherwise>不符合</xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="of-goal"/>
    <xsl:text>的要求</xsl:text>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'cover']" mode="verdict">
    <xsl:choose>
      <xsl:when test="n:compare(@completion, '100') >= 0">实现全覆盖</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('覆盖率', n:percent(@completion), '％')"/>
        <xsl:if test="@difference">
          <xsl:value-of
              select="concat('，尚有', n:size(@difference, @unit), '未覆盖')"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:target[@status = 'undetermined']" mode="verdict"
      priority="2">
    <xsl:call-template name="undetermined"/>
  </xsl:template>

  <xsl:template name="of-goal">
    <xsl:param name="kind">年度目标</xsl:param>
    <xsl:value-of select="concat($kind, '（')"/>
    <xsl:apply-templates select="." mode="goal-words"/>
    <xsl:text>）</xsl:text>
  </xsl:template>

  <!-- 数量：完成年度目标（6家）的50.0％，与时序进度一致 -->
  <xsl:template name="share">
    <xsl:variable name="side" select="n:compare(@completion, '100')"/>
    <xsl:choose>
      <xsl:when test="$side > 0">
        <xsl:text>超额完成</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:call-template name="rate"/>
      </xsl:when>
      <xsl:when test="$side = 0">
        <xsl:text>完成</xsl:text>
        <xsl:call-template name="of-goal"/>
      </xsl:when>
      <xsl:when test="n:compare(@completion, '0') > 0">
        <xsl:if test="@baseline">按增量计</xsl:if>
        <xsl:text>完成</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:value-of select="concat('的', n:percent(@completion), '％')"/>
        <xsl:call-template name="lag"/>
      </xsl:when>
      <xsl:when test="n:compare(@completion, '0') = 0 and @gap
          and n:compare(@pace, '100') &lt; 0">
        <xsl:call-template name="of-goal"/>
        <xsl:text>尚无进度</xsl:text>
        <xsl:call-template name="lag"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>未达到</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:if test="not($over)">
          <xsl:call-template name="lag"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="rate">
    <xsl:if test="@completion">
      <xsl:value-of select="concat('，完成率', n:percent(@completion), '％')"/>
    </xsl:if>
  </xsl:template>

  <!-- 时序进度：只在有时序时说；年终不再说滞后，只说没有完成 -->
  <xsl:template name="lag">
    <xsl:variable name="side" select="n:compare(@gap, '0')"/>
    <xsl:choose>
      <xsl:when test="not(@gap)"/>
      <xsl:when test="n:compare(@pace, '100') = 0">，未完成全年任务</xsl:when>
      <xsl:when test="$side > 0">
        <xsl:value-of
            select="concat('，超时序进度', n:points(@gap), '个百分点')"/>
      </xsl:when>
      <xsl:when test="$side = 0">，与时序进度一致</xsl:when>
      <xsl:otherwise>
        <xsl:value-of
            select="concat('，滞后时序进度', n:points(@gap), '个百分点')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 控制类：控制在以内，还是超出多少 -->
  <xsl:template name="against-limit">
    <xsl:choose>
      <xsl:when test="n:compare(@difference, '0') > 0">
        <xsl:text>超出</xsl:text>
        <xsl:call-template name="of-goal">
          <xsl:with-param name="kind">控制目标</xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="amount-apart"/>
        <xsl:call-template name="rate"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>达到</xsl:text>
        <xsl:call-template name="of-goal">
          <xsl:with-param name="kind">控制目标</xsl:with-param>
        </xsl:call-template>
        <xsl:text>要求</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="amount-apart">
    <xsl:choose>
      <xsl:when test="@unit = '％'">
        <xsl:value-of select="concat(n:points(@difference), '个百分点')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:size(@difference, @unit)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 比率：与目标差几个百分点 -->
  <xsl:template name="against-rate">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:choose>
      <xsl:when test="$side = 0">
        <xsl:text>达到</xsl:text>
        <xsl:call-template name="of-goal"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:choose>
          <xsl:when test="$side > 0">高于</xsl:when>
          <xsl:otherwise>低于</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="of-goal"/>
        <xsl:value-of select="concat(n:points(@difference), '个百分点')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 高于全市平均增幅（9.1％）0.5个百分点，达到目标要求 -->
  <xsl:template name="against-reference">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:choose>
      <xsl:when test="$side = 0">
        <xsl:value-of select="concat('与', @reference-name)"/>
        <xsl:call-template name="reference"/>
        <xsl:text>持平</xsl:text>
      </xsl:when>
      <xsl:otherwise>
        <xsl:choose>
          <xsl:when test="$side > 0">高于</xsl:when>
          <xsl:otherwise>低于</xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="@reference-name"/>
        <xsl:call-template name="reference"/>
        <xsl:call-template name="amount-apart"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@met = 'yes'">
        <xsl:text>，达到</xsl:text>
      </xsl:when>
      <xsl:otherwise>，未达到</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@rule = 'track'">同步增长的要求</xsl:if>
    <xsl:if test="@rule = 'exceed'">目标要求</xsl:if>
  </xsl:template>

  <xsl:template name="undetermined">
    <xsl:choose>
      <xsl:when test="@rule = 'assigned'">上级任务数尚未下达，暂不评定</xsl:when>
      <xsl:when test="@reference-name">
        <xsl:value-of select="concat(@reference-name, '尚未公布，暂不评定')"/>
      </xsl:when>
      <xsl:when test="@rule = 'cover'">应覆盖总数尚未确定，暂不评定</xsl:when>
      <xsl:otherwise>年度目标值尚未确定，暂不评定</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 同比：比率说百分点，跨过零的说由负转正；其余说百分比，上年为零的说增减数 -->

  <xsl:template name="change">
    <xsl:choose>
      <xsl:when test="not(@increase)"/>
      <xsl:when test="n:compare(@increase, '0') = 0">
        <xsl:value-of select="concat('，与', $last-year, '持平')"/>
      </xsl:when>
      <xsl:when test="@unit = '％'">
        <xsl:call-template name="change-of-rate"/>
      </xsl:when>
      <xsl:when test="@rule = 'zero' or not(@change)">
        <xsl:call-template name="change-in-number"/>
      </xsl:when>
      <xsl:when test="n:compare(@change, '0') > 0">
        <xsl:value-of select="concat('，同比增长', n:points(@change), '％')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('，同比下降', n:points(@change), '％')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="change-in-number">
    <xsl:value-of select="concat('，比', $last-year)"/>
    <xsl:choose>
      <xsl:when test="n:compare(@increase, '0') > 0">增加</xsl:when>
      <xsl:otherwise>减少</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="n:size(@increase, @unit)"/>
  </xsl:template>

  <xsl:template name="change-of-rate">
    <xsl:variable name="now" select="n:compare(@actual, '0')"/>
    <xsl:variable name="before" select="n:compare(@previous, '0')"/>
    <xsl:variable name="up" select="n:compare(@increase, '0') > 0"/>
    <xsl:choose>
      <xsl:when test="$before &lt; 0 and $now > 0">，由负转正</xsl:when>
      <xsl:when test="$before > 0 and $now &lt; 0">，由正转负</xsl:when>
    </xsl:choose>
    <xsl:text>，</xsl:text>
    <xsl:if test="$before &lt; 0 and $now &lt; 0">降幅</xsl:if>
    <xsl:value-of select="concat('比', $last-year)"/>
    <xsl:choose>
      <xsl:when test="$before &lt; 0 and $now &lt; 0 and $up">收窄</xsl:when>
      <xsl:when test="$before &lt; 0 and $now &lt; 0">扩大</xsl:when>
      <xsl:when test="$up">提高</xsl:when>
      <xsl:otherwise>回落</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="concat(n:points(@increase), '个百分点')"/>
  </xsl:template>

  <!-- 工程 Works: 水库除险加固3项全部完成 -->

  <xsl:template match="l:works" mode="sentence">
    <xsl:value-of select="@name"/>
    <xsl:choose>
      <xsl:when test="@status = 'unreported'">未报送进展</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(@total, '项')"/>
        <xsl:choose>
          <xsl:when test="@done = @total">全部完成</xsl:when>
          <xsl:when test="@done = '0'">均在推进</xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="concat('完成', @done, '项')"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="works-left"/>
        <xsl:if test="@done != @total and @completion">
          <xsl:value-of
              select="concat('，平均进度', n:percent(@completion), '％')"/>
          <xsl:call-template name="lag"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- （樟坞完成80％） -->
  <xsl:template name="works-left">
    <xsl:if test="l:work[not(@step = 'done')]">
      <xsl:text>（</xsl:text>
      <xsl:for-each select="l:work[not(@step = 'done')]">
        <xsl:if test="position() > 1">，</xsl:if>
        <xsl:value-of select="@name"/>
        <xsl:apply-templates select="." mode="result"/>
      </xsl:for-each>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 节点 Milestones -->

  <xsl:template match="l:milestone" mode="sentence">
    <xsl:value-of select="@name"/>
    <xsl:choose>
      <xsl:when test="@status = 'done'">
        <xsl:text>已</xsl:text>
        <xsl:if test="@on">
          <xsl:value-of select="concat('于', n:month-day(@on))"/>
        </xsl:if>
        <xsl:text>实现</xsl:text>
        <xsl:if test="@days-late">
          <xsl:value-of select="concat('，比计划时限（', n:month-day(@due),
              '）推迟', @days-late, '天')"/>
        </xsl:if>
      </xsl:when>
      <xsl:when test="@status = 'unreported'">
        <xsl:value-of select="concat('应于', n:month-day(@due),
            '前实现，未报送进展')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('应于', n:month-day(@due), '前实现，目前')"/>
        <xsl:apply-templates select="." mode="result"/>
        <xsl:if test="@days-late">
          <xsl:value-of select="concat('，逾期', @days-late, '天')"/>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 若干句连成一段 Clauses joined into one paragraph's text -->
  <xsl:template name="sentences">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <figure of="{@id}">
        <xsl:apply-templates select="." mode="sentence"/>
      </figure>
      <xsl:call-template name="clause-end"/>
    </xsl:for-each>
  </xsl:template>

  <!-- 一串名称：甲、乙；名称里有顿号的用分号隔开 Names joined: by semicolons
       where a name has a comma of its own -->
  <xsl:template name="names">
    <xsl:param name="of"/>
    <xsl:variable name="between">
      <xsl:choose>
        <xsl:when test="$of[contains(@name, '、')]">；</xsl:when>
        <xsl:otherwise>、</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:for-each select="$of">
      <xsl:if test="position() > 1">
        <xsl:value-of select="$between"/>
      </xsl:if>
      <xsl:value-of select="@name"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="clause-end">
    <xsl:choose>
      <xsl:when test="position() = last()">。</xsl:when>
      <xsl:otherwise>；</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- （责任单位：财政所） -->
  <xsl:template name="duty">
    <xsl:if test="@lead">
      <xsl:value-of select="concat('（责任单位：', @lead, '）')"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
