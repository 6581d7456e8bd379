<?xml version="1.0" encoding="UTF-8"?>
<!--
  批量生成情况，一页。niandu merge-results 用它，不列入 niandu templates。
  What a batch has done, on one page: the template of merge-results.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="n">
  <xsl:output method="xml" encoding="UTF-8"/>

  <!-- 只有一页：多的只说还有几项 more than fit on the page are counted -->
  <xsl:variable name="most" select="12"/>

  <xsl:template match="/results">
    <xsl:variable name="good" select="@written + @up-to-date"/>
    <document style="gb9704" title="批量生成情况">
      <title>批量生成情况</title>
      <p>
        <xsl:value-of select="concat('共', @jobs, '个文件夹，')"/>
        <xsl:choose>
          <xsl:when test="$good = @jobs">全部成功</xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="concat('成功', $good, '个，未成功',
                @jobs - $good, '个')"/>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="concat('；报告', @pages, '页，各进程用时合计',
            format-number(@ms div 1000, '0.0'), '秒，内存最多',
            format-number(@peak-kib div 1024, '0'), 'MiB。')"/>
        <xsl:if test="@again &gt; 0">
          <xsl:value-of select="concat('重做过的', @again,
              '个以最后一次为准。')"/>
        </xsl:if>
      </p>
      <table caption="各类结果" unit="个">
        <col align="left" width="1*"/><col align="right" width="6em"/>
        <head><tr><th>结果</th><th>数量</th></tr></head>
        <xsl:call-template name="row">
          <xsl:with-param name="word">生成</xsl:with-param>
          <xsl:with-param name="n" select="@written"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="word">未变，不必重做</xsl:with-param>
          <xsl:with-param name="n" select="@up-to-date"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="word">输入有误，改正后再做</xsl:with-param>
          <xsl:with-param name="n" select="@fault"/>
        </xsl:call-template>
        <xsl:call-template name="row">
          <xsl:with-param name="word">系统原因，可以重试</xsl:with-param>
          <xsl:with-param name="n"
              select="@system + @memory + @time + @crashed"/>
        </xsl:call-template>
      </table>
      <xsl:if test="job">
        <table caption="未成功的文件夹">
          <col align="left" width="9em"/><col align="center" width="5em"/>
          <col align="left" width="1*"/>
          <head><tr><th>文件夹</th><th>原因</th><th>说明</th></tr></head>
          <xsl:for-each select="job[position() &lt;= $most]">
            <tr>
              <td><xsl:value-of select="@folder"/></td>
              <td>
                <xsl:choose>
                  <xsl:when test="@result = 'fault'">输入有误</xsl:when>
                  <xsl:when test="@result = 'memory'">内存不足</xsl:when>
                  <xsl:when test="@result = 'time'">超时</xsl:when>
                  <xsl:when test="@result = 'crashed'">异常退出</xsl:when>
                  <xsl:otherwise>系统原因</xsl:otherwise>
                </xsl:choose>
              </td>
              <td>
                <xsl:value-of select="substring(., 1, 60)"/>
                <xsl:if test="string-length(.) &gt; 60">…</xsl:if>
              </td>
            </tr>
          </xsl:for-each>
        </table>
        <xsl:if test="count(job) &gt; $most">
          <p>
            <xsl:value-of select="concat('另有', count(job) - $most,
                '个，见结果文件。')"/>
          </p>
        </xsl:if>
      </xsl:if>
    </document>
  </xsl:template>

  <xsl:template name="row">
    <xsl:param name="word"/>
    <xsl:param name="n"/>
    <xsl:if test="$n &gt; 0">
      <tr>
        <td><xsl:value-of select="$word"/></td>
        <td><xsl:value-of select="$n"/></td>
      </tr>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
