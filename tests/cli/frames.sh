# On every page of every report of the sample town, and of the sheets of charts
# and tables: no text on text, none crossed or covered, nothing outside.
set -e
yunxi=$ROOT/samples/yunxi
for template in "$ROOT"/templates/*.xsl; do
	name=$(basename "$template" .xsl)
	# What others import makes no document.
	"$NIANDU" build "$yunxi/plan.xml" "$yunxi/q1.xml" "$yunxi/q2.xml" \
		"$yunxi/q3.xml" "$yunxi/q4.xml" -t "$name" --emit=document \
		"--previous=$yunxi/ledger-2021.xml" -o "$name.xml" 2>/dev/null || :
done
[ -s yearend.xml ] && [ -s plan.xml ] && [ "$(ls | wc -l)" -ge 5 ]
"$O/unit/test_page_frames" "$ROOT"/samples/charts/*.xml ./*.xml >said || {
	cat said
	exit 1
}
