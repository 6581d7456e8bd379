<?xml version="1.0" encoding="UTF-8"?>
<!-- What a report says of each entry, and its cells: one row each. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger" xmlns:n="urn:niandu:functions" xmlns="urn:niandu:document" exclude-result-prefixes="l n">
  <xsl:import href="common.xsl"/>
  <xsl:template name="body">
   <table><col/><col/><col/><col/><col/><col/><col/><col/>
    <xsl:for-each select="$entries">
      <tr>
        <td><xsl:value-of select="@id"/></td>
        <td><xsl:apply-templates select="." mode="sentence"/></td>
        <xsl:call-template name="goal-cell"/>
        <xsl:call-template name="actual-cell"/>
        <xsl:call-template name="completion-cell"/>
        <xsl:call-template name="gap-cell"/>
        <td><xsl:value-of select="@status"/></td>
        <xsl:call-template name="status-cell"/>
      </tr>
    </xsl:for-each>
    </table>
  </xsl:template>
</xsl:stylesheet>
