# The samples pass the check without a word, every template makes a report of
# them without one, of the whole year and of half of it, and the county too; and
# every stage fits its schema.
set -e
schema=$ROOT/templates/schema
cp "$ROOT"/samples/yunxi/*.xml .
set -- plan.xml q1.xml q2.xml q3.xml q4.xml
"$NIANDU" check --strict "$@"
set -- "$@" --previous=ledger-2021.xml
"$NIANDU" build "$@" --emit=ledger -o ledger.xml
xmllint --noout --nonet --schema "$schema/ledger.xsd" ledger.xml 2>/dev/null

reports=$(cd "$ROOT/templates" && grep -l '<n:about' *.xsl | grep -v county)
[ "$(echo "$reports" | wc -l)" -ge 8 ]
for report in $reports; do
	name=${report%.xsl}
	"$NIANDU" build "$@" -t $name --emit=document -o made-$name.xml 2>>said
	xmllint --noout --nonet --schema "$schema/document.xsd" made-$name.xml \
		2>/dev/null
	"$NIANDU" build "$@" -t $name -o $name.pdf 2>>said
	qpdf --check $name.pdf >/dev/null
	pdffonts $name.pdf | awk 'NR > 2 && $(NF - 4) != "yes" { print; bad = 1 }
		END { exit bad }'
done
for report in $reports; do
	"$NIANDU" build plan.xml q1.xml q2.xml -t ${report%.xsl} --emit=lines -o half.lines 2>>said
done
"$NIANDU" check --strict plan.xml q1.xml q2.xml 2>>said
# The third quarter tells little: check asks for new sentences, and for no more.
"$NIANDU" check plan.xml q1.xml q2.xml q3.xml 2>stale
grep -v 'text-stale' stale >>said || :

# Eight towns at the end of a quarter and of the year, and the county's report.
# A town that says why its figures are missing is not ranked all the same.
mkdir before now
for town in "$ROOT"/samples/county/*; do
	name=${town##*/}
	"$NIANDU" build "$town/plan.xml" "$town"/q[1-3]*.xml --emit=ledger -o before/$name.xml 2>>said
	"$NIANDU" check --strict "$town/plan.xml" "$town"/q[1-4]*.xml 2>>said
	"$NIANDU" build "$town/plan.xml" "$town"/q[1-4]*.xml --emit=ledger -o now/$name.xml 2>>said
done
[ "$(ls now | wc -l)" = 8 ]
"$NIANDU" rollup now/*.xml --previous=before -o county.pdf 2>>said
cat said
[ ! -s said ]
pdftotext county.pdf - | tr -d '\n ' >county.txt
grep -q '双塘镇应报13项，实报10项，报送率76.9％' county.txt
grep -q '养殖尾水治理（村镇建设办公室，原因：市农业农村局复核结果' county.txt

# What is attached is named below the text, above who signs.
pdftotext bulletin.pdf - | tr -d '\n ' |
	grep -q '附件：1.云溪镇2022年第四季度重点工作进展情况一览表2.各项工作分期综合完成率云溪镇人民政府2023年1月12日'

# A document made by a template is set alike when it is given by itself.
"$NIANDU" render made-yearend.xml -o again.pdf
pdftotext yearend.pdf one
pdftotext again.pdf two
cmp one two

# What is one page stays one page, also half-way through the year.
pages()
{
	pdfinfo $1.pdf | sed -n 's/^Pages: *//p'
}
"$NIANDU" build plan.xml q1.xml q2.xml -t dashboard -o half.pdf
"$NIANDU" build plan.xml -t dashboard -o none.pdf
[ "$(pages dashboard) $(pages dashboard-a3) $(pages dashboard-screen) $(pages half) $(pages none)" = '1 1 1 1 1' ]
[ "$(pages yearend)" -ge 12 ]
