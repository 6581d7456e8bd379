# Whether a report was made from these files: which of them has changed, is
# missing or too many, in both languages; of a sheet, a county, a document, a
# folder; edited reports; and a public edition, by which no withheld value can be
# tried out.
set -e
cp "$ROOT"/samples/yunxi/plan.xml "$ROOT"/samples/yunxi/q[12].xml \
	"$ROOT"/samples/yunxi/ledger-2021.xml .
# Which faces there are is the machine's affair: one line for all.
verify()
{
	echo "\$ verify $*"
	"$NIANDU" verify "$@" >said || echo "exit $?"
	awk '/^  (font|字体) / { if (fonts++ == 0) print "  (fonts)"; next } { print }' said
}
"$NIANDU" build plan.xml q1.xml q2.xml --previous=ledger-2021.xml -t targets \
	--number=云政〔2022〕23号 --date=2022-07-08 -o report.pdf
verify report.pdf plan.xml q2.xml q1.xml --previous=ledger-2021.xml
echo '== renamed, and edited'
mkdir other
cp plan.xml other/计划.xml
cp q1.xml other/一季度.xml
sed 's/<p>/<p>今年，/' q2.xml >other/二季度.xml
verify report.pdf other/计划.xml other/一季度.xml q2.xml --previous=ledger-2021.xml |
	tail -n 1
verify --lang=zh report.pdf other/计划.xml other/二季度.xml other/一季度.xml
verify report.pdf plan.xml q1.xml q2.xml --json | sed -n '/font/!p'
echo '== the PDF edited, and saved by another program'
sed 's/niandu 0/niandu 9/' report.pdf >edited.pdf
verify edited.pdf plan.xml q1.xml q2.xml --previous=ledger-2021.xml | tail -n 2
cp report.pdf added.pdf
echo '% more' >>added.pdf
verify added.pdf plan.xml q1.xml q2.xml --previous=ledger-2021.xml | tail -n 1
verify plan.xml q1.xml
echo '== with files attached, of an office, of a folder, by an own template'
"$NIANDU" build plan.xml q1.xml q2.xml -t targets --pdf=a-3a -o attached.pdf
verify attached.pdf other/计划.xml q2.xml other/一季度.xml | tail -n 1
lead=$(sed -n 's/.* lead="\([^" ]*\)".*/\1/p' plan.xml | head -n 1)
"$NIANDU" build plan.xml q1.xml q2.xml "--lead=$lead" -o sheet.pdf
verify sheet.pdf plan.xml q1.xml q2.xml | tail -n 1
mkdir town
cp plan.xml q1.xml q2.xml ledger-2021.xml town
printf 'template = bulletin\nedition = public\n' >town/options
"$NIANDU" build town -t lists --edition=internal -o folder.pdf
verify folder.pdf town | tail -n 1
(cd town && verify ../folder.pdf | tail -n 1)
year="$ROOT/samples/yunxi"
"$NIANDU" build plan.xml "$year"/q[1-4].xml \
	-t "$ROOT/samples/own-template/letter.xsl" -o letter.pdf
"$NIANDU" verify letter.pdf plan.xml "$year"/q[1-4].xml || echo "exit $?"
verify letter.pdf plan.xml "$year"/q[1-4].xml \
	-t "$ROOT/samples/own-template/letter.xsl" | tail -n 1
echo '== a document, a county'
"$NIANDU" render "$ROOT/samples/charts/tables.xml" -o render.pdf
verify render.pdf "$ROOT/samples/charts/tables.xml" | sed "s,$ROOT/,," | tail -n 1
for town in baisha hefeng; do
	"$NIANDU" build "$ROOT/samples/county/$town" --emit=ledger -o $town.xml 2>county.err
done
"$NIANDU" rollup baisha.xml hefeng.xml --issuer=澜川市人民政府办公室 \
	--title=两镇通报 -o county.pdf
verify county.pdf hefeng.xml baisha.xml | tail -n 1
verify county.pdf hefeng.xml | grep -v same
echo '== what the template imports, and a style, count'
cp -R "$ROOT/templates" templates
sed -i 's/<!--/<!-- /' templates/common/table.xsl
sed -i 's/<!--/<!-- /' templates/style/gb9704.xml
ln -s "$ROOT/fonts" fonts
NIANDU_DATA=$PWD verify report.pdf plan.xml q1.xml q2.xml \
	--previous=ledger-2021.xml | grep -v same

# Two plans that differ in what is withheld give the same public report, with
# its hashes and attachments; so nothing can be tried out against it.
echo '== public'
grep -q 'value="600" unit="万美元" pace="10 35 65 100" public="no">实际使用外资<v>600</v>' plan.xml
sed '/"foreign-capital"/s/600/750/g' plan.xml >guess.xml
"$NIANDU" build plan.xml q1.xml q2.xml --edition=public --pdf=a-3a,ua-1 \
	-t bulletin -o public.pdf 2>public.err
"$NIANDU" build guess.xml q1.xml q2.xml --edition=public --pdf=a-3a,ua-1 \
	-t bulletin -o guess.pdf 2>public.err
cmp public.pdf guess.pdf
verify public.pdf plan.xml q1.xml q2.xml
cp said of-plan
verify public.pdf guess.xml q1.xml q2.xml | tail -n 1
cmp said of-plan
"$NIANDU" build plan.xml q1.xml q2.xml -t bulletin -o internal.pdf
verify internal.pdf guess.xml q1.xml q2.xml | grep -v same
for file in plan.xml q1.xml q2.xml; do
	! grep -aq "$(sha256sum $file | cut -c1-64)" public.pdf
	grep -aq "$(sha256sum $file | cut -c1-64)" internal.pdf
done
