# What the first page names: of the gains what matters, never what merely covers
# all; of the misses the first of the list's one order; of the titles of charts
# what all rows that are drawn show.
set -e
Y=$ROOT/samples/yunxi
last="--previous=$Y/ledger-2021.xml"

# document FILE…: as a document, a line for each element
document()
{
	"$NIANDU" build "$@" --emit=document -o out.xml 2>/dev/null
	tr -d '\n' <out.xml | sed 's/> *</>\n</g; s/  */ /g' >lines
}
# words CLASS: paragraphs of it
paragraphs()
{
	tr -d '\n' <out.xml | grep -oE '<p class="brief"[^>]*>([^<]|<\/?figure[^>]*>)*' |
		sed 's/<[^>]*>//g; s/  *//g' | grep -E '^[0-9]\.'
}

for when in half year; do
	echo "== $when"
	case $when in half) files="q1 q2" ;; *) files="q1 q2 q3 q4" ;; esac
	set --
	for file in $files; do set -- "$@" "$Y/$file.xml"; done
	document "$Y/plan.xml" "$@" "$last" -t yearend
	paragraphs
	# The list's own first three, and the first row of each pillar's chart.
	grep -oE '<li [^>]*><figure of="[^"]*"' out.xml | head -n 3 | sed 's/.*of="//; s/"$//' >listed
	tr -d '\n' <out.xml | grep -oE '<p class="brief"[^>]*>[^<]*<figure of="[^"]*"' | sed 's/.*of="//; s/"$//' | tail -n 3 >named
	"$NIANDU" build "$Y/plan.xml" "$@" "$last" --emit=ledger -o ledger.xml 2>/dev/null
	sed 's/></>\n</g' ledger.xml | grep 'lag-rank="' | sed 's/.* id="\([^"]*\)".* lag-rank="\([0-9]*\)".*/\2 \1/' |
		sort -n | cut -d' ' -f2 >order
	head -n 3 order | cmp - named
	for template in dashboard bulletin; do
		"$NIANDU" build "$Y/plan.xml" "$@" "$last" -t $template --emit=document -o other.xml 2>/dev/null
		tr -d '\n' <other.xml | sed 's/<tr/\n&/g' | grep '^<tr [^>]*of=' | sed 's/<tr [^>]*of="\([^"]*\)".*/\1/' >rows
		# Among the rows of its tables stand the first of the order, as they are.
		head -n 8 order >first
		tr '\n' ' ' <rows | grep -qF "$(tr '\n' ' ' <first)"
	done
	# What is far behind goes before what is behind.
	sed 's/></>\n</g' ledger.xml | grep 'lag-rank="' | sed 's/.* status="\([^"]*\)".* lag-rank="\([0-9]*\)".*/\2 \1/' |
		sort -n | cut -d' ' -f2 | uniq
done

echo '== a title of changes counts what is drawn'
document "$Y/plan.xml" "$Y"/q?.xml "$last" -t yearend
awk '/<chart [^>]*kind="bars"/ { if (rows) print rows, better, worse; match($0, /caption="[^"]*"/)
		print substr($0, RSTART + 9, RLENGTH - 10); rows = better = worse = 0; bars = 1 }
	/<chart / && !/kind="bars"/ { bars = 0 }
	bars && /<v / { rows++; better += /status-word="好于/; worse += /status-word="不及/ }
	END { print rows, better, worse }' lines | sed 's/<[^>]*>//g'
# None says which rose or fell most.
! grep -oE 'caption="[^"]*(升|降)得最多[^"]*"' out.xml || exit 1

echo '== who ranks first is not among the last, no tie is cut'
for template in dashboard dashboard-a3; do
	document "$Y/plan.xml" "$Y"/q?.xml "$last" -t $template
	sed -n '/<chart id="offices"/,/<\/chart>/p' lines | grep -oE 'caption="[^"]*"|label="[^"]*"'
done
document "$Y/plan.xml" "$Y/q1.xml" "$Y/q2.xml" -t dashboard
sed -n '/<chart id="offices"/,/<\/chart>/p' lines | grep -oE 'caption="[^"]*"|label="[^"]*"'

echo '== one office, one target: done, missed, not reported'
plan()
{
	cat >plan.xml <<-XML
	<plan xmlns="urn:niandu:plan" id="p" year="2026"><issuer>青石镇人民政府</issuer><title>青石镇2026年工作计划</title>
	<pillar id="a"><title>产业</title><item id="i" lead="经发办" owner="甲某"><title>工业</title><p>全年新增<target
	  id="firms" name="规上企业" rule="at-least" value="5" unit="家">规上企业<v>5</v>家</target>。</p></item></pillar></plan>
	XML
}
plan
for figure in 'actual="5"' 'actual="7"' 'actual="3" note="两家推迟"' 'note="统计部门尚未核定"'; do
	echo "<progress xmlns=\"urn:niandu:progress\" id=\"q\" plan=\"p\" period=\"2026-Q4\" as-of=\"2026-12-31\"><figure target=\"firms\" $figure/></progress>" >q.xml
	document plan.xml q.xml -t yearend
	echo "-- $figure"
	tr -d '\n' <out.xml | sed 's/<\/\(p\|li\|h[1-3]\)>/\n/g; s/<chart [^>]*caption="\([^"]*\)"[^>]*>/\n\1\n/g; s/<[^>]*>//g; s/  *//g' |
		grep -E '^主要|规上企业|全部|均达到'
	document plan.xml q.xml -t dashboard
done
