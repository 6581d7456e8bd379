<?xml version="1.0" encoding="UTF-8"?>
<!-- 历史：每一次的内容都在，可以比较，可以退回。 Every state is kept. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="states.xsl"/>

  <xsl:template name="title">历史</xsl:template>

  <xsl:template name="body">
    <xsl:if test="not(state)"><p>还没有改过。</p></xsl:if>
    <xsl:if test="state">
      <p>每一次的内容都留着。退回之后，现在的内容也还在这里。</p>
      <table class="list">
        <caption class="hidden">历史</caption>
        <thead><tr><th scope="col">次</th><th scope="col">什么时候</th><th scope="col">做了什么</th><th scope="col">比较</th><th scope="col">退回</th></tr></thead>
        <tbody>
          <xsl:for-each select="state">
            <xsl:variable name="before" select="following-sibling::state[1]/@number"/>
            <tr>
              <th scope="row"><xsl:value-of select="@number"/></th>
              <td><xsl:apply-templates select="." mode="when"/></td>
              <td><xsl:apply-templates select="." mode="words"/>
                <xsl:if test="@review"><small><a href="{$base}/review?state={@number}">核对单</a>　<a href="{$base}/source?state={@number}" download="download">原文件</a></small></xsl:if></td>
              <td>
                <xsl:if test="$before"><a href="{$base}/changes?from={$before}&amp;to={@number}">改了什么<span class="hidden">：第<xsl:value-of select="@number"/>次</span></a></xsl:if>
                <xsl:if test="position() &gt; 2">　<a href="{$base}/changes?from={@number}&amp;to={../state[1]/@number}">到现在<span class="hidden">：第<xsl:value-of select="@number"/>次</span></a></xsl:if>
              </td>
              <td>
                <xsl:if test="position() = 1">现在</xsl:if>
                <xsl:if test="position() &gt; 1">
                  <form class="inline" method="post" action="{$base}/history/back">
                    <xsl:call-template name="token"/>
                    <input type="hidden" name="state" value="{@number}"/>
                    <input type="hidden" name="was" value="{../state[1]/@number}"/>
                    <button type="submit" class="quiet small">退回到这里<span class="hidden">：第<xsl:value-of select="@number"/>次</span></button>
                  </form>
                </xsl:if>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
