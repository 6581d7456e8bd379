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

  <!-- 三、次序：先称呼，再总体、主要目标、问题，最后落款；不要目录和附件
       3. Order: which sections there are, and in which order -->
  <xsl:template name="head">
    <title><xsl:value-of select="$title"/></title>
  </xsl:template>
  <xsl:template name="body">
    <p class="addressee">全体居民朋友们：</p>
    <p>
      <xsl:value-of select="concat($year, '年的工作，向大家报告如下。')"/>
    </p>
    <xsl:call-template name="overall"/>
    <!-- 四、增加一节 4. A section of one's own, below -->
    <xsl:call-template name="livelihood"/>
    <xsl:call-template name="problems"/>
    <p>以上报告，请大家监督。</p>
    <xsl:call-template name="signature"/>
  </xsl:template>

  <!-- 数字从台账里取，用 n: 函数写出来，不在模板里计算
       Figures come from the ledger and are printed by the functions n:… -->
  <xsl:template name="livelihood">
    <xsl:variable name="pillar" select="l:pillar[@theme = 'livelihood']"/>
    <xsl:if test="$pillar">
      <h1 id="livelihood">大家关心的民生实事</h1>
      <list>
        <xsl:for-each select="$pillar/l:item/*[@id][@status = 'done']
            [not(@rule = 'none')]">
          <li>
            <xsl:copy-of select="@from"/>
            <!-- 一项一句话，写法与其他报告相同
                 The sentence that every report uses -->
            <xsl:apply-templates select="." mode="sentence"/>
            <xsl:call-template name="clause-end"/>
          </li>
        </xsl:for-each>
      </list>
    </xsl:if>
  </xsl:template>

  <!-- 五、换说法：这封信里不说“综合完成率”，说“总的完成率”
       5. Words: what the others call 综合完成率 is worded for residents -->
  <xsl:variable name="rate-name">总的完成率</xsl:variable>
</xsl:stylesheet>
