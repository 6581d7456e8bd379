# What libraries say of a file at fault is said in Chinese, by table; their own
# words stand beside it in JSON.
Y=$ROOT/samples/yunxi
said() { sed 's/^.*XML 格式不完整：//; s/^.*模板有误：//; s/ \[.*//'; }
plan()
{
	printf '%s' "$1" >plan.xml
	"$NIANDU" check --lang=zh plan.xml 2>&1 | head -n 1 | said
}
echo '== XML'
plan ''
plan '计划'
plan '<plan'
plan '<plan>'
plan '<plan></plan>。'
plan '<plan><item></plan>'
plan '<plan a></plan>'
plan '<plan a=1></plan>'
plan '<plan a="1" a="2"/>'
plan '<plan a="<"/>'
plan '<plan a="1"b="2"/>'
plan '<plan>3 < 5</plan>'
plan '<plan>A & B</plan>'
plan '<plan>&nbsp;</plan>'
plan '<plan>&copy</plan>'
plan '<plan>&#1;</plan>'
plan '<plan><!-- a -- b --></plan>'
plan '<plan><!-- a </plan>'
plan '<plan>]]></plan>'
plan '<x:plan/>'
plan '<plan x:a="1"/>'
plan ' <?xml version="1.0"?><plan/>'
echo '== templates'
template()
{
	printf '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
%s
</xsl:stylesheet>
' "$1" >t.xsl
	"$NIANDU" build --lang=zh "$Y/plan.xml" -t ./t.xsl -o t.pdf 2>&1 | grep '模板有误' | head -n 1 | said
}
template '<xsl:template match="/"><xsl:value-of select="1 +"/></xsl:template>'
template '<xsl:template match="/"><xsl:value-of select="$none"/></xsl:template>'
template '<xsl:template match="/"><xsl:value-of/></xsl:template>'
template '<xsl:template match="/"><xsl:if/></xsl:template>'
template '<xsl:template match="/"><xsl:call-template name="none"/></xsl:template>'
template '<xsl:template match="/"><xsl:value-of select="none()"/></xsl:template>'
template '<xsl:template match="/"><xsl:for-each select="1"/></xsl:template>'
template '<xsl:template match="/"><xsl:when test="1"/></xsl:template>'
template '<xsl:template match="/"><p a="{1"/></xsl:template>'
template '<xsl:template match="a["/>'
template '<xsl:template/>'
template '<xsl:nothing/>'
echo '== the original'
printf '<plan>&nbsp;</plan>' >plan.xml
"$NIANDU" check --lang=zh --diagnostics=json plan.xml 2>&1 | head -n 1
"$NIANDU" check --lang=en --diagnostics=json plan.xml 2>&1 | head -n 1
