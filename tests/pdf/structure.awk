# structure.awk FILE: walks the structure of a PDF as `qpdf --json=2
# --json-key=qpdf` prints its objects, and says what may not be: the faults that
# files had before there was an own writer.  With -v tell=1 it prints how many
# elements of each kind there are.

# An object a time: its keys at the first level, values as one line.
/^      "obj:[0-9]+ [0-9]+ R":/ {
	id = $1 " " $2 " R"
	sub(/"obj:/, "", id)
	key = ""
	next
}
/^      "trailer":/ { id = "trailer"; key = ""; next }
/^        "value":/ { level = 10; next }
/^        "stream":/ { level = 12; next }
{
	match($0, /^ */)
	indent = RLENGTH
	line = substr($0, indent + 1)
}
indent == level && line ~ /^"\/[A-Za-z]+": / {
	key = line
	sub(/": .*/, "", key)
	sub(/^"\//, "", key)
	sub(/^"\/[A-Za-z]+": /, "", line)
	value[id, key] = line
	next
}
key != "" && indent >= level { value[id, key] = value[id, key] " " line }

function wrong(what) {
	print FILENAME_ ": " what
	failed = 1
}

function clean(s) {
	gsub(/[\[\]",]/, " ", s)
	gsub(/^ +| +$/, "", s)
	return s
}

# References in a list, "12 0 R" each, in order, into refs; returns how many.
function references(s, refs,   n) {
	n = 0
	while (match(s, /[0-9]+ 0 R/)) {
		refs[++n] = substr(s, RSTART, RLENGTH)
		s = substr(s, RSTART + RLENGTH)
	}
	return n
}

function type_of(id) {
	return clean(value[id, "S"])
}

BEGIN {
	split("Document Sect H1 H2 H3 H4 H5 P L LI Lbl LBody TOC TOCI Table THead TBody TR TH TD Caption Figure Note Reference Link Span", names, " ")
	for (i in names)
		known["/" names[i]] = 1
	within["/LI"] = "/L"; within["/LBody"] = "/LI"; within["/TOCI"] = "/TOC"
	within["/TR"] = "/THead /TBody"; within["/TH"] = within["/TD"] = "/TR"
	within["/THead"] = within["/TBody"] = "/Table"
}

function walk(id, parent,   s, n, refs, i, k) {
	s = type_of(id)
	if (!(s in known))
		wrong("an element " s)
	count[s]++
	if (s in within && index(" " within[s] " ", " " parent " ") == 0)
		wrong(s " within " parent)
	if (clean(value[id, "P"]) !~ /^[0-9]+ 0 R$/)
		wrong(s " has no parent")
	if (s == "/Figure" && (clean(value[id, "Alt"]) == "" || value[id, "A"] !~ /BBox/))
		wrong("a Figure without words or box")
	if (s == "/Note" && value[id, "ID"] == "")
		wrong("a Note without its ID")
	if (s == "/TH" && value[id, "A"] !~ /Scope/)
		wrong("a TH without Scope")
	if (s ~ /^\/H[1-5]$/) {
		k = substr(s, 3) + 0
		if (k > heading + 1)
			wrong("H" k " after H" heading)
		heading = k
	}
	if (s == "/Link" && value[id, "K"] !~ /OBJR/)
		wrong("a Link without its annotation")
	n = references(value[id, "K"], refs)
	for (i = 1; i <= n; i++)
		if ((refs[i], "S") in value)
			walk(refs[i], s)
}

END {
	FILENAME_ = name
	root = clean(value["trailer", "Root"])
	for (k in value) {
		split(k, part, SUBSEP)
		if (part[2] == "Subtype" && clean(value[k]) == "/Link") {
			a = part[1]
			if (clean(value[a, "F"]) != "4")
				wrong("a link that is not printed")
			if (clean(value[a, "Contents"]) == "")
				wrong("a link without words")
			if (value[a, "StructParent"] == "")
				wrong("a link outside of the tree")
		}
		if (part[2] == "Type" && clean(value[k]) == "/Page" && value[part[1], "Tabs"] !~ /\/S/)
			wrong("a page without the order of tabs")
	}
	split("Lang Metadata OutputIntents PageLabels MarkInfo ViewerPreferences StructTreeRoot", keys, " ")
	for (i in keys)
		if (value[root, keys[i]] == "")
			wrong("the catalogue has no " keys[i])
	tree = clean(value[root, "StructTreeRoot"])
	if (references(value[tree, "K"], top) != 1 || type_of(top[1]) != "/Document")
		wrong("not one Document")
	else
		walk(top[1], "")
	if (tell)
		for (i = 1; i in names; i++)
			if (count["/" names[i]])
				printf "%s %d\n", names[i], count["/" names[i]]
	exit failed
}
