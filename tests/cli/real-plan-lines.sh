# The real plan at full measure: no last line of one character, no Han gap
# opened by more than 0.05 em, more even than both first-fits, and every body
# baseline on the grid of 22 lines.
seed=$NIANDU_SEED/plan-2022.txt
[ -e "$seed" ] || { echo "the real plan is not here: $seed"; exit 77; }
set -e
"$NIANDU" import "$seed" --year=2022 --issuer=某镇人民政府 -o plan.xml
"$NIANDU" build plan.xml -t plan --emit=document -o document.xml
"$O/property/breaking" "$ROOT/templates" "$ROOT/fonts" document.xml |
	sed 's/push-in first/push-in/' >figures
cat figures
awk '
{ squares[$1] = $4; widest[$1] = $7; lone[$1] = $13; ragged[$1] = $15 }
END {
	exit !(NR == 3 && squares["optimum"] > 0 &&
		squares["optimum"] < squares["push-out"] &&
		squares["optimum"] < squares["push-in"] &&
		lone["optimum"] == 0 && ragged["optimum"] == 0 &&
		widest["optimum"] <= 0.05)
}' figures

# The grid: 225 mm in 22 lines from 37 mm below the paper's edge on; the em
# box is centred in its line, its baseline 0.88 em below its top.
"$NIANDU" build plan.xml -t plan --emit=lines -o lines
sed -n 's/.*"block":"\(p\|h[1-4]\)".*"y":\([0-9.]*\).*/\2/p' lines | awk '
{
	pitch = 225 / 22 * 72 / 25.4
	first = 37 * 72 / 25.4 + (pitch - 16) / 2 + 0.88 * 16
	row = ($1 - first) / pitch
	off = row - int(row + 0.5)
	if (off < -0.0005 || off > 0.0005 || row < -0.0005 || row > 21.0005) {
		print "baseline " $1 " is on row " row
		bad = 1
	}
}
END { exit bad || NR < 150 }'
