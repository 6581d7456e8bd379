# The public edition speaks of what is withheld only where something is.
plan()
{
	cat >plan.xml <<END
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="invest" lead="经发办"><title>招商引资</title>
      <p><target id="firms" name="招引企业" rule="at-least" value="12" unit="家"$1>招引企业<v>12</v>家</target>。</p>
    </item>
  </pillar>
</plan>
END
}
cat >q4.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q4" plan="p" period="2022-Q4" as-of="2022-12-31">
  <figure target="firms" actual="12"/>
  <item ref="invest"><p>招商引资持续推进。</p></item>
</progress>
END
for public in '' ' public="no"'; do
	plan "$public"
	echo "==$public"
	"$NIANDU" build --edition=public -t yearend plan.xml q4.xml --emit=document -o out.xml 2>said
	grep -o '本件为公开版，[^。]*。' out.xml
	grep -c '<title>统计口径说明' out.xml
done
