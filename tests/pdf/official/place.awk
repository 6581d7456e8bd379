# place.awk -v doc=NAME MEASURES: does each element stand where GB/T 9704-2012
# has it, within 0.3 mm?  Clauses are named beside each.
#
# Of a line of text, top and foot are those of its characters' squares (0.88 em
# above the baseline, 0.12 em below); the mark of the office, whose size is
# free, is measured by its ink, as the pages are painted.

function fail(what) { print doc ": " what; bad = 1 }

function is(what, got, want,   off) {
	n++
	off = got - want
	if (off > 0.3 || off < -0.3 || got == "")
		fail(sprintf("%s: %.2f mm, not %.2f", what, got, want))
}

function yes(what, holds) { n++; if (!holds) fail(what) }

# The line that begins so, its index in X0 …; 0 and a complaint if none.
function line(start, page,   i) {
	for (i = 1; i <= lines; i++)
		if (index(S[i], start) == 1 && (page == 0 || P[i] == page))
			return i
	fail("no line '" start "' on page " page)
	return 0
}

function top(i) { return Y[i] - 0.88 * Z[i] * PT }
function foot(i) { return Y[i] + 0.12 * Z[i] * PT }
function middle(i) { return (X0[i] + X1[i]) / 2 }
function left_of(page) { return page % 2 ? 28 : 26 }
function right_of(page) { return left_of(page) + 156 }
function em(size) { return size * PT }

# Edges of the ink around this height.
function ink_top(page, y,   i) {
	for (i = 1; i <= inks; i++)
		if (IP[i] == page && IT[i] <= y && IB[i] >= y)
			return IT[i]
	return -1
}
function ink_foot(page, y,   i) {
	for (i = 1; i <= inks; i++)
		if (IP[i] == page && IT[i] <= y && IB[i] >= y)
			return IB[i]
	return -1
}

# The line of the page's grid, from 1, whose baseline is here; checks that.
function grid(what, i,   rows, k) {
	rows = (Y[i] - 37 - (LINE - em(Z[i])) / 2 - 0.88 * em(Z[i])) / LINE + 1
	k = int(rows + 0.5)
	is(what " on a line of the grid", rows * LINE, k * LINE)
	return k
}

# The k-th rule of a page, from its top.
function rule(page, k,   i, n) {
	for (i = 1; i <= rules; i++)
		if (RP[i] == page && ++n == k)
			return i
	fail("page " page " has no rule " k)
	return 0
}

function is_rule(what, r, x, width, thickness, colour) {
	is(what ", left end", RX0[r], x)
	is(what ", length", RX1[r] - RX0[r], width)
	yes(what " is " thickness " mm thick, not " RT[r],
	    RT[r] - thickness < 0.01 && thickness - RT[r] < 0.01)
	yes(what ", colour " RC[r], RC[r] == colour)
}

# 7.2.4: 35 mm below the text's upper edge (or where at tells), in the middle
# of the text and within its width, red.
function mark(i, at,   y) {
	y = Y[i] - 0.3 * em(Z[i])
	is("mark, upper edge", ink_top(1, y), at)
	is("mark, centre", middle(i), 106)
	yes("mark within the text", X0[i] > 27.7 && X1[i] < 184.3)
	yes("mark is red", C[i] == "1,0,0")
	yes("mark is 小标宋", F[i] ~ /Serif.*Bold|XiaoBiaoSong/)
	return ink_foot(1, y)
}

# 7.2.5, 7.2.7, 7.3.1: number, red rule, title, the text's first line.
function head(mark_foot, number, title,   r) {
	is("number, two lines below the mark", top(number), mark_foot + 2 * LINE)
	r = rule(1, 1)
	is_rule("red rule", r, 28, 156, 0.5, "1,0,0")
	is("red rule 4 mm below the number", RY[r] - RT[r] / 2,
	    foot(number) + 4)
	is("title, two lines below the rule", top(title),
	    RY[r] + RT[r] / 2 + 2 * LINE)
	titles(title)
}

# 7.3.1: centred, 22 pt, a line of the grid each, no rectangle, no hourglass.
function titles(i,   w, k, a, b, c) {
	w = 0
	for (k = i; k <= lines && Z[k] > 21 && Z[k] < 23 && P[k] == P[i]; k++) {
		is("title line " k - i + 1 ", centre", middle(k), left_of(P[i]) + 78)
		grid("title line " k - i + 1, k)
		c = X1[k] - X0[k]
		if (w > 0)
			yes("title lines alike", c - b > 5 || b - c > 5)
		if (w > 1)
			yes("title an hourglass", !(b < a && b < c))
		a = b
		b = c
		w++
	}
	return w
}

# 7.5: the dash 7 mm below the text, 4号, one character in from the outer edge.
function number_of(page,   i) {
	i = line("— " page " —", page)
	is("page " page " number, dash", dash[page], 262 + 7)
	if (page % 2)
		is("page " page " number, right", X1[i], right_of(page) - em(16))
	else
		is("page " page " number, left", X0[i], left_of(page) + em(16))
	yes("page " page " number is 4号", Z[i] > 13.9 && Z[i] < 14.1)
}

# Every line of 3号 below y on these pages.
function body_on_grid(y,   i) {
	for (i = 1; i <= lines; i++)
		if (Z[i] > 15.9 && Z[i] < 16.1 && (P[i] > 1 || Y[i] > y))
			grid("p." P[i] " '" substr(S[i], 1, 24) "'", i)
}

# 7.4: rules of 0.35 and 0.25 mm, the last on the text's lower edge; 4号.
function imprint(page, copies, printed, on, first, nrule,   r, l) {
	l = left_of(page)
	r = rule(page, nrule)
	is_rule("last rule of 版记", r, l, 156, 0.35, "0,0,0")
	is("last rule of 版记 on the text's edge", RY[r], 37 + 225)
	if (copies != "") {
		r = rule(page, nrule - 1)
		is_rule("inner rule of 版记", r, l, 156, 0.25, "0,0,0")
		r = line(copies, page)
		is("抄送, left", X0[r], l + em(14))
		yes("抄送 is 4号", Z[r] > 13.9 && Z[r] < 14.1)
	}
	is_rule("first rule of 版记", rule(page, first), l, 156, 0.35, "0,0,0")
	is("印发机关, left", X0[line(printed, page)], l + em(14))
	is("印发日期, right", X1[line(on, page)], l + 156 - em(14))
}

# 7.3.5.1: the date 4 characters in, the name centred over it on the line above,
# two empty lines below the last of the text.
function sealed(page, name, date,   before) {
	before = name - 1
	is("date, right", X1[date], right_of(page) - 4 * em(16))
	is("name over the date, centre", middle(name), middle(date))
	is("name above the date", Y[name], Y[date] - LINE)
	is("two lines between text and name", Y[name], Y[before] + 3 * LINE)
}

BEGIN { PT = 25.4 / 72; LINE = 225 / 22 }

$1 == "text" {
	i = ++lines
	P[i] = $2; X0[i] = $3; X1[i] = $4; Y[i] = $5; Z[i] = $6; C[i] = $7; F[i] = $8
	S[i] = substr($0, index($0, $8) + length($8) + 1)
}
$1 == "rule" {
	i = ++rules
	RP[i] = $2; RX0[i] = $3; RX1[i] = $4; RY[i] = $5; RT[i] = $6; RC[i] = $7
}
$1 == "ink" { i = ++inks; IP[i] = $2; IT[i] = $3; IB[i] = $4 }
$1 == "dash" { dash[$2] = ($3 + $4) / 2 }
$1 == "turned" { turned[$2]++ }

function plain(   to, last) {
	head(mark(line("云溪镇人民政府文件", 1), 72), line("云政〔2022〕5号", 1),
	    line("云溪镇人民政府关于", 1))
	to = line("各村（居），镇属各单位：", 1)
	is("主送, left", X0[to], 28)			# 7.3.2
	is("主送, one line below the title", Y[to],
	    Y[line("2022年重点", 1)] + (22 - 16) * PT * -0.38 + 2 * LINE)
	is("text, two characters in", X0[line("《云溪镇", 1)] , 28 + 2 * 156 / 28)
	body_on_grid(Y[to] - 1)
	sealed(2, line("云溪镇人民政府", 2), line("2022年1月12日", 2))
	is("附注, two characters in", X0[line("（此件", 2)], 26 + 2 * 156 / 28)
	is("附注, below the date", Y[line("（此件", 2)],
	    Y[line("2022年1月12日", 2)] + LINE)
	imprint(2, "抄送：", "云溪镇党政", "2022年1月13日印发", 1, 3)
	is("抄送, turned", X0[line("人大", 2)], 26 + 4 * em(14))
	number_of(1)
	number_of(2)
}

# 7.2.4: the host first, names of equal width, 文件 in the middle at the right.
function joint(   a, b, c, w, left, up, down, y) {
	a = line("澜川市发展和改革局", 1)
	b = line("澜川市财政局", 1)
	c = line("澜川市统计局", 1)
	w = line("文件", 1)
	up = ink_top(1, Y[a] - 0.3 * em(Z[a]))
	down = ink_foot(1, Y[c] - 0.3 * em(Z[c]))
	is("first name, upper edge", up, 72)
	is("names, left", X0[b], X0[a])
	is("names, left", X0[c], X0[a])
	is("names, right", X1[b], X1[a])
	is("names, right", X1[c], X1[a])
	is("names and 文件, centre", (X0[a] + X1[w]) / 2, 106)
	is("文件, middle", Y[w] - 0.38 * em(Z[w]), (up + down) / 2)
	head(down, line("澜发改〔2022〕18号", 1), line("澜川市发展和改革局　", 1))
	body_on_grid(Y[line("各镇", 1)] - 1)
	# 7.3.4: a line below the text, two characters in, hanging.
	a = line("附件：1.", 2)
	is("附件说明, one line below the text", Y[a], Y[line("对账销号", 2)] + 2 * LINE)
	is("附件说明, two characters in", X0[a], 26 + 2 * 156 / 28)
	b = line("2.年度", 2)
	is("second attachment below the first", X0[b], X0[a] + 3 * 156 / 28)
	is("turned below the name", X0[line("据来源", 2)], X0[b] + em(16) * 0.79)
	# 7.3.5.1: one to one, a seal of 42 mm apart, the last over the date.
	a = line("澜川市发展和改革局", 2)
	b = line("澜川市财政局", 2)
	c = line("澜川市统计局", 2)
	yes("seals do not touch in a row", middle(b) - middle(a) > 42)
	yes("seals do not touch in a column", Y[c] - Y[b] > 42)
	yes("seals within the text", middle(a) - 21 > 26 && middle(b) + 21 < 182)
	is("last name over the date", middle(c), middle(line("2022年3月5日", 2)))
	is("date, right", X1[line("2022年3月5日", 2)], 182 - 4 * em(16))
	imprint(2, "抄送：", "澜川市发展和改革局办公室", "2022年3月7日印发",
	    1, 3)
	number_of(1)
	number_of(2)
}

# 7.3.5.2: the name two characters in, the date two right of its first.
function unsealed(   a, b, d) {
	a = line("中共云溪镇委员会", 0)
	for (a = lines; a > 1 && S[a] != "中共云溪镇委员会"; a--)
		;
	b = a + 1
	d = line("2022年3月5日", 1)
	is("name, right", X1[a], 184 - 2 * em(16))
	is("one line below the text", Y[a], Y[line("研究同意", 1)] + 2 * LINE)
	is("second name below the first", Y[b], Y[a] + LINE)
	is("date below the names", Y[d], Y[b] + LINE)
	is("date two right of the name", X0[d], X0[a] + 2 * em(16))
	imprint(1, "抄送：", "云溪镇党政", "2022年3月7日印发", 2, 4)
	number_of(1)
}

# 7.2.3, 7.2.6: urgency at the upper left; signers two a row.
function upward(   m, a, b, c, n) {
	is("urgency, left", X0[line("加急", 1)], 28)
	yes("urgency on the first line", grid("urgency", line("加急", 1)) == 1)
	yes("urgency is 黑体", F[line("加急", 1)] ~ /Hei/)
	m = mark(line("云溪镇人民政府文件", 1), 72)
	a = line("金若水", 1)
	b = line("陆明", 1)
	c = line("俞国良", 1)
	n = line("云政〔2022〕46号", 1)
	is("signers, two lines below the mark", top(a), m + 2 * LINE)
	is("signers, right", X1[b], 184 - em(16))
	is("second row below the first", X0[c], X0[a])
	is("second row, a line below", Y[c], Y[a] + LINE)
	is("label before the names", X1[line("签发人：", 1)], X0[a])
	yes("names are 楷体", F[a] ~ /Kai/ && F[line("签发人：", 1)] ~ /Fang/)
	is("number beside the last signer", Y[n], Y[c])
	is("number, one character in", X0[n], 28 + em(16))
	is("red rule", RY[rule(1, 1)] - 0.25, foot(n) + 4)
	is("title", top(line("云溪镇人民政府关于", 1)),
	    RY[rule(1, 1)] + 0.25 + 2 * LINE)
	imprint(2, "", "云溪镇党政", "2022年11月21日印发", 1, 2)
	body_on_grid(Y[line("澜川市人民政府：", 1)] - 1)
}

# 7.2.1 to 7.2.3, 7.3.7, 8: three lines at the upper left; attachments.
function classified(   i) {
	i = line("000017", 1)
	yes("份号 on line 1", grid("份号", i) == 1)
	yes("密级 on line 2", grid("密级", line("秘密★1年", 1)) == 2)
	yes("紧急程度 on line 3", grid("紧急程度", line("特急", 1)) == 3)
	is("份号, left", X0[i], 28)
	is("密级, left", X0[line("秘密★1年", 1)], 28)
	yes("密级 is 黑体", F[line("秘密★1年", 1)] ~ /Hei/)
	i = line("澜川市云溪镇人民政府办公室文件", 1)
	mark(i, 72)
	for (i = 1; i <= 2; i++) {
		yes("label on line 1", grid("label", line("附件" i, 2 + i)) == 1)
		yes("label is 黑体", F[line("附件" i, 2 + i)] ~ /Hei/)
		is("label, left", X0[line("附件" i, 2 + i)], left_of(2 + i))
	}
	yes("title on line 3", grid("title", line("防汛防台值班安排表", 3)) == 3)
	titles(line("防汛防台值班安排表", 3))
	yes("the table is turned", turned[5] > 10)
	for (i = 1; i <= 6; i++)
		number_of(i)
	imprint(6, "抄送：", "云溪镇党政", "2022年7月1日印发", 1, 3)
}

# 7.3.2: 主送 that would leave no text on the first page is in the 版记, above
# 抄送 with no rule between; here on an even page, as paper has two sides.
function moved(   to, cc) {
	line("各单位要对照", 1)
	to = line("主送：", 2)
	cc = line("抄送：", 2)
	is("主送, left", X0[to], X0[cc])
	yes("主送 above 抄送", Y[to] < Y[cc])
	is("主送, turned", X0[to + 1], 26 + 4 * em(14))
	imprint(2, "抄送：", "澜川市人民政府办公室", "2022年7月2日印发", 1, 3)
	yes("no rule between", RY[rule(2, 2)] > Y[cc])
	number_of(1)
	number_of(2)
}

# 7.5: the text ends on page 2, page 3 is blank, 版记 on page 4.
function blank(   i) {
	number_of(1)
	number_of(2)
	for (i = 1; i <= lines; i++)
		yes("page 3 is blank", P[i] != 3)
	for (i = 1; i <= lines; i++)
		yes("page 4 has no number", P[i] < 4 || S[i] !~ /^— /)
	imprint(4, "", "澜川市人民政府办公室", "2022年7月2日印发", 1, 2)
}

# 10.1: 30 mm from the paper's edge, double rules of 170 mm.
function letter(   m, r, i) {
	m = mark(line("澜川市云溪镇人民政府", 1), 30)
	r = rule(1, 1)
	is("upper rule 4 mm below", RY[r] - RT[r] / 2, m + 4)
	is("upper rule, left", RX0[r], 20)
	is("upper rule, right", RX1[r], 190)
	yes("thick over thin", RT[r] > RT[rule(1, 2)])
	m = RY[rule(1, 2)] + RT[rule(1, 2)] / 2
	i = line("云政函〔2022〕7号", 1)
	is("number below the rule", top(i), m + 7 / 8 * em(16))
	is("number, right", X1[i], 184)
	is("urgency beside it", Y[line("加急", 1)], Y[i])
	is("urgency, left", X0[line("加急", 1)], 28)
	is("title, two lines below", top(line("云溪镇人民政府关于", 1)),
	    foot(i) + 2 * LINE)
	r = rule(1, 4)
	is("lower rule 20 mm above the edge", RY[r] + RT[r] / 2, 297 - 20)
	is("lower rule, left", RX0[r], 20)
	is("lower rule, right", RX1[r], 190)
	yes("thin over thick", RT[r] > RT[rule(1, 3)])
	for (i = 1; i <= lines; i++)
		yes("page 1 has no number", !(P[i] == 1 && S[i] ~ /^— /))
	number_of(2)
	for (i = 1; i <= rules; i++)
		yes("no rules around 版记", RP[i] == 1)
	i = line("抄送：", 2)
	is("版记 at the text's foot", Y[i] + (LINE - em(14)) / 2 + 0.12 * em(14), 262)
	body_on_grid(Y[line("澜川市水利局：", 1)] - 1)
}

# 10.3: who was present, below the text, names hanging.
function minutes(   i, m) {
	m = mark(line("云溪镇人民政府镇长办公会议纪要", 1), 72)
	is("number", top(line("〔2022〕4号", 1)), m + 2 * LINE)
	i = line("出席：", 0)
	is("出席, two characters in", X0[i], left_of(P[i]) + 2 * 156 / 28)
	yes("出席 is 黑体", F[i] ~ /Hei/)
	is("turned below the first name", X0[i + 1], X0[i] + 3 * 156 / 28)
	m = line("请假：", 0)
	is("请假, two characters in", X0[m], left_of(P[m]) + 2 * 156 / 28)
	is("列席 below", X0[line("列席：", 0)], X0[m])
	is("列席 below", Y[line("列席：", 0)], Y[m] + LINE)
}

# 10.2: 20 mm below the text's upper edge, number, text; no rule.
function decree(   m, n, t) {
	m = mark(line("澜川市人民政府令", 1), 57)
	n = line("第12号", 1)
	t = line("《澜川市水库", 1)
	is("number, two lines below the mark", top(n), m + 2 * LINE)
	is("number, centre", middle(n), 106)
	is("text, two lines below the number", top(t), foot(n) + 2 * LINE)
	yes("no rule", rules == 0)
	is("signer, right", X1[line("金若水", 1)], 184 - 4 * em(16))
	is("office two characters left", X1[line("市长", 1)],
	    X0[line("金若水", 1)] - 2 * em(16))
	is("signer, two lines below the text", Y[line("金若水", 1)],
	    Y[line("3次", 1)] + 3 * LINE)
	is("date, one line below", Y[line("2022年6", 1)],
	    Y[line("金若水", 1)] + 2 * LINE)
	is("date, right", X1[line("2022年6", 1)], 184 - 4 * em(16))
}

END {
	if (doc == "plain") plain()
	else if (doc == "joint") joint()
	else if (doc == "unsealed") unsealed()
	else if (doc == "upward") upward()
	else if (doc == "classified") classified()
	else if (doc == "letter") letter()
	else if (doc == "minutes") minutes()
	else if (doc == "decree") decree()
	else if (doc == "moved") moved()
	else if (doc == "blank") blank()
	else fail("not known")
	if (n < 8)
		fail("only " n " places looked at")
	exit bad
}
