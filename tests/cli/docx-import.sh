# The plan as a Word file is read back as the text of its pages is: the same
# plan, to the byte.
set -e
"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t plan --emit=document -o plan-document.xml
"$NIANDU" render plan-document.xml -o plan.docx
"$NIANDU" render plan-document.xml --emit=lines -o plan.lines
python3 "$ROOT/tests/office/spoken.py" <plan.lines >plan.txt
for from in docx txt; do
	"$NIANDU" import plan.$from --year=2022 -o from-$from.xml 2>$from.said
	sed "s/^plan\.$from//" $from.said >$from.told
done
cmp from-docx.xml from-txt.xml
diff docx.told txt.told
[ "$(grep -o '<target ' from-docx.xml | wc -l)" -gt 60 ]
[ "$(grep -o '<item ' from-docx.xml | wc -l)" = 22 ]
