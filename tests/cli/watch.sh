# watch builds again at each save, however an editor saves: over the old file,
# by a new one in its place, or after it was gone; it ends at a signal.
cp "$ROOT/samples/yunxi/plan.xml" "$ROOT/samples/yunxi/q1.xml" .
mkdir out

# until PATTERN COUNT: so often in the log, within twenty seconds
until_said()
{
	i=0
	while [ "$(grep -c "$1" log)" -lt "$2" ]; do
		i=$((i + 1))
		[ $i -lt 200 ] || { echo "not said $2 times: $1"; cat log; kill $watch; exit 1; }
		sleep 0.1
	done
}
: >log
"$NIANDU" watch plan.xml q1.xml --emit=ledger -o out/ledger.xml 2>log &
watch=$!
until_said 'round 1: written' 1
grep -c '<target id="hitech"' out/ledger.xml

sed 's/target="hitech" actual="[0-9]*"/target="hitech" actual="3"/; s/target="upgrade-scale" actual="[0-9]*"/target="upgrade-scale" actual="5"/' q1.xml >new
cat new >q1.xml
until_said 'round 2: written' 1
grep -c 'id="upgrade-scale".* actual="5"' out/ledger.xml

sed 's/target="upgrade-scale" actual="5"/target="upgrade-scale" actual="six"/' q1.xml >new
mv new q1.xml
until_said 'round 3: not written' 1
grep 'bad-number' log
grep -c 'id="upgrade-scale".* actual="5"' out/ledger.xml

rm q1.xml
sleep 0.3
sed 's/"six"/"4"/' "$ROOT/samples/yunxi/q1.xml" |
	sed 's/target="upgrade-scale" actual="[0-9]*"/target="upgrade-scale" actual="4"/' >q1.xml
until_said 'round 4: written' 1
grep -c 'id="upgrade-scale".* actual="4"' out/ledger.xml

echo other >other.xml
sleep 0.5
kill -INT $watch
wait $watch
echo "exit $?"
grep -c 'round' log

"$NIANDU" watch plan.xml q1.xml --emit=ledger -o out/ledger.xml --rounds=1 2>/dev/null
echo "exit $?"
"$NIANDU" watch nowhere/plan.xml
echo "exit $?"
"$NIANDU" watch - </dev/null
echo "exit $?"
"$NIANDU" watch plan.xml --rounds=0
echo "exit $?"
