# hanzi.awk: hanzi.txt, UnicodeData.txt and LineBreak.txt → hanzi.def, a range
# a line, merged and sorted. How to call it is said in hanzi.txt.

function hex(s,   i, n) {
	n = 0
	s = toupper(s)
	for (i = 1; i <= length(s); i++)
		n = n * 16 + index("0123456789ABCDEF", substr(s, i, 1)) - 1
	return n
}

# first and last of "4E00", "4E00-9FFF", "4E00..9FFF"
function range(s,   part) {
	sub(/\.\.|-/, " ", s)
	split(s, part, " ")
	first = hex(part[1])
	last = part[2] == "" ? first : hex(part[2])
}

function put(a, z, class) {
	printf "RANGE(0x%04X, 0x%04X, %s)\n", a, z, class
}

FILENAME != file {
	file = FILENAME
	input++
}

input == 3 && /^# LineBreak-/ {
	version = $2
	gsub(/LineBreak-|\.txt/, "", version)
}

{ sub(/[ \t]*#.*/, "") }

input == 1 && $1 == "@" { class_of[$2] = $3; next }
input == 1 && NF > 1 {
	range($1)
	for (i = first; i <= last; i++)
		own[i] = $2
	next
}

# Letters and the marks on them, by general category.
input == 2 {
	split($0, field, ";")
	if (field[3] ~ /^(L|M)/)
		letter[hex(field[1])] = 1
	next
}

input == 3 && /;/ {
	split($0, field, /[ \t]*;[ \t]*/)
	sub(/ .*/, "", field[2])
	range(field[1])
	class = field[2] in class_of ? class_of[field[2]] : ""
	for (i = first; i <= last && class != ""; i++)
		if (class != "LATIN" || i in letter)
			base[i] = class
}

END {
	print "/*"
	print " * Made by hanzi.awk from hanzi.txt and the data of Unicode " version "."
	print " *"
	print " * RANGE(first, last, CLASS), sorted, without overlap; what is not here is OTHER."
	print " */"
	for (i = 0; i <= 262144; i++) {
		class = i in own ? own[i] : i in base ? base[i] : ""
		if (class == open)
			continue
		if (open != "")
			put(start, i - 1, open)
		open = class
		start = i
	}
}
