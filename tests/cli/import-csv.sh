# Text tables of any encoding, separator and quoting say the same; what they
# say is traced to line and column.
cp "$ROOT/samples/yunxi/plan.xml" .
cat >q2.csv <<'END'
云溪镇2022年二季度指标进展表,,,,,
填报期间：2022年第二季度,截止日期,2022年6月28日,,,
编号,指标名称,单位,完成情况,,备注
,,,完成值,上年同期,
revenue,财政总收入增长率,％,６．９,,
,1、“国家高新技术企业”（家）,,"1","","含""省级"""
,到位市外资金,万元,"8,600.50",,分两批
,实际使用外资,亿美元,0.0168,,
,接待游客,,27.9万人次,24.6,
,年经营性收入50万元以上村,,19/24,,
,细颗粒物年均浓度,,—,,待上级公布
,碳达峰相关工作,,,,完成摸底
,龙潭水库,,完成,,
,水库除险加固青石水库,,进行中,,
,石门,,80%,,
,产业转型,,"新增企业3家。
培育库入库12家。",,
一、其他,,,,,
注：以上为初步统计。,,,,,
END
import()
{
	"$NIANDU" import "$1" --plan=plan.xml
}
import q2.csv | tee q2.xml
xmllint --noout --schema "$ROOT/templates/schema/progress.xsd" q2.xml 2>&1
"$NIANDU" build plan.xml q2.xml --emit=ledger >ledger.xml 2>/dev/null
sed -n 's/.*<target id="\(visitors\|foreign-capital\)".* \(actual="[^"]*"\).* \(from="[^"]*"\).*/\1 \2 \3/p' ledger.xml

# same WHAT: but for the file's name.
same()
{
	import same.csv 2>&1 | sed 's/same\.csv/q2.csv/' >same.out
	import q2.csv 2>&1 | diff - same.out >diff || { echo "not the same: $1"; cat diff; }
}
iconv -t GB18030 q2.csv >same.csv; same GB18030
{ printf '\357\273\277'; cat q2.csv; } >same.csv; same 'UTF-8 with a mark'
{ printf '\377\376'; iconv -t UTF-16LE q2.csv; } >same.csv; same UTF-16LE
{ printf '\376\377'; iconv -t UTF-16BE q2.csv; } >same.csv; same UTF-16BE
sed 's/$/\r/' q2.csv >same.csv; same 'lines of Windows'
sed 's/8,600.50/8600.50/' q2.csv | tr , '\t' >same.csv; same tabs
sed 's/8,600.50/8600.50/' q2.csv | tr , ';' >same.csv; same semicolons
tr '\n' '\r' <q2.csv >same.csv; same 'lines of old'
