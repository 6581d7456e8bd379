# The form, filled in with what a progress file reports, comes back as that
# file: saved as libxlsxwriter, as LibreOffice and as a text table would.
ln -s "$ROOT/samples/yunxi" yunxi
plan=yunxi/plan.xml q=sample-q2.xml
# What is planned next stands in no form.
sed '/<next>/d' yunxi/q2.xml >$q
"$NIANDU" export-form $plan --period=2022-Q2 -o form.xlsx

# What is reported, a line a cell: id, head, value.
awk '
function value(name,  at) {
	if (!match($0, " " name "=\"[^\"]*\"")) return ""
	return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
}
function say(head, what) { if (what != "") print id "\t" head "\t" what }
BEGIN {
	state["started"] = "进行中"; state["done"] = "已完成"; state["stopped"] = "已停止"
	problem["open"] = "待整改"; problem["doing"] = "整改中"
	problem["done"] = "待验收"; problem["closed"] = "已销号"
	severity["low"] = "低"; severity["medium"] = "中"; severity["high"] = "高"
}
/<figure / {
	id = value("target")
	# The form asks how much it fell, as a positive number.
	actual = value("actual")
	sub(/^-/, "", actual)
	say("完成值", actual); say("已覆盖", value("covered"))
	say("总数", value("total")); say("对照值", value("reference"))
	say("下达值", value("assigned")); say("上年同期", value("previous"))
	say("备注", value("note"))
	if (value("basis") == "increment") say("统计口径", "当期")
}
/<step / {
	id = value("of")
	say("状态", state[value("state")]); say("形象进度", value("percent"))
	say("日期", value("on")); say("备注", value("note"))
}
/<item / { id = value("ref"); text = "" }
/<problem / {
	id = "problem " ++nproblem
	say("编号", value("id")); say("所属工作", value("item"))
	say("责任单位", value("lead")); say("发现日期", value("found")); say("完成时限", value("due"))
	say("销号日期", value("closed")); say("责任人", value("owner"))
	say("问题来源", value("source")); say("严重程度", severity[value("severity")])
	say("状态", problem[value("state")])
}
/<(p|measure|evidence)>/ {
	head = /<measure>/ ? "整改措施" : /<evidence>/ ? "佐证材料" : \
		id ~ /^problem / ? "问题" : "进展情况"
	gsub(/<actual target="/, "{"); gsub(/"\/>/, "}")
	gsub(/^ *<[a-z]*>|<\/[a-z]*>.*$/, "")
	say(head, $0)
}' $q >values
[ "$(wc -l <values)" -gt 150 ] || echo 'too few values'

# fill BOOK: the cells of its sheets by id and head.
cat >fill.awk <<'END'
BEGIN {
	while ((getline <"values") > 0) {
		split($0, part, "\t")
		given[part[1], part[2]] = part[3]
	}
	while ((getline <strings) > 0) {
		gsub(/<[^>]*>/, "")
		string[n++] = $0
	}
}
!/^<c / { print; next }
{
	match($0, /r="[A-Z]+[0-9]+"/)
	ref = substr($0, RSTART + 3, RLENGTH - 4)
	col = row = ref
	gsub(/[0-9]/, "", col); gsub(/[A-Z]/, "", row)
	row += 0
	text = ""
	if (/t="s"/ && match($0, /<v>[0-9]*/))
		text = string[substr($0, RSTART + 3, RLENGTH - 3)]
	if (row == 2) head[col] = text
	if (col == "A") id = text
	if (id == "" && row > 2) id = "problem " (row - 2)
	if (text == "" && row > 2 && (id, head[col]) in given) {
		what = given[id, head[col]]
		used[id, head[col]] = 1
		sub(/\/>/, what ~ /^-?[0-9.]+$/ ? "><v>" what "</v></c>" : \
			" t=\"inlineStr\"><is><t>" what "</t></is></c>")
	}
	print
}
END {
	for (cell in used) print cell >"used." name
}
END
rm -rf book
mkdir book
(cd book && unzip -q ../form.xlsx)
sed 's/<si>/\n&/g' book/xl/sharedStrings.xml | grep '^<si>' >strings
for sheet in 2 3 4 5; do
	sed 's/<c /\n&/g; s/<\/row>/\n&/g' book/xl/worksheets/sheet$sheet.xml |
		awk -v strings=strings -v name=$sheet -f fill.awk >sheet
	cp sheet book/xl/worksheets/sheet$sheet.xml
done
[ "$(cat used.* | grep -c .)" = "$(wc -l <values)" ] || {
	echo 'not all values have a cell:'
	cut -f 1,2 values | tr '\t' '\034' | sort >wanted
	cat used.* | sort | comm -23 wanted - | tr '\034' ' '
}

# ledger PROGRESS…: what is judged, without where it came from
ledger()
{
	"$NIANDU" build $plan yunxi/q1.xml "$@" --emit=ledger 2>said |
		sed 's/ from="[^"]*"//g; s/ id="yunxi-2022-q2[^"]*"//; s/ issued="[^"]*"//; s/<counts files="[0-9]*"/<counts/; /<progress /d'
}
# same WHAT PROGRESS…
same()
{
	what=$1
	shift
	ledger "$@" >now
	diff before now >diff && echo "$what: the same" || { echo "$what: not the same"; head -40 diff; cat said; }
}
ledger $q >before
[ -s before ] || echo 'no ledger'

rm -f filled.xlsx
(cd book && zip -q -X -r ../filled.xlsx .)
"$NIANDU" import filled.xlsx --plan=$plan -o q2.xml && same filled q2.xml
xmllint --noout --schema "$ROOT/templates/schema/progress.xsd" q2.xml 2>&1

# LibreOffice: attributes in another order, numbers typed, texts shared, parts
# compressed in another order, sheets of another folder of names.
mkdir office
cp -r book office/book
cd office/book
for sheet in xl/worksheets/*.xml; do
	sed -E 's/<c r="([A-Z0-9]+)" s="([0-9]+)">/<c s="\2" t="n" r="\1">/g; s/<c r="([A-Z0-9]+)" s="([0-9]+)" t="([a-zA-Z]+)">/<c t="\3" r="\1" s="\2">/g; s/<row r="([0-9]+)"/<row customFormat="false" r="\1"/g' "$sheet" >../x
	cp ../x "$sheet"
done
awk -v n="$(wc -l <../../strings)" '
match($0, /<is>.*<\/is>/) {
	print "<si>" substr($0, RSTART + 4, RLENGTH - 9) "</si>" >"../more"
	sub(/<is>.*<\/is>/, "<v>" n++ "</v>")
	sub(/t="inlineStr"/, "t=\"s\"")
}
{ print }' xl/worksheets/sheet3.xml >../x
cp ../x xl/worksheets/sheet3.xml
sed -i 's|</sst>||' xl/sharedStrings.xml
{ cat xl/sharedStrings.xml ../more; echo '</sst>'; } >../x
cp ../x xl/sharedStrings.xml
zip -q -X -r ../../office.xlsx xl '[Content_Types].xml' _rels docProps
cd ../..
"$NIANDU" import office.xlsx --plan=$plan -o q2.xml && same office q2.xml

# Text tables: each sheet saved for itself.
cat >csv.awk <<'END'
BEGIN {
	while ((getline <strings) > 0) {
		gsub(/<[^>]*>/, "")
		string[n++] = $0
	}
}
/^<c / {
	match($0, /r="[A-Z]+[0-9]+"/)
	row = substr($0, RSTART + 3, RLENGTH - 4)
	gsub(/[A-Z]/, "", row)
	row += 0
	while (last < row) { printf "\n"; last++; between = "" }
	text = $0
	if (/t="s"/ && match($0, /<v>[0-9]*/))
		text = string[substr($0, RSTART + 3, RLENGTH - 3)]
	else if (!match($0, /<v>.*<\/v>|<t>.*<\/t>/))
		text = ""
	else
		text = substr($0, RSTART + 3, RLENGTH - 7)
	gsub(/"/, "\"\"", text)
	printf "%s\"%s\"", between, text
	between = ","
}
END
files=
for sheet in 2 3 4 5; do
	awk -v strings=strings -f csv.awk \
		book/xl/worksheets/sheet$sheet.xml | iconv -t GB18030 >$sheet.csv
	"$NIANDU" import $sheet.csv --plan=$plan --period=2022-Q2 \
		--id=yunxi-2022-q2-$sheet -o $sheet.xml && files="$files $sheet.xml"
done
# shellcheck disable=SC2086 # a list
same text $files
