# layers.awk ROOMS FILE…: who may include whom.  Prints each include that ROOMS
# does not list, each room that it lacks and each arrow that points forward.
#
# A header of a library that stands in no line of ROOMS is free for all: the C
# library.

function room_of(path) {
	sub(/^src\//, "", path)
	return path ~ /\// ? substr(path, 1, index(path, "/") - 1) : "main"
}

function wrong(why) {
	print FILENAME ":" FNR ": " $0 ": " why
	failed = 1
}

FILENAME == ARGV[1] && /^[a-z]/ {
	here = $1
	sub(/:$/, "", here)
	known[here] = 1
	may[here, here] = 1
	for (i = 2; i <= NF && $i != "lib:"; i++) {
		if (!($i in known))
			wrong($i " is no earlier room")
		may[here, $i] = 1
		listed[here, $i] = FILENAME ":" FNR
	}
	for (i++; i <= NF; i++) {
		library[$i] = 1
		lends[here, $i] = 1
	}
}

FILENAME == ARGV[1] { next }

FNR == 1 {
	here = room_of(FILENAME)
	if (!(here in known))
		wrong("no line for " here)
}

/^#[ \t]*include[ \t]*"/ {
	split($0, part, "\"")
	there = room_of(part[2])
	if (!((here, there) in may))
		wrong(here " does not list " there)
	delete listed[here, there]
}

/^#[ \t]*include[ \t]*</ {
	header = $0
	sub(/^[^<]*</, "", header)
	for (start in library)
		if (index(header, start) == 1 && !((here, start) in lends))
			wrong(here " does not list the library " start)
}

END {
	for (arrow in listed) {
		split(arrow, end, SUBSEP)
		print listed[arrow] ": " end[1] " lists " end[2] \
		    " and includes none of it"
		failed = 1
	}
	exit failed
}
