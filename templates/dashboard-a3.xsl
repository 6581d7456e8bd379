<?xml version="1.0" encoding="UTF-8"?>
<!--
  一页看板，A3：内容与 dashboard 相同，只换版式。
  The dashboard on A3: the same words, another style.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:import href="dashboard.xsl"/>

  <n:about lang="zh">一页看板（A3）：与dashboard内容相同，供上墙</n:about>
  <n:about lang="en">the same dashboard on A3, for a wall</n:about>

  <xsl:variable name="style">dashboard-a3</xsl:variable>
</xsl:stylesheet>
