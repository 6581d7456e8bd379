# Ledgers of towns, joined: ranks with ties, groups, movement, towns that are
# not ranked, means, targets in common and their sums, the report as a file.
set -e

# town FILE NAME CODE GROUP DATE DONE-OF-20 REPORTED UNIT
town()
{
	share=$(awk "BEGIN { printf \"%.6f\", $6 * 5 }")
	none=$((2 - $7)) behind=$(($7 - 1))
	counts="reported=\"$7\" total=\"2\" done=\"1\" on-track=\"0\" behind=\"$behind\"
	far-behind=\"0\" unreported=\"$none\" undetermined=\"0\""
	mean=$(awk "BEGIN { printf \"%.6f\", $7 == 2 ? ($6 * 5 + 100) / 2 : 100 }")
	reported='reported="no" status="unreported"'
	[ $none = 1 ] ||
		reported="reported=\"yes\" status=\"behind\" actual=\"$6\" completion=\"$share\""
	cat >"$1" <<-END
	<ledger xmlns="urn:niandu:ledger" plan="$3-${5%%-*}" year="${5%%-*}" as-of="$5">
	  <issuer code="$3" group="$4">$2</issuer>
	  <pillar id="p" number="1" theme="economy"><title>经济</title>
	    <item id="i" number="1"><title>工业</title>
	      <target id="firms" name="企业" rule="at-least" value="20" unit="家" $reported/>
	      <target id="rate" name="化解率" rule="at-least" value="95" unit="％"
	          actual="96" completion="100.000000" status="done" reported="yes"/>
	    </item>
	    <rollup completion="$mean" $counts/>
	  </pillar>
	  <rollup completion="$mean" $counts/>
	</ledger>
	END
}
show()
{
	xmllint --xpath "$2" "$1" | sed 's/^ //'
}

mkdir before
town before/a.xml 甲镇人民政府 A 一类 2022-09-30 10 2
town before/b.xml 乙镇人民政府 B 一类 2022-09-30 11 2
town before/c.xml 丙街道办事处 C 二类 2022-09-30 12 2
town before/d.xml 丁镇人民政府 D 二类 2022-09-30 13 2
town a.xml 甲镇人民政府 A 一类 2022-12-31 18 2
town b.xml 乙镇人民政府 B 一类 2022-12-31 17 2
town c.xml 丙街道办事处 C 二类 2022-12-31 17 2
town d.xml 丁镇人民政府 D 二类 2022-12-31 16 2
town e.xml 戊镇人民政府 E 二类 2022-12-31 15 1
town f.xml 己镇人民政府 F 二类 2022-09-30 19 2
"$NIANDU" rollup ?.xml --previous=before --emit=ledger -o county.xml
xmllint --noout --nonet --schema "$ROOT/templates/schema/ledger.xsd" county.xml

for attribute in code rank tied rank-before moved group-rank group-moved unranked \
	difference rise share; do
	echo "$attribute: $(show county.xml "//*[local-name()='town']/@$attribute" |
		sed 's/.*="//; s/"//' | tr '\n' ' ')"
done
show county.xml "/*/@mean | /*/@above | /*/@below | /*/@towns | /*/@ranked"
show county.xml "//*[local-name()='group']/@*[name() != 'ref']"
show county.xml "//*[local-name()='common']/@*[name() != 'ref']"
# A town that is not ranked has no place in a single target either.
show county.xml "//*[local-name()='part'][not(@rank)]/@town"

# The town's figure is the one of its ledger, to the last digit.
[ "$(show a.xml "string(/*/*[local-name()='rollup']/@completion)")" = \
	"$(show county.xml "string(//*[@code='A']/*[local-name()='rollup']/@completion)")" ]

# Where it is written, and that every stage is what it should be.
"$NIANDU" rollup ?.xml --previous=before --issuer=县政府办公室 2>/dev/null
ls rollup-*
"$NIANDU" rollup ?.xml -f png -f pdf -o out/ 2>/dev/null
ls out | sed 's/-[0-9]*\././' | uniq
"$NIANDU" rollup ?.xml --previous=before --emit=document -o county.doc 2>/dev/null
xmllint --noout --nonet --schema "$ROOT/templates/schema/document.xsd" county.doc
pdftotext rollup-2022-county.pdf - | tr -d '\n ' >words
grep -q '县政府办公室关于2022年度各镇（街道）工作目标完成情况的通报' words
grep -q '乙镇、丙街道并列第2位' words
grep -q '己镇数据只到2022年9月30日' words
grep -q '戊镇应报2项，实报1项，报送率50.0％，低于规定的90％' words
grep -q '甲镇上升3位，乙镇上升1位；丁镇下降3位' words
! "$NIANDU" rollup a.xml -t county -t mine.xsl --emit=lines 2>/dev/null || exit 1

# With a number it is an official document: red head, addressee, its own day.
"$NIANDU" rollup ?.xml --issuer=县政府办公室 --number=县政办〔2023〕2号 --date=2023-01-06 \
	-o issued.pdf 2>/dev/null
pdftotext issued.pdf - | tr -d '\n ' >issued
grep -q '^县政府办公室文件县政办〔2023〕2号.*通报各镇（街道）：根据' issued
grep -q '附件：1\..*县政府办公室2023年1月6日' issued
! grep -q '办公室文件' words || exit 1
grep -q '附件：1\..*县政府办公室20年月日' words
! grep -q '县政府办公室2022年12月31日' words || exit 1
status=0
"$NIANDU" rollup a.xml --number=县政办〔2023〕2号 2>/dev/null || status=$?
[ $status = 2 ]

# One town alone is a county, too.
"$NIANDU" rollup a.xml -o one.pdf
