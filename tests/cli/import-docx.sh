# What Word and WPS write becomes the plan that the same text becomes: numbers
# typed or counted, styles of headings, changes, fields, boxes, tables.
make_docx()
{
	rm -rf parts "$1"
	mkdir -p parts/_rels parts/word/_rels
	printf '%s' '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' >parts/_rels/.rels
	printf '%s' '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>' >parts/word/_rels/document.xml.rels
	{
		printf '%s' '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>'
		cat
		printf '%s' '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'
	} >parts/word/document.xml
	cp styles.xml numbering.xml parts/word/
	(cd parts && zip -q -r -X ../"$1" _rels word)
}

cat >styles.xml <<'END'
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="My heading"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>
</w:styles>
END
cat >numbering.xml <<'END'
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2．"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
</w:numbering>
END

cat >plan.txt <<'END'
云溪镇2022年工作计划
2022年，全镇稳中求进，财政总收入增长6％。
一、推进经济发展
1、产业转型。确保新增规上企业5家，培育高新企业X家。
做好服务。
2、项目招引。引进亿元以上项目3个。
二、提升社会民生
1、民生保障。安全生产事故保持“零状态”。
END
"$NIANDU" import plan.txt -o plan.xml 2>/dev/null || exit 1
failed=0

# same NAME: the plan made of it, and what is said beside what was found.
same()
{
	"$NIANDU" import "$1.docx" -o "$1.xml" 2>said || failed=1
	cmp plan.xml "$1.xml" || { diff plan.xml "$1.xml"; failed=1; }
	sed "/import-found/d" said
}

# Word: numbers that it counts, runs cut anywhere, changes, fields, a box.
make_docx word.docx <<'END'
<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:t>云溪镇2022年</w:t></w:r><w:r><w:t>工作计划</w:t></w:r></w:p>
<w:sdt><w:sdtContent><w:p><w:pPr><w:pStyle w:val="c"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一、推进经济发展	1</w:t></w:r></w:p><w:p><w:r><w:t>二、提升社会民生	2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>
<w:p/>
<w:p w:rsidR="00A1"><w:pPr><w:ind w:firstLine="640"/></w:pPr><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">2022年，全镇稳中求进</w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>又快又好，</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>，</w:t></w:r></w:ins><w:r><w:t>财政总收入增长</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>6</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>％。</w:t><w:footnoteReference w:id="1"/></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="mine"/></w:pPr><w:r><w:t>推进经济发展</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>产业转型。</w:t></w:r><w:hyperlink><w:r><w:t>确保新增规上企业5家</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>（待定）</w:t></w:r><w:r><w:t>，培育高新企业X家。</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>批注一句</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>批注一句</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:p><w:smartTag><w:r><w:t>做好</w:t></w:r></w:smartTag><w:r><w:lastRenderedPageBreak/><w:t>服务。</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>项目招引。引进亿元以上项目3个。</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>提升社会民生</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>民生保障。</w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>安全生产事故</w:t></w:r></w:fldSimple><w:r><w:t>保持“零状态”。</w:t></w:r></w:p>
END
same word

# WPS: numbers typed, lines ended by hand, all in a frame of one cell.
make_docx wps.docx <<'END'
<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>云溪镇2022年工作计划</w:t></w:r><w:r><w:br/><w:t>　　2022年，全镇稳中求进，财政总收入增长6％。</w:t><w:br/><w:t>一、推进经济发展。</w:t></w:r></w:p>
<w:p><w:r><w:t>　　1、产业转型。确保新增规上企业5家，培育高新企业X家。 </w:t></w:r></w:p><w:p><w:r><w:t>做好服务。</w:t></w:r></w:p><w:p><w:r><w:t>2、项目招引。引进亿元以上项目3个。</w:t></w:r></w:p>
<w:p><w:r><w:br w:type="page"/><w:t>二、提升社会民生</w:t></w:r></w:p><w:p><w:r><w:t>1、民生保障。安全生产事故保持“零状态”。</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
END
same wps

# Headings by style alone.
make_docx styled.docx <<'END'
<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:t>云溪镇2022年工作计划</w:t></w:r></w:p>
<w:p><w:r><w:t>2022年，全镇稳中求进，财政总收入增长6％。</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>推进经济发展</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>产业转型</w:t></w:r></w:p><w:p><w:r><w:t>确保新增规上企业5家，培育高新企业X家。</w:t></w:r></w:p><w:p><w:r><w:t>做好服务。</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>项目招引</w:t></w:r></w:p><w:p><w:r><w:t>引进亿元以上项目3个。</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>提升社会民生</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr><w:r><w:t>民生保障</w:t></w:r></w:p><w:p><w:r><w:t>安全生产事故保持“零状态”。</w:t></w:r></w:p>
END
same styled

# A table is a line a row; the file may be no document at all.
make_docx table.docx <<'END'
<w:p><w:r><w:t>一、发展</w:t></w:r></w:p><w:p><w:r><w:t>1、企业。有表如下。</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>企业</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5家</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
END
"$NIANDU" import table.docx --year=2022 --issuer=镇 --no-targets | sed -n 's/^ *<p>/<p>/p'
echo x >a && zip -q a.zip a && mv a.zip other.docx
"$NIANDU" import other.docx
head -c 900 word.docx >cut.docx
"$NIANDU" import cut.docx
# A list may begin at more than Word can count to.
sed -i 's/w:start w:val="1"/w:start w:val="2147483647"/' numbering.xml
make_docx start.docx <<'END'
<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>发展</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>企业。做好服务。</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>项目。抓好招引。</w:t></w:r></w:p>
END
"$NIANDU" import start.docx --year=2022 --issuer=镇 --no-targets | sed -n 's/^ *<title>/<title>/p'
exit $failed
