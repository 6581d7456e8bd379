<?xml version="1.0" encoding="UTF-8"?>
<!--
  各模板共用的部分。自己写模板时引入本文件，再改写其中的模板即可：
      <xsl:import href="common.xsl"/>
  或者引入一个现成的模板（如 yearend.xsl），只改写要改的那几节。
  数字一律取自台账（ledger），只排版，不计算；n: 开头的函数负责写法。
  of="" 和 is="" 注明所印的是台账里哪一项的哪个数，供核对，不影响版面。

  What all templates share; niandu-template(5) lists what there is to override.
  Figures come from the ledger as they are; the functions n:… only print them.
  of= and is= say which figure of the ledger stands there: a test compares them.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- 骨架和正文 the document and its prose -->
  <xsl:import href="common/frame.xsl"/>
  <!-- 公文要素 the elements of an official document -->
  <xsl:import href="common/official.xsl"/>
  <!-- 目标值、完成值的写法 how goals and results are worded -->
  <xsl:import href="common/goal.xsl"/>
  <!-- 一项一句话 a sentence for each entry -->
  <xsl:import href="common/sentence.xsl"/>
  <!-- 汇总的说法 words for roll-ups -->
  <xsl:import href="common/rollup.xsl"/>
  <!-- 表格 tables -->
  <xsl:import href="common/table.xsl"/>
  <!-- 问题清单 problems -->
  <xsl:import href="common/problem.xsl"/>
  <!-- 图表 charts -->
  <xsl:import href="common/chart.xsl"/>
  <!-- 图题里的结论 what a chart shows, as its title -->
  <xsl:import href="common/finding.xsl"/>
  <!-- 一页概要 a page that can be read alone -->
  <xsl:import href="common/summary.xsl"/>
  <!-- 公开版里不公开的指标 withheld targets of the public edition -->
  <xsl:import href="common/edition.xsl"/>
</xsl:stylesheet>
