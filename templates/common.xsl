<?xml version="1.0" encoding="UTF-8"?>
<!--
  各模板共用的部分：正文、目标的说法、表格的行。
  自己写模板时用 <xsl:import href="common.xsl"/> 引入，再改写其中的模板即可。
  数字一律取自台账（ledger），只排版，不计算；n: 开头的函数负责写法。
  of="" 和 is="" 注明所印的是台账里哪一项的哪个数，供核对，不影响版面。

  What all templates share: prose, how a target is worded, rows of tables.
  Import it and override what your house words differently. Figures come from
  the ledger as they are; the functions n:… only print them. of= and is= say which figure
  of the ledger stands there: a test compares them.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:strip-space elements="l:ledger l:official l:preamble l:pillar l:item
      l:narrative l:target l:works l:milestone l:problem"/>

  <xsl:variable name="ledger" select="/l:ledger"/>
  <xsl:variable name="year" select="$ledger/@year"/>
  <xsl:variable name="day" select="n:date($ledger/@as-of)"/>
  <!-- 列入考核的：目标（纯文字的除外）、工程、节点 -->
  <xsl:variable name="entries" select="$ledger//l:target[@rule != 'none']
      | $ledger//l:works | $ledger//l:milestone"/>

  <xsl:key name="item" match="l:item" use="@id"/>

  <!-- 正文 Prose -->

  <xsl:template match="l:p | l:measure | l:evidence" mode="block">
    <p>
      <xsl:copy-of select="@from"/>
      <xsl:apply-templates mode="prose"/>
    </p>
  </xsl:template>

  <xsl:template match="*" mode="prose">
    <xsl:apply-templates mode="prose"/>
  </xsl:template>

  <xsl:template match="l:actual" mode="prose">
    <figure of="{@target}" is="actual"><xsl:value-of select="."/></figure>
  </xsl:template>

  <xsl:template match="text()" mode="prose">
    <xsl:value-of select="translate(., '%', '％')"/>
  </xsl:template>

  <!-- 目标值 What was agreed: ≥6家, ≤28, 98％左右 … -->

  <xsl:template match="*" mode="goal"/>

  <xsl:template match="l:target" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:choose>
      <xsl:when test="@value">
        <xsl:value-of select="n:amount(@value, $unit)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(@blank, $unit)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'at-least'][@value]" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:value-of select="concat('≥', n:amount(@value, $unit))"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'at-most'][@value]" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:value-of select="concat('≤', n:amount(@value, $unit))"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'about'][@value]" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:value-of select="concat(n:amount(@value, $unit), '左右')"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'between'][@value]" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:value-of select="concat(n:amount(@value), '～', n:amount(@to, $unit))"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'zero']" mode="goal">
    <xsl:text>零发生</xsl:text>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'cover']" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:text>全覆盖</xsl:text>
    <xsl:if test="@total">
      <xsl:value-of select="concat('（', n:amount(@total, $unit), '）')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'exceed']" mode="goal">
    <xsl:value-of select="concat('高于', @reference-name)"/>
    <xsl:call-template name="reference"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'track']" mode="goal">
    <xsl:value-of select="concat('与', @reference-name, '同步')"/>
    <xsl:call-template name="reference"/>
  </xsl:template>

  <xsl:template name="reference">
    <xsl:if test="@reference">
      <xsl:value-of select="concat('（', n:amount(@reference, @unit), '）')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'assigned']" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:choose>
      <xsl:when test="not(@assigned)">上级下达（未下达）</xsl:when>
      <xsl:when test="@then = 'at-most'">
        <xsl:value-of select="concat('≤', n:amount(@assigned, $unit))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('≥', n:amount(@assigned, $unit))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'none']" mode="goal">定性要求</xsl:template>

  <xsl:template match="l:works" mode="goal">
    <xsl:value-of select="concat(@total, '项')"/>
  </xsl:template>

  <xsl:template match="l:milestone" mode="goal">
    <xsl:value-of select="concat(n:month-day(@due), '前')"/>
  </xsl:template>

  <!-- 完成值 What was reached -->

  <xsl:template match="l:target" mode="result">
    <xsl:param name="unit" select="@unit"/>
    <xsl:choose>
      <xsl:when test="@reported != 'yes'">未报</xsl:when>
      <xsl:when test="@rule = 'cover' and @covered">
        <xsl:value-of select="n:amount(@covered, $unit)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:amount(@actual, $unit)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:works" mode="result">
    <xsl:value-of select="concat('完成', @done, '项')"/>
  </xsl:template>

  <xsl:template match="l:work | l:milestone" mode="result">
    <xsl:choose>
      <xsl:when test="@step = 'done' and @on">
        <xsl:value-of select="concat(n:month-day(@on), '完成')"/>
      </xsl:when>
      <xsl:when test="@step = 'done'">完成</xsl:when>
      <xsl:when test="@step = 'stopped'">停止实施</xsl:when>
      <xsl:when test="@step = 'started' and @state = 'started' and @on">
        <xsl:value-of select="concat(n:month-day(@on), '启动')"/>
      </xsl:when>
      <xsl:when test="@step = 'started' and @percent">
        <xsl:value-of select="concat('完成', n:amount(@percent, '％'))"/>
      </xsl:when>
      <xsl:when test="@step = 'started'">已启动</xsl:when>
      <xsl:when test="@status = 'unreported'">未报</xsl:when>
      <xsl:otherwise>未启动</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 一句话 One target in a clause, without full stop -->

  <xsl:template match="l:target" mode="sentence">
    <xsl:value-of select="@name"/>
    <xsl:choose>
      <xsl:when test="@status = 'unreported'">
        <xsl:text>未报送数据</xsl:text>
        <xsl:call-template name="missing"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="@unit = '％'">为</xsl:if>
        <xsl:apply-templates select="." mode="result"/>
        <xsl:text>，</xsl:text>
        <xsl:apply-templates select="." mode="verdict"/>
        <xsl:call-template name="change"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="missing">
    <xsl:if test="@missing">
      <xsl:value-of select="concat('（缺', n:period(@missing), '数据）')"/>
    </xsl:if>
  </xsl:template>

  <!-- 达到没有，差多少 Met or not, and by how much -->
  <xsl:template match="l:target" mode="verdict">
    <xsl:choose>
      <xsl:when test="@status = 'undetermined'">
        <xsl:call-template name="undetermined"/>
      </xsl:when>
      <xsl:when test="@rule = 'exceed' or @rule = 'track'">
        <xsl:call-template name="against-reference"/>
      </xsl:when>
      <xsl:when test="@rule = 'zero'">
        <xsl:choose>
          <xsl:when test="n:compare(@actual, '0') = 0">保持“零状态”</xsl:when>
          <xsl:otherwise>未实现“零状态”</xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:when test="@rule = 'about' or @rule = 'between'">
        <xsl:choose>
          <xsl:when test="n:compare(@completion, '100') &lt; 0">不在</xsl:when>
          <xsl:otherwise>符合</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="of-goal"/>
        <xsl:if test="n:compare(@completion, '100') &lt; 0">范围内</xsl:if>
        <xsl:if test="n:compare(@completion, '100') >= 0">的要求</xsl:if>
      </xsl:when>
      <xsl:when test="@rule = 'cover'">
        <xsl:value-of select="concat('覆盖率', n:percent(@completion), '％')"/>
        <xsl:call-template name="lag"/>
      </xsl:when>
      <xsl:when test="@rule = 'at-most' or @then = 'at-most'">
        <xsl:call-template name="against-limit"/>
      </xsl:when>
      <xsl:when test="@unit = '％' and @difference">
        <xsl:call-template name="against-rate"/>
      </xsl:when>
      <xsl:when test="n:compare(@completion, '100') > 0">
        <xsl:text>超额完成</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:call-template name="rate"/>
      </xsl:when>
      <xsl:when test="n:compare(@completion, '100') = 0">
        <xsl:text>完成</xsl:text>
        <xsl:call-template name="of-goal"/>
      </xsl:when>
      <xsl:when test="@completion and not(@baseline)">
        <xsl:text>为</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:value-of select="concat('的', n:percent(@completion), '％')"/>
        <xsl:call-template name="lag"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>未达到</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:call-template name="rate"/>
        <xsl:call-template name="lag"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="of-goal">
    <xsl:text>年度目标（</xsl:text>
    <xsl:apply-templates select="." mode="goal"/>
    <xsl:text>）</xsl:text>
  </xsl:template>

  <xsl:template name="rate">
    <xsl:if test="@completion">
      <xsl:value-of select="concat('，完成率', n:percent(@completion), '％')"/>
    </xsl:if>
  </xsl:template>

  <!-- 控制类：以内，还是超出多少 -->
  <xsl:template name="against-limit">
    <xsl:choose>
      <xsl:when test="n:compare(@difference, '0') > 0">
        <xsl:text>超过</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:call-template name="amount-apart"/>
        <xsl:call-template name="rate"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>控制在</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:text>以内</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="amount-apart">
    <xsl:choose>
      <xsl:when test="@unit = '％'">
        <xsl:value-of select="concat(n:points(@difference), '个百分点')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:amount(@difference, @unit)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 比率：与目标差几个百分点 -->
  <xsl:template name="against-rate">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:choose>
      <xsl:when test="$side = 0">
        <xsl:text>达到</xsl:text>
        <xsl:call-template name="of-goal"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text>比</xsl:text>
        <xsl:call-template name="of-goal"/>
        <xsl:choose>
          <xsl:when test="$side > 0">高</xsl:when>
          <xsl:otherwise>低</xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="concat(n:points(@difference), '个百分点')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="against-reference">
    <xsl:variable name="side" select="n:compare(@difference, '0')"/>
    <xsl:choose>
      <xsl:when test="$side > 0">
        <xsl:value-of select="concat('高于', @reference-name, '（',
            n:amount(@reference, @unit), '）', n:points(@difference),
            '个百分点')"/>
      </xsl:when>
      <xsl:when test="$side &lt; 0">
        <xsl:value-of select="concat('低于', @reference-name, '（',
            n:amount(@reference, @unit), '）', n:points(@difference),
            '个百分点')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('与', @reference-name, '（',
            n:amount(@reference, @unit), '）持平')"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="n:compare(@completion, '100') >= 0">，达到目标要求</xsl:when>
      <xsl:otherwise>，未达到目标要求</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 时序进度：只在有时序、且未完成时说 -->
  <xsl:template name="lag">
    <xsl:variable name="side" select="n:compare(@gap, '0')"/>
    <xsl:choose>
      <xsl:when test="$side > 0">
        <xsl:value-of
            select="concat('，超时序进度', n:points(@gap), '个百分点')"/>
      </xsl:when>
      <xsl:when test="$side = 0">，与时序进度一致</xsl:when>
      <xsl:when test="$side &lt; 0">
        <xsl:value-of
            select="concat('，滞后时序进度', n:points(@gap), '个百分点')"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="undetermined">
    <xsl:choose>
      <xsl:when test="@rule = 'assigned'">上级任务数尚未下达，暂不评定</xsl:when>
      <xsl:when test="@reference-name">
        <xsl:value-of select="concat(@reference-name, '尚未公布，暂不评定')"/>
      </xsl:when>
      <xsl:when test="@rule = 'cover'">应覆盖总数尚未确定，暂不评定</xsl:when>
      <xsl:otherwise>年度目标值尚未确定，暂不评定</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 同比：比率说百分点，其余说百分比 -->
  <xsl:template name="change">
    <xsl:variable name="side" select="n:compare(@change, '0')"/>
    <xsl:choose>
      <xsl:when test="not(@change)"/>
      <xsl:when test="$side = 0">，与上年持平</xsl:when>
      <xsl:when test="@unit = '％' and $side > 0">
        <xsl:value-of
            select="concat('，比上年提高', n:points(@change), '个百分点')"/>
      </xsl:when>
      <xsl:when test="@unit = '％'">
        <xsl:value-of
            select="concat('，比上年回落', n:points(@change), '个百分点')"/>
      </xsl:when>
      <xsl:when test="$side > 0">
        <xsl:value-of select="concat('，同比增长', n:points(@change), '％')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('，同比下降', n:points(@change), '％')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:works" mode="sentence">
    <xsl:value-of select="concat(@name, '共', @total, '项，')"/>
    <xsl:choose>
      <xsl:when test="@done = @total">全部完成</xsl:when>
      <xsl:when test="@done = '0'">均未完成</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('完成', @done, '项')"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="l:work[not(@step = 'done')]">
      <xsl:value-of select="concat('，', @name)"/>
      <xsl:apply-templates select="." mode="result"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="l:milestone" mode="sentence">
    <xsl:value-of select="@name"/>
    <xsl:choose>
      <xsl:when test="@step = 'done' or @status = 'done'">
        <xsl:text>已</xsl:text>
        <xsl:if test="@on">
          <xsl:value-of select="concat('于', n:month-day(@on))"/>
        </xsl:if>
        <xsl:text>实现</xsl:text>
        <xsl:call-template name="late"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('应于', n:month-day(@due), '前实现，目前')"/>
        <xsl:apply-templates select="." mode="result"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="late">
    <xsl:if test="translate(@on, '-', '') > translate(@due, '-', '')">
      <xsl:value-of select="concat('（计划时限', n:month-day(@due), '）')"/>
    </xsl:if>
  </xsl:template>

  <!-- 若干句连成一段 Clauses joined into one paragraph's text -->
  <xsl:template name="sentences">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <figure of="{@id}">
        <xsl:apply-templates select="." mode="sentence"/>
      </figure>
      <xsl:choose>
        <xsl:when test="position() = last()">。</xsl:when>
        <xsl:otherwise>；</xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- 完成25项、滞后2项：只说不为零的 Counts by status, zeros left out -->
  <xsl:template name="counts">
    <xsl:param name="of"/>
    <xsl:for-each select="$of/@done | $of/@on-track | $of/@behind
        | $of/@far-behind | $of/@unreported | $of/@undetermined">
      <xsl:if test=". != '0'">
        <xsl:value-of select="concat('，', n:status(name()), ., '项')"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- 表格的行 Rows: 序号 指标 目标 完成 完成率 同比 状态 责任单位 -->

  <xsl:template match="*" mode="row">
    <xsl:param name="number" select="position()"/>
    <tr of="{@id}">
      <xsl:copy-of select="@from"/>
      <td><xsl:value-of select="$number"/></td>
      <td><xsl:value-of select="@name"/></td>
      <td is="value"><xsl:apply-templates select="." mode="goal"/></td>
      <td is="actual"><xsl:apply-templates select="." mode="result"/></td>
      <xsl:call-template name="completion-cell"/>
      <xsl:call-template name="change-cell"/>
      <xsl:call-template name="status-cell"/>
      <td><xsl:value-of select="@lead"/></td>
    </tr>
  </xsl:template>

  <!-- 一格数字，缺的印一字线 A figure, or a dash where there is none -->
  <xsl:template name="figure-cell">
    <xsl:param name="text"/>
    <!-- 台账里的名称 its name in the ledger -->
    <xsl:param name="is"/>
    <xsl:choose>
      <xsl:when test="$text != ''">
        <td>
          <xsl:call-template name="is">
            <xsl:with-param name="is" select="$is"/>
          </xsl:call-template>
          <xsl:value-of select="$text"/>
        </td>
      </xsl:when>
      <xsl:otherwise>
        <td align="center">
          <xsl:call-template name="is">
            <xsl:with-param name="is" select="$is"/>
          </xsl:call-template>
          <xsl:text>—</xsl:text>
        </td>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="is">
    <xsl:param name="is"/>
    <xsl:if test="$is">
      <xsl:attribute name="is"><xsl:value-of select="$is"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="completion-cell">
    <xsl:call-template name="figure-cell">
      <xsl:with-param name="text" select="n:percent(@completion)"/>
      <xsl:with-param name="is" select="'completion'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="change-cell">
    <xsl:call-template name="figure-cell">
      <xsl:with-param name="text" select="n:signed(@change)"/>
      <xsl:with-param name="is" select="'change'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="status-cell">
    <td is="status" status="{@status}"><xsl:value-of select="n:status(@status)"/></td>
  </xsl:template>
</xsl:stylesheet>
