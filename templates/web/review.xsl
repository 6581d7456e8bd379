<?xml version="1.0" encoding="UTF-8"?>
<!-- 核对单：读进来时原文的每个数字去了哪里。 Where each number of the text went. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:template name="title">核对单</xsl:template>

  <xsl:template name="body">
    <p>读 <a href="{$base}/source?state={state/@number}" download="download"><xsl:value-of select="state/@source-name"/></a> 时记下的；之后的修改看<a href="{$base}/history">历史</a>。</p>
    <pre tabindex="0"><xsl:value-of select="text"/></pre>
    <p><a href="{$base}/plan">回到计划</a></p>
  </xsl:template>
</xsl:stylesheet>
