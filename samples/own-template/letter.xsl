<?xml version="1.0" encoding="UTF-8"?>
<!--
  自己的模板：年终总结的简本，题为“致全镇居民的一封信”。
  不改程序，也不改随附的模板：引入 yearend.xsl，只写要变的地方。
  用法（在本文件夹的上一级）：
      niandu build 计划.xml 一季度.xml … -t own-template/letter.xsl

  A template of one's own: the year in a letter to the residents. Neither the
  program nor its templates are touched: it imports yearend.xsl and writes anew
  only what differs. niandu-template(5) lists what there is to override.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <!-- 本文件夹里没有的文件，到随附的模板里找
       What does not lie beside this file is looked for among the built-in -->
  <xsl:import href="yearend.xsl"/>

  <!-- niandu templates 列出的一句话 What niandu templates says of it -->
  <n:about lang="zh">示例：致全镇居民的一封信，年终总结的简本</n:about>
  <n:about lang="en">example: the year in a letter to the residents</n:about>

  <!-- 一、颜色字体：用自己的版式 style/residents.xml，只写了与 gb9704 不同的
       1. Colours and type: a style of one's own, based on gb9704 -->
  <xsl:variable name="style">residents</xsl:variable>

  <!-- 二、题目 2. The title -->
  <xsl:variable name="title" select="concat('致', $place, '全体居民的一封信')"/>

  <!-- 三、次序：先称呼，再总体、实事、没有完成的、接下来的打算，最后落款；
       不要目录、一览表和附件，给单位看的表、责任单位、排名也不要
       3. Order: which sections there are, and in which order; no tables, no
       annex, nothing that only offices need -->
  <xsl:template name="head">
    <title><xsl:value-of select="$title"/></title>
  </xsl:template>
  <xsl:template name="body">
    <p class="addressee">全体居民朋友们：</p>
    <xsl:call-template name="overall"/>
    <!-- 四、增加一节 4. Sections of one's own, below -->
    <xsl:call-template name="livelihood"/>
    <xsl:call-template name="shortfalls"/>
    <xsl:call-template name="plans"/>
    <p>以上情况，请大家监督；有什么意见和建议，欢迎随时向镇政府反映。</p>
    <xsl:call-template name="signature"/>
  </xsl:template>

  <!-- 数字从台账里取，用 n: 函数写出来，不在模板里计算
       Figures come from the ledger and are printed by the functions n:… -->
  <xsl:template name="overall">
    <p>
      <xsl:value-of select="concat($year, '年初，镇政府定下', $counts/@items,
          '项工作')"/>
      <xsl:if test="$counts/@headline != '0'">
        <xsl:value-of select="concat('和', $counts/@headline, '项主要目标')"/>
      </xsl:if>
      <xsl:text>，分解为</xsl:text>
      <figure of="{@plan}" is="total">
        <xsl:value-of select="l:rollup/@total"/>
      </figure>
      <xsl:value-of select="concat('项任务。到', $day, '，完成')"/>
      <figure of="{@plan}" is="done">
        <xsl:value-of select="l:rollup/@done"/>
      </figure>
      <xsl:text>项</xsl:text>
      <xsl:if test="$lagging">
        <xsl:text>，没有完成</xsl:text>
        <figure of="{@plan}" is="lagging">
          <xsl:value-of select="l:rollup/@lagging"/>
        </figure>
        <xsl:text>项</xsl:text>
      </xsl:if>
      <xsl:variable name="open" select="$unreported | $undetermined"/>
      <xsl:if test="$open">
        <xsl:value-of select="concat('，还有', count($open), '项（')"/>
        <xsl:call-template name="names">
          <xsl:with-param name="of" select="$open"/>
        </xsl:call-template>
        <xsl:text>）还不能评定</xsl:text>
      </xsl:if>
      <xsl:text>。现将大家关心的实事和没有完成的任务报告如下。</xsl:text>
    </p>
  </xsl:template>

  <!-- 居民最关心的几项工作，按计划里的编号 The items that residents ask about -->
  <xsl:variable name="asked"
      select="$ledger//l:item[contains(' welfare epidemic culture service infra ',
          concat(' ', @id, ' '))]"/>

  <xsl:template name="livelihood">
    <h1 id="livelihood">大家关心的民生实事</h1>
    <xsl:for-each select="$asked">
      <xsl:variable name="done" select="*[@id][@status = 'done']
          [not(@rule = 'none')]"/>
      <xsl:if test="$done">
        <p>
          <xsl:copy-of select="@from"/>
          <b><xsl:value-of select="concat(l:title, '。')"/></b>
          <!-- 一项一句话，话是本版式里的
               A sentence for each, in the words of the style -->
          <xsl:call-template name="sentences">
            <xsl:with-param name="of" select="$done"/>
          </xsl:call-template>
        </p>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- 没有完成的：一项不漏，说明原因 All that was missed, and why -->
  <xsl:template name="shortfalls">
    <xsl:if test="$lagging">
      <h1 id="shortfalls">没有完成的任务</h1>
      <xsl:call-template name="misses"/>
    </xsl:if>
  </xsl:template>
  <xsl:template name="miss">
    <figure of="{@id}">
      <xsl:apply-templates select="." mode="sentence"/>
    </figure>
    <xsl:text>。</xsl:text>
    <xsl:call-template name="why"/>
  </xsl:template>
  <!-- 主要原因是梅坞上坝道路涉及林地。报送时说明的（cause）；没有说明的，看问题清单；接着说
       现在怎么样了
       As the offices say, else as the list of problems does; then how it stands -->
  <xsl:template name="why">
    <xsl:variable name="cause"><xsl:call-template name="cause"/></xsl:variable>
    <xsl:variable name="problems">
      <xsl:call-template name="problems-of"/>
    </xsl:variable>
    <xsl:variable name="problem" select="$ledger/l:problem[contains($problems,
        concat(' ', @id, ' '))][1]"/>
    <xsl:if test="$cause != ''">
      <xsl:value-of select="concat($cause, '。')"/>
    </xsl:if>
    <xsl:if test="$cause = ''">
      <xsl:apply-templates select="$problem/l:p" mode="prose"/>
    </xsl:if>
    <xsl:apply-templates select="$problem/l:now" mode="prose"/>
  </xsl:template>

  <!-- 接下来：居民关心的几项，和没有完成任务的几项
       What is next: of the same items, and of those that missed something -->
  <xsl:template name="plans">
    <xsl:variable name="next" select="($asked | $lagging/parent::l:item)/l:next"/>
    <xsl:if test="$next">
      <h1 id="plans">接下来要做的</h1>
      <xsl:apply-templates select="$next/l:p" mode="block"/>
    </xsl:if>
  </xsl:template>

  <!-- 五、换说法：一项一句话怎么说，在 style/residents.xml 里；要说“综合完成率”的地方，
       这里换成“办成率”
       5. Words: how a sentence goes is in the style; what the others call
       综合完成率 would be 办成率 here -->
  <xsl:variable name="rate-name">办成率</xsl:variable>
</xsl:stylesheet>
