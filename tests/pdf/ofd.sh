# An OFD is what GB/T 33190-2016 says: every part as the schemas have it, every
# number once and none that leads nowhere, every file named by another, and two
# builds the same. What is seen and read of it: make conformance.
set -e
yunxi=$ROOT/samples/yunxi
set -- "$yunxi/plan.xml" "$yunxi"/q[1-4].xml "--previous=$yunxi/ledger-2021.xml"
"$NIANDU" build "$@" -t yearend -t dashboard -f ofd -o ofd/ 2>stderr
"$NIANDU" build "$@" --edition=public -t bulletin -f ofd -o ofd/ 2>stderr
cp "$yunxi/yearend.png" picture.png
for kind in tables lists notes long turned scripts pictures bare; do
	awk -v kind=$kind -f "$ROOT/tests/conformance/hard.awk" >$kind.xml
	"$NIANDU" render $kind.xml -o ofd/$kind.ofd
done
awk -v kind=links -f "$ROOT/tests/conformance/hard.awk" >links.xml
"$NIANDU" render links.xml --ofd=plain -o ofd/links.ofd
for document in "$ROOT"/tests/pdf/official/*.xml; do
	name=${document##*/}
	"$NIANDU" render "$document" -o "ofd/${name%.xml}.ofd"
done

# numbers PATTERN: the numbers in what it finds, of all parts.
numbers()
{
	find . -name '*.xml' ! -path './Doc_0/Attachs/attachment*' -exec grep -ohE "$1" {} + |
		grep -oE '[0-9]+"?$' | tr -d '"' | sort -n
}

# check FILE: all that holds of every one.
check()
{
	name=$(basename "$1" .ofd)
	mkdir "$name"
	unzip -q "$1" -d "$name"
	cd "$name"
	find . -name '*.xml' ! -path './Doc_0/Attachs/attachment*' ! -name Structure.xml \
		-exec xmllint --noout --schema "$ROOT/tests/pdf/ofd/ofd.xsd" {} + \
		2>../said || { grep -v validates ../said; exit 1; }
	[ ! -e Doc_0/Tags/Structure.xml ] ||
		xmllint --noout --schema "$ROOT/tests/pdf/ofd/structure.xsd" \
			Doc_0/Tags/Structure.xml 2>../said || { cat ../said; exit 1; }
	numbers ' ID="[0-9]+"' >../ids
	uniq -d ../ids >../twice
	[ ! -s ../twice ] || { echo "$name: a number twice: $(head ../twice)"; exit 1; }
	[ "$(tail -n 1 ../ids)" = "$(numbers 'MaxUnitID>[0-9]+')" ]
	{
		numbers '(PageID|PageRef|TemplateID|Font)="[0-9]+"'
		numbers 'PageRef="[0-9]+">[0-9]+'
	} | sort -u >../refs
	sort ../ids | comm -23 ../refs - >../lost
	[ ! -s ../lost ] || { echo "$name: leads nowhere: $(head ../lost)"; exit 1; }
	# Each file is named by another, by its path from there or from BaseLoc.
	find . -type f ! -name OFD.xml -printf '%P\n' | while read -r file; do
		grep -rqE "(>|\"|/)${file##*/}[<\"]" --include=*.xml . ||
			{ echo "$name: nothing names $file"; exit 1; }
	done
	cd ..
}
for file in ofd/*.ofd; do
	check "$file"
done
unzip -Z1 ofd/yunxi-2022-yearend.ofd | head -n 1
grep -o 'DocType="[^"]*"' yunxi-2022-yearend/OFD.xml links/OFD.xml
grep -o '<ofd:OutlineElem Title="[^"]*"' yunxi-2022-yearend/Doc_0/Document.xml | head -n 3
grep -o 'Name="[^"]*"' yunxi-2022-yearend/Doc_0/Attachs/Attachments.xml
echo public:
grep -o 'Name="[^"]*"' yunxi-2022-bulletin/Doc_0/Attachs/Attachments.xml
for name in classified upward letter; do
	[ ! -d $name ] || grep -o ' Part="[^"]*"' $name/Doc_0/Tags/Structure.xml
done
# What repeats, as the heads of long tables, is on templates.
[ "$(grep -c 'TemplatePage' yunxi-2022-yearend/Doc_0/Document.xml)" -ge 2 ]
[ "$(grep -lr '<ofd:Template ' yunxi-2022-yearend/Doc_0/Pages | wc -l)" -ge 4 ]
mkdir again
"$NIANDU" build "$@" -t yearend -f ofd -o again/ 2>stderr
cmp ofd/yunxi-2022-yearend.ofd again/yunxi-2022-yearend.ofd
