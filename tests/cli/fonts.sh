# Six roles, each with a face that has all of GB 2312 or says what it lacks; a
# character that no font has is an error with its code point and its place.
set -e
"$NIANDU" fonts >roles
for role in 小标宋 仿宋 楷体 黑体 宋体 图表黑体; do
	grep -A 3 "^$role: " roles | grep 'lacks 0 of 6763 characters'
done
# The level reached, of each; what the next one wants no face of the role has.
grep -c 'GB 18030-2022: level [0-3]' roles
"$NIANDU" fonts --check "$ROOT/samples/yunxi/plan.xml" | grep -c 'lacks 0 of'
awk '{ sub(/产业转型<\/title>/, "产业转型\\&#x10FFFD;</title>"); print }' \
	"$ROOT/samples/yunxi/plan.xml" >plan.xml
status=0
"$NIANDU" fonts --check plan.xml >roles 2>stderr || status=$?
echo "exit $status"
sed -n 's/^plan.xml:[0-9]*:[0-9]*: error: .*(\(U+[0-9A-F]*\)).*/\1/p' stderr | sort -u
grep -q '\[no-glyph\]$' stderr

# lacking WHAT: the fonts that are there are not enough.
lacking()
{
	status=0
	NIANDU_DATA=$PWD/data "$NIANDU" fonts 2>stderr || status=$?
	echo "$1: exit $status, $(sed 's/.*\[/[/' stderr | sort | uniq -c | tr -s ' ')"
}
mkdir -p data/fonts
lacking 'no set'
echo '<fontconfig/>' >data/fonts/fonts.conf
lacking 'no face'

# Bold of a role without a bold face is a stroke, or an error where the style
# allows none.
mkdir -p style
echo '<style xmlns="urn:niandu:style" name="plain" base="gb9704">
  <composition bold-stroke="0"/></style>' >style/plain.xml
for style in gb9704 plain; do
	echo "<document xmlns=\"urn:niandu:document\" style=\"$style\">
  <p>常<b>粗</b></p></document>" >bold.xml
	status=0
	"$NIANDU" render bold.xml -o bold.pdf 2>stderr || status=$?
	echo "bold in $style: exit $status"
	cat stderr
done
