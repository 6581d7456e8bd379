<?xml version="1.0" encoding="UTF-8"?>
<!-- 做不了：为什么，怎么办。 What could not be done, why, and what to do. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:variable name="status" select="/page/fault/@status"/>

  <xsl:template name="title">
    <xsl:choose>
      <xsl:when test="$status = 401">请先登录</xsl:when>
      <xsl:when test="$status = 403">这一页放久了，或不是从这里打开的</xsl:when>
      <xsl:when test="$status = 404">没有这一页</xsl:when>
      <xsl:when test="$status = 405">这一页只能看</xsl:when>
      <xsl:when test="$status = 413">文件太大</xsl:when>
      <xsl:when test="$status = 421">不认识这个网址</xsl:when>
      <xsl:when test="$status = 504">这一步太慢，已停下</xsl:when>
      <xsl:when test="$status = 507">服务器的磁盘满了</xsl:when>
      <xsl:when test="$status &gt;= 500">这一步没有做成</xsl:when>
      <xsl:otherwise>这一步没有看懂</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="body">
    <p>
      <xsl:choose>
        <xsl:when test="$status = 401">请用单位分给您的用户名和口令。</xsl:when>
        <xsl:when test="$status = 403">什么也没有改。请退回上一页，刷新一下，再做一次。</xsl:when>
        <xsl:when test="$status = 404">可能网址抄错了，或者这个文件夹已经移走、不归您看。</xsl:when>
        <xsl:when test="$status = 413">一次最多收 64 MB。计划和填报表一般不到 1 MB：看看是不是选错了文件，或者文件里贴了大图。什么也没有改。</xsl:when>
        <xsl:when test="$status = 421">请用技术人员告诉您的网址打开。（技术人员：启动时加 --name=这个名字。）</xsl:when>
        <xsl:when test="$status &gt;= 500">文件夹里的内容是完整的，还是这一步之前的样子。可以再试一次；还不行，请把下面的话告诉技术人员。</xsl:when>
        <xsl:otherwise>什么也没有改。请退回上一页再试一次。</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:if test="string(fault)"><pre><xsl:value-of select="fault"/></pre></xsl:if>
    <p><a href="/">回到乡镇和年度</a></p>
  </xsl:template>
</xsl:stylesheet>
