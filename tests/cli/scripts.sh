# Six scripts beside Han, and letters with marks, read back from the PDF in the
# order in which they were written. A vowel above or below its letter stands
# within the letter's advance; mutool, which goes by advances alone, puts a
# space behind it.
set -e
cat >page.xml <<'END'
<document xmlns="urn:niandu:document" style="gb9704" title="t">
<title>云溪镇工作报告</title>
<title>يېڭى يىللىق خىزمەت</title>
<p>在2022年以ئۇيغۇر تىلى和བོད་ཡིག་写成</p>
<p>2022年以ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ、ꆈꌠꁱꂷ写成</p>
<p>한국어 글자와 ไทย写成</p>
<p>Tiếng Việt và Vahcuengh，葛&#xE0100;城cafe&#x301;</p>
</document>
END
"$NIANDU" render page.xml -o page.pdf
pdftotext -enc UTF-8 page.pdf - |
	sed 's/\f//; /^— 1 —$/d; s/\xE2\x80[\xAA-\xAE]//g; /^$/d'
echo
mutool draw -q -F txt page.pdf 2>/dev/null | sed '/^— 1 —$/d; /^$/d'
