<?xml version="1.0" encoding="UTF-8"?>
<!--
  目标值和完成值怎么写。goal：表格里的写法（≥6家）；goal-words：文字里的写法
  （6家以上）；result：完成值。

  How goals and results are worded: goal for tables, goal-words for sentences.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:l="urn:niandu:ledger"
    xmlns:n="urn:niandu:functions"
    xmlns="urn:niandu:document"
    exclude-result-prefixes="l n">

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

  <xsl:template match="l:target[@rule = 'at-least' and @value]" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:value-of select="concat('≥', n:amount(@value, $unit))"/>
  </xsl:template>

  <!-- 达标率、合格率不会超过100％ No rate of a whole is more than all of it -->
  <xsl:template match="l:target[@rule = 'at-least' and @value = '100'
      and @unit = '％' and @nature = 'stock'][not(contains(@name, '增'))]"
      mode="goal" priority="1">
    <xsl:param name="unit" select="@unit"/>
    <xsl:value-of select="n:amount(@value, $unit)"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'at-most' and @value]" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <!-- 不会比没有更少 nothing is less than none -->
    <xsl:if test="@unit = '％' or n:compare(@value, '0') != 0">≤</xsl:if>
    <xsl:value-of select="n:amount(@value, $unit)"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'about' and @value]" mode="goal">
    <xsl:param name="unit" select="@unit"/>
    <xsl:value-of select="concat(n:amount(@value, $unit), '左右')"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'between' and @value]" mode="goal">
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

  <!-- 同样的目标写进句子 The same within a sentence: 6家, 28以内, 120～140个 -->

  <xsl:template match="*" mode="goal-words">
    <xsl:apply-templates select="." mode="goal"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'at-least' and @value]" mode="goal-words">
    <xsl:value-of select="n:amount(@value, @unit)"/>
  </xsl:template>

  <!-- 不低于零增长 no less than last year -->
  <xsl:template match="l:target[@rule = 'at-least' and @unit = '％']
      [@value = '0' or @value = '0.0']" mode="goal-words" priority="1">
    <xsl:variable name="direction">
      <xsl:call-template name="direction"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$direction = 'rise'">零增长</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:amount(@value, @unit)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'at-most' and @value]" mode="goal-words">
    <xsl:value-of select="n:amount(@value, @unit)"/>
  </xsl:template>

  <xsl:template match="l:target[@rule = 'assigned' and @assigned]"
      mode="goal-words">
    <xsl:value-of select="n:amount(@assigned, @unit)"/>
  </xsl:template>

  <!-- 完成值 What was reached -->

  <xsl:template match="l:target" mode="result">
    <xsl:param name="unit" select="@unit"/>
    <xsl:choose>
      <xsl:when test="@status = 'unreported' or @reported != 'yes'">未报</xsl:when>
      <xsl:when test="@rule = 'cover' and @covered">
        <xsl:value-of select="n:amount(@covered, $unit)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="n:amount(@actual, $unit)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- （逾期18天）：过了时限才完成，或者还没完成；表格里跟在完成情况后面，不改状态。
       工程逐个单项说；停止实施的不再计逾期 Late, beside the result in tables; no
       status depends on it; what was stopped is not waited for -->
  <xsl:template name="late">
    <xsl:variable name="told" select="(self::l:milestone | self::l:work
        | l:work)[@days-late and (@step = 'done' or @step = 'started')
        or parent::l:works and @step = 'stopped']"/>
    <xsl:if test="$told">
      <xsl:text>（</xsl:text>
      <xsl:for-each select="$told">
        <xsl:if test="position() > 1">，</xsl:if>
        <xsl:if test="parent::l:works">
          <xsl:value-of select="@name"/>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="@days-late">
            <xsl:value-of select="concat('逾期', @days-late, '天')"/>
          </xsl:when>
          <xsl:otherwise>停止实施</xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:text>）</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="l:works" mode="result">
    <xsl:choose>
      <xsl:when test="@status = 'unreported'">未报</xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat('完成', @done, '项')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="l:work | l:milestone" mode="result">
    <xsl:choose>
      <xsl:when test="@step = 'done' and @on">
        <xsl:value-of select="concat(n:month-day(@on), '完成')"/>
      </xsl:when>
      <xsl:when test="@step = 'done'">完成</xsl:when>
      <xsl:when test="@step = 'stopped' and @percent">
        <xsl:value-of
            select="concat('完成', n:amount(@percent, '％'), '后停止实施')"/>
      </xsl:when>
      <xsl:when test="@step = 'stopped'">停止实施</xsl:when>
      <xsl:when test="@step = 'started' and @state = 'started' and @on">
        <xsl:value-of select="concat(n:month-day(@on), '启动')"/>
      </xsl:when>
      <xsl:when test="@step = 'started' and @percent">
        <xsl:value-of select="concat('完成', n:amount(@percent, '％'))"/>
      </xsl:when>
      <xsl:when test="@step = 'started'">已启动</xsl:when>
      <xsl:when test="@status = 'unreported'">未报</xsl:when>
      <!-- 没有报过的节点，不能说没有启动 what nobody reported may have begun -->
      <xsl:when test="self::l:milestone and not(@step = 'none')">未到期</xsl:when>
      <xsl:otherwise>未启动</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
