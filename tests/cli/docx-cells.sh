# Cells of a table in a Word file: the bar or the line of periods that our pages
# draw is a picture with words that stand for it, beside figures that stay held;
# one picture is kept once. Merged cells, shades, no rules at the sides.
set -e
cat >d.xml <<'END'
<document xmlns="urn:niandu:document" title="试验">
  <table caption="表一">
    <head><tr><th rowspan="2">名称</th><th colspan="2">数</th></tr><tr><th>完成率</th><th>走势</th></tr></head>
    <tr class="group"><td colspan="3">第一组</td></tr>
    <tr of="a" from="q1.xml:3:1"><td rowspan="2">甲</td><td is="completion" progress="87.5" pace="75" status="behind">87.5％</td><td is="actual" spark="8 12 - 37.2">37.2吨</td></tr>
    <tr of="b"><td is="completion" progress="87.5" pace="75" status="behind">87.5％</td><td is="actual" spark="1 2">2家</td></tr>
    <tr class="total"><td>合计</td><td progress="130">130％</td><td spark="3"/></tr>
    <tr><td>丙</td><td>未报</td><td heat="40">—</td></tr>
  </table>
</document>
END
"$NIANDU" render d.xml -o d.docx
unzip -Z1 d.docx 'word/media/*'
unzip -p d.docx word/document.xml | xmllint --format - >body
grep -oE 'descr="[^"]*"' body
# What a control holds is the figure alone.
sed -n '/<w:sdtContent>/,/<\/w:sdtContent>/p' body >held
! grep -q 'w:drawing' held
grep -o '<w:t .*<' held
# Numbers end where the column does; a cell without a bar has no such stop.
grep -A1 '<w:tabs>' body | grep -o '<w:tab .*' | sort | uniq -c
grep -oE '<w:(vMerge|gridSpan|shd) .*' body | sort | uniq -c
unzip -p d.docx word/styles.xml | xmllint --format - |
	sed -n '/<w:tblBorders>/,/<\/w:tblBorders>/p' | grep -oE '<w:[a-zA-Z]* w:val="[a-z]*"'
# The picture's dots: 300 an inch of what it takes on the page.
unzip -p d.docx word/media/image1.png | od -An -tx1 -j16 -N8
grep -m1 -o 'wp:extent .*' body
# Rows beside one label are kept together, and let go after it: a chain that
# never ended would move the whole table to a page of its own.
"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t breakdown -f docx -o breakdown.docx 2>/dev/null
unzip -p breakdown.docx word/document.xml | sed 's/<w:tr>/\n&/g' | grep '^<w:tr>' |
	awk '/keepNext/ { run++; next } { if (run > most) most = run; run = 0; ends++ }
	END { print (ends > 20 ? "let go" : "one chain"), (most < 12 ? "in short runs" : most) }'
# The text's end stays with the signature behind it.
"$NIANDU" render "$ROOT/tests/layout/signature-with-text.xml" -o signed.docx
unzip -p signed.docx word/document.xml | sed 's/<w:p>/\n&/g' | grep -c 'keepNext.*以上情况'
