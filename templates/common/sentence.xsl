<?xml version="1.0" encoding="UTF-8"?>
<!--
  一项一句话：完成多少，达到、超额、滞后多少，与上年比怎样。每句不带句号，
  sentences 把若干句连成一段。说法是版式里的 <sentence>：这里判明规则、方向、结果和时候
  （台账都已算好），找到那一行，再把数填进 {}。要改说法，改版式；要改判法，改写
  rule、direction、outcome、period 各模板。

  A sentence for each entry. The words are the style's <sentence> rows: what is
  said here is by which rule, direction, outcome and period a row is found, all
  of it from the ledger, and what goes into its {slots}.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n exsl str">

  <!-- 说增减的名称以这些字结尾，句子里换成增长、下降 What names of changes end in:
       a sentence says 增长 or 下降 of what stands before it -->
  <xsl:variable name="change-names">增长率 增长速度 增速 增幅 涨幅 变动率 变动 变化率</xsl:variable>
  <!-- 节点名称末尾的动词，句子里提到日期之后；长的在前 Verbs that names of
       milestones end in, which follow the day in a sentence; the longer first -->
  <xsl:variable name="milestone-verbs">建成启用 建成投用 建成投产 建成开放 全线贯通 竣工验收 竣工投产
    形成报批成果 形成成果 通过验收 承接到位 主体结顶 结顶 封顶 竣工 完工 开工 动工 复工 投产 投用 投运 启用 启动 贯通 通车 开业
    揭牌 挂牌 上线 上报 报批 发布 出台 印发 签约 落地 交付 到位 建成</xsl:variable>

  <!-- 计划里说数量时用的动词：建成数字化车间3个；“完成”由句子说，不列在内 Verbs of what
       is counted, as plans use them; 完成 is the sentence's own -->
  <xsl:variable name="deed-verbs">新增 新建 新培育 新引进 引进 引育 招引 落地 培育 建成 改建 扩建 创建 打造 建立 设立 开展
    组织 举办 承办 实施 推动 提供 选派 充实 发放 募集 盘活 化解 走访 接待 改造 提升 修复 整治</xsl:variable>
  <!-- 动词前面的话，句子里不说 What stands before them in a plan, and not in a report -->
  <xsl:variable name="before-deeds">确保 力争 努力 争取 全年 全镇 年内 计划 实现</xsl:variable>
  <xsl:key name="mark" match="l:mark" use="@target"/>

  <!-- 一句 The sentence ================================================== -->

  <xsl:template match="l:target | l:works | l:milestone" mode="sentence">
    <xsl:call-template name="clause">
      <xsl:with-param name="outcome">
        <xsl:apply-templates select="." mode="outcome"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:if test="self::l:target[@status != 'unreported']">
      <xsl:call-template name="change"/>
    </xsl:if>
  </xsl:template>

  <!-- 版式里的那一行，填好 The style's row, filled in -->
  <xsl:template name="clause">
    <xsl:param name="outcome"/>
    <xsl:param name="rule"><xsl:call-template name="rule"/></xsl:param>
    <xsl:param name="direction"><xsl:call-template name="direction"/></xsl:param>
    <xsl:param name="period"><xsl:call-template name="period"/></xsl:param>
    <xsl:call-template name="fill">
      <xsl:with-param name="text" select="n:sentence(string($rule),
          string($direction), string($outcome), string($period))"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="fill">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '{')">
        <xsl:value-of select="substring-before($text, '{')"/>
        <xsl:call-template name="slot">
          <xsl:with-param name="slot"
              select="substring-before(substring-after($text, '{'), '}')"/>
        </xsl:call-template>
        <xsl:call-template name="fill">
          <xsl:with-param name="text" select="substring-after($text, '}')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 按什么找 What a row is found by ==================================== -->

  <xsl:template name="rule">
    <xsl:choose>
      <xsl:when test="self::l:works[@total = '1']">work</xsl:when>
      <xsl:when test="not(self::l:target)">
        <xsl:value-of select="local-name()"/>
      </xsl:when>
      <xsl:when test="@rule = 'assigned' and not(@assigned)">assigned</xsl:when>
      <!-- 0起以内就是“零状态” none at most is none -->
      <xsl:when test="@rule = 'at-most' and @unit != '％'
          and n:compare(@value, '0') = 0">zero</xsl:when>
      <xsl:when test="@rule = 'at-most' or @then = 'at-most'">limit</xsl:when>
      <xsl:when test="(@rule = 'about' or @rule = 'between')
          and @sided = 'above'">held</xsl:when>
      <xsl:when test="(@rule = 'about' or @rule = 'between') and @pace
          and not(@met = 'yes') or @rule = 'at-least' or @rule = 'assigned'">
        <xsl:choose>
          <!-- 水平：达到，不说完成 a level is reached, not completed -->
          <xsl:when test="@unit = '％' and @difference">rate</xsl:when>
          <xsl:when test="@nature = 'stock' and @difference">stock</xsl:when>
          <xsl:otherwise>amount</xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="@rule"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 增长率、增速之类，目标为负的求降 -->
  <xsl:template name="direction">
    <xsl:variable name="ending">
      <xsl:call-template name="ending">
        <xsl:with-param name="words" select="$change-names"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@unit != '％' or $ending = ''
          or @rule = 'between'">level</xsl:when>
      <!-- 和参照的都在下降 what it is held against falls as well -->
      <xsl:when test="@rule = 'exceed' and starts-with(@actual, '-')
          and starts-with(@reference, '-')">fall</xsl:when>
      <xsl:when test="starts-with(@value, '-') or starts-with(@assigned, '-')">
        <xsl:text>fall</xsl:text>
      </xsl:when>
      <xsl:otherwise>rise</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 到了时限没有：自己的时限，没有的按全年 -->
  <xsl:template name="period">
    <xsl:variable name="day" select="ancestor::*[@as-of][1]/@as-of"/>
    <xsl:choose>
      <xsl:when test="$over or (@due and translate($day, '-', '')
          >= translate(@due, '-', ''))">over</xsl:when>
      <xsl:otherwise>running</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 名称末尾是其中哪个词，都不是为空 Which of the words the name ends in -->
  <xsl:template name="ending">
    <xsl:param name="words"/>
    <xsl:variable name="name" select="@name"/>
    <xsl:for-each select="str:tokenize($words, ' &#10;')
        [string-length($name) > string-length(.)]
        [substring($name, string-length($name) - string-length(.) + 1) = .]">
      <xsl:if test="position() = 1"><xsl:value-of select="."/></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- 结果 What came of it: met or not, and how far from the pace -->
  <xsl:template match="l:target | l:works" mode="outcome">
    <xsl:variable name="period"><xsl:call-template name="period"/></xsl:variable>
    <xsl:variable name="met">
      <xsl:call-template name="met"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@status = 'unreported' or @status = 'undetermined'
          or @status = 'withheld'">
        <xsl:value-of select="@status"/>
      </xsl:when>
      <xsl:when test="$met = 'yes'">
        <xsl:call-template name="how-well"/>
      </xsl:when>
      <!-- 净增为负的，说出来 a loss is told -->
      <xsl:when test="@unit != '％' and starts-with(@actual, '-')
          and @pace">under</xsl:when>
      <xsl:when test="n:compare(@completion, '0') = 0 and @pace
          and (self::l:works[@done = '0'] or self::l:target)
          or self::l:works[@done = '0' and n:compare(@gap, '0') &lt; 0]">
        <xsl:text>none</xsl:text>
      </xsl:when>
      <xsl:when test="$period = 'running' and @gap">
        <xsl:choose>
          <xsl:when test="n:compare(@gap, '0') > 0">ahead</xsl:when>
          <xsl:when test="n:compare(@gap, '0') = 0">on-pace</xsl:when>
          <xsl:otherwise>behind</xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="how-far"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 台账评定的：达到没有 as the ledger judged it -->
  <xsl:template name="met">
    <xsl:choose>
      <xsl:when test="@met"><xsl:value-of select="@met"/></xsl:when>
      <xsl:when test="@completion and n:compare(@completion, '100') >= 0">
        <xsl:text>yes</xsl:text>
      </xsl:when>
      <xsl:when test="not(@completion) and (@status = 'done'
          or @status = 'on-track')">yes</xsl:when>
      <xsl:otherwise>no</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 达到的：超额，刚好，还是与参照的持平 -->
  <xsl:template name="how-well">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:variable name="rule"><xsl:call-template name="rule"/></xsl:variable>
    <xsl:variable name="period"><xsl:call-template name="period"/></xsl:variable>
    <xsl:choose>
      <!-- 全年的控制数，年中说不上控制住了 not held until the year is over -->
      <xsl:when test="$rule = 'limit' and @nature = 'flow' and @unit != '％'
          and $period = 'running'">so-far</xsl:when>
      <xsl:when test="$rule = 'amount'
          and n:compare(@completion, '100') > 0">exceeded</xsl:when>
      <xsl:when test="($rule = 'rate' or $rule = 'stock')
          and $side > 0">exceeded</xsl:when>
      <xsl:when test="($rule = 'about' or $rule = 'between')
          and n:compare(@completion, '100') > 0">exceeded</xsl:when>
      <xsl:when test="$rule = 'track' and $side = 0">same</xsl:when>
      <!-- 在好的一边，不用说允许差多少 on the side that cannot fail -->
      <xsl:when test="$rule = 'track' and ($side > 0 and @sided = 'below'
          or $side &lt; 0 and @sided = 'above')">exceeded</xsl:when>
      <xsl:otherwise>met</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 没有达到的 -->
  <xsl:template name="how-far">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:variable name="period"><xsl:call-template name="period"/></xsl:variable>
    <xsl:variable name="rule"><xsl:call-template name="rule"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="@rule = 'exceed' and $side = 0">same</xsl:when>
      <xsl:when test="@rule = 'exceed' or @rule = 'track' or $rule = 'zero'">
        <xsl:text>missed</xsl:text>
      </xsl:when>
      <xsl:when test="(@rule = 'about' or @rule = 'between') and $side > 0">
        <xsl:text>over</xsl:text>
      </xsl:when>
      <xsl:when test="(@rule = 'about' or @rule = 'between') and $side &lt; 0">
        <xsl:text>under</xsl:text>
      </xsl:when>
      <xsl:when test="$period = 'over' or not(@difference)">missed</xsl:when>
      <xsl:when test="$side > 0">over</xsl:when>
      <xsl:otherwise>under</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:milestone" mode="outcome">
    <xsl:variable name="period"><xsl:call-template name="period"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="@status = 'unreported'">unreported</xsl:when>
      <xsl:when test="@status = 'done' and @days-late">late</xsl:when>
      <xsl:when test="@status = 'done'">met</xsl:when>
      <xsl:when test="@step = 'stopped'">stopped</xsl:when>
      <xsl:when test="@days-late">overdue</xsl:when>
      <xsl:when test="$period = 'over'">missed</xsl:when>
      <xsl:otherwise>open</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 填什么 What goes into the slots ==================================== -->

  <xsl:template name="slot">
    <xsl:param name="slot"/>
    <xsl:choose>
      <xsl:when test="$slot = 'name'"><xsl:value-of select="@name"/></xsl:when>
      <xsl:when test="$slot = 'stem' or $slot = 'verb'">
        <xsl:call-template name="parted-name">
          <xsl:with-param name="part" select="$slot"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$slot = 'subject'">
        <xsl:apply-templates select="." mode="subject"/>
      </xsl:when>
      <xsl:when test="$slot = 'result'">
        <xsl:apply-templates select="." mode="result"/>
      </xsl:when>
      <xsl:when test="$slot = 'goal'">
        <xsl:apply-templates select="." mode="goal-words"/>
        <!-- 年中调整过的，不能当成年初定的 not what was agreed at first -->
        <xsl:if test="@revised = 'yes'">，经调整</xsl:if>
      </xsl:when>
      <xsl:when test="$slot = 'size'">
        <xsl:value-of select="n:size(concat(@value,
            @assigned[not(../@value)]), @unit)"/>
      </xsl:when>
      <xsl:when test="$slot = 'counted'">
        <xsl:if test="@baseline">按增量计</xsl:if>
      </xsl:when>
      <!-- 没有的数不能空着 “完成目标的％” is no sentence -->
      <xsl:when test="($slot = 'completion' and not(@completion))
          or ($slot = 'gap' and not(@gap))
          or ($slot = 'pace' and not(@pace))">
        <xsl:message terminate="yes">
          <xsl:value-of select="concat('“', @name, '”（', @rule, '）没有',
              $slot, '，句子里却要写出来：在版式里给它另写一行 sentence，不写{',
              $slot, '}')"/>
        </xsl:message>
      </xsl:when>
      <xsl:when test="$slot = 'completion'">
        <xsl:value-of select="n:percent(@completion)"/>
      </xsl:when>
      <xsl:when test="$slot = 'pace'">
        <xsl:value-of select="n:percent(@pace)"/>
      </xsl:when>
      <xsl:when test="$slot = 'gap'">
        <xsl:value-of select="n:points(@gap)"/>
      </xsl:when>
      <xsl:when test="$slot = 'difference'">
        <xsl:call-template name="amount-apart"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="other-slot">
          <xsl:with-param name="slot" select="$slot"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="other-slot">
    <xsl:param name="slot"/>
    <xsl:choose>
      <xsl:when test="$slot = 'reference-name'">
        <xsl:value-of select="@reference-name"/>
      </xsl:when>
      <xsl:when test="$slot = 'reference'">
        <xsl:call-template name="reference"/>
      </xsl:when>
      <xsl:when test="$slot = 'apart'">
        <xsl:call-template name="apart"/>
      </xsl:when>
      <xsl:when test="$slot = 'measure'">
        <xsl:call-template name="measure"/>
      </xsl:when>
      <xsl:when test="$slot = 'works'">
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="l:work"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$slot = 'which'">
        <xsl:if test="not(contains(@name, l:work/@name))">
          <xsl:value-of select="concat('（', l:work/@name, '）')"/>
        </xsl:if>
      </xsl:when>
      <!-- 目前完成80％；没有报过的节点是尚未到期 -->
      <xsl:when test="$slot = 'stage' and self::l:milestone[not(@step)]">
        <xsl:text>尚未到期</xsl:text>
      </xsl:when>
      <xsl:when test="$slot = 'stage'">
        <xsl:if test="not(l:work/@step = 'stopped')">目前</xsl:if>
        <xsl:apply-templates select="self::l:milestone | l:work"
            mode="result"/>
      </xsl:when>
      <xsl:when test="$slot = 'left' and self::l:works">
        <xsl:call-template name="works-left"/>
      </xsl:when>
      <xsl:when test="$slot = 'left'">
        <xsl:value-of select="n:size(@difference, @unit)"/>
      </xsl:when>
      <xsl:when test="$slot = 'total'"><xsl:value-of select="@total"/></xsl:when>
      <xsl:when test="$slot = 'done'"><xsl:value-of select="@done"/></xsl:when>
      <xsl:when test="$slot = 'due'">
        <xsl:value-of select="n:month-day(@due)"/>
      </xsl:when>
      <xsl:when test="$slot = 'on' and @on">
        <xsl:value-of select="concat('于', n:month-day(@on))"/>
      </xsl:when>
      <xsl:when test="$slot = 'days-late'">
        <xsl:value-of select="@days-late"/>
      </xsl:when>
      <!-- 停止实施的，台账不计逾期 of what was stopped the ledger has none -->
      <xsl:when test="$slot = 'late' and @days-late">
        <xsl:value-of select="concat('，逾期', @days-late, '天')"/>
      </xsl:when>
      <xsl:when test="$slot = 'allowed'">
        <xsl:value-of select="concat(n:points(@allowed), '个百分点')"/>
      </xsl:when>
      <xsl:when test="$slot = 'missing'">
        <xsl:call-template name="missing"/>
      </xsl:when>
      <xsl:when test="$slot = 'reason'">
        <xsl:call-template name="reason-words"/>
      </xsl:when>
      <xsl:when test="$slot = 'change'">
        <xsl:call-template name="change-size"/>
      </xsl:when>
      <xsl:when test="$slot = 'increase'">
        <xsl:call-template name="increase-words"/>
      </xsl:when>
      <xsl:when test="$slot = 'last-year'">
        <xsl:value-of select="$last-year"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 财政总收入|增长率，创新港主体工程|结顶；名称末尾没有动词的，动词用“完成” -->
  <xsl:template name="parted-name">
    <xsl:param name="part"/>
    <xsl:variable name="words">
      <xsl:choose>
        <xsl:when test="self::l:milestone">
          <xsl:value-of select="$milestone-verbs"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$change-names"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="ending">
      <xsl:call-template name="ending">
        <xsl:with-param name="words" select="$words"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$part = 'stem'">
        <xsl:value-of select="substring(@name, 1,
            string-length(@name) - string-length($ending))"/>
      </xsl:when>
      <xsl:when test="$ending != ''"><xsl:value-of select="$ending"/></xsl:when>
      <xsl:when test="@state = 'started'">启动</xsl:when>
      <xsl:otherwise>完成</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 高于全市平均（9.1％）0.5个百分点，与全市平均（9.1％）持平 -->
  <xsl:template name="apart">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:choose>
      <xsl:when test="$side > 0">高于</xsl:when>
      <xsl:when test="$side &lt; 0">低于</xsl:when>
      <xsl:otherwise>与</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="@reference-name"/>
    <xsl:call-template name="reference"/>
    <xsl:choose>
      <xsl:when test="$side = 0">持平</xsl:when>
      <xsl:otherwise><xsl:call-template name="amount-apart"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 增幅；说价格的是涨幅 of prices -->
  <xsl:template name="measure">
    <xsl:variable name="ending">
      <xsl:call-template name="ending">
        <xsl:with-param name="words" select="$change-names"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$ending = '涨幅'">涨幅</xsl:when>
      <xsl:otherwise>增幅</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 同比的百分数，一位小数；不到0.1的照实写 one decimal, unless that is none -->
  <xsl:template name="change-size">
    <xsl:variable name="size" select="translate(n:fixed(@change, 1), '-', '')"/>
    <xsl:choose>
      <xsl:when test="$size = '0.0'">
        <xsl:value-of select="n:points(@change)"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$size"/></xsl:otherwise>
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

  <xsl:template name="increase-words">
    <xsl:choose>
      <xsl:when test="@unit = '％'">
        <xsl:value-of select="concat(n:points(@increase), '个百分点')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:size(@increase, @unit)"/>
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
    <xsl:call-template name="deed"/>
    <xsl:value-of select="@name"/>
    <xsl:if test="@unit = '％'">为</xsl:if>
    <xsl:apply-templates select="." mode="result"/>
  </xsl:template>

  <xsl:template match="l:target[@unit = '％' and @actual]" mode="subject">
    <xsl:variable name="direction">
      <xsl:call-template name="direction"/>
    </xsl:variable>
    <xsl:variable name="stem">
      <xsl:call-template name="parted-name">
        <xsl:with-param name="part" select="'stem'"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="side" select="n:compare(@actual, '0')"/>
    <xsl:choose>
      <xsl:when test="$direction = 'level'">
        <xsl:value-of select="concat(@name, '为', n:amount(@actual, @unit))"/>
      </xsl:when>
      <xsl:when test="$side = 0 and contains(@name, '涨幅')">
        <xsl:value-of select="concat($stem, '持平')"/>
      </xsl:when>
      <xsl:when test="$side = 0">
        <xsl:value-of select="concat($stem, '零增长')"/>
      </xsl:when>
      <xsl:when test="$side > 0 and contains(@name, '涨幅')">
        <xsl:value-of select="concat($stem, '上涨', n:amount(@actual, '％'))"/>
      </xsl:when>
      <xsl:when test="$side > 0">
        <xsl:value-of select="concat($stem, '增长', n:amount(@actual, '％'))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat($stem, '下降', n:size(@actual, '％'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 建成：数量类目标的动词，照计划原文；名称本身带动词的、计划没有说的为空
       The verb with which the plan speaks of what is counted, where the name
       has none of its own -->
  <xsl:template name="deed">
    <xsl:variable name="mark" select="key('mark', @id)[1]"/>
    <xsl:if test="$mark and @unit != '％' and @nature = 'flow'
        and (@rule = 'at-least' or @rule = 'assigned' and @then != 'at-most'
            or @rule = 'about' or @rule = 'between')">
      <xsl:variable name="own">
        <xsl:call-template name="beginning">
          <xsl:with-param name="of" select="@name"/>
          <xsl:with-param name="words" select="$deed-verbs"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:if test="$own = ''">
        <xsl:for-each select="$mark">
          <xsl:call-template name="deed-of-mark"/>
        </xsl:for-each>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- 几项连着说，动词相同的只说一次：新增甲2家、乙1家 Of a chain, each verb once -->
  <xsl:template name="deeds">
    <xsl:param name="of"/>
    <xsl:variable name="all">
      <xsl:for-each select="$of">
        <v id="{@id}"><xsl:call-template name="deed"/></v>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($all)/*">
      <v id="{@id}">
        <xsl:if test="not(preceding-sibling::*[1] = .)">
          <xsl:value-of select="."/>
        </xsl:if>
      </v>
    </xsl:for-each>
  </xsl:template>

  <!-- 一处计划原文的动词：写在里面的；紧接在前面的；并列的随前一项（新增甲6家、乙3家）
       The verb inside, or right before; of a chain that of the one before -->
  <xsl:template name="deed-of-mark">
    <xsl:variable name="name"
        select="$ledger//l:target[@id = current()/@target]/@name"/>
    <xsl:variable name="head">
      <xsl:call-template name="without-beginnings">
        <xsl:with-param name="of"
            select="normalize-space(l:v[1]/preceding-sibling::text()[1])"/>
        <xsl:with-param name="words" select="$before-deeds"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="verb">
      <xsl:call-template name="beginning">
        <xsl:with-param name="of" select="$head"/>
        <xsl:with-param name="words" select="$deed-verbs"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="noun"
        select="substring($head, string-length($verb) + 1)"/>
    <xsl:variable name="before"
        select="normalize-space(preceding-sibling::node()[1][self::text()])"/>
    <!-- 说的是不是这个名称：后两个字相同就是 Is it the name's noun? -->
    <xsl:variable name="of-name" select="$noun = '' or contains($name, $noun)
        or substring($noun, string-length($noun) - 1)
            = substring($name, string-length($name) - 1)"/>
    <xsl:choose>
      <xsl:when test="not(l:v)"/>
      <xsl:when test="$verb != '' and $of-name">
        <xsl:value-of select="$verb"/>
      </xsl:when>
      <xsl:when test="$verb != '' or not($of-name)"/>
      <xsl:when test="$before = '、' or $before = '和'">
        <xsl:for-each select="preceding-sibling::l:mark[1]">
          <xsl:call-template name="deed-of-mark"/>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="str:tokenize($deed-verbs, ' &#10;')
            [string-length($before) >= string-length(.)]
            [substring($before, string-length($before)
                - string-length(.) + 1) = .]">
          <xsl:sort select="string-length(.)" data-type="number"
              order="descending"/>
          <xsl:if test="position() = 1"><xsl:value-of select="."/></xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 以其中哪个词开头，都不是为空 Which of the words it begins with -->
  <xsl:template name="beginning">
    <xsl:param name="of"/>
    <xsl:param name="words"/>
    <xsl:for-each select="str:tokenize($words, ' &#10;')
        [starts-with($of, .)]">
      <xsl:sort select="string-length(.)" data-type="number"
          order="descending"/>
      <xsl:if test="position() = 1"><xsl:value-of select="."/></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="without-beginnings">
    <xsl:param name="of"/>
    <xsl:param name="words"/>
    <xsl:variable name="first">
      <xsl:call-template name="beginning">
        <xsl:with-param name="of" select="$of"/>
        <xsl:with-param name="words" select="$words"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$first = ''"><xsl:value-of select="$of"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="without-beginnings">
          <xsl:with-param name="of"
              select="substring($of, string-length($first) + 1)"/>
          <xsl:with-param name="words" select="$words"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 回落2.8个百分点，写在名称后的括号里 How it moved, in brackets behind its name -->
  <xsl:template name="moved-by">
    <xsl:call-template name="clause">
      <xsl:with-param name="rule">moved</xsl:with-param>
      <xsl:with-param name="direction">
        <xsl:call-template name="change-direction"/>
      </xsl:with-param>
      <xsl:with-param name="outcome">
        <xsl:call-template name="change-outcome"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- 同比 Year on year ================================================== -->

  <!-- 比率说百分点，跨过零的说由负转正；其余说百分比，上年为零的说增减数 -->
  <xsl:template name="change">
    <xsl:if test="@increase">
      <xsl:call-template name="clause">
        <xsl:with-param name="rule">change</xsl:with-param>
        <xsl:with-param name="direction">
          <xsl:call-template name="change-direction"/>
        </xsl:with-param>
        <xsl:with-param name="outcome">
          <xsl:call-template name="change-outcome"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="change-direction">
    <xsl:choose>
      <xsl:when test="@unit = '％'">level</xsl:when>
      <xsl:when test="@rule = 'zero' or not(@change)">rise</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="change-outcome">
    <xsl:variable name="rate" select="@unit = '％'"/>
    <xsl:variable name="now" select="n:compare(@actual, '0')"/>
    <xsl:variable name="before" select="n:compare(@previous, '0')"/>
    <xsl:variable name="up" select="n:compare(@increase, '0')"/>
    <xsl:choose>
      <xsl:when test="$up = 0">same</xsl:when>
      <xsl:when test="$rate and $before &lt; 0 and $now > 0">turned-up</xsl:when>
      <xsl:when test="$rate and $before > 0 and $now &lt; 0">
        <xsl:text>turned-down</xsl:text>
      </xsl:when>
      <xsl:when test="$rate and $before &lt; 0 and $now &lt; 0 and $up > 0">
        <xsl:text>narrower</xsl:text>
      </xsl:when>
      <xsl:when test="$rate and $before &lt; 0 and $now &lt; 0">wider</xsl:when>
      <xsl:when test="$up > 0">more</xsl:when>
      <xsl:otherwise>less</xsl:otherwise>
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

  <!-- 同样结果的数量合成一句：组织学习6次、举办培训2期，均达到时序进度；只有一项的、别的
       规则的，各说各的 Amounts of one outcome in one clause, all else by itself -->
  <xsl:template name="sentences-together">
    <xsl:param name="of"/>
    <xsl:variable name="keys">
      <xsl:for-each select="$of">
        <key id="{@id}"><xsl:call-template name="together-by"/></key>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="key" select="exsl:node-set($keys)/*"/>
    <xsl:for-each select="$of">
      <xsl:variable name="outcome" select="string($key[@id = current()/@id])"/>
      <xsl:variable name="group" select="$of[$outcome != '']
          [@id = $key[. = $outcome]/@id]"/>
      <xsl:if test="count($group) &lt; 2 or @id = $group[1]/@id">
        <xsl:if test="position() > 1">；</xsl:if>
        <xsl:choose>
          <xsl:when test="count($group) > 1">
            <xsl:call-template name="together">
              <xsl:with-param name="of" select="$group"/>
              <xsl:with-param name="outcome" select="$outcome"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <figure of="{@id}">
              <xsl:apply-templates select="." mode="sentence"/>
            </figure>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:if>
    </xsl:for-each>
    <xsl:if test="$of">。</xsl:if>
  </xsl:template>

  <!-- 可以合着说的是什么结果，不能的为空 The outcome it shares with others, or none -->
  <xsl:template name="together-by">
    <xsl:variable name="rule"><xsl:call-template name="rule"/></xsl:variable>
    <xsl:variable name="outcome">
      <xsl:apply-templates select="." mode="outcome"/>
    </xsl:variable>
    <xsl:if test="$rule = 'amount' and not(contains(@name, '、'))
        and ($outcome = 'exceeded' or $outcome = 'met' or $outcome = 'ahead'
            or $outcome = 'on-pace')">
      <xsl:value-of select="$outcome"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="together">
    <xsl:param name="of"/>
    <xsl:param name="outcome"/>
    <xsl:variable name="verbs">
      <xsl:call-template name="deeds">
        <xsl:with-param name="of" select="$of"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:for-each select="$of">
      <xsl:if test="position() > 1">、</xsl:if>
      <figure of="{@id}">
        <xsl:value-of select="exsl:node-set($verbs)/*[@id = current()/@id]"/>
        <xsl:value-of select="@name"/>
        <xsl:apply-templates select="." mode="result"/>
      </figure>
    </xsl:for-each>
    <xsl:call-template name="clause">
      <xsl:with-param name="rule">several</xsl:with-param>
      <xsl:with-param name="outcome" select="$outcome"/>
    </xsl:call-template>
  </xsl:template>

  <!-- 一串名称：甲、乙；名称里有顿号的用分号隔开 Names joined: by semicolons
       where a name has a comma of its own -->
  <xsl:template name="names">
    <xsl:param name="of"/>
    <!-- 按表中滞后的次序 in the order in which what lags is told -->
    <xsl:param name="by-lag" select="false()"/>
    <xsl:variable name="between">
      <xsl:choose>
        <xsl:when test="$of[contains(@name, '、')]">；</xsl:when>
        <xsl:otherwise>、</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:for-each select="$of">
      <xsl:sort select="@lag-rank * number($by-lag)" data-type="number"/>
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

  <!-- （责任单位：财政所，责任人：金若水） -->
  <xsl:template name="duty">
    <xsl:param name="owner"/>
    <xsl:if test="@lead or $owner">
      <xsl:text>（</xsl:text>
      <xsl:if test="@lead">
        <xsl:value-of select="concat('责任单位：', @lead)"/>
      </xsl:if>
      <xsl:if test="@lead and $owner">，</xsl:if>
      <xsl:if test="$owner">
        <xsl:value-of select="concat('责任人：', $owner)"/>
      </xsl:if>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
