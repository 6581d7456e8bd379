# Pictures of a plan and of its progress stand in the reports, in every format,
# beside what they belong to, found from the folder of the file that names them;
# the public edition has none of an item with a withheld target, unless the file
# says so; one that is not there, or lies elsewhere, is an error of its file.
set -e
cp -r "$ROOT/samples/pictures" town
n() { "$NIANDU" "$@"; }
alts() { qpdf --json=2 --json-key=qpdf "$1" | grep -o '"/Alt": "u:[^"：，]*' | cut -c12- | grep -v 图表 || :; }
n check town/plan.xml town/q1.xml
for s in plan q1; do
	case $s in q1) schema=progress ;; *) schema=$s ;; esac
	xmllint --noout --schema "$ROOT/templates/schema/$schema.xsd" "town/$s.xml" 2>&1
done
n build town/plan.xml town/q1.xml --emit=ledger -o ledger.xml
xmllint --noout --schema "$ROOT/templates/schema/ledger.xsd" ledger.xml 2>&1
for t in plan yearend lists; do
	echo "$t:"
	n build town/plan.xml town/q1.xml -t $t -o $t.pdf
	alts $t.pdf | grep -v 状态 | grep -v 节点
done
echo public:
n build town/plan.xml town/q1.xml --edition=public -o public.pdf
pdfimages -list public.pdf | awk 'NR > 2 { print $4, $5 }'
sed 's/width="60mm"/public="yes"/' town/q1.xml >town/open.xml
n build town/plan.xml town/open.xml --edition=public -o open.pdf
pdfimages -list open.pdf | awk 'NR > 2 { print $4, $5 }'
sed 's/width="80mm"/public="no"/' town/q1.xml >town/shut.xml
n build town/plan.xml town/shut.xml --edition=public -o shut.pdf
pdfimages -list shut.pdf | wc -l
rm town/open.xml town/shut.xml

echo formats:
n build town/plan.xml town/q1.xml -f docx -f ofd -o out/
unzip -l out/qiaotou-2022-yearend.docx | grep -c media/image
unzip -l out/qiaotou-2022-yearend.ofd | grep -c Res/image_
# The stage by itself, below whose folder they lie.
n build town/plan.xml town/q1.xml --emit=document -o document.xml
n render document.xml -o rendered.pdf
pdfimages -list rendered.pdf | awk 'NR > 2 { print $4, $5 }'
sed 's, from="town/q1, from="/town/q1,' document.xml >elsewhere.xml
n render elsewhere.xml -o elsewhere.pdf || echo "exit $?"

echo changes:
n verify yearend.pdf town/plan.xml town/q1.xml >/dev/null && echo holds
n batch town -o made -t yearend --results=first.jsonl >/dev/null 2>&1
n batch town -o made -t yearend --results=second.jsonl >/dev/null 2>&1
cp "$ROOT/samples/yunxi/yearend.png" town/photos/land.png
n batch town -o made -t yearend --results=third.jsonl >/dev/null 2>&1
grep -ho '"status":"[a-z-]*"' first.jsonl second.jsonl third.jsonl
n verify yearend.pdf town/plan.xml town/q1.xml >verify.txt || grep -i picture verify.txt
sed 's/map.png/map2.png/' town/plan.xml >changed.xml
n diff town/plan.xml changed.xml || :

echo faults:
sed 's,map.png,../map.png,' town/plan.xml >town/out.xml
n check town/out.xml || echo "exit $?"
sed 's, alt="[^"]*",,; s,width="90mm",width="wide",' town/plan.xml >town/no-alt.xml
n check town/no-alt.xml || echo "exit $?"
rm town/photos/land.png
n check town/plan.xml town/q1.xml || echo "exit $?"
n build town/plan.xml town/q1.xml -o gone.pdf || echo "exit $?"
[ ! -e gone.pdf ]
# A report that shows none does without them.
n build town/plan.xml town/q1.xml -t targets -o targets.pdf
# A picture is a source of what shows it, whatever its name is made of.
cp -r "$ROOT/samples/pictures" named
mv named/map.png 'named/a&b.png'
sed -i 's/map\.png/a\&amp;b.png/' named/plan.xml
for i in 1 2; do
	"$NIANDU" batch named -t plan -o named-out 2>&1 | grep -o '[0-9][0-9]* written\|[0-9][0-9]* up to date'
done
cp named/photos/land.png 'named/a&b.png'
"$NIANDU" batch named -t plan -o named-out 2>&1 | grep -o '[0-9][0-9]* written\|[0-9][0-9]* up to date'
