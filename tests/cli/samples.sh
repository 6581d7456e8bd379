# The samples pass the check without errors, and every stage made of them fits
# its schema.
set -e
schema=$ROOT/templates/schema
cp "$ROOT"/samples/yunxi/*.xml .
"$NIANDU" check plan.xml q1.xml q2.xml q3.xml q4.xml
set -- plan.xml q1.xml q2.xml q3.xml q4.xml --previous=ledger-2021.xml
"$NIANDU" build "$@" --emit=ledger -o ledger.xml
xmllint --noout --nonet --schema "$schema/ledger.xsd" ledger.xml
for template in plan yearend; do
	"$NIANDU" build "$@" -t $template --emit=document -o made-$template.xml
	xmllint --noout --nonet --schema "$schema/document.xsd" made-$template.xml
	"$NIANDU" render made-$template.xml -o $template.pdf
	qpdf --check $template.pdf
	pdffonts $template.pdf | awk 'NR > 2 && $(NF - 4) != "yes" { print; bad = 1 }
		END { exit bad }'
done
[ "$(pdfinfo yearend.pdf | sed -n 's/^Pages: *//p')" -ge 12 ]
