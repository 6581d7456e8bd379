# A ligature of two letters (لا), of which faces draw one and leave the other
# without width, and a stack with its vowel (སྐྱོ) are read back in the order of
# the source: the letters by pdftotext, the stack by mutool as well, which knows
# nothing of ActualText.
set -e
cat >words.xml <<'END'
<document xmlns="urn:niandu:document" style="gb9704" title="字">
<p>رايونى لا ئالاھىدە بولۇش</p>
<p>སྐྱོང་ལྗོངས</p>
</document>
END
"$NIANDU" render words.xml -o words.pdf
# Without the marks of direction that pdftotext sets around.
pdftotext -enc UTF-8 words.pdf - | sed 's/[‪‫‬]//g' | sed -n '/[^—1 ]/p' |
	tr -d '\f'
mutool draw -q -F txt words.pdf 2>/dev/null | tr -d ' \f' | grep སྐ
