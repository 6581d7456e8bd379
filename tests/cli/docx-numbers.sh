# Numbers of headings in a Word file: typed, or counted by Word as the style
# says; told the same by import and in the contents, whatever the report counts.
set -e
mkdir style
for base in gb9704 plan; do
	echo "<style xmlns='urn:niandu:style' name='$base-counted' base='$base'><office numbers='counted'/></style>" \
		>style/$base-counted.xml
done
cat >typed.xml <<'END'
<document xmlns="urn:niandu:document" style="gb9704" title="试验">
  <title>试验</title>
  <contents/>
  <h1>甲</h1><h2>甲一</h2><p>文。</p><h2>甲二</h2><h3 run-in="yes">小项</h3><p>正文一。</p>
  <h3>60岁以上</h3><h4>细</h4><h4>细二</h4>
  <h1>乙</h1><h2>乙一</h2><h3>又</h3><h2 number="7">乙七</h2><h2>乙八</h2><h2 number="特">别</h2><h3>其下</h3>
  <h1 number="120">远</h1><h1 number="4">丁</h1>
  <section class="attachment"><title>附一</title><h1>附甲</h1><h2>附甲一</h2><h1>附乙</h1></section>
  <section class="attachment"><title>附二</title><h1>附丙</h1><h2>附丙一</h2></section>
</document>
END
sed 's/"gb9704"/"gb9704-counted"/' typed.xml >counted.xml
for f in typed counted; do
	"$NIANDU" render $f.xml -o $f.docx
	"$NIANDU" import $f.docx --year=2022 --issuer=某镇 -o $f.plan 2>$f.said
done
cmp typed.plan counted.plan
# List and level of each heading, and its words in the file: a list begins anew
# where the report does; a number that is no count, or that Word writes
# otherwise, is typed.
for f in typed counted; do
	echo "# $f"
	unzip -p $f.docx word/document.xml | xmllint --format - | awk '
		/<w:p>/ { level = list = words = ""; toc = 0 }
		/"toc[12]"/ { toc = 1 }
		/<w:ilvl/ { split($0, a, "\""); level = a[2] }
		/<w:numId/ { split($0, a, "\""); list = a[2] }
		/<w:t / { sub(/^[^>]*>/, ""); sub(/<.*/, ""); words = words $0 }
		/<\/w:p>/ && !toc && words { print list "/" level, words }'
done
unzip -p counted.docx word/numbering.xml | xmllint --format - |
	sed -n '/<w:num /,$p' | grep -v '</'
# Headings that are put in by hand have styles that count them.
unzip -p counted.docx word/styles.xml | xmllint --format - |
	sed -n '/w:styleId="h[1-4]"/,/<\/w:style>/p' | grep -oE '<w:(ilvl|numId) .*'

# A plan counts its items through: they have a list of their own, which no
# pillar begins anew; and it is read back as it is from its pages.
"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t plan --emit=document -o plan-typed.xml
sed 's/ style="plan"/ style="plan-counted"/' plan-typed.xml >plan-counted.xml
for f in typed counted; do
	"$NIANDU" render plan-$f.xml -o plan.docx
	"$NIANDU" import plan.docx --year=2022 -o plan-$f.again 2>/dev/null
done
cmp plan-typed.again plan-counted.again
unzip -p plan.docx word/document.xml |
	grep -o '<w:ilvl w:val="[0-9]"/><w:numId w:val="[0-9]*"' | sort | uniq -c

echo "<style xmlns='urn:niandu:style' name='odd' base='gb9704'><office numbers='roman'/></style>" >style/odd.xml
sed 's/"gb9704"/"odd"/' typed.xml >odd.xml
"$NIANDU" render odd.xml -o odd.docx 2>&1 && exit 1
[ ! -e odd.docx ]
