# More that Word and WPS write: properties by styles on styles, fields of forms,
# controls, symbols, formulas, changes, lists, other files; each read or named.
mkdir -p parts/_rels parts/word/_rels parts/word/charts parts/word/diagrams
rels='http://schemas.openxmlformats.org/package/2006/relationships'
kind='http://schemas.openxmlformats.org/officeDocument/2006/relationships'
printf '%s' "<Relationships xmlns='$rels'><Relationship Id='r' Type='$kind/officeDocument' Target='/word/document.xml'/></Relationships>" >parts/_rels/.rels
printf '%s' "<Relationships xmlns='$rels'><Relationship Id='s' Type='$kind/styles' Target='styles.xml'/><Relationship Id='n' Type='$kind/numbering' Target='numbering.xml'/><Relationship Id='c' Type='$kind/comments' Target='comments.xml'/><Relationship Id='f' Type='$kind/footnotes' Target='footnotes.xml'/><Relationship Id='h' Type='$kind/header' Target='header1.xml'/><Relationship Id='ch' Type='$kind/chart' Target='charts/chart1.xml'/><Relationship Id='dm' Type='$kind/diagramData' Target='diagrams/data1.xml'/><Relationship Id='x' Type='$kind/aFChunk' Target='other.html'/></Relationships>" >parts/word/_rels/document.xml.rels
w='xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
cat >parts/word/styles.xml <<END
<w:styles $w><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="作废"/><w:basedOn w:val="Gone0"/></w:style>
<w:style w:type="paragraph" w:styleId="Gone0"><w:name w:val="作废底"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hide0"><w:name w:val="藏底"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hide"><w:name w:val="藏"/><w:basedOn w:val="Hide0"/></w:style>
<w:style w:type="character" w:styleId="Strike"><w:name w:val="划"/><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Up"><w:name w:val="上标"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Table"><w:name w:val="表"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="numbering" w:styleId="Numbers"><w:name w:val="编号"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="二级"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="toc3"><w:name w:val="TOC 3"/></w:style>
</w:styles>
END
level() { printf '<w:lvl w:ilvl="%s"><w:start w:val="%s"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>' "$@"; }
{
	printf '<w:numbering %s>' "$w"
	n=10
	for format in chineseCounting chineseLegalSimplified ideographTraditional ideographZodiac \
		upperRoman lowerRoman upperLetter decimalZero decimalFullWidth decimalEnclosedParen \
		decimalEnclosedFullstop ideographEnclosedCircle ordinal numberInDash hex unheard; do
		n=$((n + 1))
		printf '<w:abstractNum w:abstractNumId="%s">%s</w:abstractNum>' "$n" "$(level 0 11 $format '' '〔%1〕')"
	done
	printf '<w:abstractNum w:abstractNumId="3">%s%s</w:abstractNum>' "$(level 0 1 chineseCounting '' '%1、')" "$(level 1 4 decimal '<w:pStyle w:val="L2"/>' '〔%1.%2〕')"
	printf '<w:abstractNum w:abstractNumId="7">%s<w:styleLink w:val="Numbers"/></w:abstractNum>' "$(level 0 5 decimal '' '【%1】')"
	printf '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Numbers"/></w:abstractNum>'
	for n in 3 7 8 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26; do
		printf '<w:num w:numId="%s"><w:abstractNumId w:val="%s"/></w:num>' $n $n
	done
	printf '<w:num w:numId="30"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
} >parts/word/numbering.xml
printf '%s' "<w:comments $w><w:comment w:id='4' w:author='镇长'><w:p><w:r><w:t>再核</w:t></w:r></w:p><w:p><w:r><w:t>一遍</w:t></w:r></w:p></w:comment></w:comments>" >parts/word/comments.xml
printf '%s' "<w:footnotes $w><w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote><w:footnote w:id='2'><w:p><w:r><w:t>含续建</w:t></w:r></w:p></w:footnote></w:footnotes>" >parts/word/footnotes.xml
printf '%s' "<w:hdr $w><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>" >parts/word/header1.xml
printf '%s' "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><c:title><a:p><a:r><a:t>投资走势</a:t></a:r></a:p></c:title><c:v>7.5</c:v></c:chartSpace>" >parts/word/charts/chart1.xml
printf '%s' "<dgm:dataModel xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><a:p><a:r><a:t>组织架构</a:t></a:r></a:p></dgm:dataModel>" >parts/word/diagrams/data1.xml
echo '<p>附带</p>' >parts/word/other.html

# doc: the paragraphs given, as a Word file; what is said, what became of it
doc()
{
	echo "== $1"
	{
		printf '%s' "<w:document $w xmlns:r='$kind' xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture' xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'><w:body><w:p><w:r><w:t>一、工作</w:t></w:r></w:p><w:p><w:r><w:t>1、事项。</w:t></w:r></w:p>"
		cat
		printf '%s' '<w:sectPr><w:headerReference r:id="h"/></w:sectPr></w:body></w:document>'
	} >parts/word/document.xml
	rm -f t.docx
	(cd parts && zip -q -r -X ../t.docx _rels word)
	"$NIANDU" import t.docx --year=2022 --issuer=镇 --no-targets --force --review=review -o plan.xml 2>&1
	sed -n 's/^ *<p>\(.*\)<\/p>/\1/p' plan.xml
}
r() { printf '<w:r>%s<w:t>%s</w:t></w:r>' "$2" "$1"; }
p() { printf '<w:p>%s</w:p>' "$*"; }
fld() { printf '<w:r><w:fldChar w:fldCharType="%s">%s</w:fldChar></w:r>' "$1" "$2"; }
code() { printf '<w:r><w:instrText>%s</w:instrText></w:r>' "$1"; }

doc properties <<END
$(p "$(r 留)$(r 藏 '<w:rPr><w:rStyle w:val="Hide"/></w:rPr>')$(r 现 '<w:rPr><w:rStyle w:val="Hide"/><w:vanish w:val="false"/></w:rPr>')")
<w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr>$(r 作废的)$(r 两次等于没划 '<w:rPr><w:rStyle w:val="Strike"/></w:rPr>')$(r 直接不划 '<w:rPr><w:strike w:val="off"/></w:rPr>')</w:p>
$(p "$(r 面积5km)$(r 2 '<w:rPr><w:rStyle w:val="Up"/></w:rPr>')$(r ，增长8％)$(r '[1]' '<w:rPr><w:rStyle w:val="Up"/></w:rPr>')$(r ，减排CO)$(r 2 '<w:rPr><w:vertAlign w:val="subscript"/></w:rPr>')$(r 。)")
<w:tbl><w:tblPr><w:tblStyle w:val="Table"/></w:tblPr><w:tr><w:tc>$(p "$(r 表样式藏)")</w:tc><w:tc>$(p "$(r 表内现 '<w:rPr><w:vanish w:val="0"/></w:rPr>')")</w:tc></w:tr></w:tbl>
END
doc marks <<END
<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>$(r 样式分隔)</w:p>$(p "$(r 之后。)")
<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom w:id="2">$(r 移走)</w:moveFrom></w:p>
<w:p><w:pPr><w:rPr><w:ins w:id="3"/></w:rPr></w:pPr><w:moveTo w:id="4">$(r 移来。)</w:moveTo></w:p>
<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>$(p "$(r 删行)")</w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc>$(p "$(r 留行)")</w:tc><w:tc>$(p "$(r 10)")$(p "$(r 20)")</w:tc></w:tr></w:tbl>
END
doc fields <<END
$(p "$(r 甲)$(fld begin '<w:ffData><w:ddList><w:default w:val="1"/><w:listEntry w:val="三"/><w:listEntry w:val="八"/></w:ddList></w:ffData>')$(code FORMDROPDOWN)$(fld separate)$(fld end)$(r 个)")
$(p "$(r 乙)$(fld begin)$(code 'SYMBOL 179 \f &quot;Symbol&quot;')$(fld end)$(r 5家)$(fld begin)$(code 'XE "索引"')$(fld end)$(fld begin)$(code ' QUOTE "引文" ')$(fld end)")
$(p "$(r 丙)$(fld begin)$(code ' EQ \r(3,8) ')$(fld end)$(r 、)$(fld begin)$(code ' EQ \o\ac(□,急)')$(fld end)$(r 、m)$(fld begin)$(code ' EQ \s\up5(2)')$(fld end)$(r 、)$(fld begin)$(code ' EQ \b\bc\[(\f(a+b,c)) ')$(fld end)")
$(p "$(r 丁)$(fld begin)$(code ' IF ')$(fld begin)$(code ' MERGEFIELD x ')$(fld separate)$(r 暗)$(fld end)$(code ' = 1 ')$(fld separate)$(fld begin)$(code ' REF y ')$(fld separate)$(r 明)$(fld end)$(fld end)$(r 处)")
$(p "$(r 戊)<w:fldSimple w:instr=' DATE '><w:r><w:t>今天</w:t></w:r></w:fldSimple><w:fldSimple w:instr=' = 1+1 '/>")
$(p "$(r 己)$(fld end)$(r 庚)")
END
doc controls <<END
<w:p>$(r 选)<w:sdt><w:sdtPr><w:dropDownList w:lastValue="2"><w:listItem w:displayText="五家" w:value="1"/><w:listItem w:displayText="六家" w:value="2"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r/></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:comboBox><w:listItem w:value="七"/></w:comboBox></w:sdtPr><w:sdtContent>$(r 七)</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>$(r 单击此处输入)</w:sdtContent></w:sdt></w:p>
<w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>$(p "$(r 行在控件里)")</w:tc><w:sdt><w:sdtContent><w:tc>$(p "$(r 格也在)")</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>
<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>$(p "$(r 目录)")<w:p><w:pPr><w:pStyle w:val="toc3"/></w:pPr>$(r 一、工作1)</w:p></w:sdtContent></w:sdt>
END
doc symbols <<END
$(p "<w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:font='Wingdings 2' w:char='0052'/><w:sym w:font='Symbol' w:char='F0A3'/><w:sym w:font='wingdings' w:char='6C'/><w:sym w:font='Odd Font' w:char='F041'/></w:r>")
$(p "$(r '投资5亿元' '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>')")
END
doc formulas <<END
<w:p>$(r 比)<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t>=</m:t></m:r><m:rad><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad><m:sSubSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sub><m:r><m:t>1</m:t></m:r></m:sub><m:sup><m:r><m:t>k</m:t></m:r></m:sup></m:sSubSup><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>z</m:t></m:r></m:e></m:d><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary></m:oMath></m:oMathPara>$(r 。)</w:p>
<w:p><m:oMath><m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e><m:r><m:t>2</m:t></m:r></m:e></m:mr></m:m><m:odd><m:r><m:t>3</m:t></m:r></m:odd><m:f><m:num><m:r><m:t>4</m:t></m:r></m:num><m:odd><m:r><m:t>5</m:t></m:r></m:odd></m:f></m:oMath></w:p>
END
{
	for n in 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26; do
		p "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='$n'/></w:numPr></w:pPr>$(r "文$n")"
	done
	p "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr></w:pPr>$(r 五)"
	p "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='8'/></w:numPr></w:pPr>$(r 六，经由样式)"
	p "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='30'/></w:numPr></w:pPr>$(r 重起为一)"
	p "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr></w:pPr>$(r 二，续计)"
	p "<w:pPr><w:pStyle w:val='L2'/></w:pPr>$(r 0个)"
	p "<w:pPr><w:pStyle w:val='L2'/></w:pPr>$(r 层级由样式定)"
} | doc lists
doc beside <<END
<w:p>$(r 文)<w:r><w:commentReference w:id="4"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图1" descr="现场照片"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:drawing><wp:inline><wp:docPr id="2" name="图表 2"/><a:graphic><a:graphicData><c:chart r:id="ch"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:drawing><wp:inline><wp:docPr id="3" name="图示 3"/><a:graphic><a:graphicData><dgm:relIds r:dm="dm"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:pict><v:shape><v:textpath string="艺术字样"/></v:shape></w:pict></w:r><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>
<w:p><w:r><w:ruby><w:rt>$(r cong)</w:rt><w:rubyBase>$(r 淙)</w:rubyBase></w:ruby></w:r><w:r><w:rPr><w:t>错处</w:t></w:rPr><w:t>溪</w:t></w:r></w:p>
<w:altChunk r:id="x"/>
<mc:AlternateContent><mc:Choice Requires="w14">$(p "$(r 新写法)")</mc:Choice><mc:Fallback>$(p "$(r 旧写法)")</mc:Fallback></mc:AlternateContent>
END
sed -n '/^九/,$p' review
