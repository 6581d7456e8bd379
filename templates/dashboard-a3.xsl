<?xml version="1.0" encoding="UTF-8"?>
<!--
  一页看板（A3），供上墙，内容与A4不同：左栏是各项工作一条；右栏是放得下的全部
  未达到事项，带责任人和时限，地方够的再列没有完工、没有到的工程和节点，和排名在后的单位。

  The dashboard on A3, for a wall, with content of its own: a bar for
  each item; all that falls short, as far as it fits, with who answers for
  it and by when; where there is room, works and milestones to come, and the
  offices that rank last.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="dashboard.xsl"/>

  <n:about lang="zh">一页看板（A3）：全部未达到事项、各项工作、工程节点，供上墙</n:about>
  <n:about lang="en">dashboard on A3 with every miss and item, for a wall</n:about>

  <xsl:variable name="style">dashboard-a3</xsl:variable>
  <xsl:variable name="most-lagging" select="22"/>
  <xsl:variable name="few-lagging" select="10"/>
  <xsl:variable name="most-offices" select="6"/>
  <xsl:variable name="most-items" select="24"/>
  <xsl:variable name="most-steps" select="5"/>
  <xsl:variable name="most-due" select="22"/>

  <xsl:template name="body">
    <xsl:call-template name="big-figures"/>
    <xsl:if test="$entries">
      <section columns="2">
        <xsl:if test="$begun"><xsl:call-template name="items-chart"/></xsl:if>
        <xsl:if test="not($begun)">
          <xsl:call-template name="status-chart"/>
          <xsl:call-template name="headline"/>
          <xsl:call-template name="to-report"/>
        </xsl:if>
        <column-break/>
        <xsl:if test="$begun"><xsl:call-template name="lagging"/></xsl:if>
        <xsl:if test="not($begun)"><xsl:call-template name="due-next"/></xsl:if>
        <!-- 未达到的不多，才有地方 where there is room below them -->
        <xsl:if test="$begun and count($lagging) &lt;= $few-lagging">
          <xsl:call-template name="steps-to-come"/>
          <xsl:call-template name="ranking"/>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- 各项工作一条 A bar for each item -->
  <xsl:template name="items-chart">
    <xsl:variable name="items" select="l:pillar/l:item[l:rollup/@completion]"/>
    <xsl:if test="$items">
      <chart id="items" kind="progress" caption="各项工作{$rate-name}"
          value-name="{$rate-name}">
        <series>
          <xsl:for-each select="$items">
            <xsl:if test="position() &lt;= $most-items">
              <v label="{@number}　{l:title}" of="{@id}" is="completion"
                  value="{l:rollup/@completion}"
                  text="{n:percent(l:rollup/@completion)}">
                <xsl:copy-of select="@from"/>
                <xsl:if test="not($over)">
                  <xsl:attribute name="pace">
                    <xsl:value-of select="$ledger/@pace"/>
                  </xsl:attribute>
                </xsl:if>
              </v>
            </xsl:if>
          </xsl:for-each>
        </series>
      </chart>
    </xsl:if>
  </xsl:template>

  <!-- 没有完工的工程、没有到的节点，时限早的在前 Works and milestones to come -->
  <xsl:template name="steps-to-come">
    <xsl:variable name="left" select="$entries/self::l:works/l:work
        [not(@step = 'done')] | $entries[self::l:milestone]
        [not(@status = 'done')]"/>
    <xsl:variable name="shown">
      <xsl:for-each select="$left">
        <xsl:sort select="translate(@due, '-', '')" data-type="number"/>
        <xsl:if test="position() &lt;= $most-steps">
          <xsl:value-of select="concat('|', @id, '|')"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="$left">
      <chart id="timeline" kind="timeline" start="{$year}-01-01"
          end="{$year}-12-31" as-of="{$ledger/@as-of}">
        <xsl:attribute name="caption">
          <xsl:text>未完成的工程和节点</xsl:text>
          <xsl:if test="count($left) > $most-steps">
            <xsl:value-of select="concat('（最先到期的', $most-steps, '个）')"/>
          </xsl:if>
        </xsl:attribute>
        <series>
          <xsl:for-each select="$left[contains($shown,
              concat('|', @id, '|'))]">
            <xsl:sort select="translate(@due, '-', '')" data-type="number"/>
            <v label="{@name}">
              <!-- 单说梅坞，不知道是什么 its name alone says nothing -->
              <xsl:if test="self::l:work and not(contains(@name, ../@name))">
                <xsl:attribute name="label">
                  <xsl:value-of select="concat(../@name, '（', @name, '）')"/>
                </xsl:attribute>
              </xsl:if>
              <xsl:if test="self::l:work">
                <xsl:attribute name="start">
                  <xsl:value-of select="concat($year, '-01-01')"/>
                </xsl:attribute>
              </xsl:if>
              <xsl:call-template name="step-value"/>
            </v>
          </xsl:for-each>
        </series>
      </chart>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
