<?xml version="1.0" encoding="UTF-8"?>
<!--
  一页概要：四个数和上年的数，主要目标和各方面最要紧的成效，三项差距和责任人、时限，
  单独看这一页就够。

  A page that can be read alone: four figures with last year's beside them, what
  was gained of the headline targets and in each pillar, three misses with who
  answers for them and by when.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n exsl">

  <!-- 差距列几项，成效最多说几个方面 So many misses, and pillars at most -->
  <xsl:variable name="most-told" select="3"/>
  <xsl:variable name="most-pillars" select="5"/>

  <!-- 主要目标在前，不够的用其他可比的指标补 The headline targets go first -->
  <xsl:variable name="comparable" select="$entries[self::l:target]
      [@actual and @previous]"/>
  <xsl:variable name="summary-figures"
      select="($comparable[count($comparable) > 1]
          | $entries[self::l:target][@actual][count($comparable) &lt; 2])
          [position() &lt;= 4]"/>

  <xsl:template name="summary">
    <xsl:if test="$summary-figures[2]">
      <table>
        <xsl:for-each select="$summary-figures">
          <col align="center" width="1*"/>
        </xsl:for-each>
        <tr>
          <xsl:for-each select="$summary-figures">
            <td class="what" of="{@id}"><xsl:value-of select="@name"/></td>
          </xsl:for-each>
        </tr>
        <tr>
          <xsl:for-each select="$summary-figures">
            <td class="big" of="{@id}" is="actual">
              <xsl:value-of select="n:amount(@actual, @unit)"/>
            </td>
          </xsl:for-each>
        </tr>
        <xsl:if test="$comparable[2]">
          <tr>
            <xsl:for-each select="$summary-figures">
              <td class="what" of="{@id}" is="previous">
                <xsl:value-of
                    select="concat($last-year, n:amount(@previous, @unit))"/>
              </td>
            </xsl:for-each>
          </tr>
        </xsl:if>
        <tr>
          <xsl:for-each select="$summary-figures">
            <td class="what" of="{@id}" status="{@status}">
              <xsl:text>目标</xsl:text>
              <xsl:apply-templates select="." mode="goal"/>
              <xsl:call-template name="allowed-short"/>
            </td>
          </xsl:for-each>
        </tr>
      </table>
    </xsl:if>
    <p class="brief">
      <xsl:copy-of select="l:rollup/@from"/>
      <xsl:value-of select="concat('截至', $day, '，')"/>
      <xsl:call-template name="rollup-words"/>
      <xsl:text>。</xsl:text>
    </p>
    <xsl:call-template name="gains"/>
    <xsl:call-template name="shortfalls"/>
  </xsl:template>

  <!-- ，允许差0.5个百分点：差一点也算达到的，说明为什么 Why a little off counts as met -->
  <xsl:template name="allowed-short">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:if test="@rule = 'track' and @allowed and @met = 'yes' and $side != 0
        and not($side > 0 and @sided = 'below'
            or $side &lt; 0 and @sided = 'above')">
      <xsl:value-of select="concat('，允许差', n:points(@allowed), '个百分点')"/>
    </xsl:if>
  </xsl:template>

  <!-- 成效：主要目标先说；再各方面一项，以要紧的为先：权重大的，“确保”的和约束性的，完成了的，
       工程和节点，再看超额（年中看领先时序）多少。全覆盖的、控制类的不算：覆盖到了是应当的，
       没有超过还要看全年
       The headline targets first, then of each pillar what matters most: by
       weight; what was promised firmly; what is finished; what was built; then by
       how much more it is. What merely covers all or stays below a limit is no
       gain -->
  <xsl:template name="gains">
    <xsl:variable name="main" select="l:preamble/*[@id][not(@rule = 'none')]"/>
    <xsl:variable name="reached" select="$main[@status = 'done'
        or @status = 'on-track']"/>
    <xsl:variable name="gained">
      <xsl:for-each select="l:pillar/l:item/*[@id]">
        <xsl:variable name="how"><xsl:call-template name="gain"/></xsl:variable>
        <xsl:if test="$how != ''"><g id="{@id}" how="{$how}"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="how" select="exsl:node-set($gained)/*"/>
    <xsl:variable name="lines">
      <!-- 不到一半的不算成效 less than half is no gain -->
      <xsl:if test="$reached and 2 * count($reached) >= count($main)">
        <p class="brief">
          <xsl:call-template name="headline-gain">
            <xsl:with-param name="main" select="$main"/>
            <xsl:with-param name="reached" select="$reached"/>
          </xsl:call-template>
        </p>
      </xsl:if>
      <xsl:for-each select="l:pillar[l:item/*[@id = $how/@id]]">
        <xsl:if test="position() &lt;= $most-pillars">
          <xsl:call-template name="pillar-gain">
            <xsl:with-param name="how" select="$how"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($lines)/*">
      <xsl:if test="position() = 1"><p class="lead">主要成效</p></xsl:if>
      <p class="brief">
        <xsl:copy-of select="@from"/>
        <xsl:if test="last() > 1">
          <xsl:value-of select="concat(position(), '. ')"/>
        </xsl:if>
        <xsl:copy-of select="node()"/>
        <xsl:text>。</xsl:text>
      </p>
    </xsl:for-each>
  </xsl:template>

  <!-- 全镇6项主要目标达到5项 Of the headline targets -->
  <xsl:template name="headline-gain">
    <xsl:param name="main"/>
    <xsl:param name="reached"/>
    <xsl:choose>
      <xsl:when test="count($main) = 1">
        <figure of="{$main/@id}">
          <xsl:apply-templates select="$main" mode="subject"/>
        </figure>
        <xsl:text>，达到</xsl:text>
      </xsl:when>
      <xsl:when test="count($reached) = count($main)">
        <xsl:value-of select="concat('全镇', count($main), '项主要目标全部达到')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('全镇', count($main), '项主要目标，',
            count($reached), '项达到')"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="$over">年度要求</xsl:when>
      <xsl:otherwise>年度目标或者时序进度</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="count($reached) &lt; count($main) and not($over)">
      <xsl:text>（</xsl:text>
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$reached"/>
      </xsl:call-template>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 一个方面最要紧的一项 The one that matters most of a pillar -->
  <xsl:template name="pillar-gain">
    <xsl:param name="how"/>
    <xsl:for-each select="l:item/*[@id = $how/@id]">
      <xsl:sort select="@weight" data-type="number" order="descending"/>
      <xsl:sort select="number(@modality = '确保' or @kind = 'binding')"
          data-type="number" order="descending"/>
      <xsl:sort select="number(@status = 'done')" data-type="number"
          order="descending"/>
      <xsl:sort select="number(not(self::l:target))" data-type="number"
          order="descending"/>
      <xsl:sort select="@*[name() = 'completion' and $over
          or name() = 'gap' and not($over)]" data-type="number"
          order="descending"/>
      <xsl:if test="position() = 1">
        <p>
          <xsl:copy-of select="@from"/>
          <figure of="{@id}">
            <xsl:call-template name="clause">
              <xsl:with-param name="outcome"
                  select="string($how[@id = current()/@id]/@how)"/>
            </xsl:call-template>
          </figure>
        </p>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- 算不算成效，怎么说：gain、gain-met、gain-ahead，不算的为空 Is it a gain, and of
       which kind? -->
  <xsl:template name="gain">
    <xsl:variable name="rule"><xsl:call-template name="rule"/></xsl:variable>
    <xsl:variable name="direction">
      <xsl:call-template name="direction"/>
    </xsl:variable>
    <!-- 没有单位的数，单独说不明白 a number without a unit says nothing alone -->
    <xsl:variable name="amount" select="$rule = 'amount' and @unit != ''
        and (@rule = 'at-least' or @rule = 'assigned')"/>
    <xsl:variable name="more" select="@completion
        and n:compare(@completion, '100') > 0"/>
    <xsl:choose>
      <xsl:when test="not(self::l:target)">
        <xsl:if test="@status = 'done'
            and not(@days-late or l:work/@days-late)">gain-met</xsl:if>
      </xsl:when>
      <xsl:when test="@status = 'done' and $more and $direction != 'fall'
          and ($amount or $rule = 'rate' or $rule = 'stock'
              or $rule = 'about' or $rule = 'between')">gain</xsl:when>
      <xsl:when test="@status = 'done' and $amount">gain-met</xsl:when>
      <xsl:when test="@status = 'on-track' and $amount and @gap
          and n:compare(@gap, '0') > 0">gain-ahead</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 差距：按台账的次序 In the ledger's one order -->
  <xsl:template name="shortfalls">
    <xsl:if test="$lagging">
      <p class="lead">
        <xsl:text>主要差距</xsl:text>
        <xsl:if test="count($lagging) > $most-told">
          <xsl:text>（</xsl:text>
          <xsl:call-template name="lag-words"/>
          <xsl:value-of select="concat('的共', l:rollup/@lagging, '项，列前',
              $most-told, '项）')"/>
        </xsl:if>
      </p>
      <xsl:for-each select="$lagging">
        <xsl:sort select="@lag-rank" data-type="number"/>
        <xsl:if test="position() &lt;= $most-told">
          <p class="brief">
            <xsl:copy-of select="@from"/>
            <xsl:value-of select="concat(position(), '. ')"/>
            <!-- 原因和措施只在“存在的问题”里说 the causes are told once -->
            <figure of="{@id}"><xsl:call-template name="short-of"/></figure>
            <xsl:call-template name="who-and-when"/>
            <xsl:text>。</xsl:text>
          </p>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- （经济发展办公室陆建明，2023年3月31日前）：有没销号的问题，时限是它的
       Who, and by when: an open problem's day goes before the plan's -->
  <xsl:template name="who-and-when">
    <xsl:variable name="problems">
      <xsl:call-template name="problems-of"/>
    </xsl:variable>
    <xsl:variable name="own" select="$ledger/l:problem[contains($problems,
        concat(' ', @id, ' '))]"/>
    <xsl:variable name="when">
      <xsl:choose>
        <xsl:when test="$own/@due">
          <xsl:value-of select="concat('整改时限', n:date($own[@due][1]/@due))"/>
        </xsl:when>
        <!-- 过了的时限不写 a day that has passed is none to meet -->
        <xsl:when test="@due and translate(@due, '-', '')
            > translate($ledger/@as-of, '-', '')">
          <xsl:value-of select="concat('时限', n:date(@due))"/>
        </xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="@lead or @owner or $when != ''">
      <xsl:value-of select="concat('（', @lead, @owner)"/>
      <xsl:if test="(@lead or @owner) and $when != ''">，</xsl:if>
      <xsl:value-of select="concat($when, '）')"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
