# A broken file: one clear line for each mistake, exit 1, and no output file.
failed=0
plan=$ROOT/samples/yunxi/plan.xml

# try NAME ID FILE…: builds; wants one error, of this id, at plan or progress.
try()
{
	name=$1 id=$2
	shift 2
	"$NIANDU" build "$@" -t yearend -o out.pdf >stdout 2>stderr
	status=$?
	errors=$(grep -c ': error: ' stderr)
	if [ $status != 1 ] || [ "$errors" != 1 ] ||
	    ! grep -q "^[a-z.]*:[0-9]*:[0-9]*: error: .*\[$id\]\$" stderr; then
		echo "$name: exit $status, $errors errors, wanted one [$id]:"
		cat stderr
		failed=1
	fi
	if [ -e out.pdf ] || [ "$(ls | grep -c out)" != 1 ]; then
		echo "$name: something was written: $(ls)"
		failed=1
	fi
}

sed 's/<milestone \(.*\)<\/milestone>/<mielstone \1<\/mielstone>/' "$plan" |
awk '/<mielstone/ && seen++ { gsub(/mielstone/, "milestone") } { print }' >a.xml
rm -f out*.pdf
try 'misspelt element' unknown-element a.xml
grep -q "did you mean 'milestone'" stderr || { echo "no hint:"; cat stderr; failed=1; }

sed 's/id="hitech"/id="revenue"/' "$plan" >b.xml
rm -f out*.pdf
try 'duplicate id' duplicate-id b.xml
grep -q "first at b.xml:" stderr || { echo "no first place:"; cat stderr; failed=1; }

cp "$plan" plan.xml
sed 's/figure target="hitech"/figure target="hightech"/' \
	"$ROOT/samples/yunxi/q2.xml" >c.xml
rm -f out*.pdf
try 'unknown target' unknown-target plan.xml c.xml
grep -q "did you mean 'hitech'" stderr || { echo "no hint:"; cat stderr; failed=1; }

sed '/target id="hitech"/s/\(id="hitech".*rule="at-least" value="\)3"/\13O"/' "$plan" >d.xml
rm -f out*.pdf
try 'bad number' bad-number d.xml
exit $failed
