# A chart of a Word file names the cells of its own workbook, and they are there.
"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" "$ROOT/samples/yunxi/q1.xml" \
	-t bulletin -f docx -o out.docx 2>/dev/null
unzip -p out.docx word/charts/chart1.xml | grep -o '<c:f>[^<]*' | sort -u
unzip -p out.docx word/embeddings/chart1.xlsx >book.xlsx
unzip -p book.xlsx xl/worksheets/sheet1.xml | grep -o ' r="[A-Z]*[0-9]*"' | tail -n 1
