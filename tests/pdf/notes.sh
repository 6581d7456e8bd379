# Notes: each at the foot of its mark's page or going on from there, in order,
# once, in text, headings, cells, repeated heads and columns; a long one over
# several pages; nothing overlaps.
set -e
awk 'function text(n,   s) { while (n--) s = s "各责任单位要逐项明确时间节点和责任人员。"; return s }
function note(s) { return "<note>" s ++k "。</note>" }
BEGIN {
	print "<document xmlns=\"urn:niandu:document\"><title>注释" note("注") "试排</title>"
	print "<h1>标题中的注" note("注") "</h1>"
	for (i = 0; i < 9; i++)
		print "<p>" text(3) note("注") text(2) note("注") "</p>"
	print "<p>" text(5) note(text(60) "注") text(2) "</p><p>" text(40) "</p>"
	print "<table caption=\"表\"><col/><col/><head><tr><th>项" note("注") "</th><th>数</th></tr></head>"
	for (i = 0; i < 60; i++)
		print "<tr><td>第" i "行" (i % 9 == 4 ? note("注") : "") "</td><td>1</td></tr>"
	print "</table><section columns=\"2\">"
	for (i = 0; i < 7; i++)
		print "<p>" text(2) note("注") text(1) "</p>"
	print "</section>"
	for (i = 0; i < 4; i++)
		print "<p>" text(3) note("注") text(2) "</p>"
	print "<p>" text(1) note(text(150) "注") "</p></document>"
}' >notes.xml
"$NIANDU" render notes.xml --emit=lines -o lines
"$NIANDU" render notes.xml -o notes.pdf
qpdf --check notes.pdf >/dev/null

# page, x, y, width, size, block, text
sed 's/.*"page":\([0-9]*\),"block":"\([a-z0-9-]*\)".*"x":\([-0-9.]*\),"y":\([-0-9.]*\),"width":\([-0-9.]*\),"size":\([0-9.]*\),.*"text":"\(.*\)","adv".*/\1 \3 \4 \5 \6 \2 \7/' \
	lines >places
awk '
BEGIN { split("① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳", circled, " ") }
function mark(n) { return n <= 20 ? circled[n] : "（" n "）" }
{
	text = $0
	sub(/^[^ ]+ [^ ]+ [^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", text)
	if ($6 == "note") {
		if (index(text, mark(notes + 1)) == 1)
			at[++notes] = $1
	} else {
		all[$1] = all[$1] text
	}
	# No two lines of one place nearer than their characters are high.
	for (i = 1; i <= n; i++)
		if (page[i] == $1 && x[i] < $2 + $4 && $2 < x[i] + width[i] - 0.01) {
			off = y[i] - $3
			if (off < 0)
				off = -off
			if (off < 0.8 * $5 && off > 0.01) {
				print "page " $1 ": \"" text "\" overlaps"
				bad = 1
			}
		}
	page[++n] = $1; x[n] = $2; y[n] = $3; width[n] = $4
	if ($3 > 762.6 || $1 > last && $1 != last + 1) {
		print "page " $1 ": a line at " $3
		bad = 1
	}
	last = $1
}
END {
	for (i = 1; i <= notes; i++)
		if (!index(all[at[i]], mark(i))) {
			print "note " i " is on page " at[i] ", its mark is not"
			bad = 1
		}
	if (notes != wanted) {
		print notes " notes of " wanted
		bad = 1
	}
	exit bad
}' wanted="$(grep -o '<note>' notes.xml | wc -l)" places
