# --charts writes each chart of the document by itself, named by its id, as
# wide as a slide; -f picks the format, and two runs give the same bytes.
set -e
yunxi=$ROOT/samples/yunxi
set -- "$yunxi/plan.xml" "$yunxi/q1.xml" "$yunxi/q2.xml"
"$NIANDU" build "$@" --charts -o all/ 2>/dev/null
"$NIANDU" build "$@" --charts -f svg -o svg/ 2>/dev/null
"$NIANDU" build "$@" --charts -f png -f pdf -o png/ 2>/dev/null
"$NIANDU" build "$@" --emit=document -o document.xml 2>/dev/null

xmllint --xpath '//*[local-name()="chart"]/@id' document.xml |
sed 's/.*"\(.*\)".*/\1/' >ids
[ "$(wc -l <ids)" -ge 3 ]
while read -r id; do
	for file in all/yunxi-2022-$id.svg all/yunxi-2022-$id.png \
		svg/yunxi-2022-$id.svg png/yunxi-2022-$id.png; do
		[ -s "$file" ] || echo "no $file"
	done
done <ids
[ -s all/yunxi-2022-yearend.pdf ] && [ -s png/yunxi-2022-yearend.pdf ]
[ -z "$(ls svg | grep -v 'svg$')" ] || echo "-f svg wrote other files"

# 16:9 at most, for a slide: width and height stand in a PNG's bytes 16 to 23.
for file in all/*.png; do
	od -An -tu1 -j16 -N8 "$file"
done | awk '{ w = $3 * 256 + $4; h = $7 * 256 + $8 }
	w != 1920 || h > 1080 || h < 200 { print "size", w, h; bad = 1 }
	END { exit bad || NR == 0 }'
"$NIANDU" build "$@" --charts -o again/ 2>/dev/null
for file in all/*; do
	cmp "$file" "again/${file#all/}"
done
for file in all/*.svg; do
	xmllint --noout --nonet "$file"
done

# Two reports with charts of one id: the second says whose they are. A chart
# without an id has its number.
id=$(head -n 1 ids)
cat >other.xsl <<END
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/">
    <document xmlns="urn:niandu:document">
      <chart id="$id" kind="bars"><series><v label="甲" value="1"/></series></chart>
      <section><chart kind="bars"><series><v label="乙" value="2"/></series></chart></section>
    </document>
  </xsl:template>
</xsl:stylesheet>
END
"$NIANDU" build "$@" --charts -f svg -t yearend -t ./other.xsl -o two/ 2>/dev/null
ls two | grep -xF -e "yunxi-2022-$id.svg" -e "yunxi-2022-other-$id.svg" \
	-e yunxi-2022-chart-2.svg | sed "s/$id/ID/" | sort

# Nothing where the input is at fault.
sed 's/<item /<itme /' "$yunxi/plan.xml" >bad.xml
! "$NIANDU" build bad.xml --charts -o none/ 2>/dev/null || exit 1
[ ! -e none ]
