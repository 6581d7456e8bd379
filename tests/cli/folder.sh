# A folder is a town's year: what its files are follows from what they hold.
set -e
yunxi=$ROOT/samples/yunxi
mkdir town
cp "$yunxi/plan.xml" town/a.xml
cp "$yunxi/q1.xml" town/b.xml
cp "$yunxi/q2.xml" town/c.xml
cp "$yunxi/ledger-2021.xml" town/d.xml
"$NIANDU" build town -t targets --emit=lines -o one
"$NIANDU" build "$yunxi/plan.xml" "$yunxi/q1.xml" "$yunxi/q2.xml" \
	--previous="$yunxi/ledger-2021.xml" -t targets --emit=lines -o two
cmp one two
"$NIANDU" check town 2>said-outside
"$NIANDU" explain town hitech >from-outside
cd town
"$NIANDU" check 2>&1 | sed 's,\./,town/,g' | diff ../said-outside -
"$NIANDU" explain hitech | sed 's,\[\./,[town/,' | diff ../from-outside -
echo '== options: of the folder, below those of the command line'
printf '# 每季度一次\n\ntemplate = lists\n--as-of=2022-03-31\noutput=out/ \n' >options
cd ..
"$NIANDU" build town
"$NIANDU" build town/ -t targets -t plan -o out
ls town/out out
rm -r town/out
echo '== a template, a style and thresholds of its own'
mkdir town/style
sed 's/仿宋/楷体/' "$ROOT/templates/style/gb9704.xml" >town/style/gb9704.xml
cat >town/lists.xsl <<END
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns="urn:niandu:document"><xsl:template match="/"><document style="gb9704"
  title="t"><p>自己的清单</p></document></xsl:template></xsl:stylesheet>
END
"$NIANDU" build town -o own.pdf
pdftotext own.pdf - | head -n 1
pdffonts own.pdf | grep -c Kai
sed 's/behind="-10"/behind="-60"/' "$ROOT/templates/policy.xml" >town/policy.xml
"$NIANDU" build town --emit=ledger | grep -o '<policy [^>]*behind="[^"]*"' | sed 's/.*behind/behind/'
echo '== strangers, and what is no town'
echo note >town/读我.txt
mkdir town/old empty
touch town/yunxi-2022-lists.pdf town/hefeng-2022-lists.pdf town/yunxi.pdf
printf 'tempalte=lists\nas-of=2022-02-30\n' >town/options
cp town/a.xml town/e.xml
"$NIANDU" check --lang=zh town || echo "exit $?"
rm town/e.xml town/options
echo '<plan' >town/f.xml
"$NIANDU" check --lang=zh town || echo "exit $?"
"$NIANDU" build empty || echo "exit $?"
"$NIANDU" build nowhere || echo "exit $?"
