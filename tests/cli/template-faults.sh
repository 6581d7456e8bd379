# A template that is at fault is met with its own file and line, and stops the
# report; what it says itself is a warning.
cp "$ROOT/tests/input/minimal.plan.xml" plan.xml
# template NAME BODY
template()
{
	echo "<xsl:stylesheet version=\"1.0\" exclude-result-prefixes=\"n\"
  xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"
  xmlns:n=\"urn:niandu:functions\" xmlns=\"urn:niandu:document\">
<xsl:template match=\"/\"><document style=\"gb9704\" title=\"t\"><p>$2</p></document></xsl:template>
</xsl:stylesheet>" >"$1.xsl"
	"$NIANDU" build plan.xml -t ./"$1.xsl" -o "$1.pdf"
	echo "$1: exit $?"
}
template says '<xsl:message>看这里</xsl:message>文'
template argument '<xsl:value-of select="n:date(&#39;明天&#39;)"/>'
template file '<xsl:value-of select="document(&#39;plan.xml&#39;)"/>'
template syntax '<xsl:value-of select="1 +"/>'
cat >q.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q" plan="minimal" period="2022-Q1" as-of="2022-03-31">
  <item ref="jobs"><p>新增岗位<actual target="posts"/>。</p></item>
</progress>
END
"$NIANDU" build plan.xml q.xml --emit=document -o document.xml
echo "exit $?"
ls *.pdf
