# Every command that README and niandu(1) show runs as it stands.
mkdir bin
ln -s "$NIANDU" bin/niandu
PATH=$PWD/bin:$PATH
{
	sed -n 's/^  *build\/niandu /niandu /p' "$ROOT/README.md"
	sed -n '/^\.Sh EXAMPLES/,/^\.Sh DIAG/s/^niandu /niandu /p' "$ROOT/src/man/niandu.1"
} >commands
[ "$(wc -l <commands)" -ge 10 ] || { echo "commands are missing"; cat commands; exit 1; }

# A plan as Word would have it.
mkdir -p word/_rels word/word
printf '%s' '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' >word/_rels/.rels
printf '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>' \
	"$(printf '<w:p><w:r><w:t>%s</w:t></w:r></w:p>' '云溪镇2022年工作计划' '一、着力推进经济发展' '1、产业转型。培育企业5家。')" >word/word/document.xml
(cd word && zip -q -r ../plan.docx _rels word)

# Each in a folder of its own, with what a reader would have there.
failed=0
while read -r command; do
	mkdir here
	cd here || exit 1
	mkdir build samples
	ln -s "$ROOT"/samples/*/ samples/
	cp "$ROOT"/samples/yunxi/*.xml .
	# Who imports a plan has none yet.
	case $command in *"-o plan.xml"*) mv plan.xml town.xml ;; esac
	ln -s "$O/county" county
	ln -s "$O/county" "$O/county-before" build/
	printf '%s\n' '2022年，全镇稳中求进。' '一、着力推进经济发展' \
		'1、产业转型。培育企业5家。' >plan.txt
	cp plan.txt 计划.txt
	sed 's/力争/确保/' plan.xml >plan-revised.xml
	cp ../plan.docx .
	cp plan.docx 稿纸.docx
	cp "$ROOT/samples/charts/charts.xml" document.xml
	cp plan.docx 计划.docx
	printf '%s\n' 重点任务,年度目标,牵头单位,完成时限 \
		培育规上企业,5家,经济发展办公室,年底前 >任务表.csv
	# What a command reads that an earlier one of README wrote.
	case $command in
	*"q2-forms.xml -t"*)
		eval "$(grep -e '-o q2-forms.xml' ../commands)" >../said 2>&1 </dev/null ;;
	"niandu verify"*总结.docx*)
		eval "$(grep -e '-o 总结.docx' ../commands)" >../said 2>&1 </dev/null ;;
	"niandu verify"*)
		eval "$(grep -e '-o 一季度通报.pdf' ../commands)" >../said 2>&1 </dev/null ;;
	"niandu import 指标.xlsx"*)
		eval "$(grep -e '-o 指标.xlsx' ../commands)" >../said 2>&1 </dev/null ;;
	"niandu merge-results"*)
		eval "$(grep -e '--results=' ../commands)" >../said 2>&1 </dev/null ;;
	esac
	cp samples/yunxi/forms/社会事务办公室.xlsx form.xlsx
	printf '%s\n' 指标名称,计量单位,完成值 接待游客,万人次,27.9 >q2.csv
	if ! eval "$command" >../said 2>&1 </dev/null; then
		echo "$command"
		cat ../said
		failed=1
	fi
	cd ..
	rm -rf here
done <commands
exit $failed
