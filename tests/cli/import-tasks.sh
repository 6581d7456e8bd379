# Tables of duties and of indicators alone, as workbook or .csv: a plan.
. "$ROOT/tests/workbook"
show()
{
	echo "== $*"
	"$NIANDU" import "$@" --force -o plan.xml --review=list 2>said
	echo "exit $?"
	cat said
	[ -s plan.xml ] || return 0
	grep -o '<title>.*\|<pillar .*\|<item .*\|<p>.*' plan.xml
	sed -n '/^单元格去向/,$p' list
	"$NIANDU" check plan.xml >/dev/null 2>said || cat said
	rm plan.xml
}

# As a town's office has it: title, unit and note, a head of two rows, merged
# groups, days, shares and amounts as cells have them.
workbook_begin
workbook_sheet 重点任务 <<END
<sheetData>
<row r="1">$(c A1 溪桥镇2026年重点任务责任分解表)</row>
<row r="2">$(c A2 单位：万元)</row>
<row r="3">$(c A3 序号)$(c B3 类别)$(c C3 重点任务)$(c D3 年度目标)$(c E3 责任单位)$(c G3 完成时限)$(c H3 进展情况)</row>
<row r="4">$(c E4 牵头单位)$(c F4 配合单位)</row>
<row r="5">$(n A5 1)$(c B5 产业发展)$(c C5 规上企业培育)$(c D5 5家以上)$(c E5 经发办)$(c F5 统计站)$(n G5 46295 2)</row>
<row r="6">$(n A6 2)$(c C6 固定资产投资)$(n D6 12500)$(c E6 项目办)$(c G6 年底前)</row>
<row r="7" hidden="1">$(n A7 3)$(c C7 农村卫生厕所普及率)$(n D7 0.985 1)$(c E7 农办)</row>
<row r="8">$(c B8 民生)$(c C8 镇卫生院二期)$(c D8 竣工投产)$(c E8 社会事务办)$(c G8 2026年9月底)</row>
<row r="9">$(c C9 新增学位)<c r="D9" t="e"><f>A1/0</f><v>#DIV/0!</v></c>$(c E9 社会事务办)</row>
<row r="10">$(c A10 注：本表由党政办填制。)</row>
</sheetData>
<mergeCells><mergeCell ref="A1:H1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:C4"/><mergeCell ref="D3:D4"/><mergeCell ref="E3:F3"/><mergeCell ref="G3:G4"/><mergeCell ref="H3:H4"/><mergeCell ref="B5:B7"/><mergeCell ref="B8:B9"/><mergeCell ref="A10:H10"/></mergeCells>
END
workbook_sheet 通讯录 <<END
<sheetData><row r="1">$(c A1 姓名)$(c B1 电话)</row></sheetData>
END
workbook_end tasks.xlsx
show tasks.xlsx

# Units in a head, a name or a column; a year before, which is no target.
cat >indicators.csv <<'END'
溪桥镇2026年主要指标,,,,
指标名称,2025年目标,2026年目标,计量单位,责任部门
地区生产总值增速,5.5,≥6,％,经发办
固定资产投资（亿元）,11,12.5,,项目办
城镇新增就业,280,"1,200",人,社会事务办
END
show indicators.csv
printf '任务,目标（家）,牵头单位\n规上企业培育,5,经发办\n' >head.csv
show head.csv --year=2026 --issuer=溪桥镇人民政府
# What compares is the finder's vocabulary: any word of it, before and behind.
cat >bounds.csv <<'END'
任务,年度目标,单位
信访总量,不得超过5,件
规上企业,至少3,家
空气优良率,不能低于90,％
农村公路,力争达到12,公里
技能培训,约30,人
到位资金,10亿元（含）以上,
热线办结,3天内,
村集体经营性收入,增长5,％
END
show bounds.csv --year=2026 --issuer=溪桥镇人民政府

# Progress of an unknown plan, a blank column for it, no table of tasks.
printf '指标名称,年度目标,完成值\n规上企业,5,3\n' >progress.csv
show progress.csv --year=2026
printf '指标名称,年度目标,责任单位,完成值\n规上企业,5家,经发办,\n' >blank.csv
show blank.csv --year=2026 --issuer=溪桥镇人民政府
printf '姓名,电话\n李明,1\n' >people.csv
show people.csv --year=2026
"$NIANDU" export-form "$ROOT/samples/yunxi/plan.xml" --period=2022-Q2 -o form.xlsx
show form.xlsx
