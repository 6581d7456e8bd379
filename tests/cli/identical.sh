# The same input twice, from other folders, at another time zone: same bytes.
set -e
yunxi=$ROOT/samples/yunxi
mkdir one two
build()
{
	"$NIANDU" build plan.xml q1.xml q2.xml q3.xml q4.xml \
		-t plan -t yearend --previous=ledger-2021.xml -o "$1/"
}
here=$PWD
cp "$yunxi"/*.xml one
(cd one && build "$here/one")
cp "$yunxi"/*.xml two
sleep 1
(cd two && TZ=Asia/Shanghai LC_ALL=C build .)
for name in plan yearend; do
	cmp one/yunxi-2022-$name.pdf two/yunxi-2022-$name.pdf
done
