# <figure>, of= and is= say which figure of the ledger is printed and leave no
# trace on the page.
set -e
wrap()
{
	echo "<document xmlns='urn:niandu:document' title='t'>$1</document>"
}

wrap "<p of='hitech'>新增<b>企业<figure is='actual'>6家</figure></b>，完成率<figure
	of='hitech' is='completion'>97.3</figure>％<note>截至<figure>6月</figure></note>。</p>
	<table><col width='4em'/><tr of='hitech'><td is='actual'>6</td></tr></table>" >with.xml
wrap "<p>新增<b>企业6家</b>，完成率97.3％<note>截至6月</note>。</p>
	<table><col width='4em'/><tr><td>6</td></tr></table>" >without.xml
for file in with without; do
	xmllint --noout --nonet --schema "$ROOT/templates/schema/document.xsd" $file.xml
	"$NIANDU" render $file.xml --emit=lines -o $file
	"$NIANDU" render $file.xml -o $file.pdf
	pdftotext $file.pdf
done
grep -q '6家，完成率97.3％' with
cmp with without
cmp with.txt without.txt
wrap "<p><figure value='6'>6</figure></p>" >wrong.xml
! "$NIANDU" render wrong.xml -o wrong.pdf 2>&1 | grep -v 'attribute .value. is not known' || exit 1
