# The samples pass the check without a word, every template makes a report of
# them without one, and every stage fits its schema.
set -e
schema=$ROOT/templates/schema
cp "$ROOT"/samples/yunxi/*.xml .
set -- plan.xml q1.xml q2.xml q3.xml q4.xml
"$NIANDU" check --strict "$@"
set -- "$@" --previous=ledger-2021.xml
"$NIANDU" build "$@" --emit=ledger -o ledger.xml
xmllint --noout --nonet --schema "$schema/ledger.xsd" ledger.xml 2>/dev/null

reports=$(cd "$ROOT/templates" && grep -l '<n:about' *.xsl | grep -v county)
[ "$(echo "$reports" | wc -l)" -ge 8 ]
for report in $reports; do
	name=${report%.xsl}
	"$NIANDU" build "$@" -t $name --emit=document -o made-$name.xml 2>>said
	xmllint --noout --nonet --schema "$schema/document.xsd" made-$name.xml \
		2>/dev/null
	"$NIANDU" build "$@" -t $name -o $name.pdf 2>>said
	qpdf --check $name.pdf >/dev/null
	pdffonts $name.pdf | awk 'NR > 2 && $(NF - 4) != "yes" { print; bad = 1 }
		END { exit bad }'
done
! grep . said

# A document made by a template is set alike when it is given by itself.
"$NIANDU" render made-yearend.xml -o again.pdf
pdftotext yearend.pdf one
pdftotext again.pdf two
cmp one two

# What is one page stays one page, also half-way through the year.
pages()
{
	pdfinfo $1.pdf | sed -n 's/^Pages: *//p'
}
"$NIANDU" build plan.xml q1.xml q2.xml -t dashboard -o half.pdf 2>half-said
"$NIANDU" build plan.xml -t dashboard -o none.pdf
[ "$(pages dashboard) $(pages dashboard-a3) $(pages half) $(pages none)" = '1 1 1 1' ]
[ "$(pages yearend)" -ge 12 ]
[ "$(grep -c 'not-reported' half-said)" = 2 ]
