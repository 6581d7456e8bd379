<?xml version="1.0" encoding="UTF-8"?>
<!--
  图题里的结论：图上看得出什么，题目就说什么，数取自台账。没有可说的，用图的名称。

  What a chart shows, as its title: in words of the ledger's figures. Where
  there is nothing to be said, the title names the chart.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <!-- 实际使用外资差120万美元，细颗粒物年均浓度超1.6微克/立方米，樟坞未完成
       What an entry lacks -->
  <xsl:template name="short-of">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:value-of select="@name"/>
    <xsl:choose>
      <!-- 和“与目标差距”一栏是一个数；持平也没有达到的，没有数可说 the figure of the
           column beside; level is a miss without one -->
      <xsl:when test="@missed and $side = 0">未达到</xsl:when>
      <xsl:when test="@missed">
        <xsl:choose>
          <xsl:when test="$side > 0">超</xsl:when>
          <xsl:otherwise>差</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="amount-apart"/>
      </xsl:when>
      <!-- 凤江综合整治一期完工逾期31天：名称说的就是要实现的 -->
      <xsl:when test="@days-late">
        <xsl:value-of select="concat('逾期', @days-late, '天')"/>
      </xsl:when>
      <!-- 年中看平均进度，年底看完成几项 within the year how far, at its end how many -->
      <xsl:when test="self::l:works[@completion] and not($over)">
        <xsl:value-of select="concat('平均进度', n:percent(@completion), '％')"/>
      </xsl:when>
      <xsl:when test="self::l:works[@total != '1'][@done]">
        <xsl:value-of select="concat(@total, '项完成', @done, '项')"/>
      </xsl:when>
      <xsl:when test="$over">未完成</xsl:when>
      <xsl:otherwise><xsl:value-of select="n:status(@status)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 各方面：哪个方面没有达到的最多 The pillar that misses most -->
  <xsl:template name="status-finding">
    <xsl:variable name="most">
      <xsl:for-each select="$ledger/l:pillar[l:rollup/@lagging != '0']">
        <xsl:sort select="l:rollup/@lagging" data-type="number"
            order="descending"/>
        <xsl:if test="position() = 1">
          <xsl:value-of select="l:rollup/@lagging"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="those"
        select="$ledger/l:pillar[l:rollup/@lagging = $most]"/>
    <xsl:text>各方面目标状态</xsl:text>
    <!-- 各行相加，和总数差的是这些 what the rows do not add up to -->
    <xsl:if test="$entries[parent::l:preamble]">（不含全镇主要目标）</xsl:if>
    <xsl:if test="count($those) = 1 and $ledger/l:pillar[2]">
      <xsl:value-of select="concat('：', $those/l:title)"/>
      <xsl:for-each select="$those"><xsl:call-template name="lag-words"/></xsl:for-each>
      <xsl:value-of select="concat('最多，', $most, '项')"/>
    </xsl:if>
  </xsl:template>

  <!-- 综合完成率升至98.5％：高于时序进度不说，里头有不讲时序的水平，不等于都赶上了 Where the
       line has come to; not that it is ahead of the pace, for levels, which have
       none, lift it -->
  <xsl:template name="trend-finding">
    <xsl:variable name="now"
        select="$ledger/l:rollup/l:then[@completion][last()]"/>
    <xsl:variable name="before"
        select="$ledger/l:rollup/l:then[@completion][last() - 1]"/>
    <xsl:value-of select="$rate-name"/>
    <xsl:choose>
      <xsl:when test="not($now and $before)">走势</xsl:when>
      <xsl:otherwise>
        <xsl:variable name="way"
            select="n:compare($now/@completion, $before/@completion)"/>
        <xsl:choose>
          <xsl:when test="$way > 0">升至</xsl:when>
          <xsl:when test="$way &lt; 0">降至</xsl:when>
          <xsl:otherwise>持平，为</xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="concat(n:percent($now/@completion), '％')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 29项完成27项，实际使用外资差120万美元 A pillar, and its first miss -->
  <xsl:template name="pillar-finding">
    <xsl:param name="of" select="l:item/*"/>
    <xsl:variable name="missed"
        select="$of[@status = 'behind' or @status = 'far-behind']"/>
    <xsl:value-of select="concat(l:rollup/@total, '项')"/>
    <xsl:choose>
      <xsl:when test="l:rollup/@done = l:rollup/@total">全部完成</xsl:when>
      <xsl:when test="$over">
        <xsl:value-of select="concat('完成', l:rollup/@done, '项')"/>
      </xsl:when>
      <xsl:when test="l:rollup/@lagging = '0'">，没有滞后</xsl:when>
      <!-- 年中完成的不多，说滞后的 within the year few are finished -->
      <xsl:otherwise>
        <xsl:text>中</xsl:text>
        <xsl:call-template name="lag-words"/>
        <xsl:value-of select="concat(l:rollup/@lagging, '项')"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="$missed">
      <!-- 图里的第一行 the chart's first row -->
      <xsl:sort select="@lag-rank" data-type="number"/>
      <xsl:if test="position() = 1">
        <xsl:text>，</xsl:text>
        <xsl:call-template name="short-of"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- 与上年比：图里的各行，好于上年、不及上年的各有几项；不及的只有一项，说是哪项。不说谁升得
       最多、降得最多：两三家变成四家也是最多
       Of all rows that are drawn how many are better and how many worse; one
       that is worse alone is named. None is said to have risen most, for two
       that become four do -->
  <xsl:template name="change-finding">
    <xsl:param name="of"/>
    <xsl:variable name="better" select="$of[@against = 'better']"/>
    <xsl:variable name="worse" select="$of[@against = 'worse']"/>
    <xsl:if test="$better or $worse">
      <xsl:text>：</xsl:text>
      <xsl:if test="count($of) > 1">
        <xsl:value-of select="concat(count($of), '项')"/>
        <xsl:choose>
          <xsl:when test="count($of) = count($better)
              or count($of) = count($worse)">均</xsl:when>
          <xsl:otherwise>中</xsl:otherwise>
        </xsl:choose>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="count($of) = count($better) and $of[2]">
          <xsl:value-of select="concat('好于', $last-year)"/>
        </xsl:when>
        <xsl:when test="count($of) = count($worse) and $of[2]"/>
        <xsl:when test="count($of) = 1 and $better">
          <xsl:value-of select="concat($of/@name, '好于', $last-year)"/>
        </xsl:when>
        <xsl:when test="$better">
          <xsl:value-of select="concat(count($better), '项好于', $last-year)"/>
        </xsl:when>
      </xsl:choose>
      <xsl:if test="$better and $worse">，</xsl:if>
      <xsl:choose>
        <xsl:when test="count($of) = count($worse) and $of[2]">
          <xsl:value-of select="concat('不及', $last-year)"/>
        </xsl:when>
        <xsl:when test="count($worse) = 1">
          <xsl:value-of select="concat($worse/@name, '不及', $last-year)"/>
        </xsl:when>
        <xsl:when test="$worse">
          <xsl:value-of select="concat(count($worse), '项不及', $last-year)"/>
        </xsl:when>
      </xsl:choose>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
