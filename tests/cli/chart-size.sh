# A chart of more series or values than can be drawn is refused with what it
# has; others are drawn.
# chart SERIES VALUES: in each series
chart()
{
	awk -v series="$1" -v values="$2" 'BEGIN {
		print "<document xmlns=\"urn:niandu:document\" title=\"t\"><chart kind=\"status\">"
		for (s = 1; s <= series; s++) {
			print "<series name=\"" s "\">"
			for (v = 1; v <= values; v++)
				print "<v label=\"" v "\" value=\"1\"/>"
			print "</series>"
		}
		print "</chart></document>"
	}' >chart.xml
	"$NIANDU" render chart.xml -o chart.pdf
	echo "$?, $(ls *.pdf 2>/dev/null)"
}
chart 1001 1
chart 5 20001
chart 1 20000
