# The template that niandu-template(5) shows works as it stands, and so does
# the sample with its own style, words, order and section.
set -e
cp "$ROOT"/samples/yunxi/*.xml .
sed -n '/^<xsl:stylesheet/,/^<\/xsl:stylesheet>/p' "$ROOT/src/man/niandu-template.5" >ours.xsl
grep -q 'href="yearend.xsl"' ours.xsl
mkdir style
sed -n '/^<style/,/^<\/style>/p' "$ROOT/src/man/niandu-template.5" >style/ours.xml
xmllint --noout --nonet --schema "$ROOT/templates/schema/style.xsd" style/ours.xml 2>/dev/null
sed -i 's|<xsl:variable name="title"|<xsl:variable name="style">ours</xsl:variable>&|' ours.xsl
sed -n '/^niandu build/s/^niandu //p' "$ROOT/src/man/niandu-template.5" >commands
[ -s commands ]
while read -r command; do
	eval "\"\$NIANDU\" $command" 2>/dev/null
done <commands
pdftotext yunxi-2022-ours.pdf - | grep -E '大事记|结语|^综合完成率'

# The man page lists every function, and what it lists is there to override.
sed -n 's/^    {"\([a-z-]*\)", [0-9], [0-9], call_.*/\1/p' \
	"$ROOT/src/compose/functions.c" >known
[ "$(wc -l <known)" -ge 14 ]
while read -r name; do
	grep -q "n:$name(" "$ROOT/src/man/niandu-template.5" || echo "n:$name is not listed"
done <known
sed -n '/^\.Sh TEMPLATES/,/^\.Sh SEE/p' "$ROOT/src/man/niandu-template.5" |
sed -n 's/^\.It Li //p; s/^\.Li //p' | tr ', .' '\n\n\n' | grep . >words
sed -n '/^\.Sh VARIABLES/,/^\.Sh TEMPLATES/p' "$ROOT/src/man/niandu-template.5" |
sed -n 's/^\.It Li //p; s/^\.Li //p' | tr ', .' '\n\n\n' | grep . >>words
[ "$(wc -l <words)" -ge 60 ]
while read -r word; do
	grep -qE "(name|mode)=\"$word\"" "$ROOT"/templates/*.xsl \
		"$ROOT"/templates/*/*.xsl || echo "'$word' is nowhere"
done <words

own=$ROOT/samples/own-template
set -- plan.xml q1.xml q2.xml q3.xml q4.xml --previous=ledger-2021.xml -t "$own/letter.xsl"
"$NIANDU" build "$@" --emit=document -o letter.xml
xmllint --noout --nonet --schema "$ROOT/templates/schema/document.xsd" letter.xml 2>/dev/null
grep -c 'style="residents"' letter.xml
"$NIANDU" build "$@" -o letter.pdf
pdftotext letter.pdf - | grep -E '一封信|民生实事|没有完成的任务$'
# What it renames is renamed everywhere.
! pdftotext letter.pdf - | tr -d '\n' | grep -oE '综合完成率|年度目标|时序|同比|待定'
# Its colour is on the page.
qpdf --qdf --object-streams=disable letter.pdf - | grep -ac '0\.117647 0\.360784 0\.227451 rg' >count
[ "$(cat count)" -ge 3 ]
