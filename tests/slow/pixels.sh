# Each page of every sample, painted by Poppler and by MuPDF from the PDF, is
# what cairo paints of the same frames: squares of 8 pixels at 144 dpi differ by
# at most WORST of 255 in any colour, by MEAN on average; a page of another
# document does not pass.
set -e
WORST=64 MEAN=2.5
pixels=$O/property/pixels
yunxi=$ROOT/samples/yunxi

# apart OURS.png THEIRS.ppm: worst square, mean
apart()
{
	"$pixels" "$1" "$2" || echo "999 999 sizes"
}
# compare NAME: NAME.pdf beside NAME-N.png
compare()
{
	pages=$(pdfinfo "$1.pdf" | sed -n 's/^Pages: *//p')
	[ "$(ls "$1"-*.png | wc -l)" = "$pages" ]
	pdftoppm -r 144 "$1.pdf" poppler
	mutool draw -q -r 144 -o mupdf-%d.ppm "$1.pdf" 2>/dev/null
	for png in "$1"-*.png; do
		n=${png##*-} n=${n%.png}
		for theirs in poppler-$n.ppm poppler-0$n.ppm poppler-00$n.ppm mupdf-$n.ppm; do
			[ -e $theirs ] || continue
			echo "$1 $n ${theirs%%-*} $(apart "$png" $theirs)"
		done >>distances
	done
	rm -f poppler-*.ppm mupdf-*.ppm
}
# sample NAME COMMAND…
sample()
{
	name=$1
	shift
	"$NIANDU" "$@" -f pdf -o "$name.pdf" 2>said || { cat said; exit 1; }
	"$NIANDU" "$@" -f png -o "$name.png" 2>said
	compare "$name"
	total=$((${total:-0} + $(pdfinfo "$name.pdf" | sed -n 's/^Pages: *//p')))
	rm -f "$name"-*.png
}
year="$yunxi/plan.xml $yunxi/q1.xml $yunxi/q2.xml $yunxi/q3.xml $yunxi/q4.xml --previous=$yunxi/ledger-2021.xml"
# shellcheck disable=SC2086 # words are wanted
for template in yearend bulletin targets lists dashboard dashboard-a3; do
	sample $template build $year -t $template
done
sample plan build "$yunxi/plan.xml" -t plan
sample breakdown build "$yunxi/plan.xml" -t breakdown
# shellcheck disable=SC2086 # words are wanted
sample letter build $year -t "$ROOT/samples/own-template/letter.xsl"
sample county rollup "$O"/county/*.xml --previous="$O/county-before"
sample bilingual render "$ROOT/samples/bilingual/notice.xml"
sample charts render "$ROOT/samples/charts/charts.xml"
sample tables render "$ROOT/samples/charts/tables.xml"

[ "$(wc -l <distances)" = $((2 * total)) ]
awk -v worst=$WORST -v mean=$MEAN '
$4 > worst || $5 > mean { print; failed = 1 }
END { exit failed }' distances
awk '$4 > w[$3] { w[$3] = $4 } $5 > m[$3] { m[$3] = $5 } { n[$3]++ }
END { for (k in n) printf "#= %s: %d pages, worst square %.1f, worst mean %.3f\n", k, n[k], w[k], m[k] }' \
	distances | sort >&2

# The measure sees what is wrong: another page, and a figure of a chart that is
# another.
"$NIANDU" render "$ROOT/samples/charts/charts.xml" -f png -o seen.png
sed '0,/value="[0-9.]*"/s//value="1"/' "$ROOT/samples/charts/charts.xml" >other.xml
"$NIANDU" render other.xml -o other.pdf
pdftoppm -r 144 -f 1 -l 1 -singlefile other.pdf other
apart seen-1.png other.ppm | awk -v worst=$WORST '{ exit !($1 > worst) }'
apart seen-2.png other.ppm | awk -v mean=$MEAN '{ exit !($2 > mean) }'
