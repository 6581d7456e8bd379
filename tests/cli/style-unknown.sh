# A style that is based on one that is not there: the place that names it, and
# what is called nearly so, in the style's own folder or among the built-in.
mkdir style
echo '<document xmlns="urn:niandu:document" style="own"><p>甲</p></document>' >d.xml
for base in gb970 ouwn nothing-like-it; do
	echo "<style xmlns=\"urn:niandu:style\" name=\"own\" base=\"$base\"/>" \
		>style/own.xml
	"$NIANDU" render d.xml -o d.pdf
	echo $?
done
[ ! -e d.pdf ]
