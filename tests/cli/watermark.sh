# A watermark is on every page, as a drawing behind the text: no text of the
# document changes, and it is an artifact. A style may have one, the option goes
# before it; in OFD it stands on the template that pages share.
set -e
Y=$ROOT/samples/yunxi
"$NIANDU" build "$Y/plan.xml" "$Y/q1.xml" -t dashboard -o plain.pdf 2>/dev/null
"$NIANDU" build "$Y/plan.xml" "$Y/q1.xml" -t dashboard --watermark=内部资料 -o marked.pdf 2>/dev/null
pdftotext plain.pdf plain.txt
pdftotext marked.pdf marked.txt
cmp plain.txt marked.txt
qpdf --qdf --object-streams=disable marked.pdf - | grep -ac 'Pagination/Subtype/Watermark'
mkdir style
cat >style/ours.xml <<'END'
<style xmlns="urn:niandu:style" name="ours" base="gb9704"><page watermark="草稿"/></style>
END
cat >doc.xml <<'END'
<document xmlns="urn:niandu:document" style="ours"><title>通知</title><p>一。</p><page-break/><p>二。</p>
<section orientation="landscape"><p>三。</p></section></document>
END
"$NIANDU" render doc.xml -o doc.pdf
qpdf --qdf --object-streams=disable doc.pdf - | grep -ac 'Pagination/Subtype/Watermark'
"$NIANDU" render doc.xml --emit=marks -o draft.marks
"$NIANDU" render doc.xml --watermark=草稿 --emit=marks -o same.marks
"$NIANDU" render doc.xml --watermark=征求意见稿 --emit=marks -o other.marks
cmp draft.marks same.marks
! cmp -s draft.marks other.marks
grep -c '"mark":"path"' draft.marks
"$NIANDU" render doc.xml -f ofd -o doc.ofd
unzip -l doc.ofd | grep -c 'Tpls/'
# A county's report takes it too.
"$NIANDU" build "$Y/plan.xml" "$Y/q1.xml" --emit=ledger -o town.xml 2>/dev/null
"$NIANDU" rollup town.xml --watermark=征求意见稿 -o county.pdf 2>/dev/null
qpdf --qdf --object-streams=disable county.pdf - | grep -ac 'Pagination/Subtype/Watermark'
pdfinfo county.pdf | grep Pages
# In Word it is a shape of the header, which lies behind the text.
"$NIANDU" render doc.xml --watermark=草稿 -f docx -o doc.docx
unzip -p doc.docx word/header1.xml | grep -oE "<v:(shape|textpath) [^>]*>"
