# What was edited in a Word file of a report is told, each edit once; what was
# not edited is not.
/usr/bin/python3 -c "import docx" 2>/dev/null || { echo "python3-docx is missing"; exit 77; }
edit="/usr/bin/python3 $ROOT/tests/office/edit.py"
cp "$ROOT"/samples/yunxi/plan.xml "$ROOT"/samples/yunxi/q[1-4].xml .
set -- plan.xml q1.xml q2.xml q3.xml q4.xml

# As it was written: nothing.
"$NIANDU" build "$@" -f docx -o a.docx
"$NIANDU" verify a.docx "$@"
echo "# $?"

# A figure, a figure of a whole, a word, a row, a paragraph, a new one.
$edit a.docx b.docx figure:hitech/actual=5 figure:yunxi-2022/completion=99.5 \
	text:运行平稳=运行良好 row:自营出口增长率 gone:信访总量 new:另有一事。
"$NIANDU" verify b.docx "$@"
echo "# $?"
"$NIANDU" verify --lang=zh b.docx "$@"
"$NIANDU" verify --json b.docx "$@" | head -n 2

# A number changed beside no control's edge: 15 for 5 is another figure.
$edit a.docx c.docx figure:project-yi/actual=15
"$NIANDU" verify c.docx "$@"

# The ledger has changed since: its figure is not the file's.
sed 's/target="hitech" actual="4"/target="hitech" actual="6"/' q4.xml >later.xml
cmp -s q4.xml later.xml && echo "q4.xml has no such figure"
"$NIANDU" verify a.docx plan.xml q1.xml q2.xml q3.xml later.xml | grep -c hitech

# As it was made: the public edition, another template, a number and a day.
"$NIANDU" build "$@" -t bulletin --edition=public --number=云政〔2023〕1号 \
	--date=2023-01-09 -f docx -o p.docx
"$NIANDU" verify p.docx "$@"
echo "# $?"
# It names no file of ours, and none of what it withholds.
unzip -p p.docx word/document.xml | grep -c 'xml:[0-9]'
unzip -p a.docx word/document.xml | grep -o '<w:sdtPr>.\{0,120\}' | head -n 1

# Files that are no report of ours.
echo text >t.docx
"$NIANDU" verify t.docx "$@"
echo "# $?"
"$NIANDU" export-form plan.xml -o form.xlsx
"$NIANDU" verify form.xlsx "$@"
echo "# $?"
"$NIANDU" verify "$ROOT/samples/yunxi/plan.docx" "$@"
echo "# $?"
