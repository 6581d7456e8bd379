# An office's own sheet: what it leads and reports, one for each office, all in
# one without a name; an office that is not there is met with who was meant.
set -e
yunxi=$ROOT/samples/yunxi
set -- "$yunxi/plan.xml" "$yunxi/q1.xml" "$yunxi/q2.xml"
"$NIANDU" build "$@" --lead=财政所 --emit=document -o one.xml
xmllint --noout --nonet --schema "$ROOT/templates/schema/document.xsd" one.xml 2>/dev/null
grep -o '<title>[^<]*' one.xml
# Every entry that it leads, and none of another's.
"$NIANDU" build "$@" --emit=ledger -o ledger.xml
grep -oE '<(target|works|milestone) [^>]*' ledger.xml | grep -v 'rule="none"' |
	grep 'lead="财政所"' | sed 's/.* id="\([^"]*\)".*/\1/' | sort >wanted
grep -o '<tr of="[^"]*"' one.xml | sed 's/.*of="//; s/"//' | sort >got
[ -s wanted ]
diff wanted got
"$NIANDU" build "$@" --each-office -o sheets/
ls sheets
"$NIANDU" build "$@" -t office --emit=document -o all.xml
grep -c '年工作任务单</title>' all.xml
for name in 经发办 农业农村办公 财务科; do
	"$NIANDU" build "$@" --lead=$name -o no.pdf 2>&1 && exit 1
done | sed "s/^.*plan.xml/plan.xml/"
[ ! -e no.pdf ]
# Nobody answers for anything.
sed 's/ lead="[^"]*"//g' "$yunxi/plan.xml" >nobody.xml
"$NIANDU" build nobody.xml --each-office -o none/ 2>&1 && exit 1
"$NIANDU" build nobody.xml -t office -o none.pdf
"$NIANDU" build "$@" --each-office --lead=财政所 2>/dev/null && exit 1
[ $? = 2 ] || exit 1
