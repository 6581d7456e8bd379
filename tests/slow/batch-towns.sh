# Many towns, two reports of each: the memory of a worker stays what it is, and
# whatever is killed, the same command again gives the same tree. make bench
# does it with 2,000.
set -e
towns=${BATCH_TOWNS:-96}
"$ROOT/tests/large/towns" "$towns" tree
command="batch tree -o out -t targets -t lists"
run() { "$NIANDU" $command "$@" 2>said; }
done_so_far() { ls out/.niandu 2>/dev/null | wc -l; }
# until_done N: so many towns have their reports.
until_done()
{
	while [ "$(done_so_far)" -lt "$1" ]; do
		sleep 0.05
	done
}

# The towns are of eight kinds, in turn: two rounds of them are compared.
run -j1 --results=r.jsonl
mv out wanted
sed 's/.*"peak_kib":\([0-9]*\).*/\1/' r.jsonl | awk -v towns="$towns" '
	function mean(first,    i, sum) {
		for (i = first; i < first + 16; i++)
			sum += kib[i]
		return sum / 16
	}
	{ kib[NR] = $1 }
	END {
		early = mean(17)
		late = mean(towns < 512 ? towns - 15 : 497)
		printf "#= a worker: %d KiB after 50 reports, %d KiB at the end\n", early, late
		print late <= early * 1.1 ? "flat" : "grows"
	}' | tee memory | grep -v '^#='
cat memory >&2

echo '== a worker is killed, twice'
"$NIANDU" $command -j2 2>said & pid=$!
for part in 8 4; do
	until_done $((towns / part))
	worker=$(cut -d' ' -f1 /proc/$pid/task/$pid/children)
	[ -z "$worker" ] || kill -KILL "$worker"
done
wait $pid || echo "exit $?"
run
diff -r out wanted && echo same

echo '== the whole run is killed, again and again'
rm -r out
for part in 8 4 2; do
	setsid "$NIANDU" $command -j2 2>said & pid=$!
	until_done $((towns / part))
	kill -KILL -$pid
	wait $pid 2>/dev/null || :
done
run
diff -r out wanted && echo same

echo '== a shard is killed, and run again'
rm -r out
setsid "$NIANDU" $command -j1 --shard=1/2 2>said & one=$!
"$NIANDU" $command -j1 --shard=2/2 2>said2 & two=$!
until_done $((towns / 4))
kill -KILL -$one
wait $one 2>/dev/null || :
wait $two
run --shard=1/2
diff -r out wanted && echo same
