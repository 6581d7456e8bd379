# The digits of a column are grouped alike: below 12,600 stands 9,800. A year,
# what is no figure of the ledger, and a column without separators stay, cells
# over several rows and columns counted.
set -e
cat >alike.xsl <<'END'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns="urn:niandu:document">
  <xsl:template match="/">
    <document style="gb9704" title="表">
      <table>
        <head><tr><th rowspan="2">镇</th><th colspan="2">数</th></tr>
          <tr><th>目标</th><th>完成</th></tr></head>
        <tr><td rowspan="4">甲</td><td is="value">≥12,600万元</td><td is="actual">9800万元</td></tr>
        <tr><td is="value">≥9800.5万元</td><td is="actual">1284人</td></tr>
        <tr><td is="value">2023年3月31日前</td><td>2000</td></tr>
        <tr><td>4100</td><td is="actual">980</td></tr>
        <tr><td is="value" colspan="2">-1800</td><td is="actual">10000</td></tr>
      </table>
    </document>
  </xsl:template>
</xsl:stylesheet>
END
"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t alike.xsl --emit=document |
	grep -o '<td.*'
