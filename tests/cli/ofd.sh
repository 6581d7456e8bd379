# An OFD for archives refuses what leads out of it; a seal server adds its entry
# and its files, and what is ours stays as it was.
set -e
cat >link.xml <<'END'
<document xmlns="urn:niandu:document" style="gb9704" title="通知">
  <title>通知</title>
  <p id="here">见<a href="https://example.org/">网页</a>，见<a href="#here">上文</a>。</p>
</document>
END
"$NIANDU" render link.xml -o link.ofd 2>stderr && exit 1
cat stderr
ls
"$NIANDU" render link.xml -o link.ofd --ofd=plain
unzip -p link.ofd OFD.xml | grep -o 'DocType="[^"]*"'
unzip -p link.ofd Doc_0/Annots/Page_0.xml | grep -oE '<ofd:(URI|Dest) [^>]*' |
	sed 's/ Left=.*//'

# 18 of GB/T 33190-2016: named in OFD.xml after the root of the document.
"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t plan -f ofd -o plan.ofd 2>stderr
mkdir -p ours/Doc_0/Signs/Sign_0
(cd ours && unzip -q ../plan.ofd && find . -type f ! -name OFD.xml -exec sha256sum {} + |
	sort >../before)
cd ours
sed -i 's|</ofd:DocRoot>|&<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>|' OFD.xml
cat >Doc_0/Signs/Signatures.xml <<'END'
<ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016"><ofd:MaxSignId>1</ofd:MaxSignId>
<ofd:Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/></ofd:Signatures>
END
echo '<ofd:Signature xmlns:ofd="http://www.ofdspec.org/2016"/>' >Doc_0/Signs/Sign_0/Signature.xml
zip -q ../plan.ofd OFD.xml Doc_0/Signs/Signatures.xml Doc_0/Signs/Sign_0/Signature.xml
cd ..
mkdir sealed
unzip -q plan.ofd -d sealed
(cd sealed && find . -type f ! -name OFD.xml ! -path '*/Signs/*' -exec sha256sum {} + |
	sort >../after)
cmp before after
xmllint --noout --schema "$ROOT/tests/pdf/ofd/ofd.xsd" sealed/OFD.xml 2>&1
unzip -Z1 plan.ofd | head -n 1
