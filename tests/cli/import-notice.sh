# The shapes that offices send, as Word files and as text: a notice with its
# plan, duties in brackets, first sentences as items, tables of tasks.
show()
{
	echo "== $1"
	"$NIANDU" import "$@" --force -o plan.xml 2>said
	grep -v 'import-found\|maybe-\|unsure-' said
	grep -o '<official.*\|<number>.*\|<signer>.*\|<to>.*\|<cc>.*\|<note>.*\|<printed.*\|<attachment>.*\|<copy-.*\|<urg.*\|<secr.*\|<issuer>.*\|<title>.*\|<item [^>]*\|<target [^>]* lead=[^>]*\|<milestone [^>]*' plan.xml |
		sed 's/ confidence="[a-z]*"//; s/ nature="[a-z]*"//; s/<\/.*//'
	"$NIANDU" check plan.xml >/dev/null 2>said || cat said
}
cp "$ROOT/tests/word/notice-with-plan.docx" . && show notice-with-plan.docx
cp "$ROOT/tests/word/three-levels.docx" . && show three-levels.docx
cp "$ROOT/tests/word/indicator-table.docx" . && show indicator-table.docx
cat >notice.txt <<'END'
000012
特急
中共溪桥镇委员会文件
溪桥委发[2026]12号　　签发人：周正
溪桥镇人民政府
关于印发溪桥镇2026年工作要点的通知
各村党组织、村委会，镇直各单位：
　　现将《溪桥镇2026年工作要点》印发给你们，请结合实际抓好落实。
　　附件：溪桥镇2026年工作要点
溪桥镇人民政府
二〇二六年一月二十日
（此件依申请公开）
溪桥镇2026年工作要点
　　2026年是关键之年。
一、产业发展
1、工业强镇（牵头单位：经发办；完成时限：年底前）。新增规上企业5家。
2、项目建设。开工项目20个。（项目办牵头，自然资源所配合）
3、数字乡村。建设平台1个。责任分工：党政办牵头，综治办配合，6月30日前完成。
二、民生事业
壮大就业队伍。城镇新增就业300人。
改善办学条件。
新增学位300个。（责任单位：社会事务办、财政所；责任人：王芳；完成时间：2026年8月）
抄送：县委办公室，县政府办公室。
溪桥镇党政综合办公室　　　　2026年1月21日印发
END
show notice.txt

cat >duties.txt <<'END'
溪桥镇2026年重点任务
一、工作（牵头单位：党政办）
1、甲事。
（1）新增企业5家。（牵头单位：经发办）
（2）新增学位300个。（牵头单位：社会事务办；完成时限：9月底）
2、乙事。做好服务。
END
show duties.txt
# Tables alone: of duties with groups, of indicators with bounds and units.
mkdir -p parts/_rels parts/word
printf '%s' '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>' >parts/_rels/.rels
# table NAME: rows of cells parted by |, as a Word table under a title
table()
{
	{
		printf '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p><w:tbl>' "$2"
		awk -F'|' '{ printf "<w:tr>"; for (i = 1; i <= NF; i++) {
			merge = $i == "^" ? "<w:tcPr><w:vMerge/></w:tcPr>" : ""
			printf "<w:tc>%s<w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>", merge, $i == "^" ? "" : $i }
			printf "</w:tr>" }'
		printf '</w:tbl></w:body></w:document>'
	} >parts/word/document.xml
	rm -f "$1"
	(cd parts && zip -q -r -X "../$1" _rels word)
	show "$1" --issuer=溪桥镇人民政府
	sed -n 's/^ *<p>\(.*\)<\/p>/\1/p' plan.xml | sed 's/<[^>]*>//g'
}
table tasks.docx 溪桥镇2026年重点任务责任分工表 <<'END'
序号|类 别|重点任务|年度目标|牵头单位|责任单位|分管领导|完成时间|备注
1|产业发展|规上企业培育|5家以上|经发办|统计站|李明|12月底|含转企升规
2|^|标准厂房二期|竣工投产|项目办||王芳|2026-10-31|
3|民生|城镇新增就业|1,200人|社会事务办|人社所||全年|
合计|||||||
END
table indicators.docx 溪桥镇2026年主要指标 <<'END'
指标名称|计量单位|2026年目标|责任部门
地区生产总值增速|％|≥6|经发办
城镇登记失业率|%|≤4.5|社会事务办
固定资产投资（含房地产）|亿元|12.5|项目办
生产安全事故|起|下降5％|应急办
END
cat >below.txt <<'END'
青河镇2025年工作要点
（青政发〔2025〕3号）
（2025年1月8日）
一、产业发展
1、工业。新增规上企业5家。
END
show below.txt
