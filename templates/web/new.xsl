<?xml version="1.0" encoding="UTF-8"?>
<!-- 放入一份计划。 A plan is put in. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:template name="title">放入一份计划</xsl:template>

  <xsl:template name="body">
    <xsl:call-template name="messages"/>
    <form method="post" action="/new" enctype="multipart/form-data">
      <xsl:call-template name="token"/>
      <div class="field drop">
        <label for="file">计划文件</label>
        <input type="file" id="file" name="file" aria-describedby="file-help"
            accept=".docx,.txt,.xlsx,.csv"/>
        <p class="help" id="file-help">Word 文件（.docx）、文字稿（.txt）、任务分解表（.xlsx、.csv）。
          旧的 .doc、.wps 请先在 Word 或 WPS 里另存为 .docx。文件可以拖到这里。</p>
      </div>
      <details>
        <xsl:if test="text-given"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
        <summary>没有文件？把全文粘贴进来</summary>
        <div class="field">
          <label for="text">计划全文</label>
          <textarea id="text" name="text" rows="10"><xsl:text>&#10;</xsl:text><xsl:value-of select="text-given"/></textarea>
        </div>
      </details>
      <details>
        <xsl:if test="year-given or issuer-given or message[@level = 'error']">
          <xsl:attribute name="open">open</xsl:attribute>
        </xsl:if>
        <summary>原文没写年度或发文单位？在这里补上</summary>
        <div class="field">
          <label for="year">年度</label>
          <input type="text" id="year" name="year" inputmode="numeric" pattern="[0-9]{{4}}" size="6"
              value="{year-given}" aria-describedby="year-help"/>
          <span class="help" id="year-help">如 2026；原文写了的，不用填</span>
        </div>
        <div class="field">
          <label for="issuer">发文单位</label>
          <input type="text" id="issuer" name="issuer" size="30" value="{issuer-given}"
              aria-describedby="issuer-help"/>
          <span class="help" id="issuer-help">如 云溪镇人民政府</span>
        </div>
      </details>
      <p><button type="submit">读进来</button></p>
    </form>
    <h2>读进来之后</h2>
    <ol>
      <li>正文一字不改；“新增规上企业5家”“增长6％以上”“全覆盖”这样的承诺会自动标成指标。</li>
      <li>您对照原文核对：标对的确认，标错的改，漏的补。</li>
      <li>然后每季度发表、收表、出通报，年底出总结。</li>
    </ol>
  </xsl:template>
</xsl:stylesheet>
