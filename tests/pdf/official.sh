# Official documents: every element within 0.3 mm of GB/T 9704-2012, measured
# in the PDF by MuPDF and on the painted page by Poppler.
here=$ROOT/tests/pdf/official
failed=0
for doc in plain joint unsealed upward classified letter minutes decree moved blank; do
	"$NIANDU" render "$here/$doc.xml" -o "$doc.pdf" || exit 1
	qpdf --check "$doc.pdf" >/dev/null || exit 1
	pages=$(pdfinfo "$doc.pdf" | sed -n 's/^Pages: *//p')
	mutool trace "$doc.pdf" "1-$pages" >"$doc.trace" 2>/dev/null
	pdftoppm -gray -scale-to-x 100 -scale-to-y 2970 "$doc.pdf" "$doc"
	for image in "$doc"-*.pgm; do
		page=${image#"$doc"-}
		echo "page $((${page%.pgm} + 0))"
		od -An -v -t u1 -w100 -j 16 "$image"
	done >"$doc.profile"
	awk -f "$here/measure.awk" "$doc.trace" "$doc.profile" >"$doc.measures"
	awk -v doc="$doc" -f "$here/place.awk" "$doc.measures" || failed=1
done
exit $failed
