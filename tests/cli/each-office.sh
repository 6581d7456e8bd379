# A workbook for each office, in its folder; what it asks, in the words of the
# target; filled in by all, they come back in one import.
plan=$ROOT/samples/yunxi/plan.xml
"$NIANDU" export-form "$plan" "$ROOT/samples/yunxi/q1.xml" --each-office --period=2022-Q2 -o forms/
ls forms | wc -l
for form in forms/*.xlsx; do
	mkdir book
	(cd book && unzip -q "../$form")
	sed 's/<si>/\n&/g' book/xl/sharedStrings.xml | sed 's/<[^>]*>//g' | grep -E '^(今年累计|报告期末|下降多少|填已覆盖)|（2022-Q1' | head -2
	rm -rf book
done | sort -u | head -12
"$NIANDU" import --plan="$plan" forms/*.xlsx -o q2.xml 2>&1 | grep -c 'reports nothing'
"$NIANDU" export-form "$plan" --each-office -o forms/财政所.xlsx 2>&1 | sed 's/: .*//'
