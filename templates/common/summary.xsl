<?xml version="1.0" encoding="UTF-8"?>
<!--
  一页概要：四个数和上年的数，三项成效，三项差距和责任人、时限，单独看这一页就够。

  A page that can be read alone: four figures with last year's beside them,
  three gains, three misses with who answers for them and by when.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <!-- 各列几项 So many of each -->
  <xsl:variable name="most-told" select="3"/>

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

  <!-- 成效：权重大的在前，再按超额多少；年中按领先时序多少
       The weightiest, then what exceeds most, or is furthest ahead -->
  <xsl:template name="gains">
    <xsl:variable name="gained" select="$entries[self::l:target]
        [$over][@status = 'done'][@completion]
            [n:compare(@completion, '100') > 0]
        | $entries[self::l:target][not($over)][@status = 'done'
            or @status = 'on-track'][@gap][n:compare(@gap, '0') > 0]"/>
    <xsl:if test="$gained">
      <p class="lead">主要成效</p>
      <xsl:for-each select="$gained">
        <xsl:sort select="@weight" data-type="number" order="descending"/>
        <xsl:sort select="@*[name() = 'completion' and $over
            or name() = 'gap' and not($over)]" data-type="number"
            order="descending"/>
        <xsl:if test="position() &lt;= $most-told">
          <p class="brief">
            <xsl:copy-of select="@from"/>
            <xsl:value-of select="concat(position(), '. ')"/>
            <!-- 正文里还要说，这里只说数 told in full further on -->
            <figure of="{@id}">
              <xsl:choose>
                <xsl:when test="@rule = 'cover' and @met = 'yes'">
                  <xsl:value-of select="concat(@name, '：')"/>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:apply-templates select="." mode="subject"/>
                  <xsl:text>，目标</xsl:text>
                </xsl:otherwise>
              </xsl:choose>
              <xsl:apply-templates select="." mode="goal"/>
            </figure>
            <xsl:text>。</xsl:text>
          </p>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
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
        <!-- 差得多的在前 what is far behind goes first -->
        <xsl:sort select="number(@status = 'far-behind')" data-type="number"
            order="descending"/>
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
