# init writes a plan and a progress that pass without a word and make every
# report; what is there already is left alone, both of them.
set -e
"$NIANDU" init here --year=2031 --lang=zh
"$NIANDU" check --strict here/plan.xml here/q1.xml
! grep -l 2025 here/* || exit 1
for kind in plan:plan progress:q1; do
	xmllint --noout --nonet --schema "$ROOT/templates/schema/${kind%:*}.xsd" \
		here/${kind#*:}.xml 2>/dev/null
done
for report in $(cd "$ROOT/templates" && grep -l '<n:about' *.xsl | grep -v county); do
	"$NIANDU" build here/plan.xml here/q1.xml -t ${report%.xsl} -o out/
done
ls out
# Comments for secretaries, in Chinese.
[ "$(grep -cP '\p{Han}' here/plan.xml)" -gt 20 ]

mkdir taken
echo mine >taken/q1.xml
"$NIANDU" init taken || echo "exit $?"
ls taken
cat taken/q1.xml
"$NIANDU" init here/plan.xml || echo "exit $?"
"$NIANDU" init || echo "exit $?"
