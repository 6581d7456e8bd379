# What is mistyped is met with what was probably meant; all are usage errors.
try()
{
	"$NIANDU" "$@"
	echo "exit $?" >&2
}
try biuld plan.xml
try frobnicate
try build --tempalte=plan plan.xml
try build -x plan.xml
try build --emit=ledgr plan.xml
try build --as-of=2022-02-30 plan.xml
try build --format=pdf,svg plan.xml
try build -t
try build --strict plan.xml
try check --strict=yes plan.xml
try build
try render a.xml b.xml -o -
try render a.xml
try import plan.txt --year=22
try import plan.txt --year=2022
try build --emit=ledger -t plan -t yearend plan.xml
try --language=zh build
try help biuld
true
