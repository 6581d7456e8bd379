# The red mark's words in another script stand in the plan; every report that has
# a red head prints them below the Chinese ones.
set -eu
town=$ROOT/samples/yunxi
sed 's|\(<official[^>]*>\)|\1<local-mark>يۈيچۈەن بازارلىق</local-mark>|' \
	"$town/plan.xml" >plan.xml
mark()
{
	pdftotext -l 1 "$1" - | grep -c 'بازارلىق'
}
"$NIANDU" build plan.xml -t plan -o plan.pdf
mark plan.pdf
for template in bulletin yearend; do
	"$NIANDU" build plan.xml "$town"/q[1-4].xml --number=云政〔2023〕1号 \
		--date=2023-01-06 -t $template -o $template.pdf
	mark $template.pdf
done
