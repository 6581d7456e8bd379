<?xml version="1.0" encoding="UTF-8"?>
<!-- 有哪些报告，各有哪些格式。 Which reports there are, in which formats. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:template name="title">报告</xsl:template>

  <xsl:template name="body">
    <table class="list">
      <caption class="hidden">报告</caption>
      <thead><tr><th scope="col">报告</th><th scope="col">看</th><th scope="col">存下来</th></tr></thead>
      <tbody>
        <xsl:for-each select="template">
          <!-- 常用的在前 the usual ones first -->
          <xsl:sort select="string-length(substring-before(concat(' bulletin yearend office targets dashboard plan ', @name, ' '), concat(' ', @name, ' ')))" data-type="number"/>
          <tr>
            <th scope="row">
              <xsl:call-template name="name"><xsl:with-param name="about" select="."/></xsl:call-template>
              <small><xsl:value-of select="substring-after(., '：')"/></small></th>
            <td><a href="{$base}/report/{@name}">看各页<span class="hidden">：<xsl:value-of select="@name"/></span></a></td>
            <td class="formats">
              <xsl:call-template name="formats">
                <xsl:with-param name="template" select="@name"/>
              </xsl:call-template>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
    <p>要文号和印发日期、出各单位的任务单、出公开版：先点“看各页”，在那一页上选。</p>
  </xsl:template>

  <!-- 名称：说明，去掉命令行的话 its name, without what the command line calls it -->
  <xsl:template name="name">
    <xsl:param name="about"/>
    <xsl:value-of select="substring-before(concat(substring-before(concat($about, '：'), '：'), '（build'), '（build')"/>
  </xsl:template>

  <xsl:template name="formats">
    <xsl:param name="template"/>
    <xsl:param name="query"/>
    <xsl:for-each select="/page/format[not(. = 'png' or . = 'svg')]">
      <a href="{$base}/file?template={$template}&amp;format={.}{$query}" download="download">
        <xsl:value-of select="translate(., 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
        <span class="hidden"> <xsl:value-of select="$template"/></span>
      </a>
      <xsl:text> </xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
