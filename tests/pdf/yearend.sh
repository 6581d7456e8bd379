# The year-end report as a file: A4, whole, fonts embedded in part, a bookmark
# for each heading in their order, the contents linked, title and date set.
set -e
yunxi=$ROOT/samples/yunxi
set -- "$yunxi/plan.xml" "$yunxi/q1.xml" "$yunxi/q2.xml" "$yunxi/q3.xml" \
	"$yunxi/q4.xml" "--previous=$yunxi/ledger-2021.xml" -t yearend
"$NIANDU" build "$@" -o report.pdf
"$NIANDU" build "$@" --emit=document -o document.xml
"$NIANDU" build "$@" --emit=lines -o lines

pdfinfo report.pdf | grep -E '^(Title|Page size):'
pdfinfo -isodates report.pdf | grep '^CreationDate:'
qpdf --check report.pdf >/dev/null
pdffonts report.pdf | awk 'NR > 2 && ($(NF - 4) != "yes" || $(NF - 3) != "yes") {
	print "not embedded in part: " $0; bad = 1 } END { exit bad || NR < 3 }'

# Numbers are the style's; the words are the document's.
xmllint --xpath '//*[local-name()="h1" or local-name()="h2" or local-name()="h3"] | //*[local-name()="section"]/*[local-name()="title"]' \
	document.xml | sed -E 's/<\/(h[123]|title)>/\n/g' | sed 's/<[^>]*>//g; s/^ *//' |
	grep . >headings
mutool show report.pdf outline | sed 's/^[^"]*"//; s/"[^"]*$//' >bookmarks
[ "$(wc -l <headings)" -ge 4 ]
paste -d '\n' headings bookmarks | awk '
	NR % 2 { words = $0; next }
	words == "" || substr($0, length($0) - length(words) + 1) != words {
		print "heading \"" words "\", bookmark \"" $0 "\""; bad = 1
	}
	END { exit bad }'

# As many pages as lines speak of, and links from the contents, which leave out
# headings that are the lead of a paragraph.
[ "$(pdfinfo report.pdf | sed -n 's/^Pages: *//p')" = \
	"$(sed -n 's/.*"page":\([0-9]*\).*/\1/p' lines | sort -n | tail -n 1)" ]
links=$(qpdf --qdf --object-streams=disable report.pdf - | grep -ac '/Subtype /Link')
entries=$(($(wc -l <headings) - $(grep -c 'run-in="yes"' document.xml)))
[ "$entries" -ge 8 ]
[ "$links" -ge "$entries" ] || { echo "only $links links"; exit 1; }
