# --emit=marks prints what the painter gets: pages, words, rules, charts, turns,
# owners, links, one mark a line.
set -e
cat >document.xml <<'END'
<document xmlns="urn:niandu:document" style="gb9704">
  <title>年度"标记"报告</title>
  <h1>总体</h1>
  <p>见<a href="https://example.org/a">公开网页</a>。</p>
  <p>新增企业<figure of="firms" is="actual">3家</figure>，道路<figure of="road">12.8公里</figure>。</p>
  <table><tr of="firms"><td>甲</td><td>1</td></tr></table>
  <chart kind="bars" id="c" unit="家">
    <series name="完成"><v label="企业" value="3" text="3家" of="firms"/></series>
  </chart>
  <section orientation="landscape"><p>横页</p></section>
</document>
END
"$NIANDU" render document.xml --emit=marks >marks || { cat marks; exit 1; }
# Every line is an object of its page, and names what it is.
grep -cvE '^\{"page":[1-9][0-9]*,"mark":"[a-z-]+"(,"[a-z]+":.*)?\}$' marks || :
sed 's/.*"mark":"\([a-z-]*\)".*/\1/' marks | sort -u
# What is written is there, escaped; the landscape page is turned once.
grep -o '"text":"[^"]*\\"[^,]*' marks | head -n 1
grep -c '"mark":"turn"' marks
# The number of a page is set in 四号, 14 points.
sed -n 's/.*"mark":"glyphs".*"size":\([0-9.]*\).*/\1/p' marks | head -n 1
grep -o '"to":"https[^"]*"' marks
# The bar is drawn inside its figure: a filled path after the tag.
sed -n '/"name":"Figure"/,$p' marks | grep -m 1 -oE '"fill":"#[0-9a-f]{6}"'
# Whose figure stands where: in a sentence, in a row, in a chart.
sed -n 's/.*"mark":"figure".*\("of":.*\)}/\1/p' marks
# As many pages as --emit=lines has; the same words in the same order.
"$NIANDU" render document.xml --emit=lines >lines
[ "$(grep -c '"mark":"page"' marks)" = "$(tail -n 1 lines | sed 's/.*"page":\([0-9]*\).*/\1/')" ]
# A report's marks are those of its document.
plan=$ROOT/tests/input/minimal.plan.xml
"$NIANDU" build "$plan" -t plan --emit=document -o plan-document.xml 2>/dev/null
"$NIANDU" build "$plan" -t plan --emit=marks -o built.marks 2>/dev/null
"$NIANDU" render plan-document.xml --emit=marks -o rendered.marks 2>/dev/null
cmp built.marks rendered.marks
