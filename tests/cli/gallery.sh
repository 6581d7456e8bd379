# make gallery: a picture of each sample report and of each page of charts and
# tables, each with its words; every kind of chart is on the sheet.
set -e
sh "$ROOT/samples/gallery.sh" "$NIANDU" "$O/samples" gallery
[ "$(grep -c '<img' gallery/index.html)" = "$(ls gallery/*.png | wc -l)" ]
reports=$(ls "$O"/samples/*.pdf | wc -l)
[ "$reports" -ge 10 ]
sheets=$(for f in gallery/charts.pdf gallery/tables.pdf; do pdfinfo "$f"; done |
	awk '/^Pages/ { n += $2 } END { print n }')
[ "$(grep -c '<img' gallery/index.html)" = $((reports + sheets)) ]
! grep 'alt=""' gallery/index.html
for png in $(grep -o 'src="[^"]*"' gallery/index.html | sed 's/src="//; s/"//'); do
	[ -s "gallery/$png" ] || echo "$png: missing"
done
xmllint --html --noout gallery/index.html 2>said || :
! grep -v 'Tag figure\|Tag section\|Tag figcaption\|^<\|^ *^$\|<section\|<figure' said | grep error
for kind in $(sed -n 's/^CHART([A-Z]*, "\([a-z]*\)".*/\1/p' "$ROOT/src/doc/chart.def"); do
	grep -q "kind=\"$kind\"" "$ROOT/samples/charts/charts.xml" || echo "$kind: not shown"
done
