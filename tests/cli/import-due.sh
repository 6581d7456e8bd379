# Days in their shapes, of a text whose lines are as long as one another and of
# a table whose dates lost their format; each item keeps its own.
cat >plan.txt <<'END'
青河镇2025年工作要点
一、产业
1、甲。新增企业5家。（完成时限：2025-09-01）
2、乙。新增企业5家。（完成时限：2025年9月5日）
3、丙。新增企业5家。（完成时限：2025/9/15）
4、丁。新增企业5家。（完成时限：2025.09.05）
5、戊。新增企业5家。（完成时限：2025-02-28）
6、己。新增企业5家。（完成时限：9月1日）
7、庚。新增企业5家。（完成时限：2025.9）
8、辛。新增企业5家。（完成时限：9月上旬）
9、壬。新增企业5家。（完成时限：9月中旬前）
10、癸。新增企业5家。（完成时限：2025年9月30日前）
END
cat >table.csv <<'END'
青河镇2025年重点任务分解表,,,
重点任务,年度目标,责任单位,完成时限
规上企业培育,5家,经发办,45905
高标准农田,3千亩,农业办,2025-06-08
税收征管,1200万元,财政所,99999
END
for plan in plan.txt table.csv; do
	"$NIANDU" import "$plan" --year=2025 --issuer=青河镇人民政府 --force -o plan.xml 2>/dev/null
	grep -o '<item [^>]*\|完成时限：[^<）]*' plan.xml
done

# A row that tells who is to do what the prose promises: its target gets all of
# the duty.
printf '%s\n' 青河镇2025年工作要点 一、产业发展 1、工业。新增规上企业5家，亩均税收增长8％。 \
	附件：青河镇2025年主要指标分解表 >joined.txt
printf '%s\t' 序号 指标 单位 2025年目标 责任单位 配合单位 责任人 >>joined.txt
printf '完成时限\n1\t新增规上企业\t家\t5\t经发办\t项目办\t周正\t2025-09-05\n' >>joined.txt
printf '2\t亩均税收增长率\t％\t8\t财政所\t\t李明\t12月底\n' >>joined.txt
"$NIANDU" import joined.txt --force -o plan.xml 2>&1 | grep -c import-joined
grep -o '<target [^>]*' plan.xml
