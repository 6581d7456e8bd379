# No line breaks a rule of composition: running text of the samples, of the
# real plan and of text made at random, at fifteen measures from 6 to 40 em.
set -e
yunxi=$ROOT/samples/yunxi
"$NIANDU" build "$yunxi/plan.xml" -t plan --emit=document -o plan.xml
"$NIANDU" build "$yunxi/plan.xml" "$yunxi"/q[1-4].xml --emit=document \
	-o yearend.xml
set -- plan.xml yearend.xml
if [ -e "$NIANDU_SEED/plan-2022.txt" ]; then
	"$NIANDU" import "$NIANDU_SEED/plan-2022.txt" --year=2022 \
		--issuer=某镇人民政府 -o imported.xml
	"$NIANDU" build imported.xml -t plan --emit=document -o real.xml
	set -- "$@" real.xml
fi
"$O/property/composition" "$ROOT/templates" "$ROOT/fonts" "$@"
