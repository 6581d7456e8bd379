<?xml version="1.0" encoding="UTF-8"?>
<!--
  公开版：不公开的指标只有名称和X，没有完成情况。最后引入，盖过各规则的写法。

  The public edition: of a withheld target there is a name and an X. Imported
  last, so that it wins over the wording of each rule.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l">

  <xsl:template match="l:target[@status = 'withheld' and @rule = 'assigned']"
      mode="goal">上级下达</xsl:template>

  <xsl:template match="l:target[@status = 'withheld']" mode="result">
    <xsl:param name="unit" select="@unit"/>
    <xsl:value-of select="concat(@blank, $unit)"/>
  </xsl:template>

  <!-- 说明中的一段；内部版、没有不公开的指标时都没有 A paragraph on it -->
  <xsl:template name="edition-note">
    <xsl:if test="/l:ledger/@edition = 'public' and /l:ledger/l:rollup/@withheld &gt; 0">
      <p>
        <xsl:value-of select="concat('本件为公开版，',
            /l:ledger/l:rollup/@withheld, '项指标的数值不公开，印作X，',
            '不列入考核项数和', $rate-name, '，这些数可能与内部版不同。')"/>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
