# Whether an OFD was made from these files: as it was written, of another
# format's options, edited in a part or in its properties, packed anew, sealed;
# of a public edition, by which no withheld value can be tried out.
set -e
cp "$ROOT"/samples/yunxi/plan.xml "$ROOT"/samples/yunxi/q[12].xml .
# Which faces there are is the machine's affair: one line for all.
verify()
{
	echo "\$ verify $*"
	"$NIANDU" verify "$@" >said || echo "exit $?"
	awk '/^  (font|字体) / { if (fonts++ == 0) print "  (fonts)"; next } { print }' said
}
"$NIANDU" build plan.xml q1.xml q2.xml -t targets -f ofd -f pdf \
	--number=云政〔2022〕23号 --date=2022-07-08 --pdf=a-3a --ofd=plain -o out/
mv out/*.ofd report.ofd
verify report.ofd plan.xml q2.xml q1.xml
verify out/*.pdf plan.xml q2.xml q1.xml | tail -n 1
# What is asked of a PDF is no affair of the OFD, and the other way round.
"$NIANDU" build plan.xml q1.xml q2.xml -t targets -f ofd \
	--number=云政〔2022〕23号 --date=2022-07-08 --ofd=plain -o alone.ofd
cmp report.ofd alone.ofd
"$NIANDU" build plan.xml q1.xml q2.xml -t targets -f pdf \
	--number=云政〔2022〕23号 --date=2022-07-08 --pdf=a-3a -o alone.pdf
cmp out/*.pdf alone.pdf
echo '== another quarter'
sed 's/<p>/<p>今年，/' q2.xml >other.xml
verify --lang=zh report.ofd plan.xml q1.xml other.xml
verify report.ofd plan.xml q1.xml --json | sed -n '/font/!p'

# changed NAME FILE SCRIPT: the report with one part edited.
changed()
{
	rm -rf parts
	mkdir parts
	(cd parts && unzip -q ../report.ofd && sed -i "$3" "$2" && zip -qr ../"$1" .)
}
echo '== a page edited, a property edited, a part put in'
changed page.ofd Doc_0/Pages/Page_0/Content.xml 's/年/月/'
verify page.ofd plan.xml q1.xml q2.xml | tail -n 1
changed title.ofd OFD.xml 's/<ofd:Author>/&某/'
verify title.ofd plan.xml q1.xml q2.xml | tail -n 1
verify title.ofd plan.xml q1.xml | tail -n 2
cp report.ofd more.ofd
echo more >more.txt
zip -q more.ofd more.txt
verify more.ofd plan.xml q1.xml q2.xml | tail -n 1
head -c 1000 report.ofd >cut.ofd
verify cut.ofd plan.xml
echo '== packed anew, sealed'
changed packed.ofd OFD.xml ''
verify --lang=zh packed.ofd plan.xml q1.xml q2.xml | tail -n 1
mkdir -p parts/Doc_0/Signs
echo '<ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016"/>' >parts/Doc_0/Signs/Signatures.xml
sed -i 's|</ofd:DocRoot>|&<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>|' parts/OFD.xml
(cd parts && zip -qr ../sealed.ofd .)
verify sealed.ofd plan.xml q1.xml q2.xml | tail -n 1
verify --json sealed.ofd plan.xml q1.xml q2.xml | tail -n 1
sed -i 's/ Size="/&1/' parts/Doc_0/Pages/Page_1/Content.xml
(cd parts && zip -qr ../late.ofd .)
verify late.ofd plan.xml q1.xml q2.xml | tail -n 1
echo '== a document, a county, a sheet'
"$NIANDU" render "$ROOT/samples/charts/tables.xml" -o render.ofd
verify render.ofd "$ROOT/samples/charts/tables.xml" | tail -n 1
for town in baisha hefeng; do
	"$NIANDU" build "$ROOT/samples/county/$town" --emit=ledger -o $town.xml 2>county.err
done
"$NIANDU" rollup baisha.xml hefeng.xml --issuer=澜川市人民政府办公室 \
	--title=两镇通报 -o county.ofd -f ofd
verify county.ofd hefeng.xml baisha.xml | tail -n 1
lead=$(sed -n 's/.* lead="\([^" ]*\)".*/\1/p' plan.xml | head -n 1)
"$NIANDU" build plan.xml q1.xml q2.xml "--lead=$lead" -f ofd -o sheet.ofd
verify sheet.ofd plan.xml q1.xml q2.xml | tail -n 1

# Two plans that differ in what is withheld give the same public report, with
# its hashes and attachments; so nothing can be tried out against it.
echo '== public'
sed '/"foreign-capital"/s/600/750/g' plan.xml >guess.xml
for of in plan guess; do
	"$NIANDU" build $of.xml q1.xml q2.xml --edition=public -f ofd \
		-t bulletin -o $of.ofd 2>public.err
done
! cmp -s plan.xml guess.xml
cmp plan.ofd guess.ofd
verify plan.ofd plan.xml q1.xml q2.xml
verify plan.ofd guess.xml q1.xml q2.xml | tail -n 1
"$NIANDU" build plan.xml q1.xml q2.xml -t bulletin -f ofd -o internal.ofd
verify internal.ofd guess.xml q1.xml q2.xml | grep -v same
for file in plan.xml q1.xml q2.xml; do
	digest=$(sha256sum $file | cut -c1-64)
	! unzip -p plan.ofd OFD.xml | grep -q "$digest"
	unzip -p internal.ofd OFD.xml | grep -q "$digest"
done
unzip -p plan.ofd Doc_0/Attachs/Attachments.xml | grep -o ' Name="[^"]*"'
