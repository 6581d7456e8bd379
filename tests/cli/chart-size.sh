# A chart of more series or values than can be drawn is refused with what it
# has; others are drawn.
# chart KIND SERIES VALUES: in each series
chart()
{
	kind=$1
	shift
	awk -v series="$1" -v values="$2" -v kind="$kind" 'BEGIN {
		print "<document xmlns=\"urn:niandu:document\" title=\"t\"><chart kind=\"" kind "\">"
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
chart bars 1001 1
chart status 10001 1
chart status 5 20001
chart status 1 20000
chart heat 2000 2
