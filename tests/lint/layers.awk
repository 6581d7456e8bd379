# layers.awk FILE…: who may include whom.  Prints each include that may not be.
#
# A file includes its own folder and those before it; the headers of a library
# belong to the folders named here, so that a stage can be read without them.

BEGIN {
	n = split("base model doc find input compose frame text chart layout paint", order, " ")
	for (i = 1; i <= n; i++)
		rank[order[i]] = i
	top = n + 1		# report, in src itself
	rank["command"] = n + 2
	last = n + 3		# main

	library["libxml/"] = "input compose"
	library["libxslt/"] = library["libexslt/"] = "compose"
	library["pango/"] = library["hb"] = library["fontconfig/"] = "text"
	library["ft2build"] = library["freetype/"] = "text paint"
	library["cairo"] = "paint"
	library["qpdf/"] = "paint"
	library["gmp"] = "base"
	library["zip"] = "input"
	library["xlsxwriter"] = "compose"
}

function folder(path) {
	sub(/^src\//, "", path)
	return path ~ /\// ? substr(path, 1, index(path, "/") - 1) : ""
}

function wrong(why) {
	print FILENAME ":" FNR ": " $0 ": " why
	failed = 1
}

/^#[ \t]*include[ \t]*"/ {
	split($0, part, "\"")
	here = folder(FILENAME)
	there = folder(part[2])
	if ((there in rank ? rank[there] : top) > \
	    (here in rank ? rank[here] : FILENAME ~ /main\.c$/ ? last : top))
		wrong("a later stage")
}

/^#[ \t]*include[ \t]*</ {
	header = $0
	sub(/^[^<]*</, "", header)
	for (start in library)
		if (index(header, start) == 1 &&
		    index(" " library[start] " ", " " folder(FILENAME) " ") == 0)
			wrong("only in " library[start])
}

END { exit failed }
