<?xml version="1.0" encoding="UTF-8"?>
<!-- 怎么用：一年从头到尾。 How it goes, over a year. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:template name="title">怎么用</xsl:template>

  <xsl:template name="body">
    <ol>
      <li><strong>一月，计划定稿：</strong>点“<a href="/new">放入一份计划</a>”，选 Word 文件。对照核对，确认指标，给没有责任单位的定由谁牵头。</li>
      <li><strong>每个季度末：</strong>在“发表收表”里下载填报表发给各单位；收回来一次全部交上去，页面会说还差谁、哪个格子读不懂、谁和谁说法不一。</li>
      <li><strong>收齐之后：</strong>点“写入进展”，再到“检查”看一遍，到“报告”里出进度通报。</li>
      <li><strong>年底：</strong>四个季度都写入之后，出年终总结报告。</li>
    </ol>
    <h2>放心的事</h2>
    <ul>
      <li>每改一次，改之前的都留着，在“历史”里可以看改了什么，也可以退回去。</li>
      <li>两个人同时改一处，后交的会得到提示，谁的都不会丢。</li>
      <li>报告里的每个数都能说清来历：在报告页上点那个数，或到“数字来历”里点那个指标。</li>
      <li>要给公众看的，出“公开版”：不公开的指标印作 X，也推算不出来。</li>
    </ul>
  </xsl:template>
</xsl:stylesheet>
