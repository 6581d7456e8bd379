# Every template says what it is, in two languages, and those of an own folder
# are listed by the path that -t takes.
set -e
cp -r "$ROOT/samples/own-template" ours
echo '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>' \
	>ours/part.xsl
"$NIANDU" templates --lang=zh ours | grep -v '^county'
"$NIANDU" templates --lang=en >en
[ "$(wc -l <en)" -ge 8 ]
! grep -P '\p{Han}' en || exit 1
# Each of them is known by the name listed, and has both languages.
for name in $(cut -d' ' -f1 en); do
	grep -q '<n:about lang="zh">' "$ROOT/templates/$name.xsl"
	grep -q '<n:about lang="en">' "$ROOT/templates/$name.xsl"
done
# A name that is none of them.
for name in yearendd graph; do
	"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t $name || echo "exit $?"
done
"$NIANDU" templates nowhere >nothing || echo "exit $?"
echo '<xsl:stylesheet' >ours/broken.xsl
"$NIANDU" templates ours >/dev/null || echo "exit $?"
