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

# A figure, another, a word, a row, a paragraph, a new one. Where they stand is
# the template's.
places="s/paragraph [0-9]* '[^']*'/paragraph N/; s/table [0-9], row [0-9]*/table T, row N/
	s/第[0-9]*段“[^:]*”:/第N段:/; s/第[0-9]个表第[0-9]*行/第T个表第N行/
	s/\"\\(paragraph\\|table\\|row\\)\": [0-9]*/\"\\1\": N/g
	s/\\(taken out: .\\{8\\}\\).*/\\1/; s/\\(删去了：.\\{8\\}\\).*/\\1/"
$edit a.docx b.docx figure:hitech/actual=5 figure:visitors/actual=63.5 \
	text:运行平稳=运行良好 row:主要污染物减排量 gone:投资方推迟增资 new:另有一事。
"$NIANDU" verify b.docx "$@" >b.txt
echo "# $?"
sed "$places" b.txt
"$NIANDU" verify --lang=zh b.docx "$@" | sed "$places"
"$NIANDU" verify --json b.docx "$@" | sed "$places" | head -n 2

# A number changed beside no control's edge: 15 for 5 is another figure.
$edit a.docx c.docx figure:project-yi/actual=15
"$NIANDU" verify c.docx "$@" | sed "$places"

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

# An office that stands in no table any more is told by its name.
"$NIANDU" build "$@" -t bulletin -f docx -o r.docx
$edit r.docx s.docx row:综合执法队
"$NIANDU" verify s.docx "$@" | sed "$places" | grep no.table

# A template of one's own is named, without the way to it; it is not run on the
# word of a file that has gone round.
"$NIANDU" build "$@" -t "$ROOT/samples/own-template/letter.xsl" -f docx -o own.docx
unzip -p own.docx docProps/custom.xml | grep -o '>[^<]*\.xsl<'
"$NIANDU" verify own.docx "$@"
echo "# $?"
"$NIANDU" verify own.docx "$@" -t "$ROOT/samples/own-template/letter.xsl"
echo "# $?"

# Files that are no report of ours.
echo text >t.docx
"$NIANDU" verify t.docx "$@"
echo "# $?"
"$NIANDU" export-form plan.xml -o form.xlsx
"$NIANDU" verify form.xlsx "$@"
echo "# $?"
"$NIANDU" verify "$ROOT/samples/yunxi/plan.docx" "$@"
echo "# $?"
