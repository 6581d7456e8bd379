# Each limit of src/base/limits.def: an input that just meets it is read, with
# one less of it it is refused, with its place and the option that allows more.
plan=$ROOT/samples/yunxi/plan.xml
try() # NAME N COMMAND…: at N, and below
{
	name=$1 n=$2
	shift 2
	"$NIANDU" "$@" --limit-$name=$n >out 2>said || { echo "$name=$n: exit $?"; cat said; }
	"$NIANDU" "$@" --limit-$name=$((n - 1)) >out 2>said && echo "$name=$((n - 1)): exit 0"
	grep -F "limit-$name" said || head -n 3 said
	echo $name >>tried
}
doc() # XML: a document, and its page
{
	printf '<document xmlns="urn:niandu:document" style="gb9704" title="t">%s</document>' "$1" >d.xml
}
template() # XML, in a template
{
	cat >t.xsl <<-END
	<s:stylesheet version="1.0" xmlns:s="http://www.w3.org/1999/XSL/Transform"
	    xmlns="urn:niandu:document">
	<s:template match="/"><document title="t" style="gb9704">$1<p>一</p></document></s:template>
	</s:stylesheet>
	END
}
some() { i=0; while [ $i -lt $1 ]; do printf '%s' "$2"; i=$((i + 1)); done; }

head -c 2200000 /dev/zero | tr '\0' ' ' >pad
{ cat "$plan"; cat pad; } >big.xml
try size 3 check big.xml
rows=$(some 12 '<tr><td>1</td></tr>')
doc "<table>$rows</table><p>二</p>"
try rows 12 render d.xml -o d.pdf
try blocks 13 render d.xml -o d.pdf
doc '<p>一二三<b>四五</b>六<note>七八九十</note></p>'
try characters 6 render d.xml -o d.pdf
doc '<chart kind="bars" alt="a"><series name="s"><v label="a" value="1"/><v label="b" value="2"/></series><series name="t"><v label="a" value="1"/><v label="b" value="2"/></series></chart>'
try points 4 render d.xml -o d.pdf
doc '<contents/><h1>一</h1><contents/>'
try contents 2 render d.xml -o d.pdf
doc "$(some 30 '<section>')<p>x</p>$(some 30 '</section>')"
try depth 32 render d.xml -o d.pdf
printf '<document xmlns="urn:niandu:document" style="gb9704" title="t" %s><p>x</p></document>' \
	"$(i=0; while [ $i -lt 200 ]; do printf 'xml:a%d="" ' $i; i=$((i + 1)); done)" >d.xml
try attributes 203 render d.xml -o d.pdf
some 3000 '<p a="1">x</p>' | { printf '<plan>'; cat; printf '</plan>'; } >many.xml
"$NIANDU" check many.xml --limit-elements=6001 2>&1 | grep -c limit-elements
"$NIANDU" check many.xml --limit-elements=6000 2>&1 | grep limit-elements
echo elements >>tried
{ echo 二〇二二年工作要点; echo 一、着力推进经济发展; some 30000 '做好各项工作，抓好落实。
'; } >plan.txt
try text 2 import plan.txt --year=2022 --issuer=镇 -o /dev/null
printf '指标名称,计量单位,完成值\n国家高新技术企业,家,12\n' >t.csv
try cells 6 import t.csv --plan="$plan" --period=2022-Q2 -o /dev/null
{ printf '指标名称,计量单位,完成值,备注\n国家高新技术企业,家,12,"'; head -c 1500000 /dev/zero | tr '\0' x; echo '"'; } >s.csv
try strings 2 import s.csv --plan="$plan" --period=2022-Q2 -o /dev/null

loop='<s:for-each select="//*"><s:if test="count(//@*) = 0">x</s:if></s:for-each>'
template "$loop"
try steps 2 build "$plan" -t ./t.xsl -o t.pdf
# Twenty bytes more for each byte of this ledger are 1.3 MB.
template '<s:variable name="a" select="concat(&quot;'"$(some 3900 x)"'&quot;, &quot;y&quot;)"/>
<s:variable name="b"><s:for-each select="//*"><s:value-of select="$a"/></s:for-each></s:variable>
'
try memory 2 build "$plan" -t ./t.xsl -o t.pdf
template "<s:for-each select='//*'>$loop</s:for-each>"
"$NIANDU" build "$plan" -t ./t.xsl -o t.pdf --limit-steps=100000 --limit-seconds=1 --diagnostics=json
echo "exit $?"
echo seconds >>tried
ls .t.pdf* 2>/dev/null

sed -n 's/^LIMIT([A-Z]*, "\([a-z]*\)".*/\1/p' "$ROOT/src/base/limits.def" | sort >all
sort tried | diff - all && echo 'all of them'
"$NIANDU" check "$plan" --limit-size=0 2>&1 | head -n 1
"$NIANDU" check "$plan" --limit-sise=3 2>&1 | head -n 1
# A plan of 10,000 targets meets none of them: white between its cells is no
# text of a paragraph.
{ i=0; while [ $i -lt 6000 ]; do printf '<p>一</p>%50s\n' ''; i=$((i + 1)); done; } >white
doc "$(cat white)"
"$NIANDU" render d.xml --emit=lines -o out
