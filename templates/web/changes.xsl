<?xml version="1.0" encoding="UTF-8"?>
<!-- 两次之间改了什么。 What changed between two states. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="states.xsl"/>

  <xsl:template name="title">第 <xsl:value-of select="state[1]/@number"/> 次到第 <xsl:value-of select="state[2]/@number"/> 次改了什么</xsl:template>

  <xsl:template name="body">
    <p><xsl:apply-templates select="state[2]" mode="when"/>：<xsl:apply-templates select="state[2]" mode="words"/></p>
    <xsl:if test="not(file)"><p>内容没有差别。</p></xsl:if>
    <!-- forms/2022-Q2/written 只给程序看 is the program's own mark -->
    <xsl:for-each select="file[not(starts-with(@name, 'forms/') and substring-after(substring-after(@name, '/'), '/') = 'written')]">
      <h2><xsl:value-of select="@name"/>
        <small>
          <xsl:choose>
            <xsl:when test="@how = 'added'">新加的</xsl:when>
            <xsl:when test="@how = 'removed'">去掉了</xsl:when>
            <xsl:otherwise>改了</xsl:otherwise>
          </xsl:choose>
        </small></h2>
      <xsl:if test="change">
        <table class="list">
          <caption class="hidden">改动</caption>
          <thead><tr><th scope="col">哪一项</th><th scope="col">改了什么</th><th scope="col">原来</th><th scope="col">现在</th></tr></thead>
          <tbody><xsl:apply-templates select="change"/></tbody>
        </table>
      </xsl:if>
      <xsl:if test="figure">
        <table class="list">
          <caption class="hidden">数字</caption>
          <thead><tr><th scope="col">指标</th><th scope="col">原来</th><th scope="col">现在</th></tr></thead>
          <tbody>
            <xsl:for-each select="figure">
              <tr><th scope="row"><xsl:value-of select="@name"/></th>
                <td class="number"><del><xsl:value-of select="@was"/></del><xsl:if test="not(@was)">未报</xsl:if></td>
                <td class="number"><ins><xsl:value-of select="@is"/></ins><xsl:if test="not(@is)">未报</xsl:if><xsl:value-of select="concat(' ', @unit)"/></td></tr>
            </xsl:for-each>
          </tbody>
        </table>
      </xsl:if>
    </xsl:for-each>
    <p><a href="{$base}/history">回到历史</a></p>
  </xsl:template>
  <xsl:template match="change">
    <tr>
      <th scope="row"><xsl:value-of select="@name"/>
        <small>
          <xsl:choose>
            <xsl:when test="@kind = 'target'">指标</xsl:when>
            <xsl:when test="@kind = 'item'">工作</xsl:when>
            <xsl:when test="@kind = 'pillar'">方面</xsl:when>
            <xsl:when test="@kind = 'works' or @kind = 'work'">工程</xsl:when>
            <xsl:when test="@kind = 'milestone'">节点</xsl:when>
            <xsl:when test="@kind = 'plan'">计划</xsl:when>
            <xsl:otherwise><xsl:value-of select="@kind"/></xsl:otherwise>
          </xsl:choose>
        </small></th>
      <td>
        <xsl:choose>
          <xsl:when test="@how = 'added'">新标的</xsl:when>
          <xsl:when test="@how = 'removed'">取消了</xsl:when>
          <xsl:when test="@how = 'renamed'">换了编号</xsl:when>
          <xsl:when test="@how = 'moved'">挪了位置</xsl:when>
          <xsl:when test="@field = 'confidence'">有人核对过</xsl:when>
          <xsl:when test="@field = 'name'">名称</xsl:when>
          <xsl:when test="@field = 'value'">目标值</xsl:when>
          <xsl:when test="@field = 'unit'">单位</xsl:when>
          <xsl:when test="@field = 'rule'">怎么算完成</xsl:when>
          <xsl:when test="@field = 'lead'">牵头单位</xsl:when>
          <xsl:when test="@field = 'support'">配合单位</xsl:when>
          <xsl:when test="@field = 'due'">完成时限</xsl:when>
          <xsl:when test="@field = 'text'">文字</xsl:when>
          <xsl:otherwise><xsl:value-of select="@field"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <xsl:choose>
        <xsl:when test="words"><td colspan="2"><xsl:value-of select="words"/></td></xsl:when>
        <xsl:otherwise>
          <td><xsl:if test="was and @field != 'confidence'"><del><xsl:value-of select="was"/></del></xsl:if></td>
          <td><xsl:if test="is and @field != 'confidence'"><ins><xsl:value-of select="is"/></ins></xsl:if></td>
        </xsl:otherwise>
      </xsl:choose>
    </tr>
  </xsl:template>
</xsl:stylesheet>
