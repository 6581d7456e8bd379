# The structure of every sample, every template and of documents made hard, by
# walking it: what files lacked before there was an own writer.  A paragraph over
# pages is one P, a table over pages one Table with one head, a list in a list an
# L in its item, each note a Note at its mark; two builds give the same bytes.
set -e

# tree FILE: what may not be; kinds of elements and how many.
tree()
{
	qpdf --json=2 --json-key=qpdf "$1" |
		awk -v name="${1##*/}" -v tell="$2" -f "$ROOT/tests/pdf/structure.awk"
}
for pdf in "$O"/samples/*.pdf; do
	tree "$pdf" 0
done
for kind in tables lists links notes turned scripts bare; do
	awk -v kind=$kind -f "$ROOT/tests/conformance/hard.awk" >$kind.xml
	"$NIANDU" render $kind.xml -o $kind.pdf
	"$NIANDU" render $kind.xml -o again.pdf
	cmp $kind.pdf again.pdf
	tree $kind.pdf 1 >$kind.tree || { cat $kind.tree; exit 1; }
done

# is KIND ELEMENT COUNT
is()
{
	[ "$(sed -n "s/^$2 //p" $1.tree)" = "$3" ] ||
		{ echo "$1: $2 $(sed -n "s/^$2 //p" $1.tree), not $3"; exit 1; }
}
# As many as the document has, whatever its pages.
of() { grep -o "<$2[ >/]" $1.xml | wc -l; }

[ "$(pdfinfo tables.pdf | sed -n 's/^Pages: *//p')" -gt 5 ]
is tables Table $(($(of tables table) - 1))	# one has no cell at all
is tables TR $(of tables tr)
is lists L $(of lists list)
is lists LI $(of lists li)
is lists Lbl $(($(of lists li) + $(of lists note)))
is links Link $(($(of links a) + $(of links h1)))
[ "$(pdfinfo notes.pdf | sed -n 's/^Pages: *//p')" -gt 5 ]
is notes P $(of notes p)
is notes Note $(of notes note)
is notes Reference $(($(of notes note) + $(of notes h1)))
is turned Figure $(of turned chart)
is bare H1 1
is bare H2 1

# Rows have one head, whatever page they stand on; marks that belong to no
# element are artifacts.
qpdf --qdf --object-streams=disable tables.pdf plain.pdf
[ "$(grep -ac '^  /S /THead' plain.pdf)" = "$(of tables head | awk '{ print $1 - 1 }')" ]
grep -aq '^/Artifact<</Type/Pagination>>BDC' plain.pdf
grep -aq '^/Artifact<</Type/Pagination/Subtype/Footer>>BDC' plain.pdf
grep -aq '^/Artifact<</Type/Layout>>BDC' plain.pdf

# Cells of a table with merged cells name their heads; these are there.
grep -ao '/Headers \[' plain.pdf | head -n 1
"$NIANDU" render lists.xml --pdf=plain -o plain.pdf
! grep -aq pdfaid:part plain.pdf || { echo "plain claims a standard"; exit 1; }
