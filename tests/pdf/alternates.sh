# Every chart of a PDF has what is read out in its place, in the order of the
# charts; the file says that it is tagged and in which language. In an SVG the
# same words are its description.
set -e

# alternates FILE: of each Figure a line, "-" where it has none.
alternates()
{
	qpdf --json=2 --json-key=qpdf "$1" | awk '
	/^ *"\/Alt": / { alt = $0; sub(/^ *"\/Alt": "u:/, "", alt); sub(/",?$/, "", alt) }
	/^ *"\/S": "\/Figure"/ { print alt == "" ? "-" : alt }
	/^ *"obj:/ { alt = "" }'
}

# One of each kind: the text, for eyes.
"$NIANDU" render "$ROOT/samples/charts/charts.xml" -o charts.pdf
alternates charts.pdf

for pdf in charts.pdf "$O"/samples/*.pdf; do
	pdfinfo "$pdf" | grep -q '^Tagged: *yes' || echo "$pdf: not tagged"
	[ "$(qpdf --json=2 --json-key=qpdf "$pdf" | grep -c '"/Lang": "u:zh-CN"')" = 1 ] ||
		echo "$pdf: no language"
	[ "$(pdfinfo -struct "$pdf" 2>&1 | sed -n '1p;/Syntax/p')" = Document ] ||
		echo "$pdf: not one document"
	! alternates "$pdf" | grep -qx -e - || echo "$pdf: a chart without words"
done

# As many as the report has, and those given by its author as given.
yunxi=$ROOT/samples/yunxi
set -- "$yunxi/plan.xml" "$yunxi/q1.xml" "$yunxi/q2.xml" "$yunxi/q3.xml" \
	"$yunxi/q4.xml" "--previous=$yunxi/ledger-2021.xml"
"$NIANDU" build "$@" -t yearend --emit=document -o document.xml
"$NIANDU" build "$@" -t yearend --charts -f svg -o svg/
alternates "$O/samples/yunxi-2022-yearend.pdf" | sort -u >read-out
[ "$(wc -l <read-out)" = "$(grep -o '<chart [^>]*' document.xml | wc -l)" ] ||
	echo "$(wc -l <read-out) texts for" \
		"$(grep -o '<chart [^>]*' document.xml | wc -l) charts"
rm svg/*-yearend-*
for svg in svg/*.svg; do
	xmllint --noout "$svg"
	xmllint --xpath '//*[local-name()="desc"]/text()' "$svg" >desc
	grep -qxF -f desc read-out || echo "$svg: described as $(cat desc)"
	title=$(xmllint --xpath 'string(/*/*[local-name()="title"])' "$svg")
	grep -q "caption=\"$title\"" document.xml || echo "$svg: called $title"
done
# What its author says stands, on pages too.
sed 's/<chart /<chart alt="甲\&lt;乙\&amp;丙" /' document.xml >own.xml
"$NIANDU" render own.xml -o own.pdf
[ "$(alternates own.pdf | sort -u)" = '甲<乙&丙' ]
"$NIANDU" render own.xml -f svg -o own.svg
grep -ho '<desc>[^/]*</desc>' own-*.svg | sort -u

# Each chart of a page is one picture to those who read it out; a PNG says how
# large its pixels are: 5669 to a metre are 144 to an inch.
"$NIANDU" render "$ROOT/samples/charts/charts.xml" -f svg -o page.svg
[ "$(cat page-*.svg | grep -c '<g role="img">')" = \
	"$(grep -c '<chart ' "$ROOT/samples/charts/charts.xml")" ]
for svg in page-*.svg svg/*.svg; do
	xmllint --noout "$svg"
	[ "$(xmllint --xpath 'count(//*[@role="img"])' "$svg")" = \
		"$(xmllint --xpath 'count(//*[@role="img"][*[1][local-name()="title"]][*[2][local-name()="desc"]])' "$svg")" ] ||
		echo "$svg: a picture without words"
done
"$NIANDU" render own.xml -f png -o own.png
[ "$(od -An -tx1 -j33 -N21 own-1.png | tr -d ' \n')" = \
	0000000970485973000016250000162501495224f0 ] ||
	od -An -tx1 -j33 -N21 own-1.png
