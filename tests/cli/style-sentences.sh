# What a report says is a table of the style: a row of one's own is said where it
# fits and nowhere else; a row that cannot be said is told, in one run.
set -e
yunxi=$ROOT/samples/yunxi
mkdir style
cat >ours.xsl <<'END2'
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="yearend.xsl"/>
  <xsl:variable name="style">ours</xsl:variable>
</xsl:stylesheet>
END2
cat >style/ours.xml <<'END2'
<style xmlns="urn:niandu:style" name="ours" base="gb9704">
  <sentence rule="limit" direction="fall" outcome="missed"
      text="{subject}，离下降{size}的目标还差{difference}"/>
  <sentence rule="zero" outcome="met" text="{name}保持“零状态”"/>
  <sentence outcome="met" text="{subject}，不该说这句"/>
</style>
END2
xmllint --noout --nonet --schema "$ROOT/templates/schema/style.xsd" style/ours.xml 2>/dev/null
"$NIANDU" build "$yunxi"/plan.xml "$yunxi"/q?.xml -t ours.xsl --emit=document -o ours.xml
sed 's/<[^>]*>//g' ours.xml | grep -oE '离下降[^；。]*|不该说这句' | sort -u
cat >style/ours.xml <<'END2'
<style xmlns="urn:niandu:style" name="ours" base="gb9704">
  <sentence rule="limt" outcome="missed" text="{subject}"/>
  <sentence rule="limit" outcome="mised" text="{subject}"/>
  <sentence rule="limit" text="{subject}"/>
  <sentence outcome="met" text="{subject}，完成{compltion}％"/>
  <sentence outcome="met" text="{subject，完成"/>
  <sentence outcome="met" text="完成}"/>
  <sentence outcome="met" text=""/>
  <sentence outcome="met" direction="down" period="later" text="完成"/>
</style>
END2
"$NIANDU" build "$yunxi"/plan.xml "$yunxi"/q?.xml -t ours.xsl -o ours.pdf && exit 1
[ ! -e ours.pdf ]
# A figure that the entry has not is no gap in a sentence, 完成％.
cat >style/ours.xml <<'END2'
<style xmlns="urn:niandu:style" name="ours" base="gb9704">
  <sentence rule="limit" direction="fall" outcome="missed"
      text="{subject}，滞后{gap}个百分点"/>
</style>
END2
"$NIANDU" build "$yunxi"/plan.xml "$yunxi"/q?.xml -t ours.xsl -o ours.pdf && exit 1
[ ! -e ours.pdf ]
# A key that no row fits is the template's fault, at its place.
sed -i 's/<xsl:variable name="style".*/<xsl:template name="body"><p xmlns="urn:niandu:document" xmlns:n="urn:niandu:functions"><xsl:value-of select="n:sentence(\x27zero\x27, \x27rise\x27, \x27gone\x27, \x27over\x27)"\/><\/p><\/xsl:template>/' ours.xsl
"$NIANDU" build "$yunxi"/plan.xml "$yunxi"/q?.xml -t ours.xsl -o ours.pdf && exit 1
[ ! -e ours.pdf ]
