<?xml version="1.0" encoding="UTF-8"?>
<!-- 计划和核对：正文里标着指标，旁边逐条列着。 The plan and its review. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>

  <xsl:variable name="sha256" select="/page/plan/@sha256"/>
  <xsl:variable name="targets" select="/page/plan//target"/>
  <xsl:variable name="unsure" select="$targets[@confidence and @confidence != 'high']"/>
  <xsl:variable name="sure" select="$targets[@confidence = 'high']"/>
  <xsl:variable name="nobodys" select="$targets[@rule != 'none' and not(@lead) and not(ancestor::item/@lead)]"/>
  <xsl:variable name="settled" select="$targets[not(@confidence)]"/>

  <xsl:template name="title">计划</xsl:template>

  <xsl:template name="body">
    <xsl:call-template name="messages">
      <xsl:with-param name="messages" select="message[@level = 'error' or @level = 'fatal' or not($targets)]"/>
    </xsl:call-template>
    <xsl:if test="plan">
      <p>
        共标注 <xsl:value-of select="count($targets)"/> 个指标：
        <xsl:value-of select="count($settled)"/> 个已有人确认，
        <xsl:value-of select="count($sure)"/> 个把握大，
        <strong><xsl:value-of select="count($unsure)"/> 个拿不准</strong>。
        <xsl:if test="review">
          <a href="{$base}/review?state={review/@state}">核对单：原文每个数字的去向</a>
        </xsl:if>
      </p>
      <div class="review">
        <div class="text" tabindex="0" role="region" aria-label="计划正文">
          <xsl:apply-templates select="plan/p | plan/pillar"/>
        </div>
        <div class="aside" tabindex="0" role="region" aria-label="逐条核对">
          <xsl:call-template name="cards"/>
        </div>
      </div>
    </xsl:if>
    <xsl:call-template name="replace"/>
  </xsl:template>

  <!-- 正文 The text -->

  <xsl:template match="pillar">
    <h2><xsl:value-of select="concat(substring('一二三四五六七八九十', @number, 1), '、')"/><xsl:value-of select="title"/></h2>
    <xsl:apply-templates select="item"/>
  </xsl:template>

  <xsl:template match="item">
    <h3 id="item-{@number}"><span id="line-{@line}"/><xsl:value-of select="concat(@number, '、', title)"/>
      <small>（<xsl:value-of select="@lead"/><xsl:if test="not(@lead)">没有写明责任单位</xsl:if>）</small></h3>
    <details class="duty">
      <summary>责任单位和时限<span class="hidden">：<xsl:value-of select="title"/></span></summary>
      <form method="post" action="{$base}/plan/item">
        <xsl:call-template name="edit"/>
        <input type="hidden" name="id" value="{@id}"/>
        <div class="field"><label for="lead-{@id}">牵头单位</label>
          <input type="text" id="lead-{@id}" name="lead" size="24" value="{@lead}"/></div>
        <div class="field"><label for="support-{@id}">配合单位</label>
          <input type="text" id="support-{@id}" name="support" size="24" value="{@support}"/></div>
        <div class="field"><label for="owner-{@id}">责任人</label>
          <input type="text" id="owner-{@id}" name="owner" size="12" value="{@owner}"/></div>
        <div class="field"><label for="due-{@id}">完成时限</label>
          <input type="date" id="due-{@id}" name="due" value="{@due}"/></div>
        <xsl:call-template name="send">
          <xsl:with-param name="do" select="'item'"/>
        </xsl:call-template>
      </form>
    </details>
    <xsl:apply-templates select="p"/>
  </xsl:template>

  <xsl:template match="p">
    <p id="p-{@n}" data-n="{@n}"><span id="line-{@line}"/><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="target">
    <mark id="in-{@id}">
      <xsl:if test="not(@confidence) or @confidence = 'high'"><xsl:attribute name="class">sure</xsl:attribute></xsl:if>
      <a href="#{@id}" title="{@name}"><xsl:apply-templates/></a>
    </mark>
  </xsl:template>

  <xsl:template match="works | milestone">
    <mark id="in-{@id}" class="{name()}"><xsl:apply-templates/></mark>
  </xsl:template>

  <xsl:template match="blank"><span class="blank"><xsl:apply-templates/></span></xsl:template>

  <!-- 逐条 One card each -->

  <xsl:template name="cards">
    <h2 id="unsure">拿不准的（<xsl:value-of select="count($unsure)"/>）</h2>
    <xsl:if test="not($unsure)"><p class="good">没有了。</p></xsl:if>
    <xsl:apply-templates select="$unsure" mode="card"/>
    <xsl:if test="$nobodys">
      <h2 id="nobodys">没有责任单位的（<xsl:value-of select="count($nobodys)"/>）</h2>
      <p>没有人牵头，就不在任何一张填报表里，数报不上来。</p>
      <xsl:apply-templates select="$nobodys" mode="nobodys"/>
      <datalist id="offices">
        <xsl:for-each select="/page/plan//@lead[not(. = preceding::*/@lead)]">
          <option value="{.}"/>
        </xsl:for-each>
      </datalist>
    </xsl:if>
    <xsl:variable name="promises" select="/page/plan//proposal[@kind = 'target']"/>
    <xsl:variable name="events" select="/page/plan//proposal[@kind != 'target']"/>
    <xsl:if test="$promises">
      <h2 id="proposals">没有标、也许该标的（<xsl:value-of select="count($promises)"/>）</h2>
      <xsl:apply-templates select="$promises"/>
    </xsl:if>
    <xsl:if test="$events">
      <details>
        <summary>还有 <xsl:value-of select="count($events)"/> 处像是节点，多半不用标</summary>
        <xsl:apply-templates select="$events"/>
      </details>
    </xsl:if>
    <h2 id="sure">把握大的（<xsl:value-of select="count($sure)"/>）</h2>
    <xsl:if test="$sure">
      <form method="post" action="{$base}/plan/accept-all">
        <xsl:call-template name="edit"/>
        <p><button type="submit" class="quiet small">看过了，全部确认</button></p>
      </form>
      <xsl:apply-templates select="$sure" mode="card"/>
    </xsl:if>
    <h2 id="settled">已确认的（<xsl:value-of select="count($settled)"/>）</h2>
    <xsl:apply-templates select="$settled" mode="card"/>
    <xsl:call-template name="add"/>
  </xsl:template>

  <xsl:template name="edit">
    <xsl:call-template name="token"/>
    <input type="hidden" name="was" value="{$sha256}"/>
  </xsl:template>

  <xsl:template name="goal">
    <xsl:choose>
      <xsl:when test="@rule = 'between'"><xsl:value-of select="concat(@value, ' 至 ', @to, ' ', @unit)"/></xsl:when>
      <xsl:when test="@rule = 'zero'">零（不得发生）</xsl:when>
      <xsl:when test="@rule = 'cover'">全覆盖<xsl:if test="@total">（共 <xsl:value-of select="concat(@total, ' ', @unit)"/>）</xsl:if></xsl:when>
      <xsl:when test="@rule = 'exceed'">高于<xsl:value-of select="@reference-name"/></xsl:when>
      <xsl:when test="@rule = 'track'">与<xsl:value-of select="@reference-name"/>同步</xsl:when>
      <xsl:when test="@rule = 'assigned'">完成上级下达的任务</xsl:when>
      <xsl:when test="@rule = 'none'">只用文字说，不打分</xsl:when>
      <xsl:when test="@rule = 'about'"><xsl:value-of select="concat(@value, @blank, ' ', @unit, ' 左右')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(@rule-word, ' ', @value, @blank, ' ', @unit)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="target" mode="card">
    <section id="{@id}" aria-labelledby="h-{@id}">
      <xsl:attribute name="class">card<xsl:if test="not(@confidence) or @confidence = 'high'"> sure</xsl:if></xsl:attribute>
      <h3 id="h-{@id}"><xsl:value-of select="@name"/></h3>
      <p><xsl:call-template name="goal"/>
        <xsl:if test="@public = 'no'">　<small>不公开</small></xsl:if>
        <xsl:if test="@lead or ancestor::item/@lead">　<small><xsl:value-of select="@lead"/><xsl:if test="not(@lead)"><xsl:value-of select="ancestor::item/@lead"/></xsl:if></small></xsl:if>
      </p>
      <div class="acts">
        <a href="#in-{@id}">看原句<span class="hidden">：<xsl:value-of select="@name"/></span></a>
        <xsl:if test="@confidence">
          <form class="inline" method="post" action="{$base}/plan/accept">
            <xsl:call-template name="edit"/>
            <input type="hidden" name="id" value="{@id}"/>
            <button type="submit" class="small">确认<span class="hidden">：<xsl:value-of select="@name"/></span></button>
          </form>
        </xsl:if>
        <form class="inline" method="post" action="{$base}/plan/remove">
          <xsl:call-template name="edit"/>
          <input type="hidden" name="id" value="{@id}"/>
          <button type="submit" class="quiet small">不是指标<span class="hidden">：<xsl:value-of select="@name"/></span></button>
        </form>
        <details>
          <summary>改<span class="hidden">：<xsl:value-of select="@name"/></span></summary>
          <form method="post" action="{$base}/plan/change">
            <xsl:call-template name="edit"/>
            <input type="hidden" name="id" value="{@id}"/>
            <xsl:call-template name="fields"/>
            <xsl:call-template name="send">
              <xsl:with-param name="do" select="'change'"/>
            </xsl:call-template>
          </form>
        </details>
      </div>
    </section>
  </xsl:template>

  <!-- 改，或先看看；有脚本时边填边看 to be done, or first looked at -->
  <xsl:template name="send">
    <xsl:param name="do"/>
    <xsl:param name="words" select="'改好'"/>
    <p><button type="submit" class="small"><xsl:value-of select="$words"/></button>
      <xsl:text> </xsl:text>
      <button type="submit" class="quiet small" formaction="{$base}/plan/preview" name="do" value="{$do}">先看看改了会怎样</button></p>
  </xsl:template>

  <!-- 只问由谁牵头，其余照旧 Who answers for it; all else as it is -->
  <xsl:template match="target" mode="nobodys">
    <form class="card" method="post" action="{$base}/plan/change">
      <xsl:call-template name="edit"/>
      <input type="hidden" name="id" value="{@id}"/>
      <xsl:for-each select="@name | @rule | @value | @to | @unit | @total | @reference-name | @due | @public">
        <input type="hidden" name="{name()}" value="{.}"/>
      </xsl:for-each>
      <label for="who-{@id}"><a href="#in-{@id}"><xsl:value-of select="@name"/></a> 由谁牵头</label>
      <input type="text" id="who-{@id}" name="lead" list="offices" size="16" required="required"/>
      <xsl:text> </xsl:text>
      <button type="submit" class="small">定下来<span class="hidden">：<xsl:value-of select="@name"/></span></button>
    </form>
  </xsl:template>

  <!-- 一个指标的各栏 The fields of a target -->
  <xsl:template name="fields">
    <xsl:param name="key" select="@id"/>
    <xsl:variable name="rule" select="@rule"/>
    <div class="field"><label for="name-{$key}">名称</label>
      <input type="text" id="name-{$key}" name="name" value="{self::target/@name}" required="required" size="24"/></div>
    <div class="field"><label for="rule-{$key}">怎么算完成</label>
      <select id="rule-{$key}" name="rule">
        <xsl:for-each select="/page/rule">
          <option value="{@name}">
            <xsl:if test="@name = $rule"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
            <xsl:value-of select="."/>
          </option>
        </xsl:for-each>
      </select></div>
    <div class="field"><label for="value-{$key}">目标值</label>
      <input type="text" id="value-{$key}" name="value" value="{@value}" size="8"/>
      <label for="to-{$key}">到（区间才填）</label>
      <input type="text" id="to-{$key}" name="to" value="{@to}" size="8"/></div>
    <div class="field"><label for="unit-{$key}">单位</label>
      <input type="text" id="unit-{$key}" name="unit" value="{@unit}" size="8"/>
      <label for="total-{$key}">总数（全覆盖才填）</label>
      <input type="text" id="total-{$key}" name="total" value="{@total}" size="8"/></div>
    <div class="field"><label for="reference-{$key}">与什么比</label>
      <input type="text" id="reference-{$key}" name="reference-name" value="{@reference-name}" size="16"/></div>
    <div class="field"><label for="lead-{$key}">牵头单位</label>
      <input type="text" id="lead-{$key}" name="lead" value="{@lead}" size="20">
        <xsl:if test="ancestor::item/@lead"><xsl:attribute name="placeholder">同本项：<xsl:value-of select="ancestor::item/@lead"/></xsl:attribute></xsl:if>
      </input></div>
    <div class="field"><label for="due-{$key}">完成时限</label>
      <input type="date" id="due-{$key}" name="due" value="{@due}"/></div>
    <div class="field"><label><input type="checkbox" name="public" value="no">
      <xsl:if test="@public = 'no'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
      </input> 不公开（公开版印作 X）</label></div>
  </xsl:template>

  <xsl:template match="proposal">
    <section class="card" aria-label="{.}">
      <p>“<xsl:value-of select="."/>”　<a href="#p-{@paragraph}">看原句<span class="hidden">：<xsl:value-of select="@name"/></span></a></p>
      <xsl:if test="@doubt"><p><small><xsl:value-of select="@doubt"/></small></p></xsl:if>
      <form method="post" action="{$base}/plan/add">
        <xsl:call-template name="edit"/>
        <input type="hidden" name="kind" value="{@kind}"/>
        <input type="hidden" name="paragraph" value="{@paragraph}"/>
        <input type="hidden" name="words" value="{.}"/>
        <xsl:choose>
          <xsl:when test="@kind = 'milestone'">
            <input type="hidden" name="name" value="{@name}"/>
            <input type="hidden" name="due" value="{@due}"/>
            <p><button type="submit" class="quiet small">标成节点：<xsl:value-of select="@name"/></button></p>
          </xsl:when>
          <xsl:otherwise>
            <xsl:for-each select="@name | @rule | @value | @to | @unit | @total | @reference-name">
              <input type="hidden" name="{name()}" value="{.}"/>
            </xsl:for-each>
            <p><button type="submit" class="quiet small">标成指标：<xsl:value-of select="@name"/>，<xsl:call-template name="goal"/></button></p>
          </xsl:otherwise>
        </xsl:choose>
      </form>
    </section>
  </xsl:template>

  <xsl:template name="add">
    <h2 id="add">漏了的，自己标</h2>
    <form method="post" action="{$base}/plan/add">
      <xsl:call-template name="edit"/>
      <input type="hidden" name="kind" value="target"/>
      <input type="hidden" id="add-paragraph" name="paragraph" value=""/>
      <div class="field"><label for="add-words">原文字句</label>
        <input type="text" id="add-words" name="words" size="30" required="required" aria-describedby="add-help"/>
        <p class="help" id="add-help">在左边正文里选中，或者照抄一小段，如“新增企业5家”</p></div>
      <xsl:call-template name="fields">
        <xsl:with-param name="key" select="'add'"/>
      </xsl:call-template>
      <xsl:call-template name="send">
        <xsl:with-param name="do" select="'add'"/>
        <xsl:with-param name="words" select="'标成指标'"/>
      </xsl:call-template>
    </form>
  </xsl:template>

  <xsl:template name="replace">
    <details>
      <xsl:if test="not(plan)"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary>计划改了？换一份新的</summary>
      <form method="post" action="{$base}/plan/replace" enctype="multipart/form-data">
        <xsl:call-template name="edit"/>
        <div class="field drop"><label for="file">新的计划文件</label>
          <input type="file" id="file" name="file" accept=".docx,.txt,.xlsx,.csv" required="required"/></div>
        <p><button type="submit" class="quiet">换成这一份</button>
          <small>现在这一份留在“历史”里，随时可以退回。</small></p>
      </form>
    </details>
  </xsl:template>
</xsl:stylesheet>
