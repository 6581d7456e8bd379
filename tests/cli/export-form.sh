# The form: the same bytes at any time, an office's part, what is locked and
# what is offered.
plan=$ROOT/samples/yunxi/plan.xml
"$NIANDU" export-form "$plan" -o a.xlsx
sleep 2
TZ=Asia/Shanghai "$NIANDU" export-form "$plan" -o - >b.xlsx
cmp a.xlsx b.xlsx && echo 'the same bytes'
mkdir all
(cd all && unzip -q ../a.xlsx)
grep -o '<sheet name="[^"]*"' all/xl/workbook.xml
for sheet in 1 2 3 4 5; do
	xmllint --noout all/xl/worksheets/sheet$sheet.xml
	printf '%s: %s rows, locked %s, lists: %s, frozen %s\n' $sheet \
		"$(grep -o '<row ' all/xl/worksheets/sheet$sheet.xml | wc -l)" \
		"$(grep -c '<sheetProtection' all/xl/worksheets/sheet$sheet.xml)" \
		"$(grep -o '<dataValidation type="list"[^>]*' all/xl/worksheets/sheet$sheet.xml |
			sed 's/.* sqref="//; s/"//; s/[A-Z]//g' |
			awk -F: '{ cells += $NF - $1 + 1 } END { print NR " rules for " cells + 0 " cells" }')" \
		"$(grep -c 'state="frozen"' all/xl/worksheets/sheet$sheet.xml)"
done
grep -o '<formula1>"[^<]*' all/xl/worksheets/sheet[345].xml | sort | uniq -c | sed 's/^ *//'
grep -o "<formula1>'[^<]*" all/xl/worksheets/sheet5.xml | sort -u

# What nobody filled in reports nothing, and needs its period.
"$NIANDU" import a.xlsx --plan="$plan" 2>&1 | sed 's|.*/||'
"$NIANDU" import a.xlsx --plan="$plan" --period=2022-Q2 2>&1

# One office.
"$NIANDU" export-form "$plan" --lead=财政所 --period=2022-H1 --as-of=2022-06-20 -o c.xlsx
mkdir one
(cd one && unzip -q ../c.xlsx)
sed 's/<si>/\n&/g' one/xl/sharedStrings.xml | grep -E '>(fee-rules|revenue|three-public|perf-review|hitech|2022-H1|2022-06-20)<' | sed 's/<[^>]*>//g'
"$NIANDU" import c.xlsx --plan="$plan" 2>&1
"$NIANDU" export-form "$plan" --lead=财政 -o d.xlsx 2>&1 | sed 's|^.*/samples|samples|'
"$NIANDU" export-form "$plan"
echo "exit $?"
LD_PRELOAD=$O/faults/shim.so FAULT_CALL=memfd FAULT_AT=1 FAULT_ERRNO=12 \
	"$NIANDU" export-form "$plan" -o d.xlsx
echo "exit $?"
ls
