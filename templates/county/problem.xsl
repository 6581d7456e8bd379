<?xml version="1.0" encoding="UTF-8"?>
<!--
  县级汇总的存在的问题：滞后的目标、问题清单，附表。

  What lags and which problems there are, and their table.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">
  <xsl:template name="problems">
    <xsl:variable name="lagging" select="$towns[l:rollup/@lagging != '0']"/>
    <xsl:variable name="unreported"
        select="$towns[l:rollup/@unreported != '0']"/>
    <xsl:variable name="undetermined"
        select="$towns[l:rollup/@undetermined != '0']"/>
    <h1 id="problems">存在的主要问题</h1>
    <xsl:if test="not($lagging or $unreported or $undetermined)">
      <p>各项目标均达到进度要求，没有未报送和待定的事项。</p>
    </xsl:if>
    <xsl:if test="$lagging">
      <h2><xsl:value-of select="concat('部分目标任务', $lag-word)"/></h2>
      <xsl:call-template name="lagging-towns"/>
    </xsl:if>
    <xsl:if test="$unreported">
      <h2>部分数据尚未报送</h2>
      <xsl:for-each select="$unreported">
        <xsl:sort select="l:rollup/@unreported" data-type="number"
            order="descending"/>
        <xsl:call-template name="left-words">
          <xsl:with-param name="status" select="'unreported'"/>
          <xsl:with-param name="words">未报送</xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="$undetermined">
      <h2>部分目标值尚未明确</h2>
      <xsl:for-each select="$undetermined">
        <xsl:call-template name="left-words">
          <xsl:with-param name="status" select="'undetermined'"/>
          <xsl:with-param name="words">待定</xsl:with-param>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="@problems != '0'">
      <xsl:call-template name="problem-lists"/>
    </xsl:if>
  </xsl:template>

  <!-- 各镇滞后多少项；逐项情况在附件里，这里不重复 How many lag in each town: what
       they are stands in the annex and is not told twice -->
  <xsl:template name="lagging-towns">
    <xsl:variable name="lagging" select="$towns[l:rollup/@lagging != '0']"/>
    <p>
      <xsl:for-each select="$lagging">
        <xsl:sort select="l:rollup/@lagging" data-type="number"
            order="descending"/>
        <xsl:sort select="l:rollup/@far-behind" data-type="number"
            order="descending"/>
        <xsl:if test="position() > 1">；</xsl:if>
        <xsl:call-template name="short"/>
        <!-- 滞后二字单用，不含严重滞后 滞后 alone is not 严重滞后 -->
        <xsl:choose>
          <xsl:when test="$over or l:rollup/@far-behind = '0'">
            <xsl:value-of select="$lag-word"/>
          </xsl:when>
          <xsl:when test="l:rollup/@behind = '0'">严重滞后</xsl:when>
          <xsl:otherwise>滞后和严重滞后</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'lagging'"/>
          <xsl:with-param name="text" select="l:rollup/@lagging"/>
        </xsl:call-template>
        <xsl:text>项</xsl:text>
        <xsl:call-template name="town-far-behind"/>
      </xsl:for-each>
      <xsl:text>。逐项情况见附件1。</xsl:text>
    </p>
  </xsl:template>

  <xsl:template name="town-far-behind">
    <xsl:if test="not($over) and l:rollup/@far-behind != '0'
        and l:rollup/@behind != '0'">
      <xsl:text>，其中严重滞后</xsl:text>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'far-behind'"/>
        <xsl:with-param name="text" select="l:rollup/@far-behind"/>
      </xsl:call-template>
      <xsl:text>项</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template name="left-words">
    <xsl:param name="status"/>
    <xsl:param name="words"/>
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:call-template name="short"/>
      <xsl:value-of select="$words"/>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="$status"/>
        <xsl:with-param name="text"
            select="l:rollup/@*[name() = $status]"/>
      </xsl:call-template>
      <xsl:text>项：</xsl:text>
      <xsl:for-each select="*/*[@status = $status]">
        <xsl:value-of select="@name"/>
        <xsl:choose>
          <xsl:when test="$status = 'unreported'">
            <xsl:text>（</xsl:text>
            <xsl:if test="@lead">
              <xsl:value-of select="concat(@lead, '，')"/>
            </xsl:if>
            <xsl:text>原因：</xsl:text>
            <xsl:call-template name="reason"/>
            <xsl:text>）</xsl:text>
          </xsl:when>
          <xsl:otherwise>
            <xsl:text>（</xsl:text>
            <xsl:if test="@lead">
              <xsl:value-of select="concat(@lead, '，')"/>
            </xsl:if>
            <xsl:call-template name="why-undetermined"/>
            <xsl:text>）</xsl:text>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:choose>
          <xsl:when test="position() = last()">。</xsl:when>
          <xsl:otherwise>、</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </p>
  </xsl:template>

  <!-- 目标值还没有定的原因 Why it cannot be judged yet -->
  <xsl:template name="why-undetermined">
    <xsl:choose>
      <xsl:when test="@note">
        <xsl:call-template name="without-stop">
          <xsl:with-param name="text" select="@note"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@rule = 'assigned'">上级任务数尚未下达</xsl:when>
      <xsl:when test="@reference-name">
        <xsl:value-of select="concat(@reference-name, '尚未公布')"/>
      </xsl:when>
      <xsl:when test="@rule = 'cover'">应覆盖总数尚未确定</xsl:when>
      <xsl:otherwise>年度目标值尚未确定</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="problem-lists">
    <h2>问题整改销号</h2>
    <p>
      <xsl:value-of select="concat('各', $noun, '列入问题清单的问题共')"/>
      <xsl:call-template name="say">
        <xsl:with-param name="is" select="'problems'"/>
        <xsl:with-param name="text" select="@problems"/>
      </xsl:call-template>
      <xsl:text>个</xsl:text>
      <xsl:if test="@closed != '0'">
        <xsl:text>，已销号</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="'closed'"/>
          <xsl:with-param name="text" select="@closed"/>
        </xsl:call-template>
        <xsl:text>个</xsl:text>
      </xsl:if>
      <xsl:if test="@left != '0'">
        <xsl:text>，尚未销号</xsl:text>
        <xsl:call-template name="problems-by-town">
          <xsl:with-param name="is" select="'left'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="@overdue != '0'">
        <xsl:text>，其中逾期</xsl:text>
        <xsl:call-template name="problems-by-town">
          <xsl:with-param name="is" select="'overdue'"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:text>。</xsl:text>
    </p>
  </xsl:template>

  <!-- 2个（甲镇1个、乙镇1个）；1个（甲镇） -->
  <xsl:template name="problems-by-town">
    <xsl:param name="is"/>
    <xsl:call-template name="say">
      <xsl:with-param name="is" select="$is"/>
      <xsl:with-param name="text" select="@*[name() = $is]"/>
    </xsl:call-template>
    <xsl:text>个（</xsl:text>
    <xsl:for-each select="$towns[@*[name() = $is] != '0']">
      <xsl:if test="position() > 1">、</xsl:if>
      <xsl:call-template name="short"/>
      <xsl:if test="last() > 1">
        <xsl:call-template name="say">
          <xsl:with-param name="is" select="$is"/>
          <xsl:with-param name="text" select="@*[name() = $is]"/>
        </xsl:call-template>
        <xsl:text>个</xsl:text>
      </xsl:if>
    </xsl:for-each>
    <xsl:text>）</xsl:text>
  </xsl:template>

  <xsl:template name="lagging-table">
    <table>
      <col align="center" width="2.8em"/>
      <col head="yes" align="left" width="1*"/>
      <col align="left" width="9em"/>
      <col align="right" width="9em"/>
      <col align="decimal" width="6.4em"/>
      <xsl:if test="not($over)"><col align="decimal" width="5em"/></xsl:if>
      <col align="left" width="6em"/>
      <col align="left" width="auto"/>
      <head>
        <tr>
          <th>序号</th><th>目标任务</th><th>目标</th><th>完成情况</th>
          <th>完成率（％）</th>
          <xsl:if test="not($over)"><th>较时序</th></xsl:if>
          <th>状态</th><th>责任单位</th>
        </tr>
      </head>
      <xsl:for-each select="$towns">
        <xsl:sort select="number(@ranked = 'no')" data-type="number"/>
        <xsl:sort select="@rank" data-type="number"/>
        <xsl:if test="*/*[@status = 'behind' or @status = 'far-behind']">
          <tr class="group">
            <xsl:copy-of select="@from"/>
            <td colspan="{8 - $over}" align="left">
              <xsl:call-template name="short"/>
            </td>
          </tr>
          <xsl:for-each select="*/*[@status = 'behind'
              or @status = 'far-behind']">
            <xsl:sort select="@lag-rank" data-type="number"/>
            <xsl:call-template name="lagging-row"/>
          </xsl:for-each>
        </xsl:if>
      </xsl:for-each>
    </table>
    <xsl:if test="$behind[@baseline and @completion]">
      <p class="note">
        <xsl:text>注：</xsl:text>
        <xsl:call-template name="baseline-note">
          <xsl:with-param name="of" select="$behind"/>
        </xsl:call-template>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template name="lagging-row">
    <tr of="{@ref}">
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="position()"/></td>
      <td><xsl:value-of select="@name"/></td>
      <xsl:call-template name="goal-cell"/>
      <xsl:call-template name="actual-cell"/>
      <!-- 与附件2、正文的小数位相同 as in the other annex and the text -->
      <xsl:call-template name="completion-cell">
        <xsl:with-param name="decimals" select="$decimals"/>
      </xsl:call-template>
      <xsl:if test="not($over)"><xsl:call-template name="gap-cell"/></xsl:if>
      <xsl:call-template name="status-cell"/>
      <td><xsl:value-of select="@lead"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
