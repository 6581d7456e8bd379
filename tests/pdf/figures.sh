# The figures of every report, in text, tables and charts, are those of its
# ledger, and the pages print those of the document: compared by two small awk
# programs that share nothing with niandu.  Figures that are changed on the way
# are caught, of each kind.
set -e
yunxi=$ROOT/samples/yunxi
set -- "$yunxi/plan.xml" "$yunxi/q1.xml" "$yunxi/q2.xml" "$yunxi/q3.xml" \
	"$yunxi/q4.xml" "--previous=$yunxi/ledger-2021.xml"

# same LEDGER DOCUMENT
same()
{
	awk -f "$ROOT/tests/pdf/figures.awk" "$1" "$2"
}
# pages DOCUMENT: sets it, and looks for its numbers.
pages()
{
	"$NIANDU" render "$1" -o "$1.pdf" 2>messages || { cat messages; return 1; }
	pdftotext -raw "$1.pdf" "$1.txt"
	awk -f "$ROOT/tests/pdf/printed.awk" "${2:-$1}" "$1.txt"
}
# report NAME LEDGER LEAST: no fewer figures than LEAST are claimed.
report()
{
	same "$2" "$1.document" >said && pages "$1.document" >>said || {
		echo "$1:"
		cat said
		exit 1
	}
	[ "$(sed -n 's/ figures compared.*//p' said)" -ge "$3" ] || {
		echo "$1: too few figures say what they are"
		cat said
		exit 1
	}
}

"$NIANDU" build "$@" --emit=ledger -o town.ledger 2>/dev/null
for template in plan:50 breakdown:150 bulletin:900 yearend:900 targets:600 \
    lists:50 dashboard:80; do
	name=${template%:*}
	"$NIANDU" build "$@" -t "$name" --emit=document -o "$name.document" 2>/dev/null
	report "$name" town.ledger "${template#*:}"
done

# Half a year, with what has no figure yet.
"$NIANDU" build "$1" "$2" "$3" --emit=ledger -o half.ledger
"$NIANDU" build "$1" "$2" "$3" -t bulletin --emit=document -o half.document
report half half.ledger 800

county()
{
	"$NIANDU" rollup "$O"/county/*.xml "--previous=$O/county-before" "$@" 2>/dev/null
}
county --emit=ledger -o county.ledger
county --emit=document -o county.document
report county county.ledger 1000

# caught WHAT LEDGER DOCUMENT SED-SCRIPT: the first place that it fits.
caught()
{
	sed "$4" "$3" >changed
	if cmp -s "$3" changed; then
		echo "$1: nothing to change in $3"
		exit 1
	fi
	if same "$2" changed >said; then
		echo "$1: not caught in $3"
		sed "$4" "$3" | diff "$3" - | head -n 4
		exit 1
	fi
}
caught 'days late in a list' town.ledger lists.document '0,/is="days-late">[0-9]/s//&7/'
caught 'days late in a table' town.ledger targets.document '0,/（逾期[0-9]*/s//&7/'
caught 'how many say why' half.ledger half.document '0,/is="explained">[0-9]/s//&7/'
for name in yearend county; do
	ledger=town.ledger
	[ $name = yearend ] || ledger=county.ledger
	set -- $ledger $name.document
	caught 'a rate in the text' "$@" '0,/<figure [^>]*is="completion">[0-9]/s//&7/'
	caught 'a rate in a table' "$@" '0,/<td is="completion">[0-9]/s//&7/'
	caught 'a decimal more' "$@" '0,/<td is="completion">[0-9]*\.[0-9]*/s//&3/'
	caught 'an amount in a table' "$@" '0,/<td is="actual">[0-9]/s//&7/'
	caught 'a sign' "$@" '0,/\(is="[a-z]*">\)-\([0-9]\)/s//\1+\2/'
	caught 'a count' "$@" '0,/is="done">[0-9]/s//&7/'
	caught 'a status' "$@" '0,/\(is="status" status="[a-z-]*">\)\(未完成\|滞后\)/s//\1正常/'
	# The county's report has no sentence of a single figure.
	if [ $name = yearend ]; then
		caught 'a sentence' "$@" '0,/<figure of="[^"]*">[^<0-9]*[0-9]/s//&7/'
		caught 'points' "$@" '0,/\(<figure of="[^"]*">[^<]*\)\([0-9]\)个百分点/s//\1\29个百分点/'
	fi
	caught 'a figure that is missing' "$@" \
		'0,/<td is="completion">[0-9.]*</s//<td is="completion">—</'
	caught 'the place of a mark' "$@" '0,/\(<v [^>]* value="\)\([0-9]\)/s//\17\2/'
	caught 'the text of a mark' "$@" '0,/\(<v [^>]* text="[^"0-9]*\)\([0-9]\)/s//\17\2/'
	caught 'whose it is' "$@" '0,/<figure of="[^"]*" is="completion"/s//<figure of="nobody" is="completion"/'
	# What is printed, against what is said.
	sed '0,/<td is="completion">[0-9]/s//&7/' $name.document >changed
	if pages changed $name.document >said; then
		echo "another number on the pages of $name is not caught"
		exit 1
	fi
done

# Rounding by the rule: half away from zero, and never up to 100.
cat >rounding.ledger <<'END'
<ledger plan="p"><target id="a" name="a" completion="99.960000" gap="-0.050000"
 change="2.345000"/></ledger>
END
for figure in completion:99.96:100.0 gap:-0.05:-0.04 change:+2.35:+2.34; do
	name=${figure%%:*} good=${figure#*:} bad=${figure##*:}
	for text in "${good%:*}" "$bad"; do
		echo "<p><figure of=\"a\" is=\"$name\">$text</figure></p>" >rounding
		same rounding.ledger rounding >said && right=1 || right=0
		[ "$right" = "$([ "$text" = "$bad" ] && echo 0 || echo 1)" ] ||
			{ echo "$name $text"; cat said; exit 1; }
	done
done
