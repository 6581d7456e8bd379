# What offices type in their own ways: lead sentences without numbers, radicals
# for ideographs, bullets of one font.
for name in 22-lead-sentences-are-items 25-kangxi 27-pua-bullet; do
	cp "$ROOT/tests/find/cases/$name.txt" .
	"$NIANDU" import "$name.txt" --issuer=澜溪镇人民政府 -o "$name.xml"
	grep '<title>\|<item\|<p>' "$name.xml"
	"$NIANDU" build "$name.xml" -t plan -o "$name.pdf" 2>/dev/null
done
