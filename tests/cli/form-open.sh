# What of a row of the form may be filled in: the columns that are not locked.
plan=$ROOT/samples/yunxi/plan.xml
"$NIANDU" export-form "$plan" --period=2022-Q2 -o form.xlsx 2>&1
mkdir form
unzip -q form.xlsx -d form
open=$(tr '>' '\n' <form/xl/styles.xml | awk '
/<cellXfs/ { inside = 1; n = -1 }
/<\/cellXfs/ { inside = 0 }
inside && /<xf / { n++ }
inside && /<protection locked="0"/ { printf " %d ", n }')
for sheet in form/xl/worksheets/sheet[2-5].xml; do
	tr '>' '\n' <"$sheet" |
	sed -n 's/^<c r="\([A-Z]*\)3" s="\([0-9]*\)".*/\1 \2/p' |
	while read -r column style; do
		case $open in *" $style "*) printf ' %s' "$column" ;; esac
	done | sed "s|^|$(basename "$sheet" .xml):|"
	echo
done
