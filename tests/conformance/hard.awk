# hard.awk -v kind=KIND: a document made hard to tell, as XML.
#
#   tables    merged cells both ways, empty, of one row, headless, long
#   lists     within lists, beside tables and notes
#   links     over lines and over a page, within cells, outwards
#   notes     over pages, in heads, cells and lists
#   long      two hundred pages
#   turned    landscape, columns, charts and tables in them
#   scripts   six beside Han
#   pictures  picture.png beside it: with caption, turned, twice
#   bare      headings and no title
#   empty     tables and lists that hold little or nothing, no text at all

function text(n,   s) {
	while (n-- > 0)
		s = s "各责任单位要逐项明确时间节点和责任人员，"
	return s "确保按期完成。"
}
function note(s) { return "<note>" s (++notes) "。</note>" }
function link(to, words) { return "<a href=\"" to "\">" words "</a>" }

function pictures() {
	print "<h1>照片</h1><p>" text(2) "</p>"
	print "<image src=\"picture.png\" alt=\"年终报告的一页\" caption=\"年终报告\" width=\"60mm\"/>"
	print "<p>" text(3) "</p>"
	print "<section orientation=\"landscape\"><h1>横排</h1>"
	print "<image src=\"picture.png\" alt=\"横排的一页\" width=\"90mm\"/></section>"
}

function tables(   i) {
	print "<h1>合并的格子</h1>"
	print "<table caption=\"上下左右都合并\" unit=\"单位：家\"><col head=\"yes\"/><col/><col/><col/>"
	print "<head><tr><th rowspan=\"2\">指标</th><th colspan=\"2\">完成情况</th><th rowspan=\"2\">备注</th></tr>"
	print "<tr><th>目标</th><th>实绩</th></tr></head>"
	print "<tr class=\"group\"><td colspan=\"4\">经济发展</td></tr>"
	print "<tr><td rowspan=\"2\">企业培育</td><td>5</td><td>6</td><td rowspan=\"3\">见附件</td></tr>"
	print "<tr><td colspan=\"2\">不作要求</td></tr>"
	print "<tr><td>项目招引</td><td>3</td><td>2</td></tr>"
	print "<tr class=\"group\"><td colspan=\"4\">社会民生</td></tr>"
	print "<tr><td>养老服务</td><td>1</td></tr><tr><td>合计</td><td colspan=\"3\">9</td></tr></table>"
	print "<table caption=\"没有行\"/><table><head><tr><th>只有</th><th>表头</th></tr></head></table>"
	print "<table caption=\"一行\"><tr><td>甲</td><td>乙</td></tr></table>"
	print "<table><head><tr><th>一</th></tr></head><tr><td>1</td></tr></table>"
	print "<table><tr><td/></tr></table>"
	print "<table caption=\"行名在左\"><head><tr><th/><th>一季度</th></tr></head><tr><th>云溪镇</th><td>5</td></tr></table>"
	print "<table caption=\"越过下面的格子\"><tr><td>甲</td><td rowspan=\"2\">乙</td><td>丙</td></tr><tr><td colspan=\"3\">丁</td></tr></table>"
	print "<table caption=\"几页长\"><col head=\"yes\"/><col/><head><tr><th>项" note("注") "</th><th>内容</th></tr></head>"
	for (i = 0; i < 60; i++)
		print "<tr><td>第" i "项</td><td>" text(i % 3 + (i == 30 ? 90 : 0)) "</td></tr>"
	print "</table>"
}
function lists(depth, max,   i) {
	print "<list>"
	for (i = 0; i < 3; i++) {
		print "<li>第" depth "层。" text(depth) (i == 1 ? note("注") : "")
		if (depth < max && i != 1)
			lists(depth + 1, max)
		print "</li>"
	}
	print "</list>"
}
function links(   i) {
	print "<h1 id=\"first\">链接</h1>"
	for (i = 0; i < 30; i++)
		print "<p>" text(2) link("#last", text(2)) text(1) link("https://example.org/计划?年=2022", text(1)) "</p>"
	print "<table id=\"table\"><head><tr><th>" link("#first", "上文") "</th></tr></head>"
	for (i = 0; i < 50; i++)
		print "<tr id=\"r" i "\"><td>" link("#r" (49 - i), "第" i "行") "</td></tr>"
	print "</table><p id=\"last\">" link("#table", "见上表") "，" link("#r3", "第三行") "。</p>"
}
function all_notes(   i) {
	print "<h1>注释" note("注") "</h1>"
	for (i = 0; i < 9; i++)
		print "<p>" text(4) note(text(i * i)) text(2) note("注") "</p>"
	print "<section columns=\"2\">"
	for (i = 0; i < 5; i++)
		print "<p>" text(3) note(text(3)) "</p>"
	print "</section><p>" text(1) note(text(120)) "</p>"
}
function long(   i) {
	for (i = 0; i < 200; i++) {
		if (i % 10 == 0)
			print "<h1>第" i "</h1>"
		print "<h2>节</h2>"
		print "<p>" text(18) "</p><p>" text(9) "<b>" text(1) "</b></p>"
	}
}
function turned() {
	print "<section orientation=\"landscape\">"
	print "<h1>横排</h1><p>" text(9) link("#there", "那里") note("注") "</p>"
	print "<table caption=\"宽表\"><head><tr><th>甲</th><th>乙</th></tr></head><tr><td>1</td><td>2</td></tr></table>"
	print "<chart kind=\"bars\" caption=\"图\"><series name=\"实绩\"><v label=\"一季度\" value=\"3\"/><v label=\"二季度\" value=\"5\"/></series></chart>"
	print "</section><section columns=\"2\"><h1 id=\"there\">两栏</h1><p>" text(40) "</p></section>"
}
function scripts() {
	print "<p>在2022年以ئۇيغۇر تىلى和བོད་ཡིག་写成</p><p>2022年以ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ、ꆈꌠꁱꂷ写成</p>"
	print "<p>한국어 글자와 ไทย写成，Tiếng Việt và Vahcuengh，葛󠄀城cafe&#x301;</p><h1>يېڭى يىللىق خىزمەت</h1>"
}

function empty() {
	print "<table caption=\"空\"/><table><tr><td/></tr></table>"
	print "<table><head><tr><th/></tr></head><tr><td/></tr></table><list><li/></list>"
	print "<p/><section orientation=\"landscape\"><p/></section>"
}

BEGIN {
	print "<document xmlns=\"urn:niandu:document\"" (kind == "bare" ? "" : " title=\"试排：" kind "\"") ">"
	if (kind != "bare" && kind != "empty")
		print "<title>试排</title><contents/>"
	if (kind == "tables")
		tables()
	else if (kind == "lists")
		lists(1, 4)
	else if (kind == "links")
		links()
	else if (kind == "notes")
		all_notes()
	else if (kind == "long")
		long()
	else if (kind == "turned")
		turned()
	else if (kind == "scripts")
		scripts()
	else if (kind == "pictures")
		pictures()
	else if (kind == "empty")
		empty()
	else
		print "<h2>没有标题</h2><p/><p>" text(2) "</p><h4>跳级</h4><p>" text(1) "</p>"
	print "</document>"
}
