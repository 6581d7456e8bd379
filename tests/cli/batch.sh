# Many towns at once: what is done, skipped, refused, and how it is told.
set -e
mkdir -p tree/north tree/south
for town in baisha hefeng lingjiao; do
	cp -R "$ROOT/samples/county/$town" "tree/north/$town"
done
cp -R "$ROOT/samples/county/wuli" tree/south/
printf 'template=plan\n' >tree/south/wuli/options
quiet() { sed -e 's#[0-9.]* s$#… s#; s#[0-9.]* 秒$#… 秒#' -e 's#^.[0-9]*/#[…/#'; }
batch() { "$NIANDU" batch "$@" 2>said || echo "exit $?"; quiet <said | sort; }

echo '== written, then up to date'
batch tree -o out -j2 --results=r.jsonl --deps=deps.mk -t targets
(cd out && ls && sha256sum --quiet -c .niandu/*)
batch tree -o out -j3 -t targets
echo '== what changed is done again: an input, a file that somebody spoilt'
sed -i 's/2022-03-31/2022-03-30/' tree/north/baisha/q1.xml
echo spoilt >out/wuli-2022-targets.pdf
batch tree -o out -t targets
batch tree/south -o out --force -t targets | grep -c ': written ('
echo '== results and rules'
for key in job plan status ms peak_kib outputs pages messages; do
	[ "$(grep -c "\"$key\":" r.jsonl)" = 4 ] || echo "lacks $key"
done
grep -o '"status":"[a-z-]*"' r.jsonl | sort | uniq -c
sed -n '/^out\/baisha/,/q4.xml$/p' deps.mk
cat >rules.mk <<'END'
%.pdf: ; @echo make $@
include deps.mk
END
touch -d 2020-01-01 out/*.pdf tree/*/*/*
touch tree/north/hefeng/q2.xml
make -s -f rules.mk out/hefeng-2022-targets.pdf out/baisha-2022-targets.pdf

echo '== lists'
"$NIANDU" batch tree --list-jobs
"$NIANDU" batch tree --list-jobs --null | tr '\0' '|'
printf 'tree/south/wuli/\r\n\ntree/south/wuli\n' | "$NIANDU" batch - --list-jobs
printf 'tree/north/hefeng\0tree/south/wuli' | batch - -0 -o out -t targets | tail -n 1

echo '== shards: together what one run writes, byte for byte'
for i in 1 2 3; do
	"$NIANDU" batch tree -o shards --shard=$i/3 -t targets -t lists --results=s$i.jsonl 2>/dev/null
done
"$NIANDU" batch tree -o whole -t targets -t lists 2>/dev/null
diff -r shards whole && echo same
JOB_COMPLETION_INDEX=0 "$NIANDU" batch tree --list-jobs --shard=auto/1 | wc -l
"$NIANDU" batch tree --list-jobs --shard=4/3 || echo "exit $?"
"$NIANDU" merge-results s1.jsonl s2.jsonl s3.jsonl -o sum.pdf | sed -n '/seconds\|MiB/!p'
pdftotext sum.pdf - | sed -n '1p; s/，各进程.*//p'

echo '== the county, in the same run'
"$NIANDU" batch tree -o county --rollup -t targets --seconds=200 --memory=1000 2>/dev/null
ls county
"$NIANDU" rollup county/ledger/*.xml -o same.pdf
cmp same.pdf county/rollup-2022-county.pdf

echo '== one bad town never stops the others'
sed -i 's/rule="at-least"/rule="at-lest"/' tree/north/hefeng/plan.xml
mkdir tree/broken tree/ledgers && echo '<plan' >tree/broken/plan.xml
cp county/ledger/wuli-2022.xml tree/ledgers/
printf 'template=yearbook\n' >tree/north/lingjiao/options
batch tree -o out -t targets --results=bad.jsonl --rollup --lang=zh
batch tree -o out --lang=zh | grep yearbook
"$NIANDU" merge-results --lang=zh bad.jsonl -o bad.pdf | sed -n '/秒\|MiB/!p'
batch tree -o out -j1 --force --fail-fast | grep -o 'input at fault;'
echo '{}' >none.jsonl
"$NIANDU" merge-results none.jsonl || echo "exit $?"

echo '== nothing begins where names collide'
cp -R tree/south/wuli tree/south/zwuli
batch tree -o nothing
ls nothing 2>/dev/null || :
batch tree/ledgers -o nothing
"$NIANDU" batch tree || echo "exit $?"
"$NIANDU" batch tree -o x --shard=1/2 --rollup || echo "exit $?"
"$NIANDU" batch tree -o x --emit=ledger || echo "exit $?"
# How many files the shell itself has open is its affair.
for n in 3 4 5 6 7 8 9 10 11 12; do
	(ulimit -n $n && exec "$NIANDU" batch tree/south/wuli -o out --force) 2>&1 || :
done | grep -o -m1 'no worker process.*'
