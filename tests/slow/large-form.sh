# The form of 10,000 targets, filled in, comes back whole.
"$ROOT/tests/large/grow" 125 large
"$NIANDU" export-form large/plan.xml --period=2022-Q4 -o form.xlsx
mkdir all
(cd all && unzip -q ../form.xlsx)
# Of the sheet of targets the column of what was reached, and its open cells.
index=$(grep -o '<si><t[^<]*<' all/xl/sharedStrings.xml | grep -n '>完成值<' | cut -d: -f1)
column=$(grep -o "<c r=\"[A-Z]*2\" s=\"2\" t=\"s\"><v>$((index - 1))<" all/xl/worksheets/sheet2.xml |
	sed 's/<c r="//; s/2".*//')
sed -i "s|<c r=\"$column\([0-9]*\)\" s=\"7\"/>|<c r=\"$column\1\" s=\"7\"><v>5</v></c>|g" \
	all/xl/worksheets/sheet2.xml
(cd all && zip -q -r ../filled.xlsx .)
"$NIANDU" import filled.xlsx --plan=large/plan.xml --period=2022-Q4 -o back.xml 2>said
echo "asked: $(grep -o "<c r=\"${column}[^/]*<v>5<" all/xl/worksheets/sheet2.xml | wc -l), read:" \
	"$(grep -c '<figure ' back.xml)"
