<?xml version="1.0" encoding="UTF-8"?>
<!-- 发表收表：谁交了，说了什么，写入进展。 Forms out and in, until they are written. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">
  <xsl:import href="page.xsl"/>

  <xsl:variable name="id" select="string(/page/period)"/>
  <xsl:variable name="words">
    <xsl:call-template name="period"><xsl:with-param name="id" select="$id"/></xsl:call-template>
  </xsl:variable>
  <xsl:variable name="waiting" select="/page/office[not(@came)]"/>

  <xsl:template name="title">发表收表：<xsl:value-of select="$words"/></xsl:template>

  <xsl:variable name="state" select="$year/forms[@period = $id]"/>
  <xsl:variable name="errors" select="/page/message[@level = 'error' or @level = 'fatal']"/>
  <xsl:variable name="warnings" select="/page/message[@level = 'warning']"/>
  <xsl:variable name="doubts" select="sum($warnings/@times) + count($warnings[not(@times)])"/>

  <!-- 拒收的、写不进的、没采用的，不用往下翻就看到 Seen without scrolling -->
  <xsl:template name="bars">
    <xsl:if test="refused">
      <div class="fault" role="alert">
        <p><strong>✖ 没有<xsl:if test="not(refused/@next)">收下</xsl:if><xsl:if test="refused/@next">写入</xsl:if></strong><xsl:if test="refused/@taken &gt; 0">（其余 <xsl:value-of select="refused/@taken"/> 个文件已经收下）</xsl:if>：</p>
        <xsl:call-template name="messages"><xsl:with-param name="messages" select="refused/message"/></xsl:call-template>
      </div>
    </xsl:if>
    <xsl:if test="form and $errors">
      <p class="fault" role="alert"><strong>✖ 还写不进去：</strong>收到的表里有 <a href="#result"><xsl:value-of select="count($errors)"/> 处说不通</a>，改好重交（或撤下）才能写入。</p>
    </xsl:if>
    <xsl:if test="form and $warnings">
      <p class="care" role="status"><strong>▲ 有 <xsl:value-of select="$doubts"/> 处没有采用或要请单位核实：</strong><a href="#result">看是哪一格、为什么</a>。</p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="body">
    <xsl:call-template name="periods"/>
    <xsl:call-template name="out"/>
    <xsl:call-template name="in"/>
    <xsl:if test="form"><xsl:call-template name="result"/></xsl:if>
    <xsl:apply-templates select="next"/>
  </xsl:template>

  <!-- 换一期 Another period -->
  <xsl:template name="periods">
    <nav aria-label="时期" class="tabs">
      <xsl:for-each select="str:tokenize('Q1 Q2 Q3 Q4')">
        <xsl:variable name="other" select="concat(substring($id, 1, 4), '-', .)"/>
        <a href="{$base}/forms?period={$other}">
          <xsl:if test="$other = $id"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
          <xsl:value-of select="substring('一二三四', position(), 1)"/>季度
          <xsl:call-template name="state"><xsl:with-param name="of" select="$year/forms[@period = $other]"/></xsl:call-template>
        </a>
      </xsl:for-each>
    </nav>
  </xsl:template>

  <!-- 一期到哪一步了 How far a period is -->
  <xsl:template name="state">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of/@stale"><small>有新收的表，还没写入</small></xsl:when>
      <xsl:when test="$of/@written"> ✓<small>已写入</small></xsl:when>
      <xsl:when test="$of/@received &gt; 0"><small>已收 <xsl:value-of select="$of/@received"/> 张，还没写入</small></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- 一、发出去 -->
  <xsl:template name="out">
    <h2>一、发出去</h2>
    <xsl:choose>
      <xsl:when test="office">
        <p><a class="button" href="{$base}/forms.zip?period={$id}" download="download">下载全部 <xsl:value-of select="count(office)"/> 张填报表（ZIP）</a>
          <small>　每个单位一张，写明怎么填、上期数和例子</small></p>
      </xsl:when>
      <xsl:otherwise>
        <p class="bad">计划里没有写明牵头单位，发不了表。请在<a href="{$base}/plan">计划</a>里每项工作的标题下面补上。</p>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="office and $year/@nobodys &gt; 0">
      <p class="bad">有 <xsl:value-of select="$year/@nobodys"/> 个指标没有责任单位，哪张表里都没有：<a href="{$base}/plan#nobodys">先定由谁牵头</a>，再发表。</p>
    </xsl:if>
    <table class="list">
      <caption class="hidden">各单位的填报表</caption>
      <thead><tr><th scope="col">单位</th><th scope="col">牵头</th><th scope="col">填报表</th><th scope="col">收到了吗</th></tr></thead>
      <tbody>
        <xsl:for-each select="office">
          <tr id="office-{.}">
            <th scope="row"><xsl:value-of select="."/></th>
            <td class="number"><xsl:value-of select="@tasks"/> 项</td>
            <td><a href="{$base}/form?period={$id}&amp;office={str:encode-uri(., true())}" download="download">下载<span class="hidden">：<xsl:value-of select="."/></span></a></td>
            <td>
              <xsl:choose>
                <xsl:when test="@came"><span class="came">✓ 已收到</span></xsl:when>
                <xsl:otherwise><span class="missing">还没有</span></xsl:otherwise>
              </xsl:choose>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>

  <!-- 二、收回来 -->
  <xsl:template name="in">
    <h2 id="in">二、收回来</h2>
    <form method="post" action="{$base}/forms" enctype="multipart/form-data">
      <xsl:call-template name="token"/>
      <input type="hidden" name="period" value="{$id}"/>
      <div class="field drop"><label for="files">填好的表</label>
        <input type="file" id="files" name="files" multiple="multiple" accept=".xlsx,.csv" required="required" aria-describedby="files-help"/>
        <p class="help" id="files-help">可以一次选很多个，也可以拖进来。同一单位再交一次，以后一次为准。单位自己的表格（.xlsx、.csv）也能读。</p></div>
      <p><button type="submit">收下</button></p>
    </form>
    <xsl:if test="form">
      <table class="list">
        <caption class="hidden">收到的表</caption>
        <thead><tr><th scope="col">收到的表</th><th scope="col">单位</th><th scope="col">什么时候</th><th scope="col">撤下</th></tr></thead>
        <tbody>
          <xsl:for-each select="form">
            <tr>
              <th scope="row"><xsl:value-of select="."/></th>
              <td><xsl:value-of select="@office"/><xsl:if test="not(@office)">表里没写</xsl:if></td>
              <td><xsl:value-of select="@when"/><xsl:if test="@who">，<xsl:value-of select="@who"/></xsl:if></td>
              <td><form class="inline" method="post" action="{$base}/forms/remove">
                <xsl:call-template name="token"/>
                <input type="hidden" name="period" value="{$id}"/>
                <input type="hidden" name="number" value="{@number}"/>
                <button type="submit" class="quiet small">撤下<span class="hidden">：<xsl:value-of select="."/></span></button>
              </form></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- 四、工作打算：哪张表里都没有，在这里写 It comes in no form -->
  <xsl:template match="page/next">
    <xsl:variable name="what">
      <xsl:choose>
        <xsl:when test="substring($id, 6) = 'Q4'"><xsl:value-of select="substring($id, 1, 4) + 1"/>年工作打算</xsl:when>
        <xsl:otherwise>下一步工作打算</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <h2 id="next"><xsl:value-of select="$what"/></h2>
    <xsl:choose>
      <xsl:when test="@figures">
        <xsl:for-each select="p"><p><xsl:value-of select="."/></p></xsl:for-each>
        <p><small>里面有自动填的数，要改请技术员改进展文件。</small></p>
      </xsl:when>
      <xsl:otherwise>
        <form method="post" action="{$base}/forms/next">
          <xsl:call-template name="token"/>
          <input type="hidden" name="period" value="{$id}"/>
          <input type="hidden" name="was" value="{@sha256}"/>
          <div class="field"><label for="next-words">总结最后一部分“<xsl:value-of select="$what"/>”的文字</label>
            <textarea id="next-words" name="next" rows="8" cols="60" aria-describedby="next-help">
              <xsl:for-each select="p"><xsl:value-of select="."/><xsl:text>&#10;</xsl:text></xsl:for-each>
            </textarea>
            <p class="help" id="next-help">一段一行，可以写很多段；照原样印进报告，原来的在“历史”里。</p></div>
          <p><button type="submit">写入工作打算</button></p>
        </form>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 三、写入进展 -->
  <xsl:template name="result">
    <h2 id="result">三、写入进展</h2>
    <xsl:if test="$waiting">
      <p class="missing">还差 <xsl:value-of select="count($waiting)"/> 个单位：
        <xsl:for-each select="$waiting"><xsl:if test="position() &gt; 1">、</xsl:if><xsl:value-of select="."/></xsl:for-each>。
        也可以先写入，补交之后再写一次。</p>
    </xsl:if>
    <xsl:if test="$errors">
      <p class="bad">这些表里有 <xsl:value-of select="count($errors)"/> 处说不通，改好重交（或撤下）才能写入：</p>
      <xsl:call-template name="messages"><xsl:with-param name="messages" select="$errors"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$warnings">
      <p><xsl:value-of select="$doubts"/> 处没有采用或要请单位核实：</p>
      <xsl:call-template name="messages"><xsl:with-param name="messages" select="$warnings"/></xsl:call-template>
    </xsl:if>
    <!-- 写的和采用的不一样，要让人看见 What was taken otherwise than it was written -->
    <xsl:variable name="taken" select="message[@level = 'note' and str:tokenize('cell-about cell-remark cell-day cell-reason cell-level') = @id]"/>
    <xsl:variable name="others" select="message[@level = 'note' and not(str:tokenize('cell-about cell-remark cell-day cell-reason cell-level') = @id)]"/>
    <xsl:if test="$taken">
      <p><xsl:value-of select="count($taken)"/> 处是这样理解的，请看对不对：</p>
      <xsl:call-template name="messages"><xsl:with-param name="messages" select="$taken"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="$others">
      <details><summary>另有 <xsl:value-of select="count($others)"/> 条说明</summary>
        <xsl:call-template name="messages"><xsl:with-param name="messages" select="$others"/></xsl:call-template></details>
    </xsl:if>
    <xsl:if test="result/@good">
      <p>读出 <xsl:value-of select="result/@figures"/> 个数字、<xsl:value-of select="result/@steps"/> 个工程和节点的进展、<xsl:value-of select="result/@narratives"/> 段文字、<xsl:value-of select="result/@problems"/> 个问题。</p>
      <form method="post" action="{$base}/forms/write">
        <xsl:call-template name="token"/>
        <input type="hidden" name="period" value="{$id}"/>
        <input type="hidden" name="was" value="{result/@sha256}"/>
        <xsl:choose>
          <xsl:when test="$state/@stale">
            <p class="bad">上次写入之后，又收了或撤了表；报告里还是那时的数，要再写入一次。</p>
          </xsl:when>
          <xsl:when test="result/@written"><p class="good">这些表已经写入。</p></xsl:when>
        </xsl:choose>
        <p><button type="submit">
          <xsl:if test="result/@written and not($state/@stale)"><xsl:attribute name="class">quiet</xsl:attribute>重新</xsl:if>
          <xsl:text>写入</xsl:text><xsl:value-of select="$words"/>进展</button>
          <xsl:if test="result/@written"><small>　代替现有的 <xsl:value-of select="result/@written"/>；原来的在“历史”里</small></xsl:if></p>
      </form>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
