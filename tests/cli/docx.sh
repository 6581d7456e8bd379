# A Word file of a document, as python-docx reads it: styles by the names of
# offices, tables with heads, notes, sections; the same bytes twice, in any zone.
/usr/bin/python3 -c "import docx" 2>/dev/null || { echo "python3-docx is missing"; exit 77; }
look="/usr/bin/python3 $ROOT/tests/office/look.py"
cat >doc.xml <<'END'
<document xmlns="urn:niandu:document" title="试验" author="云溪镇" date="2022-07-01">
  <title>关于试验的报告</title>
  <contents/>
  <h1 id="one">情况</h1>
  <h2>分项</h2>
  <h3 number="7" run-in="yes">产业转型</h3>
  <p>新增<b>5</b>家“规上”企业<note>见<b>附表</b>。</note>，见<a href="#one">情况</a>，另见<a href="#two">别处</a>和<a href="https://example.org/a?b=1&amp;c=2">网页</a>。</p>
  <h4>小项</h4>
  <list><li>甲<list><li>子</li></list></li><li>乙</li></list>
  <table caption="表一" unit="单位：家">
    <col width="4em"/><col align="decimal"/><col/>
    <head><tr><th rowspan="2">名称</th><th colspan="2">数</th></tr><tr><th>计划</th><th>实际</th></tr></head>
    <tr class="group"><td colspan="3">第一组</td></tr>
    <tr><td rowspan="2">企业</td><td>5.0</td><td>6<note>预计数。</note></td></tr>
    <tr><td>12.5</td><td status="done">完成</td></tr>
  </table>
  <section orientation="landscape"><h1 id="two">横排</h1><p>宽。</p></section>
  <section columns="2"><p>两栏之一。</p><column-break/><p>两栏之二。</p></section>
  <p>末段。</p>
</document>
END
"$NIANDU" render doc.xml -f docx -o a.docx
TZ=Asia/Shanghai "$NIANDU" render doc.xml -o b.docx
cmp a.docx b.docx
unzip -tq a.docx | sed 's/in .*//'
unzip -Z1 a.docx
$look a.docx
$look a.docx doc.xml

# What word processors need beside: 22 lines of 28 characters, all four slots of
# fonts and no theme, the hint, repeated heads, fields with results, merges.
unzip -p a.docx word/document.xml >body
for want in 'w:linePitch="579"' 'w:hint="eastAsia"' 'w:tblHeader' 'w:gridSpan w:val="2"' \
	'w:vMerge w:val="restart"' ' REF _Ref' ' HYPERLINK \\l' ' PAGEREF ' ' TOC ' \
	'w:orient="landscape"' 'w:cols w:num="2"' 'w:type w:val="continuous"'; do
	grep -q "$want" body || echo "document.xml lacks $want"
done
unzip -p a.docx word/styles.xml | xmllint --format - |
sed -n '/w:styleId="p"/,/<\/w:style>/p'
unzip -p a.docx word/styles.xml word/document.xml | grep -c Theme
unzip -p a.docx word/footer1.xml | xmllint --format - | grep -c 'PAGE'

# Every report of the sample town.
year="$ROOT/samples/yunxi"
for t in plan breakdown bulletin yearend targets lists dashboard; do
	"$NIANDU" build "$year/plan.xml" "$year"/q[1-4].xml --previous="$year/ledger-2021.xml" \
		-t $t --emit=document -o $t.xml
	"$NIANDU" render $t.xml -f docx -o $t.docx
	$look $t.docx $t.xml || echo "$t differs"
done
# What a chart is drawn from stands in its workbook, where it says.
for c in $(unzip -Z1 bulletin.docx 'word/charts/chart*.xml'); do
	unzip -p bulletin.docx "$c" | xmllint --format - |
		sed -n 's/.*<c:f>\(.*\)<\/c:f>/\1/p'
done | sort -u | head -4
"$NIANDU" build "$year/plan.xml" -t plan -f docx -f pdf -o out/
ls out

# Where a signature and its day end is held, not where they begin: other fonts
# move nothing. 四字 are 1280 twentieths of a point, 二字 640.
for d in plain unsealed decree; do
	echo "# $d"
	"$NIANDU" render "$ROOT/tests/pdf/official/$d.xml" -f docx -o $d.docx
	unzip -p $d.docx word/document.xml | xmllint --format - |
		sed -n '/"official-office"/,/<\/w:p>/p' |
		grep -oE '<w:(ind|jc) [^/]*|<w:t [^/]*' |
		sed 's/xml:space="preserve"//'
done
