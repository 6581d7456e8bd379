# SOURCE_DATE_EPOCH dates the file; without it the data's own date does.
set -e
render()
{
	"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t plan -o "$1"
	pdfinfo -isodates "$1" | sed -n 's/^CreationDate: *//p'
}
render own.pdf >own
SOURCE_DATE_EPOCH=1000000000 render epoch.pdf >epoch
SOURCE_DATE_EPOCH=1000000000 render again.pdf >again
echo "own: $(cut -c 1-4 own)"
echo "epoch: $(cat epoch)"
cmp epoch.pdf again.pdf
