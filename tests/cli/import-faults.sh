# What is wrong with the text of a plan is said of its line, all in one run.
printf '%s\n' '序言。' '一、发展' '没有序号的一段。' '1、企业。培育。' '3、项目。引进。' \
	'4、空项。' '三、民生' >plan.txt
printf '5、就业。新增\001岗位。\n' >>plan.txt
"$NIANDU" import plan.txt --year=2022 --issuer=镇 -o plan.xml
echo "exit $?"
printf '只有一段话。\n' >prose.txt
"$NIANDU" import --force prose.txt --year=2022 --issuer=镇 -o plan.xml
echo "exit $?"
printf '一、发展\n二、民生\n1、就业。新增。\n' >gap.txt
"$NIANDU" import --force gap.txt --year=2022 --issuer=镇 -o plan.xml
echo "exit $?"
printf '%s\n' '%PDF-1.7' >scan.pdf
"$NIANDU" import --force scan.pdf --year=2022 --issuer=镇 -o plan.xml
echo "exit $?"
ls
