<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总的公文要素、附件、统计口径说明。

  Elements of an official document, appendices, the method.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:template name="method">
    <list>
      <li>
        <xsl:text>数据来源。各</xsl:text>
        <xsl:value-of select="$noun"/>
        <xsl:text>报送的台账，综合完成率与其各自报告一致，汇总时逐项复核，</xsl:text>
        <xsl:text>未另行评定。</xsl:text>
        <xsl:if test="@mixed-policies = 'yes'">
          <xsl:text>各地考核口径不完全相同，状态的比较仅供参考。</xsl:text>
        </xsl:if>
      </li>
      <li>
        <xsl:text>综合完成率。各项完成率按权重平均，单项超过100％的按100％计，</xsl:text>
        <xsl:text>只分达到、未达到的，达到的按100％、未达到的按0计，</xsl:text>
        <xsl:text>未报、待定的不计入；不足100％的一律不进位为100％。</xsl:text>
      </li>
      <li>
        <xsl:text>排名。按</xsl:text>
        <xsl:choose>
          <xsl:when test="$scored">完成率与时序进度之比</xsl:when>
          <xsl:otherwise>综合完成率</xsl:otherwise>
        </xsl:choose>
        <xsl:text>由高到低，不作四舍五入；报送率低于</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'threshold'"/>
          <xsl:with-param name="text" select="@threshold"/>
        </xsl:call-template>
        <xsl:text>％，或者数据截止日不同的，不参加排名。平均数是参加排名的</xsl:text>
        <xsl:text>综合完成率的算术平均。</xsl:text>
      </li>
      <li>
        <xsl:text>合计。只有单位相同、数量可以相加的目标才作合计，</xsl:text>
        <xsl:text>合计完成率为完成合计与目标合计之比。</xsl:text>
      </li>
      <xsl:if test="not($over)">
        <li>较时序。完成率减时序进度，单位为百分点；“—”表示不适用。</li>
      </xsl:if>
    </list>
  </xsl:template>

  <!-- 公文要素：主送、附件说明、署名和成文日期由版式排。有发文字号的才有红头、盖印：
       没有编号的还不是正式公文，只署名
       An official document: with a number it has the red head and room for the
       seal; without one it is not issued yet and is only signed -->
  <xsl:template name="official">
    <official>
      <xsl:call-template name="official-day">
        <xsl:with-param name="day" select="$issued"/>
      </xsl:call-template>
      <xsl:if test="@number"><xsl:attribute name="seal">yes</xsl:attribute></xsl:if>
      <issuer><xsl:value-of select="@issuer"/></issuer>
      <xsl:if test="@number">
        <number><xsl:value-of select="@number"/></number>
        <to><xsl:value-of select="concat('各', $noun)"/></to>
        <printed-by><xsl:value-of select="@issuer"/></printed-by>
        <xsl:if test="$issued != ''">
          <printed-on><xsl:value-of select="$issued"/></printed-on>
        </xsl:if>
      </xsl:if>
    </official>
  </xsl:template>

  <!-- 附件各起一页，序号由版式编 Numbered by the style, a page each -->
  <xsl:template name="appendices">
    <xsl:if test="$behind">
      <section id="appendix-lagging" class="attachment"
          orientation="landscape">
        <title><xsl:value-of select="concat($lag-word, '目标任务清单')"/></title>
        <xsl:call-template name="lagging-table"/>
      </section>
    </xsl:if>
    <xsl:if test="l:common">
      <section id="appendix-common" class="attachment">
        <title>
          <xsl:value-of select="concat('共同目标分', $noun, '完成情况')"/>
        </title>
        <xsl:call-template name="common-table"/>
      </section>
    </xsl:if>
    <section id="method" class="attachment">
      <title>统计口径说明</title>
      <xsl:call-template name="method"/>
    </section>
  </xsl:template>

  <!-- 没有发文机关时的附件说明：一行一个，依次编号
       Without an issuer: one to a line, numbers below each other -->
  <xsl:template name="attachments">
    <xsl:if test="$behind">
      <p class="attachment-list">
        <xsl:value-of select="concat('附件：1.', $lag-word, '目标任务清单')"/>
      </p>
    </xsl:if>
    <xsl:if test="l:common">
      <p>
        <xsl:call-template name="attachment-number">
          <xsl:with-param name="n" select="1 + boolean($behind)"/>
        </xsl:call-template>
        <xsl:value-of select="concat('共同目标分', $noun, '完成情况')"/>
      </p>
    </xsl:if>
    <p>
      <xsl:call-template name="attachment-number">
        <xsl:with-param name="n"
            select="1 + boolean($behind) + boolean(l:common)"/>
      </xsl:call-template>
      <xsl:text>统计口径说明</xsl:text>
    </p>
  </xsl:template>

  <xsl:template name="attachment-number">
    <xsl:param name="n"/>
    <xsl:choose>
      <xsl:when test="$n = 1">附件：</xsl:when>
      <xsl:otherwise>　　　</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="concat($n, '.')"/>
  </xsl:template>
</xsl:stylesheet>
