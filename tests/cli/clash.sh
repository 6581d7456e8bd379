# Nothing is written over what is read or written beside it, by whatever name;
# nor does an import replace a plan, unless it is told to.
try()
{
	"$NIANDU" "$@"
	echo "exit $?" >&2
}
cat >plan.txt <<'END'
云溪镇2022年工作计划
一、推进经济发展
1、产业转型。确保新增规上企业5家。
END
cp "$ROOT"/samples/yunxi/plan.xml town.xml
cp "$ROOT"/samples/yunxi/q1.xml q1.xml
ln town.xml linked.xml
ln -s q1.xml named.xml
mkdir folder
cksum town.xml q1.xml plan.txt >before
try import plan.txt -o plan.txt
try import plan.txt -o ./folder/../plan.txt
try import plan.txt --review=plan.txt -o new.xml
try import plan.txt --review=new.xml -o ./new.xml
try build town.xml q1.xml -t plan --emit=document -o linked.xml
try build town.xml q1.xml --emit=ledger -o named.xml
try build town.xml --previous=q1.xml --emit=ledger -o q1.xml
try export-form town.xml -o town.xml
try rollup town.xml -o town.xml
try render town.xml -o town.xml
try import q1.csv --plan=town.xml -o town.xml
try import plan.txt -o linked.xml
try import plan.txt --review=/dev/null -o /dev/null
cksum town.xml q1.xml plan.txt | diff before - || exit 1
try import plan.txt -o new.xml
try import plan.txt -o new.xml
try import plan.txt --force -o new.xml
ls
