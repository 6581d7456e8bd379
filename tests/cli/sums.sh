# Where a report splits a total by status, the parts add up to it: an office's
# row in the bulletin, the big figures of the dashboard. One target of the
# sample is still undetermined, which is a part like any other.
yunxi=$ROOT/samples/yunxi
set -- "$yunxi/plan.xml" "$yunxi/q1.xml" "$yunxi/q2.xml" "$yunxi/q3.xml" \
	"$yunxi/q4.xml"

for template in bulletin dashboard; do
	"$NIANDU" build "$@" -t $template --emit=document -o $template.xml
	tr -d '\n' <$template.xml | sed 's/<tr/\n<tr/g; s,</tr>,&\n,g' | awk -v t=$template '
		function cell(is) {
			if (!match($0, "is=\"" is "\"[^>]*> *[0-9]+"))
				return 0
			s = substr($0, RSTART, RLENGTH)
			sub(/.*> */, "", s)
			return s + 0
		}
		/^<tr/ && /is="done"/ && /is="total"/ {
			sum = cell("done") + cell("on-track") + \
			    cell("lagging") + cell("unreported") + \
			    cell("undetermined")
			if (cell("total") != sum)
				print t ": " cell("total") " is not " sum
			n++
			pending += cell("undetermined")
		}
		END { print t ": " n " rows, " pending " undetermined" }'
done

# Offices with one rank are named together, the last three after the first.
tr -d '\n' <bulletin.xml | grep -oE '(排名居前的是|[0-9]+个单位并列)[^。]*。' |
	sed 's/<[^>]*>//g'
