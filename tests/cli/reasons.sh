# "No figure yet, and this is why": a note without a figure. It silences the
# warning for its own period, is printed as the reason and changes no status;
# an old one excuses nothing, and a figure that comes lifts it.
set -e
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer code="P">云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a" theme="a"><title>发展</title>
    <item id="air" lead="城建办" owner="章伟国"><title>生态</title>
      <p><target id="pm25" name="细颗粒物浓度" rule="at-most" value="28" unit="微克">控制在<v>28</v>微克</target>，
        <target id="firms" name="企业" rule="at-least" value="10" unit="家">企业<v>10</v>家</target>，
        <target id="income" name="居民收入增长率" rule="exceed" reference-name="全市平均" unit="％">收入增长</target>，
        <target id="capital" name="到位资金" rule="at-least" value="400" unit="万元" public="no">资金<v>400</v>万元</target>，
        <target id="study" name="学习" rule="none">抓好学习</target>。</p>
    </item>
  </pillar>
</plan>
END
# progress FILE PERIOD DAY FIGURE…: an id for each, of the file's name
progress()
{
	file=$1 period=$2 day=$3
	shift 3
	{
		echo "<progress xmlns=\"urn:niandu:progress\" id=\"$file\" plan=\"p\" period=\"$period\" as-of=\"2022-$day\" $root>"
		for figure; do echo "  <figure target=$figure/>"; done
		echo '</progress>'
	} >"$file.xml"
}
root=
others='"income" actual="6" reference="5"'
progress q1 2022-Q1 03-31 '"pm25" note="省级数据4月发布"' '"firms" actual="2" basis="increment"' \
	'"capital" actual="90"' "$others"
progress q2 2022-Q2 06-30 '"pm25" note="省级监测数据7月中旬发布。"' \
	'"firms" actual="3" basis="increment" note="两家待认定"' '"capital" note="审计后填报"' \
	'"study" note="学了六次"' "$others"
progress q3 2022-Q3 09-30 '"firms" actual="1" basis="increment"' '"capital" actual="200"' "$others"
root='corrects="q2"'
progress q2b 2022-Q2 06-30 '"pm25" actual="26"'
root=
progress gap 2022-Q2 06-30 '"pm25" actual="27" note="初步数"' '"capital" actual="100"' \
	'"firms" note="认定结果8月公布"' '"income" reference="5.4"'
progress late 2022-Q3 09-30 '"pm25" actual="27"' '"capital" actual="200"' \
	'"firms" actual="6" basis="increment"' '"income" reference="5.5" note="统计局10月核定"'
progress none 2022-Q1 03-31 '"pm25" actual="20"' '"capital" actual="90"' "$others"
progress never 2022-Q2 06-30 '"pm25" actual="27"' '"capital" actual="100"' \
	'"firms" basis="increment" note="认定结果8月公布"' "$others"

# said FILE…: what check says and the ledger holds of the unreported
said()
{
	echo "== $*"
	"$NIANDU" check plan.xml "$@" 2>&1
	"$NIANDU" build plan.xml "$@" --emit=ledger -o ledger.xml 2>/dev/null
	sed -n 's/.*<target id="\([a-z0-9]*\)".* status="unreported".*/\1/p' ledger.xml |
		while read -r id; do
			grep "<target id=\"$id\"" ledger.xml |
				grep -o ' \(id\|missing\|reason\|status\|note\|from\)="[^"]*"' | tr -d '\n'
			echo
		done
	grep -o ' \(un\)*explained="[0-9]*"' ledger.xml | tr -d '\n'
	echo
	xmllint --noout --nonet --schema "$ROOT/templates/schema/ledger.xsd" ledger.xml 2>/dev/null
}
said q1.xml
said q1.xml q2.xml # every gap of June is explained
cp ledger.xml june.xml
said q1.xml q2.xml q3.xml # June's reason is stale in September
said q1.xml q2.xml q2b.xml # the figure came, its reason goes
grep -o '<target id="pm25".* actual="26"' ledger.xml | grep -c note= || :
said q1.xml gap.xml # silence is none; a note beside a figure is one
said q1.xml gap.xml late.xml # an increment that misses for good, explained
said none.xml late.xml # of two that miss, none is explained
said none.xml gap.xml # never reported, no basis said: the latest reason stands
said none.xml never.xml # never reported: January to March are not explained

# Months: what is told of has to cover what is missing, by any period.
others='"pm25" actual="20"'
income='"income" actual="6" reference="5"'
capital='"capital" actual="9"'
progress m1 2022-01 01-31 '"firms" actual="1" basis="increment"' "$others" "$income" "$capital"
progress m2 2022-02 02-28 '"firms" note="春节停报"' "$others" "$income" "$capital"
progress m3 2022-03 03-31 "$others" "$income" "$capital"
progress m4 2022-04 04-30 '"firms" actual="2" basis="increment"' "$others" "$income" "$capital"
progress told 2022-Q1 03-31 '"firms" note="系统升级，4月起报"'
said m1.xml m2.xml
said m1.xml m2.xml m3.xml m4.xml # March is not told of
said told.xml m4.xml # three months, by one quarter
said m1.xml told.xml m4.xml

"$NIANDU" build plan.xml q1.xml q2.xml -t bulletin -t yearend -t targets \
	--previous=june.xml -o out/ # a ledger with reasons is read as last year's, too
for t in bulletin yearend targets; do
	pdftotext out/p-$t.pdf - | tr -d '\n ' | grep -o '省级监测数据7月中旬发布。\?' | sort -u
done
"$NIANDU" explain plan.xml q1.xml q2.xml pm25 | grep -A1 '^why'
"$NIANDU" explain --lang=zh plan.xml q1.xml q2.xml pm25 | grep '原因'
"$NIANDU" diff --lang=zh june.xml ledger.xml | grep '原因' || :

# What is withheld is not there, whatever was said of it.
"$NIANDU" build plan.xml q1.xml q2.xml --edition=public --emit=ledger -o public.xml
"$NIANDU" build plan.xml q1.xml q2.xml --edition=public -t bulletin -o public.pdf
! grep 审计 public.xml || exit 1
pdftotext public.pdf - | tr -d '\n ' >words
! grep 审计 words || exit 1
grep -o ' \(un\)*explained="[0-9]*"' public.xml | tr -d '\n'
echo

# In a table: an empty cell and a remark beside it, there and back.
printf '指标名称,计量单位,完成值,备注\n细颗粒物浓度,微克,,省级监测数据7月中旬发布\n企业,家,5,\n到位资金,万元,暂无,审计后填报\n' >q2.csv
"$NIANDU" import q2.csv --plan=plan.xml --period=2022-Q2 -o table.xml
grep '<figure' table.xml
xmllint --noout --nonet --schema "$ROOT/templates/schema/progress.xsd" table.xml 2>/dev/null
"$NIANDU" explain plan.xml table.xml pm25 | grep '^why'
"$NIANDU" build plan.xml table.xml --emit=ledger 2>/dev/null | grep -o 'id="pm25".*' |
	grep -o '\(reason\|from\)="[^"]*"'

# A county: one that says why is not ranked, and not warned of.
mkdir county
"$NIANDU" build plan.xml q1.xml q2.xml --emit=ledger -o county/a.xml
sed 's/code="P"/code="Q"/; s/云溪/雨溪/; s/plan="p"/plan="q"/' county/a.xml >county/b.xml
sed -i 's/ reason="审计后填报"//' county/b.xml
"$NIANDU" rollup county/a.xml county/b.xml -o county.pdf
pdftotext county.pdf - | tr -d '\n ' >words
grep -o '有下列情形[^。]*。' words
grep -o '云溪镇未报送[^。]*。' words
grep -o '雨溪镇未报送[^。]*。' words
