# What offices write in tables of their own is read for what it says: periods,
# units, words around a figure. What can be read in two ways is asked about, and
# what contradicts plan or command is an error.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="qs-2026" year="2026">
  <issuer>青石镇人民政府</issuer><title>青石镇2026年工作计划</title>
  <preamble><p><target id="gdp" name="地区生产总值增长率" rule="at-least" value="6" unit="％" lead="经发办">增长<v>6</v>％</target>，<target id="energy" name="单位能耗变动" rule="at-most" value="-3" baseline="0" unit="％" lead="经发办">下降<v>3</v>％</target>，<target id="cut" name="能耗下降率" rule="at-least" value="3" unit="％" lead="经发办">下降<v>3</v>％</target>。</p></preamble>
  <pillar id="p"><title>经济</title><item id="i" lead="经发办"><title>工业</title><p>新增<target id="job" name="新增就业" rule="at-least" value="1200" unit="人"><v>1200</v>人</target>，<target id="tax" name="税收收入" rule="at-least" value="1.85" unit="亿元"><v>1.85</v>亿元</target>，<target id="rate" name="卫生厕所普及率" rule="at-least" value="95" unit="％"><v>95</v>％</target>，<target id="acc" name="安全事故" rule="zero" unit="起">零发生</target>，<target id="waste" name="垃圾分类" rule="cover" total="28" unit="个">全覆盖</target>，<works id="roads" name="道路"><work id="r1">东湖路</work>、<work id="r2">滨河路</work></works>。</p></item></pillar>
</plan>
END
# table PERIOD: on standard input; what is read, what is said, the exit status
table()
{
	cat >t.csv
	"$NIANDU" import t.csv --plan=plan.xml --period="$1" -o q.xml 2>said
	status=$?
	sed 's/^/  ! /' said
	[ ! -e q.xml ] || { sed -n 's/ from="[^"]*"//; s/^ *<\(figure\|step\)/  \1/p' q.xml; rm q.xml; }
	[ $status = 0 ] || echo "  exit $status"
}
# head PERIOD HEAD…: each over one figure
head()
{
	period=$1
	shift
	for head; do
		echo "$period $head"
		printf '指标,单位,%s\n新增就业,人,600\n' "$head" | table "$period"
	done
}
# cell TARGET UNIT TEXT…: each as the figure of the target
cell()
{
	name=$1 unit=$2
	shift 2
	for text; do
		echo "$name $text"
		printf '指标,单位,完成值\n%s,%s,"%s"\n' "$name" "$unit" "$text" | table 2026-Q2
	done
}
echo '# heads that are cumulative'
head 2026-Q2 1—6月完成 1-6月累计 截至6月底完成情况 上半年完成 6月末 今年累计 自年初累计 1～6月 一至六月 截至2026年6月30日 年初以来 数值 实绩 期末数
head 2026-Q3 前三季度完成 1-9月
head 2026-Q1 一季度
head 2026-06 6月累计 1-6月
echo '# heads of the period alone'
head 2026-Q2 本期 二季度 第2季度完成 4-6月 本季度新增
head 2026-06 本月 6月份完成
echo '# heads of other periods, or not known'
head 2026-Q2 本月完成 三季度 1-9月 上月 2025年完成 投入力度 进度
echo '# several side by side'
table 2026-Q2 <<'END'
指标,单位,全年目标,一季度,二季度,1-6月,去年同期,同比增长
新增就业,人,1200,310,290,600,560,7.1%
END
table 2026-Q2 <<'END'
指标,单位,上年完成,今年完成,本月完成,上半年目标
新增就业,人,560,600,90,580
END
echo '# cells'
cell 新增就业 人 600名 600余人 约600人 近600 600人左右 '1,180' 六百人 '600（含待认定20人）' 0.06万人 '500-600人' '500+100' 600家 -600 无 未启动 数据尚未公布 已完成
cell 税收收入 亿元 1.5亿 9000万元 '0.9亿元以上' 15000
cell 地区生产总值增长率 ％ 增长6.5% 下降0.5% 6.5 0.065 '0.3' 6.5个百分点 65‰
cell 单位能耗变动 ％ 下降2.1% 降2.1 2.1 -2.1 上升0.4% 0
cell 能耗下降率 ％ 下降2.1% 2.1 -2.1 上升0.4%
cell 卫生厕所普及率 ％ 94.2% 94.2 0.942 196 -5
cell 安全事故 起 无 零 0 未发生 1起
cell 垃圾分类 个 19/28 19 30/28
echo '# units'
table 2026-Q2 <<'END'
指标,完成值（万元）,上年同期（元）
税收收入,9000,88000000
END
table 2026-Q2 <<'END'
指标,单位,完成值（万元）
税收收入,亿元,9000
END
table 2026-Q2 <<'END'
指标,单位,完成值
税收收入（万元）,亿元,9000
END
table 2026-Q2 <<'END'
指标,完成值,上年同期
,万元,亿元
税收收入,9000,0.85
END
echo '# works'
table 2026-Q2 <<'END'
工程名称,状态,形象进度,完成时间,备注
东湖路,主体封顶（65%）,,,
滨河路,已竣工,,9月底,
END
table 2026-Q2 <<'END'
工程名称,进展情况,备注
东湖路,未动工,等待财评
滨河路,,等待财评
END
echo '# what contradicts'
table 2026-Q2 <<'END'
2025年四季度指标完成情况表,,
指标,单位,完成值
新增就业,人,1180
END
table 2026-Q2 <<'END'
填报期间：2026年三季度,,
指标,单位,完成值
新增就业,人,1180
END
table 2026-Q2 <<'END'
指标,单位,年度目标,完成值
新增就业,人,≥1200人,600
税收收入,万元,18500,9000
垃圾分类,个,20,19
END
printf '指标,单位,完成值\n新增就业,人,600\n' | table 2027-Q2
echo '# one bad row, and a figure that was looked at again'
table 2026-Q2 <<'END'
指标,单位,完成值,备注
新增就业,人,六七百,
卫生厕所普及率,％,0.942,经核实
税收收入,亿元,0.9,
END
"$NIANDU" import t.csv --plan=plan.xml --period=2026-Q2 --strict -o q.xml 2>/dev/null || echo "strict: exit $?"
ls
