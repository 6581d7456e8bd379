# What is wrong in a table is said of its cell, and nothing is written; what
# names nothing of the plan is listed.
cp "$ROOT/samples/yunxi/plan.xml" .
# faults OPTIONS: of the table on standard input
faults()
{
	cat >t.csv
	"$NIANDU" import t.csv --plan=plan.xml -o q.xml "$@"
	echo "exit $?"
	[ ! -e q.xml ] || { sed -n '/<figure\|<step\|<problem/p' q.xml; rm q.xml; }
}
echo '# names'
faults --period=2022-Q2 <<'END'
编号,指标名称,完成值,责任单位,温度
hitec,国家高新技术企业,1,,
hitech,科技型中小企业,1,,
,高新企业,2,,
,接待游客数,3,,
,不在计划里的,4,,30
,,5,,
,水库除险加固,完成,,
sme-tech,,2,,
sme-tech,,3,,
END
echo '# values'
faults --period=2022-Q2 <<'END'
编号,完成值,单位,完成率
hitech,约3,家,
sme-tech,3,个,
revenue,6.9,‰,
visitors,"1,23",,
jobs,12万,,
res-longtan,已经差不多了,,
res-qingshi,,,0.8
res-dakeng,,,120
emission,1.2.3,,
END
echo '# the same name twice'
sed 's/name="国家高新技术企业"/name="科技型中小企业"/' plan.xml >twice.xml
mv twice.xml plan.xml
faults --period=2022-Q2 <<'END'
指标,完成值
科技型中小企业,3
END
echo '# columns, and a quotation mark'
faults --period=2022-Q2 <<'END'
指标,完成值,实际完成
接待游客,3,4
民宿平均入住率,"45,
END
echo '# no period, no head, no text'
faults <<'END'
指标,完成值
接待游客,3
END
faults <<'END'
填报期间：五月初
指标,完成值
接待游客,3
END
printf '只有,文字\n' | faults --period=2022-Q2
printf '' | faults --period=2022-Q2
printf '指标,完成值\n接待\377\200游客,3\n' | faults --period=2022-Q2
printf '计划编号：other-2022\n指标,完成值\n接待游客,3\n' | faults --period=2022-Q2
echo '# limits'
{ echo 指标,完成值; seq 1 20001 | sed 's/$/,1/'; } | faults --period=2022-Q2
{ printf '编号,完成值,进展情况\nindustry,,' && head -c 2000000 /dev/zero | tr '\0' '{'; echo; } >braces.csv
timeout 20 "$NIANDU" import braces.csv --plan=plan.xml --period=2022-Q2 -o q.xml
echo "exit $?"
rm q.xml braces.csv
echo '# usage'
"$NIANDU" import t.csv -o q.xml
echo "exit $?"
"$NIANDU" import t.csv --plan=plan.xml --period=2022-Q5 -o q.xml
echo "exit $?"
"$NIANDU" import t.csv --plan=plan.xml --id='1 2' -o q.xml
echo "exit $?"
cp plan.xml t.csv
"$NIANDU" import t.csv --plan=plan.xml -o q.xml
echo "exit $?"
ls
