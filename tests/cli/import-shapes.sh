# The same plan in the shapes in which offices have it becomes the same XML.
cat >plan.txt <<'END'
云溪镇2022年工作计划
2022年，全镇坚持稳中求进，扎实做好各项工作，财政总收入增长6％，固定资产投资增长8％以上。
一、着力推进经济发展
1、产业转型。围绕产业链抓招引，深化与高校院所的合作，确保新增规上企业5家，培育高新企业X家，改造厂房2.5万平方米。
做好服务，帮助企业解决用工、用地、融资等方面的困难，推动惠企政策应享尽享、直达快享。
2、项目招引。落实领导干部包干制度，力争引进亿元以上项目3个，到位资金超过1.2亿元，把每个项目服务好、保障好、推进好。
二、着力提升社会民生
3、民生保障。健全社会救助体系，关心关爱困难群众和留守老人儿童，新建村级幸福食堂2个，全年安全生产事故保持“零状态”。
END
"$NIANDU" import plan.txt -o plan.xml 2>/dev/null || exit 1
failed=0

# same NAME: the file of this name makes the same plan.
same()
{
	"$NIANDU" import --force "$1" -o out.xml 2>said || { cat said; failed=1; }
	cmp -s plan.xml out.xml || { echo "$1:"; diff plan.xml out.xml; failed=1; }
	sed "/import-found/d" said
}

sed 's/$/\r/' plan.txt >crlf.txt && same crlf.txt
tr '\n' '\r' <plan.txt >cr.txt && same cr.txt
printf '\357\273\277' | cat - plan.txt >bom.txt && same bom.txt
iconv -t GB18030 plan.txt >gb.txt && same gb.txt
iconv -t UTF-16 plan.txt >utf16.txt && same utf16.txt
iconv -t UTF-16BE plan.txt >utf16be.txt && same utf16be.txt
sed 's/^/　　/; s/$/ /' plan.txt >indented.txt && same indented.txt
sed 's/$/\n/' plan.txt >spaced.txt && same spaced.txt
sed 's/^\([一二]、.*\)$/\1。/' plan.txt >stops.txt && same stops.txt
sed 's/^1、/１、/; s/^2、/2．/; s/^3、/3. /' plan.txt >digits.txt && same digits.txt
sed 's/^1、/（一）/; s/^2、/（二）/; s/^3、/（三）/' plan.txt >paren.txt && same paren.txt
sed 's/^一、/第一、/; s/^二、/第二、/' plan.txt >ordinal.txt && same ordinal.txt
sed 's/^一、/第一部分 /; s/^二、/第二部分　/' plan.txt >part.txt && same part.txt
sed 's/^一、/第一 /; s/^二、/第二　/' plan.txt >bare.txt && same bare.txt
sed 's/^3、/1、/' plan.txt >anew.txt && same anew.txt
sed 's/^1、产业转型。/1、产业转型：/; s/^3、民生保障。/3、民生保障\n/' plan.txt >run.txt && same run.txt

# On one line there is nothing to tell a second paragraph by.
grep -v '^做好服务' plan.txt >one.txt
"$NIANDU" import one.txt -o one.xml 2>/dev/null
tr -d '\n' <one.txt | sed 's/工作计划/&\n/' >line.txt
"$NIANDU" import --force line.txt -o out.xml 2>/dev/null
cmp one.xml out.xml || { diff one.xml out.xml; failed=1; }

# Wrapped at 30 characters, paragraphs indented or not.
wrap()
{
	while read -r line; do
		line=$1$line
		while [ ${#line} -gt 30 ]; do
			rest=${line#??????????????????????????????}
			echo "${line%"$rest"}"
			line=$rest
		done
		echo "$line"
	done <plan.txt
}
if [ "$(printf '一' | wc -m)" = 1 ]; then
	bash -c "$(sed -n '/^wrap()/,/^}/p' "$ROOT/tests/cli/import-shapes.sh"); wrap 　　" >wrapped.txt
	same wrapped.txt
	bash -c "$(sed -n '/^wrap()/,/^}/p' "$ROOT/tests/cli/import-shapes.sh"); wrap ''" >flush.txt
	same flush.txt
fi

# Wrapped at so many characters, wide or narrow: lines differ in columns.
cat >long.txt <<'END'
云溪镇2022年工作计划
一、着力推进经济发展
1、产业转型。规上工业增加值增长6.5%，新增规上企业5家，改造厂房25000平方米，技改投资不低于8000万元，产值10亿元以上企业达到2家。
2、项目招引。引进亿元以上项目3个，到位资金不少于12000万元，研发投入强度由2.1%提高到2.4%，空气质量优良率达到95.5%以上，PM2.5浓度控制在28微克/立方米以内。
END
"$NIANDU" import long.txt -o long.xml 2>/dev/null
cat >broken.txt <<'END'
云溪镇2022年工作计划
一、着力推进经济发展
1、产业转型。规上工业增加值增长6.5%，新增规上企业5家，改造厂
房25000平方米，技改投资不低于8000万元，产值10亿元以上
企业达到2家。
2、项目招引。引进亿元以上项目3个，到位资金不少于12000万元，
研发投入强度由2.1%提高到2.4%，空气质量优良率达到95.5%
以上，PM2.5浓度控制在28微克/立方米以内。
END
"$NIANDU" import broken.txt -o broken.xml 2>/dev/null
cmp -s long.xml broken.xml || { diff long.xml broken.xml; failed=1; }

# What a web page puts round it, and what comes after the plan.
{
	echo '当前位置：首页 > 政务公开 > 计划总结'
	echo '发布时间：2022-01-10 浏览次数：12 【字体：大 中 小】'
	cat plan.txt
	echo '名词解释'
	echo '1、规上企业：规模以上工业企业，新增5家即可。'
	echo '2、高新企业：国家高新技术企业。'
	echo '【打印本页】【关闭窗口】'
	echo '版权所有：云溪镇人民政府 技术支持：某公司'
} >page.txt
same page.txt

# Deeper numbers stay in the prose; a list begun anew inside an item does, too.
sed 's/^做好服务/（1）做好服务/' plan.txt >deep.txt
"$NIANDU" import deep.txt 2>/dev/null | grep -c '<p>（1）做好服务'
sed 's/^做好服务，/1、做好服务，/' plan.txt >list.txt
"$NIANDU" import list.txt 2>/dev/null | grep -c '<item'

# Parts without items, paragraphs before them, sentences without a title.
cat >odd.txt <<'END'
各位代表：
一、总体要求。坚持党的领导，坚持以人民为中心，全镇上下一盘棋，干在实处、走在前列。
二、目标任务
全年工作按以下要求推进。
（一）新增规上企业5家，培育高新企业2家。
END
"$NIANDU" import odd.txt --year=2022 --issuer=镇
"$NIANDU" import odd.txt --issuer=镇
printf '一、甲\n1、乙。2022年好。\n' | "$NIANDU" import - | grep issuer
exit $failed
