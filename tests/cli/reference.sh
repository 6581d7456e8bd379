# A town's own Word file lends its styles, paper, margins, header and footer;
# what it has no style for is said; what it is not, too.
/usr/bin/python3 -c "import docx" 2>/dev/null || { echo "python3-docx is missing"; exit 77; }
/usr/bin/python3 "$ROOT/tests/office/town.py" town.docx "$ROOT/samples/yunxi/yearend.png"
cat >doc.xml <<'END'
<document xmlns="urn:niandu:document" title="试验" date="2022-07-01">
  <title>关于试验的报告</title><h1>情况</h1><h2>分项</h2>
  <p>新增5家<note>预计数。</note>。</p>
  <table caption="一览"><head><tr><th>名</th></tr></head><tr><td>甲</td></tr></table>
  <chart kind="bars" caption="各季度"><series><v label="一" value="3"/><v label="二" value="5"/></series></chart>
</document>
END
"$NIANDU" render doc.xml -o a.docx --reference=town.docx
"$NIANDU" render doc.xml -o b.docx --reference=town.docx 2>/dev/null
cmp a.docx b.docx
unzip -tq a.docx | sed 's/in .*//'
/usr/bin/python3 - <<'END'
import docx
d = docx.Document("a.docx")
for p in d.paragraphs:
    print(f"{p.style.name}: {p.text}")
s = d.sections[0]
print(*[round(x.mm) for x in (s.page_width, s.page_height, s.top_margin, s.bottom_margin,
      s.left_margin, s.right_margin, s.header_distance, s.footer_distance)])
print(s.header.paragraphs[0].text, "|", s.footer.paragraphs[0].text)
print(len(s.header.part.related_parts), "picture of the header;",
      s.header.paragraphs[0].style.name)
print(d.styles["Heading 1"].font.size.pt, d.styles["图题"].font.size.pt)
print("甲:", d.styles["甲"].style_id)
table = d.tables[0]
print("width of the table [mm]:", round(sum(c.width.mm for c in table.rows[0].cells)))
END
# Numbers are typed here: those of its headings are gone.
unzip -p a.docx word/styles.xml | grep -c numPr
# No styles of its own at all; no Word file; the file itself is not overwritten.
"$NIANDU" render doc.xml -o c.docx --reference="$ROOT/samples/yunxi/plan.docx"
"$NIANDU" render doc.xml -o d.docx --reference=doc.xml --lang=zh
echo "# $?"
"$NIANDU" render doc.xml -o town.docx --reference=town.docx
echo "# $?"
"$NIANDU" export-form "$ROOT/samples/yunxi/plan.xml" -o form.xlsx
"$NIANDU" render doc.xml -o d.docx --reference=form.xlsx
echo "# $?"
# A report of ours lends its looks: each style is there once, and none is missing.
"$NIANDU" render doc.xml -o ours.docx
"$NIANDU" render doc.xml -o again.docx --reference=ours.docx
for f in ours again; do
	unzip -p $f.docx word/styles.xml | grep -oE '(w:styleId|<w:name w:val)="[^"]*"' |
		sort >$f.styles
done
diff ours.styles again.styles
uniq -d again.styles
# Styles that are no XML, margins that leave nothing: told, and nothing is written.
/usr/bin/python3 - <<'END'
import zipfile
src = zipfile.ZipFile("ours.docx")


def change(name, part, old, new):
    with zipfile.ZipFile(name, "w") as out:
        for n in src.namelist():
            b = src.read(n)
            if n == part:
                assert old in b
                b = b.replace(old, new)
            out.writestr(n, b)


change("cut.docx", "word/styles.xml", b"<w:docDefaults>", b"<w:docDefaults")
change("deep.docx", "word/styles.xml", b"<w:docDefaults>", b"<w:x>" * 400 + b"<w:docDefaults>")
change("narrow.docx", "word/document.xml", b'w:left="1587"', b'w:left="99999"')
END
for f in cut deep narrow; do
	"$NIANDU" render doc.xml -o no.docx --reference=$f.docx && echo "$f: taken"
done
[ ! -e no.docx ] || echo "it was written"
# A folder's batch does its reports again when it has changed.
cp -r "$ROOT/samples/county/wuli" wuli
for i in 1 2; do
	"$NIANDU" batch wuli -j 1 -t targets -f docx --reference=town.docx -o out/ 2>&1 |
		grep -o '[0-9][0-9]* written\|[0-9][0-9]* up to date'
done
/usr/bin/python3 "$ROOT/tests/office/town.py" town.docx
"$NIANDU" batch wuli -j 1 -t targets -f docx --reference=town.docx -o out/ 2>&1 |
	grep -o '[0-9][0-9]* written\|[0-9][0-9]* up to date'
# A watermark stands in the headers: of ours, and of those that are taken.
for more in "" --reference=town.docx; do
	"$NIANDU" render doc.xml -o w.docx --watermark='草稿&' $more 2>/dev/null
	for part in $(unzip -Z1 w.docx 'word/*header*.xml' 'word/reference/*header*.xml' 2>/dev/null | sort -u); do
		echo "$part $(unzip -p w.docx "$part" | grep -o 'string="[^"]*"')"
	done
done
