# A text that looks back on one year and plans the next is the plan of the
# next; what was done in the year before is not marked.
set -e
printf '%s\n' '石桥乡2023年工作总结和2024年工作计划' '一、去年回顾' \
	'1、产业发展。2023年新增规上企业5家，完成固定资产投资2.3亿元。' \
	'二、今年打算' '2、产业发展。新增规上企业8家。' >both.txt
"$NIANDU" import both.txt --issuer=石桥乡人民政府 --force -o plan.xml 2>said
grep -q ' year="2024"' plan.xml
grep -c '<target ' plan.xml
grep -q ' value="8" ' plan.xml
# A year in a heading names the part and is no figure; a time is one.
sed 's/一、去年回顾/一、2023年工作总结/; s/二、今年打算/二、2024年工作安排/' both.txt |
	"$NIANDU" import - --issuer=石桥乡人民政府 >plan.xml 2>/dev/null
grep -A1 '<pillar' plan.xml | grep -o '<title>.*'
! grep '<p>202[34]年工作' plan.xml || exit 1
printf '%s\n' '一、主要任务' '1、2024年底前建成文化站' |
	"$NIANDU" import - --year=2024 --issuer=石桥乡人民政府 2>/dev/null | grep '<p>'
