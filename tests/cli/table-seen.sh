# What a cell shows is what is read: number formats with all their sections,
# rich text, and what a damaged or odd workbook holds besides.
. "$ROOT/tests/workbook"
cp "$ROOT/samples/yunxi/plan.xml" .
seen()
{
	"$NIANDU" import "$1" --plan=plan.xml --period=2022-Q2 -o q.xml
	echo "exit $?"
	[ ! -e q.xml ] || { sed -n '/<figure\|<step\|<problem\|<p>/p' q.xml; rm q.xml; }
}
head="<row r=\"1\">$(c A1 编号)$(c B1 完成值)$(c C1 进展情况)</row>"
echo '# formats'
workbook_begin
i=0
xfs='' formats=''
while read -r code; do
	i=$((i + 1))
	formats="$formats<numFmt numFmtId=\"$((200 + i))\" formatCode=\"$code\"/>"
	xfs="$xfs<xf numFmtId=\"$((200 + i))\"/>"
done <<'END'
[=0]&quot;&quot;;0.0%
0&quot;万元&quot;
0.0&quot;‰&quot;
[DBNum1][$-804]General
&quot;约&quot;General
;;;
0!.0,&quot;万&quot;
0;-0;&quot;-&quot;
END
cat >book/xl/styles.xml <<END
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>$formats</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/>$xfs<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>
END
workbook_strings <<'END'
<si><r><rPr><strike/></rPr><t>5</t></r><r><t>8</t></r></si>
<si><r><t>一般项目</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>
END
workbook_sheet a <<END
<cols><col min="3" max="3" hidden="1"/></cols>
<sheetData>$head
<row r="2">$(c A2 revenue)$(n B2 0.075 1)</row>
<row r="3">$(c A3 digital-output)$(n B3 21700 2)</row>
<row r="4">$(c A4 export)$(n B4 32 3)</row>
<row r="5">$(c A5 jobs)$(n B5 12323 4)</row>
<row r="6">$(c A6 foreign-capital)$(n B6 7 6)</row>
<row r="7">$(c A7 hitech)<c r="B7" t="s"><v>0</v></c><c r="C7" t="s"><v>1</v></c></row>
<row r="8">$(c A8 sme-tech)$(n B8 3 9)</row>
<row r="9">$(c A9 road)$(c B9 5.8)$(c B9 5.9)$(c IX9 far)</row>
<row r="10">$(c A10 non-grain)$(n B10 0 8)</row>
</sheetData><mergeCells><mergeCell ref="A8:B8"/></mergeCells>
END
workbook_sheet b <<'END'
<sheetData/>
END
echo '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>' >book/xl/worksheets/sheet9.xml
workbook_end t.xlsx
seen t.xlsx

echo '# what is not there'
workbook_begin
workbook_strings <<'END'
<si><t>x</t></si>
END
workbook_sheet a <<END
<sheetData>$head<row r="2">$(c A2 hitech)<c r="B2" t="s"><v>7</v></c></row></sheetData>
END
workbook_end t.xlsx
seen t.xlsx
rm book/xl/worksheets/sheet1.xml
sed -i 's|<sheet name="a".*</sheets>|<sheet name="a" r:id="rId77"/></sheets>|' book/xl/workbook.xml
(cd book && rm -f ../t.xlsx && zip -q -r ../t.xlsx .)
seen t.xlsx
sed -i 's|<sheet name="a".*</sheets>|</sheets>|' book/xl/workbook.xml
(cd book && rm -f ../t.xlsx && zip -q -r ../t.xlsx .)
seen t.xlsx

echo '# a text of a million characters in three thousand cells'
workbook_begin
{ printf '<si><t>'; seq 1 150000 | tr '\n' ' '; printf '</t></si>\n'; } >texts
workbook_strings <texts
{
	printf '<sheetData>%s' "$head"
	seq 2 3001 | sed 's|.*|<row r="&"><c r="C&" t="s"><v>0</v></c></row>|'
	printf '<row r="3002">%s%s</row></sheetData>' "$(c A3002 hitech)" "$(n B3002 1)"
} >rows
workbook_sheet a <rows
workbook_end t.xlsx
(
	# The sanitizers take more than all of it; they say when memory is lost.
	case $O in *asan*) ;; *) ulimit -v 1500000 ;; esac
	timeout 60 "$NIANDU" import t.xlsx --plan=plan.xml --period=2022-Q2 -o q.xml 2>said
)
echo "exit $?"
grep -c cell-cut said || head -3 said
