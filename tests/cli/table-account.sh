# Every cell that holds something has an entry in the account: counted by an
# independent walk (xmllint and awk), over the tables of the repository and over
# 700 mutants of them, fifty in a run.
. "$ROOT/tests/workbook"
cp "$ROOT/samples/yunxi/plan.xml" .

# walk FILE: how many cells of it hold something; white space is nothing
walk()
{
	case $1 in
	*.csv)
		awk -F, '{ for (i = 1; i <= NF; i++) { gsub(/[ \t\r]/, "", $i); n += $i != "" } } END { print n + 0 }' "$1"
		;;
	*)
		rm -rf parts
		mkdir parts
		(cd parts && unzip -q "../$1")
		for part in parts/xl/worksheets/*.xml; do
			xmllint --xpath 'count(//*[local-name()="c"][normalize-space(*[local-name()="v" or local-name()="is"]) != ""])' "$part"
			echo
		done | awk '{ n += $1 } END { print n + 0 }'
		;;
	esac
}

# check FILE…: the account of each against the walk
check()
{
	"$NIANDU" import --lang=zh --plan=plan.xml --period=2022-Q2 --review=account --force -o out.xml "$@" 2>said
	[ $? -lt 2 ] || { echo "exit, of $*"; return; }
	[ -e account ] || { echo "no account: $*"; cat said; return; }
	! grep -F '[account]' said || echo "of $*"
	for file; do
		in=$(sed -n "/^单元格去向：$file\$/{n;s/^有内容的 \([0-9]*\) 个：.*未处理 \([0-9]*\)\$/\1 \2/p;}" account)
		[ "$in" = "$(walk "$file") 0" ] || echo "$file: account $in, walk $(walk "$file")"
	done
	rm -f account out.xml
}

cat >head <<'END'
编号,指标名称,计量单位,完成值,上年同期,备注,状态,形象进度
END
cat >rows <<'END'
hitech,国家高新技术企业,家,1,2,按计划,,
sme-tech,科技型中小企业,家,3,,,,
revenue,财政总收入增长率,％,6.9,7.1,,,
visitors,接待游客,万人次,27.9,20.1,约数,,
jobs,城镇新增就业,个,600,,,,
digital-output,规上数字经济核心产业制造业产值,亿元,2.1,,,,
res-longtan,龙潭水库,,,,主体封顶,进行中,65
res-qingshi,青石水库,,,,,未启动,
END
# mutant SEED: rows with three fields changed
mutant()
{
	awk -F, -v OFS=, -v seed="$1" '
	BEGIN {
		srand(seed)
		n = split("约5家|600余人|—|无|-5|196|0.069|1.5亿|下降2.1％|#DIV/0!|x|9月底|未启动|主体封顶（65％）|3-5|19/28|100000000|家|％|万元| |已完成|hitech|不认识|属实|1.2.3|二季度|指标名称", word, "|")
		for (i = 0; i < 3; i++) {
			row = int(rand() * 8) + 1
			put[row, int(rand() * 8) + 1] = word[int(rand() * n) + 1]
		}
	}
	{
		for (i = 1; i <= 8; i++) if ((NR, i) in put) $i = put[NR, i]
		print
	}' rows
}
# workbook FILE: the lines of standard input as cells
workbook()
{
	awk -F, '
	BEGIN { print "<sheetData>" }
	{
		printf "<row r=\"%d\">", NR
		for (i = 1; i <= NF; i++) {
			if ($i == "") continue
			ref = substr("ABCDEFGH", i, 1) NR
			if ($i ~ /^-?[0-9.]+$/ && $i !~ /\..*\./)
				printf "<c r=\"%s\" s=\"%d\"><v>%s</v></c>", ref, NR % 6, $i
			else
				printf "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>", ref, $i
		}
		print "</row>"
	}
	END { print "</sheetData><mergeCells><mergeCell ref=\"F3:F4\"/></mergeCells>" }' >sheet
	workbook_begin
	workbook_sheet 表 <sheet
	workbook_end "$1"
}

total=0
cat head rows >all.csv
check all.csv
workbook all.xlsx <all.csv
check all.xlsx
for run in 1 2 3 4 5 6 7 8 9 10 11 12 13 14; do
	set --
	i=0
	while [ $i -lt 50 ]; do
		i=$((i + 1))
		total=$((total + 1))
		if [ $((i % 5)) = 0 ]; then
			{ cat head; mutant $total; } | workbook "m$i.xlsx"
			set -- "$@" "m$i.xlsx"
		else
			{ cat head; mutant $total; } >"m$i.csv"
			set -- "$@" "m$i.csv"
		fi
	done
	check "$@"
done
echo "$total mutants"
