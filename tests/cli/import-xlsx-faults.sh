# Workbooks that lie, that are broken, or that would fill the memory.
. "$ROOT/tests/workbook"
cp "$ROOT/samples/yunxi/plan.xml" .
faults()
{
	"$NIANDU" import "$1" --plan=plan.xml --period=2022-Q2 -o q.xml
	echo "exit $?"
	[ ! -e q.xml ] || { sed -n '/<figure\|<step\|<problem/p' q.xml; rm q.xml; }
}
head="<row r=\"1\">$(c A1 编号)$(c B1 完成值)$(c C1 状态)$(c D1 日期)</row>"
echo '# cells'
workbook_begin
workbook_sheet a <<END
<sheetData>$head
<row r="2">$(c A2 hitech)<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="3">$(c A3 sme-tech)<c r="B3"><f>A1+1</f></c></row>
<row r="4">$(c A4 visitors)<c r="B4"><f>[1]Sheet1!B7</f><v>27.9</v></c></row>
<row r="5">$(c A5 foreign-capital)$(n B5 1680000 5)</row>
<row r="6">$(c A6 revenue)$(n B6 6.94 4)</row>
<row r="7">$(c A7 jobs)$(n B7 44701 2)</row>
<row r="8">$(c A8 sewage)$(n B8 94.6)</row>
<row r="9">$(c A9 parking)</row>
<row r="10">$(c A10 road)$(n B10 0.058 1)</row>
<row r="11">$(c A11 res-longtan)$(c D11 2022-05-20)</row>
<row r="12">$(c A12 res-qingshi)$(c C12 进行中)$(c D12 5月里)</row>
<row r="13">$(c A13 scale-total)$(n B13 1E+99)</row>
</sheetData><mergeCells><mergeCell ref="B8:B9"/></mergeCells>
END
workbook_end t.xlsx
faults t.xlsx

echo '# no workbook'
mkdir word
(cd word && echo x >x.txt && zip -q ../word.xlsx x.txt)
faults word.xlsx
head -c 1000 t.xlsx >cut.xlsx
faults cut.xlsx 2>&1 | sed 's/unpacked: .*; open/unpacked: …; open/'
{ printf '\320\317\021\340\241\261\032\341'; head -c 600 /dev/zero; printf 'W\0o\0r\0k\0b\0o\0o\0k\0'; } >old.xls
faults old.xls

echo '# parts'
cp book/xl/worksheets/sheet1.xml sheet1.xml
rm book/xl/worksheets/sheet1.xml
workbook_end t.xlsx
faults t.xlsx
sed '3d' sheet1.xml >book/xl/worksheets/sheet1.xml
echo '<row>' >>book/xl/worksheets/sheet1.xml
workbook_end t.xlsx
faults t.xlsx
printf '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>' >book/xl/worksheets/sheet1.xml
workbook_end t.xlsx
faults t.xlsx

echo '# too large'
{ echo '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
seq 1 560000 | sed 's/.*/<row r="&"><c r="A&" s="&"\/><\/row>/'; echo '</sheetData></worksheet>'; } >book/xl/worksheets/sheet1.xml
workbook_end t.xlsx
faults t.xlsx
{ echo '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
seq 1 20001 | sed 's/.*/<row r="&"><c r="A&"><v>&<\/v><\/c><\/row>/'; echo '</sheetData></worksheet>'; } >book/xl/worksheets/sheet1.xml
workbook_end t.xlsx
faults t.xlsx
head -c 40000000 /dev/zero >book/xl/worksheets/sheet1.xml
workbook_end t.xlsx
faults t.xlsx
# A row number that no sheet has: the rows go on as they come.
workbook_begin
workbook_sheet a <<END
<sheetData>$head
<row r="2147483647">$(c A2 hitech)$(n B2 1)</row>
<row>$(c A3 sme-tech)$(n B3 x)</row></sheetData>
END
workbook_end t.xlsx
faults t.xlsx
ls
