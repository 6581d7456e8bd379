# --diagnostics=json: an object a line with file, line, column, level, id, text.
sed 's/id="hitech"/id="revenue"/' "$ROOT/samples/yunxi/plan.xml" >plan.xml
"$NIANDU" check --diagnostics=json plan.xml 2>stderr
echo "exit $?"
grep '"duplicate-id"' stderr | sed 's/[0-9][0-9]*/N/g'
grep -vc '^{.*}$' stderr
true
