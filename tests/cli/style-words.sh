# The words that the program sets are the style's: one that changes them all
# prints its own, in charts, in what is read out for them, and around the text,
# and none of the house's.
set -e

# Each word its name, with what goes in it; and of a status likewise.
words()
{
	sed -n 's/^WORD([A-Z_]*, "\(.*\)", \(.*\))$/\1 \2/p' "$ROOT/src/doc/word.def" |
	while read -r name filled; do
		loud=$(echo "$name" | tr -d - | tr a-z A-Z)
		[ "$filled" = true ] && loud="%s$loud{}%n"
		echo "<word name='$name' text='$loud'/>"
	done
}

# style NAME BASE
style()
{
	echo "<style xmlns='urn:niandu:style' name='$1' base='$2'>"
	words
	echo "<status name='behind' word='LATE'/>
	<status name='unreported' word='UNHEARD'/></style>"
}
valid()
{
	xmllint --noout --nonet --schema "$ROOT/templates/schema/$1.xsd" "$2" \
		2>faults || cat faults
}

mkdir style
style ours gb9704 >style/ours.xml
style meeting minutes >style/meeting.xml
for file in style/*.xml; do
	valid style $file
done

series()
{
	echo "<series name='甲'>$1</series>"
}

repeat()
{
	i=0
	while [ $((i += 1)) -le "$1" ]; do
		echo "$2"
	done
}

# 签发人、主送（过多，移入版记）、抄送、印发、附件说明、两个附件，以及图表
{
	echo "<document xmlns='urn:niandu:document' style='ours' numbers='yes'>
<official undated='yes'><issuer>云溪镇人民政府</issuer>
<number>云政〔2022〕9号</number><signer>金若水</signer>
<to>$(repeat 60 '云溪镇各村民委员会，')各单位</to>
<cc>镇党委</cc><printed-by>云溪镇党政综合办公室</printed-by>
<printed-on>2022-07-02</printed-on></official>
<title>报告</title><contents/><h1>图表</h1>"
	echo "<chart kind='bullet' caption='图名'>"
	series "$(repeat 40 "<v label='一' value='95' pace='50' target-text='8家'
		status='behind'/>")<v label='二' text='未报' status='unreported' missing='yes'/>"
	echo "</chart><chart kind='bars'>"
	series "<v label='三' value='3' target='4'/><v label='四'/><v label='失' missing='yes' status='unreported'/>"
	echo "</chart><chart kind='dumbbell'>"
	series "<v label='五' value='3' previous='4' previous-text='4家'/>"
	echo "</chart><chart kind='status'>"
	series "<v label='六' value='7' status='behind'/><v label='甲' value='3'/>
		<v label='乙' value='2'/>"
	echo "</chart><chart kind='trend' target-name='自己的'>"
	series "<v label='一季度' value='3' pace='4'/><v label='二季度'/>"
	echo "</chart><chart kind='timeline' as-of='2022-09-30'>"
	series "<v label='七' start='2022-01-01' due='2022-08-31'/>
		<v label='八' due='2022-08-31' on='2022-08-20'/><v label='丁' start='2022-01-01' due='2022-08-31' on='2022-05-20' value='100'/>
		<v label='九'/>"
	echo "</chart><chart kind='bullet' target-name='指标值' pace-name='进度线'>"
	series "<v label='十' value='95' pace='50' target-text='8家'/>"
	echo "</chart><chart kind='bullet'><series/></chart>
<table caption='表'><head><tr><th>名</th></tr></head>
<tr class='group'><td>组</td></tr><tr of='x' from='q1.xml:3:1'><td>行</td></tr>$(repeat 60 '<tr><td>行</td></tr>')</table>
<section class='attachment'><title>一览</title><p>附。</p></section>
<section class='attachment'><title>二览</title><p>附。</p></section>
</document>"
} >ours.xml
# 出席、请假、列席和一个附件
echo "<document xmlns='urn:niandu:document' style='meeting'>
<official date='2022-07-01'><issuer>云溪镇人民政府办公会议</issuer>
<number>〔2022〕9号</number><present>金若水</present><absent>章一帆</absent>
<observer>周敏</observer></official><title>纪要</title><p>议定。</p>
<section class='attachment'><title>一览</title><p>附。</p></section>
</document>" >meeting.xml

for document in ours meeting; do
	valid document $document.xml
	"$NIANDU" render $document.xml -o $document.pdf
	pdftotext $document.pdf - | tr -d ' \n' >$document.page
	# The names of styles in Word.
	"$NIANDU" render $document.xml -f docx -o $document.docx
	unzip -p $document.docx word/styles.xml >$document.names
	# And columns of a workbook.
	[ $document = meeting ] || {
		"$NIANDU" render $document.xml -f xlsx -o $document.xlsx
		unzip -p $document.xlsx xl/sharedStrings.xml >>$document.names
	}
	qpdf --json=2 --json-key=qpdf $document.pdf >$document.json
	grep -o '"/Alt": "u:[^"]*"' $document.json >$document.alt || :
	grep -o '"/Title": "u:[^"]*"' $document.json >$document.outline || :
done

# Every one is on the pages.
words | sed "s/.*text='//; s/'.*//; s/^%s//; s/{}.*//" | while read -r loud; do
	grep -qF "$loud" ours.page meeting.page ours.names || echo "$loud: not printed"
done
# What is read out has them, too, and bookmarks have.
for loud in LATE UNHEARD NODATA PACE PREVIOUS SUM ITEM ASOF; do
	grep -qF $loud ours.alt || echo "$loud: not read out"
done
# What is filled in is there, and what looks like a format is text.
for text in '%sASOF9月30日%n' '%sSUM12ITEM%n' '%sPRINTED2022年7月2日%n' \
	'%sGROUPCONTINUED甲%n' '%sCHARTCONTINUED%sFIGURENUMBER1%n' \
	'%sTABLENUMBER1%n表' '%sATTACHMENTNUMBER2%n'; do
	grep -qF "$text" ours.page || echo "$text: not printed"
done
grep -F '截至' ours.alt || :
grep -o '%sASOF[^，]*%n' ours.alt
cat ours.outline meeting.outline
# What a chart calls its marks goes before the style.
grep -o '指标值8家' ours.page
grep -o '进度线' ours.page
# The template's word of a status is not printed beside the style's.
grep -c '未报' ours.page || :
# None of the house's own words is left.
sed -n 's/^ *<word name="[^"]*" text="\([^"]*\)".*/\1/p' \
	"$ROOT/templates/style/gb9704.xml" | tr -d '{}' | sort -u >house
grep -vxE '项|附件|共|图|表' house | while read -r word; do
	! grep -oF "$word" *.page *.alt *.outline || echo "$word: of the house"
done
