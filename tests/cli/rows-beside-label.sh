# Rows beside one label go over pages where together they would leave a good
# part of one empty; the label is said again. A few stay together. A row of many
# lines may stand alone on a page, a low one not.
set -e
{
	echo '<document xmlns="urn:niandu:document" style="gb9704" title="行">'
	echo '<table caption="行"><head><tr><th>类</th><th>事项</th></tr></head>'
	for n in 40 3 30; do
		for i in $(seq "$n"); do
			[ "$i" -ne 1 ] || label="<td rowspan=\"$n\">共${n}项</td>"
			echo "<tr>$label<td>第${i}项</td></tr>"
			label=
		done
	done
	echo "<tr><td>末</td><td>$(seq -f 第%g条各村要按照统一部署认真办理。 40)</td></tr>"
	echo '</table></document>'
} >rows.xml
"$NIANDU" render rows.xml --emit=lines | sed 's/"page":\([0-9]*\).*"text":"\([^"]*\)".*/\1 \2/; s/^{//' |
	awk '/ 共/ { labels[$1] = labels[$1] " " $2 }
		/ 第[0-9]*项/ { n[$1]++ }
		/ 末/ { labels[$1] = labels[$1] " 末" }
		{ last = $1 }
		END { for (i = 1; i <= last; i++)
			print "page " i ": " n[i] + 0 " rows," labels[i] }'
