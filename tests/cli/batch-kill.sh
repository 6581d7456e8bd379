# Whatever is killed, the same command again gives the same files, and nothing
# else is left behind.
set -e
mkdir tree
for town in "$ROOT"/samples/county/*; do
	cp -R "$town" tree/
done
command="batch tree -o out -j2 -t targets -t lists"
run() { "$NIANDU" $command "$@"; }
kids() { cat /proc/"$1"/task/"$1"/children; }

run 2>/dev/null
mv out wanted

echo '== a worker, in the middle'
"$NIANDU" $command --results=r.jsonl 2>said & pid=$!
for try in $(seq 3000); do
	worker=$(kids $pid | cut -d' ' -f1)
	[ -z "$worker" ] || break
	sleep 0.01
done
kill -KILL "$worker"
wait $pid || echo "exit $?"
grep -c '"status":"crashed"' r.jsonl
grep -c 'its worker crashed: Killed' said
run 2>/dev/null
diff -r out wanted && echo same

echo '== the whole run'
rm -r out
for delay in 0.05 0.1 0.2 0.3; do
	setsid "$NIANDU" $command 2>/dev/null & pid=$!
	sleep $delay
	kill -KILL -$pid 2>/dev/null || :
	wait $pid 2>/dev/null || :
done
run 2>/dev/null
diff -r out wanted && echo same

echo '== SIGTERM: what runs ends whole, nothing more begins'
rm -r out
"$NIANDU" $command 2>said & pid=$!
for try in $(seq 3000); do
	[ -e out/.niandu ] && break
	sleep 0.01
done
kill -TERM $pid
wait $pid || echo "exit $?"
tail -n 1 said
find out -name '*niandu-*' -type f
run 2>/dev/null
diff -r out wanted && echo same

echo '== out of time, out of memory'
run --force --memory=1 --results=m.jsonl 2>said || echo "exit $?"
grep -o '"status":"[a-z-]*"' m.jsonl | sort -u
diff -r out wanted && echo same
