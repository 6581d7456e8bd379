# The public edition does not depend on what is withheld: two offices whose
# files differ in nothing but withheld values, planned and reported, of other
# lengths and with other verdicts, publish the same bytes in every template,
# stage and format. And what is withheld stands nowhere in them.
set -e
S=$ROOT/samples/yunxi
# office NAME VALUE Q1 Q2 Q3 Q4 LAST-YEAR: of all withheld targets
office()
{
	mkdir "$1"
	sed "s/ value=\"[^\"]*\"\([^>]*public=\"no\"[^>]*>[^<]*<v>\)[^<]*/ value=\"$2\"\1$2/g
		s/ pace=\"[^\"]*\"\( public=\"no\"\)/ pace=\"$8\"\1/" "$S/plan.xml" >"$1/plan.xml"
	withheld='foreign-capital\|outside-capital\|digital-output\|talent-expert\|three-public'
	for q in 1 2 3 4; do
		case $q in 1) v=$3 ;; 2) v=$4 ;; 3) v=$5 ;; 4) v=$6 ;; esac
		sed "/target=\"\\($withheld\\)\" actual/s/ actual=\"[^\"]*\"/ actual=\"$v\"/" \
			"$S/q$q.xml" >"$1/q$q.xml"
	done
	sed "/id=\"\\($withheld\\)\"/s/ actual=\"[^\"]*\"/ actual=\"$7\"/" \
		"$S/ledger-2021.xml" >"$1/last.xml"
}
office a 73519.25 1234.5 20617.75 41238.5 61234.5 58123.75 '1 2 3 100'
office b 8 9 9 9 9 4 '10 35 65 100'
grep -q 73519.25 a/plan.xml && grep -q 61234.5 a/q4.xml && grep -q 58123.75 a/last.xml

# publish OFFICE OPTION…
publish()
{
	(cd "$1" && shift && "$NIANDU" build plan.xml q[1-4].xml --previous=last.xml \
		--edition=public "$@" 2>>said)
}
templates=$(cd "$ROOT/templates" && ls ./*.xsl | sed 's/^\.\///; s/\.xsl$//' |
	grep -v '^common$\|^county')
[ "$(echo "$templates" | wc -l)" -ge 2 ]
for o in a b; do
	publish $o --emit=ledger -o pub-ledger.xml
	xmllint --noout --schema "$ROOT/templates/schema/ledger.xsd" $o/pub-ledger.xml
	for t in $templates; do
		publish $o -t "$t" --emit=document -o "pub-$t.xml"
	done
	for t in plan yearend; do
		publish $o -t "$t" --emit=lines -o "pub-$t.lines"
		publish $o -t "$t" -f pdf -o "pub-$t.pdf"
		publish $o -t "$t" -f svg -o "pub-$t.svg"
	done
	publish $o -t plan -f png -o pub-plan.png
	for t in $templates; do
		publish $o -t "$t" -f docx -o "pub-$t.docx"
		[ "$t" = plan ] || publish $o -t "$t" -f xlsx -o "pub-$t.xlsx"
	done
done
for f in a/pub*; do
	cmp "$f" "b/${f#a/}"
done
[ "$(find a -name 'pub*' | wc -l)" = "$(find b -name 'pub*' | wc -l)" ]

# The forms in which a value could stand: as typed, grouped, rounded, in 亿,
# as completion (61234.5 of 73519.25 is 83.29), gap, year on year, in words.
for f in a/pub*.pdf; do
	pdftotext "$f" "$f.txt"
	# Glyphs are numbers in hex, places of objects any number.
	qpdf --qdf --object-streams=disable "$f" - |
		LC_ALL=C sed 's/<[0-9a-f]*>//g; /^[0-9]\{10\} [0-9]\{5\} n/d' >"$f.qdf"
	pdfinfo "$f" >"$f.info"
	pdfinfo -struct-text "$f" >"$f.struct" 2>/dev/null || :
	mutool show "$f" outline >"$f.outline" 2>/dev/null || :
done
! grep -lE '73 ?,?519|61 ?,?234|58 ?,?123|41 ?,?238|20 ?,?617|7\.35 ?亿|83\.29|16\.7[^0-9]|12284|七万|六万' \
	a/pub*ledger.xml a/pub*.lines a/pub-*.xml a/pub*.txt a/pub*.info a/pub*.struct a/pub*.outline || exit 1
# Where a glyph stands may be any number.
for f in a/pub*.svg; do
	sed 's/ \(x\|y\|d\)="[^"]*"//g' "$f" >"$f.words"
done
! grep -laE '73519|61234|58123|41238|20617' a/pub*.words a/pub*.qdf || exit 1

# Nor in any part of a Word file or a workbook, those within included: no
# control, no data behind a chart; and no file of ours is named.
unpack() # ARCHIVE FOLDER
{
	mkdir -p "$2"
	unzip -q "$1" -d "$2"
	find "$2" -type f -name '*.xlsx' | while read -r inner; do
		unpack "$inner" "$inner.d"
	done
}
for f in a/pub*.docx a/pub*.xlsx; do
	unpack "$f" "parts/${f##*/}"
done
[ "$(find parts -name '*.xlsx' -type d | wc -l)" -gt 3 ]
[ "$(find parts -path '*embeddings*' -name sheet1.xml | wc -l)" -gt 3 ]
! grep -rlaE '73 ?,?519|61 ?,?234|58 ?,?123|41 ?,?238|20 ?,?617|7\.35 ?亿|83\.29|12284|七万|六万' \
	parts || exit 1
! grep -rlaE '(plan|q[1-4]|last)\.xml' parts || exit 1

# The internal edition has them all.
(cd a && "$NIANDU" build plan.xml q[1-4].xml --emit=ledger 2>/dev/null) >internal.xml
grep -q 'value="73519.25"' internal.xml
grep -q 'completion="83.29' internal.xml
! grep -q withheld internal.xml || exit 1
(cd a && "$NIANDU" build plan.xml q[1-4].xml -t targets -f docx -f xlsx -o in/ 2>/dev/null)
for f in a/in/*; do
	unpack "$f" "in/${f##*/}"
done
grep -rlaE '61 ?,?234' in/*.docx/word/document.xml in/*.xlsx/xl/worksheets/sheet1.xml >found
grep -rlaE 'q4\.xml' in/*.docx/word/document.xml in/*.xlsx/xl/sharedStrings.xml >>found
[ "$(wc -l <found)" = 4 ]
