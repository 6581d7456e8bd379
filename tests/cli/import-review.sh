# What is not certain is said, and listed in Chinese beside what was marked.
cat >plan.txt <<'END'
云溪镇2022年工作计划
2021年，全镇新增企业3家。今年，财政总收入增长6％，增幅高于全市平均水平2个百分点，完善XX基金。
一、着力推进经济发展
1、企业服务。做好27个村健康创建工作，每月召开例会2次，新建三个村级照料站，税收达到3亿元，增长5％左右。到2025年，建成园区5个。
2、基础配套。加快实施上游水库、双龙水库、边黄水库除险加固工程，9月底前启动实施快速路连接线工程。
END
"$NIANDU" import plan.txt --review=list.txt -o plan.xml
cat list.txt
"$NIANDU" import --force plan.txt --lang=zh -o plan.xml
"$NIANDU" import plan.txt --mark=works --mark=milestones --diagnostics=json -o all.xml
grep -o '<works.*</works>\|<milestone.*</milestone>' all.xml
xmllint --noout --schema "$ROOT/templates/schema/plan.xsd" all.xml 2>&1
"$NIANDU" import plan.txt --no-targets | grep -c '<target'
"$NIANDU" check all.xml 2>&1 | grep -c error
"$NIANDU" import plan.txt --mark=word
