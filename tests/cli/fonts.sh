# Six roles, each with a face that has all of GB 2312 or says what it lacks; a
# character that no font has is an error with its code point and its place.
set -e
"$NIANDU" fonts >roles
for role in 小标宋 仿宋 楷体 黑体 宋体 图表黑体; do
	grep -A 3 "^$role: " roles | grep 'lacks 0 of 6763 characters'
done
"$NIANDU" fonts --check "$ROOT/samples/yunxi/plan.xml" | grep -c 'lacks 0 of'
awk '{ sub(/产业转型<\/title>/, "产业转型\\&#x10FFFD;</title>"); print }' \
	"$ROOT/samples/yunxi/plan.xml" >plan.xml
status=0
"$NIANDU" fonts --check plan.xml >roles 2>stderr || status=$?
echo "exit $status"
sed -n 's/^plan.xml:[0-9]*:[0-9]*: error: .*(\(U+[0-9A-F]*\)).*/\1/p' stderr | sort -u
mkdir empty
status=0
NIANDU_DATA=$PWD/empty "$NIANDU" fonts 2>stderr || status=$?
echo "without fonts: exit $status, $(grep -c 'error: ' stderr) message"
