<?xml version="1.0" encoding="UTF-8"?>
<!--
  汇总怎么说：全镇、一个方面、一项工作、一个单位。上下文是带 rollup 的元素。

  Words for roll-ups of the plan, a pillar, an item, an office.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <!-- 是谁的：全计划用计划的编号 whose figures these are, for of= -->
  <xsl:template name="rollup-of">
    <xsl:choose>
      <xsl:when test="self::l:ledger"><xsl:value-of select="@plan"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@id"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 综合完成率98.5％ -->
  <xsl:template name="rollup-rate">
    <xsl:variable name="of"><xsl:call-template name="rollup-of"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="l:rollup/@completion">
        <xsl:value-of select="$rate-name"/>
        <figure of="{$of}" is="completion">
          <xsl:value-of select="n:percent(l:rollup/@completion)"/>
        </figure>
        <xsl:text>％</xsl:text>
      </xsl:when>
      <xsl:otherwise>尚无可评定的数据</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 完成25项（其中超额完成12项）、滞后2项：只说不为零的；到了年底，滞后的都是未完成
       Zeros left out; once the year is over what lags is not completed -->
  <xsl:template name="counts">
    <xsl:variable name="of"><xsl:call-template name="rollup-of"/></xsl:variable>
    <xsl:for-each select="(l:rollup/@done | l:rollup/@on-track
        | l:rollup/@behind[not($over)] | l:rollup/@far-behind[not($over)]
        | l:rollup/@lagging[$over] | l:rollup/@unreported
        | l:rollup/@undetermined)[. != '0']">
      <xsl:sort select="number(name() = 'unreported'
          or name() = 'undetermined')" data-type="number"/>
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:choose>
        <xsl:when test="name() = 'lagging'">未完成</xsl:when>
        <xsl:when test="name() = 'on-track'">
          <xsl:value-of select="concat('进度', n:status(name()))"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="n:status(name())"/></xsl:otherwise>
      </xsl:choose>
      <figure of="{$of}" is="{name()}"><xsl:value-of select="."/></figure>
      <xsl:text>项</xsl:text>
      <xsl:if test="name() = 'done' and ../@exceeded != '0'">
        <xsl:text>（其中超额完成</xsl:text>
        <figure of="{$of}" is="exceeded">
          <xsl:value-of select="../@exceeded"/>
        </figure>
        <xsl:text>项）</xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- 列入考核94项，完成85项、…，综合完成率98.5％ -->
  <xsl:template name="rollup-words">
    <xsl:variable name="of"><xsl:call-template name="rollup-of"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="l:rollup/@total = '0'">未设量化考核目标</xsl:when>
      <xsl:otherwise>
        <xsl:text>列入考核</xsl:text>
        <figure of="{$of}" is="total">
          <xsl:value-of select="l:rollup/@total"/>
        </figure>
        <xsl:text>项，</xsl:text>
        <xsl:choose>
          <xsl:when test="l:rollup/@done = l:rollup/@total
              and l:rollup/@exceeded = '0'">全部完成</xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="counts"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:text>，</xsl:text>
        <xsl:call-template name="rollup-rate"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 滞后33项，占35.1％ What lags, and how large a share that is -->
  <xsl:template name="lagging-share">
    <xsl:variable name="of"><xsl:call-template name="rollup-of"/></xsl:variable>
    <xsl:if test="l:rollup/@lagging != '0' and l:rollup/@lagging-share">
      <xsl:choose>
        <xsl:when test="$over">，未完成的占</xsl:when>
        <xsl:otherwise>
          <xsl:text>，</xsl:text>
          <xsl:call-template name="lag-words"/>
          <xsl:text>的占</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
      <figure of="{$of}" is="lagging-share">
        <xsl:value-of select="n:percent(l:rollup/@lagging-share)"/>
      </figure>
      <xsl:text>％</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- 未报和待定的不计入综合完成率：有什么说什么 What there is of them -->
  <xsl:template name="left-out">
    <xsl:if test="$unreported or $undetermined or $silent">
      <xsl:if test="$unreported">未报</xsl:if>
      <xsl:if test="$unreported and $undetermined">和</xsl:if>
      <xsl:if test="$undetermined">待定</xsl:if>
      <xsl:if test="$unreported or $undetermined">的</xsl:if>
      <xsl:if test="($unreported or $undetermined) and $silent">，以及</xsl:if>
      <xsl:if test="$silent">未到时限、没有报过进度的节点</xsl:if>
      <xsl:value-of select="concat('不计入', $rate-name, '。')"/>
    </xsl:if>
  </xsl:template>

  <!-- ，前15项为严重滞后：次序就是这样 How many of them lag far: they go first -->
  <xsl:template name="far-behind">
    <xsl:choose>
      <xsl:when test="$over or l:rollup/@far-behind = '0'
          or l:rollup/@behind = '0'"/>
      <xsl:otherwise>
        <xsl:value-of select="concat('，前', l:rollup/@far-behind,
            '项为严重滞后')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 滞后，到了年底是未完成 What lagging is called -->
  <xsl:variable name="lag-word">
    <xsl:choose>
      <xsl:when test="$over">未完成</xsl:when>
      <xsl:otherwise>滞后</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- 滞后和严重滞后：滞后二字单用，不含严重滞后；只有一种的说那一种
       滞后 alone is not 严重滞后; what there is none of is not named -->
  <xsl:template name="lag-words">
    <xsl:choose>
      <xsl:when test="not($over) and l:rollup/@behind = '0'
          and l:rollup/@far-behind != '0'">严重滞后</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$lag-word"/>
        <xsl:if test="not($over) and l:rollup/@behind != '0'
            and l:rollup/@far-behind != '0'">和严重滞后</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 计划有多大 How large the plan is -->
  <xsl:template name="scope">
    <xsl:value-of select="concat('年度工作计划共', $counts/@pillars, '个方面、',
        $counts/@items, '项工作，列入考核的目标、工程和节点共',
        l:rollup/@total, '项')"/>
    <xsl:if test="$counts/@words != '0'">
      <xsl:value-of select="concat('，另有', $counts/@words,
          '项定性要求不作量化考核')"/>
    </xsl:if>
  </xsl:template>

  <!-- 位次 A rank, with ties: 并列第1位 -->
  <xsl:template name="rank">
    <xsl:if test="@tied = 'yes'">并列</xsl:if>
    <xsl:value-of select="concat('第', @rank, '位')"/>
  </xsl:template>

  <!-- 位次变化 Movement: 升2位, 降1位, 持平 -->
  <xsl:template name="moved">
    <xsl:choose>
      <xsl:when test="not(@moved)">—</xsl:when>
      <xsl:when test="@moved = '0'">持平</xsl:when>
      <xsl:when test="starts-with(@moved, '-')">
        <xsl:value-of select="concat('降', substring(@moved, 2), '位')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('升', @moved, '位')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 未完成的是甲、乙，丙未达到控制目标；待定的是丁。原因和措施在别处说
       What lags is only named here -->
  <xsl:template name="pillar-remark">
    <!-- 图里画出来的，年中不再点名 what the chart below shows, within the year -->
    <xsl:param name="shown" select="/.."/>
    <xsl:variable name="judged" select="l:item/*[@id]"/>
    <xsl:variable name="lags" select="$judged[@status = 'behind'
        or @status = 'far-behind']"/>
    <xsl:variable name="slight" select="$lags[@status = 'behind']"/>
    <xsl:variable name="parts">
      <xsl:choose>
        <xsl:when test="$over">
          <xsl:call-template name="named-missed">
            <xsl:with-param name="of" select="$lags"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="named">
            <xsl:with-param name="word" select="n:status('far-behind')"/>
            <xsl:with-param name="of" select="$lags[@status = 'far-behind']"/>
          </xsl:call-template>
          <xsl:call-template name="named">
            <xsl:with-param name="word" select="n:status('behind')"/>
            <xsl:with-param name="of" select="$slight[not($shown)
                or count($slight) &lt;= $most-slight
                or not(@id = $shown/@id)]"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="named">
        <xsl:with-param name="word" select="n:status('unreported')"/>
        <xsl:with-param name="of" select="$judged[@status = 'unreported']"/>
      </xsl:call-template>
      <xsl:call-template name="named">
        <xsl:with-param name="word" select="n:status('undetermined')"/>
        <xsl:with-param name="of" select="$judged[@status = 'undetermined']"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:if test="$parts != ''">
      <xsl:value-of select="concat(substring($parts, 2), '。')"/>
    </xsl:if>
  </xsl:template>

  <!-- 滞后的不超过几项才点名 Named if so few lag slightly -->
  <xsl:variable name="most-slight" select="3"/>

  <!-- ；未完成的是甲、乙，丙未达到控制目标：节点只说要完成的是什么；控制类和相对目标说达到
       A milestone is told by what is to be finished; a limit is not completed,
       but met -->
  <xsl:template name="named-missed">
    <xsl:param name="of"/>
    <xsl:variable name="held" select="$of[@verdict = 'not-reached']"/>
    <xsl:variable name="left" select="$of[not(@verdict = 'not-reached')]"/>
    <xsl:if test="$left">
      <xsl:text>；未完成的是</xsl:text>
      <xsl:for-each select="$left">
        <xsl:if test="position() > 1">、</xsl:if>
        <xsl:choose>
          <xsl:when test="self::l:milestone[not(@state = 'started')]">
            <xsl:call-template name="parted-name">
              <xsl:with-param name="part" select="'stem'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="$held">
      <xsl:choose>
        <xsl:when test="$left">，</xsl:when>
        <xsl:otherwise>；</xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$held"/>
      </xsl:call-template>
      <xsl:choose>
        <xsl:when test="not($held[@rule != 'zero'])">未实现“零状态”</xsl:when>
        <xsl:when test="$held[@rule = 'exceed' or @rule = 'track'
            or @rule = 'zero']">未达到目标</xsl:when>
        <xsl:otherwise>未达到控制目标</xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <!-- ；滞后的是甲、乙 -->
  <xsl:template name="named">
    <xsl:param name="word"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <xsl:value-of select="concat('；', $word, '的是')"/>
      <xsl:call-template name="names">
        <xsl:with-param name="of" select="$of"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
