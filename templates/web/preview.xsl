<?xml version="1.0" encoding="UTF-8"?>
<!--
  先看看：改了会怎样，还没有改。编辑时页上的脚本也取这一页的 .preview 放在表单下面。

  What an edit would come to, before it is made. While somebody edits, the
  page's script shows the .preview of this page below the form.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="plan.xsl"/>

  <xsl:variable name="do" select="/page/field[@name = 'do']"/>
  <xsl:variable name="subject" select="/page/subject"/>
  <xsl:variable name="marked" select="/page/p//target[@id = $subject/@id]"/>

  <!-- 来历里与修改有关的；全部的在“数字来历” of all that explain tells -->
  <xsl:variable name="told" select="' lead support owner due rule then value to baseline total actual condition formula missed completion gap status '"/>

  <xsl:template name="title">先看看：还没有改</xsl:template>

  <xsl:template name="body">
    <xsl:variable name="errors" select="message[@level = 'error' or @level = 'fatal']"/>
    <div class="preview">
      <xsl:if test="$errors">
        <p class="bad">这样改不成：</p>
      </xsl:if>
      <xsl:call-template name="messages">
        <xsl:with-param name="messages" select="$errors | message[@level = 'warning' and @line = $subject/@line]"/>
      </xsl:call-template>
      <xsl:if test="$marked">
        <p><strong><xsl:value-of select="$marked/@name"/></strong>：
          <xsl:for-each select="$marked"><xsl:call-template name="goal"/></xsl:for-each></p>
        <blockquote><xsl:apply-templates select="p" mode="preview"/></blockquote>
      </xsl:if>
      <xsl:if test="fact and not($errors)">
        <p>改了以后，照已经报来的数：</p>
        <dl class="facts">
          <xsl:for-each select="fact[contains($told, concat(' ', @key, ' '))]">
            <dt><xsl:value-of select="@label"/></dt>
            <dd><xsl:value-of select="."/></dd>
          </xsl:for-each>
        </dl>
      </xsl:if>
    </div>
    <form method="post" action="{$base}/plan/{$do}">
      <xsl:call-template name="token"/>
      <xsl:for-each select="field[@name != 'do']">
        <input type="hidden" name="{@name}" value="{.}"/>
      </xsl:for-each>
      <p>
        <xsl:if test="not($errors)"><button type="submit">就这样，改</button><xsl:text> </xsl:text></xsl:if>
        <a class="button quiet" href="{$base}/plan{substring('#', 1, string-length($subject/@id))}{$subject/@id}">不改，回到计划</a>
        <small>　要接着改，按浏览器的“后退”，填的都还在。</small></p>
    </form>
  </xsl:template>

  <!-- 没有编号：同一页上不能有两个 without ids: the page below has them -->
  <xsl:template match="p | target | works | milestone | v" mode="preview">
    <xsl:choose>
      <xsl:when test="not(self::v) and @id = $subject/@id"><mark><xsl:apply-templates mode="preview"/></mark></xsl:when>
      <xsl:otherwise><xsl:apply-templates mode="preview"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
