# edits.awk FILE…: every small edit of the sources that a test should notice,
# one a line: ROOM, FILE, LINE, COLUMN, LENGTH, KIND, what goes there; by tabs.
#
# Kinds: sign (+ and -), bound (< and <=), guard (&& and ||, == and !=, a !
# less, a call less), constant (a number one more, true and false).

# Comments, strings and character constants blanked out, so that columns stay.
function plain(line,    out, i, c, quote) {
	out = ""
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (comment) {
			if (substr(line, i, 2) == "*/") {
				comment = 0
				out = out " "
				i++
			}
			out = out " "
		} else if (quote != "") {
			if (c == "\\") {
				out = out " "
				i++
			} else if (c == quote) {
				quote = ""
			}
			out = out " "
		} else if (substr(line, i, 2) == "/*") {
			comment = 1
			out = out "  "
			i++
		} else if (c == "\"" || c == "'") {
			quote = c
			out = out " "
		} else {
			out = out c
		}
	}
	return out
}

function edit(at, n, kind, to) {
	print room "\t" FILENAME "\t" FNR "\t" at "\t" n "\t" kind "\t" to
}

# Every place of this operator, with a blank on both sides of it.
function operator(text, from, kind, to,    at, rest, skipped) {
	skipped = 0
	rest = text
	while ((at = index(rest, " " from " ")) > 0) {
		edit(skipped + at + 1, length(from), kind, to)
		skipped += at + length(from)
		rest = substr(text, skipped + 1)
	}
}

function numbers(text,    rest, skipped, n) {
	rest = text
	skipped = 0
	while (match(rest, /[0-9]+/)) {
		n = substr(rest, RSTART, RLENGTH)
		if (substr(" " rest, RSTART, 1) ~ /[ ([{,!-]/ &&
		    substr(rest, RSTART + RLENGTH, 1) ~ /[]) ,;:}]/ &&
		    n !~ /^0./ && length(n) < 8)
			edit(skipped + RSTART, RLENGTH, "constant", n + 1)
		skipped += RSTART + RLENGTH - 1
		rest = substr(text, skipped + 1)
	}
}

FNR == 1 {
	comment = 0
	inside = 0
	room = FILENAME
	sub(/^src\//, "", room)
	sub(/\/.*/, "", room)
	if (room ~ /\.c$/)
		room = "main"
}

{
	text = plain($0)
	sub(/[ \t]+$/, "", text)
}

/^{/ { inside = 1 }
/^}/ { inside = 0 }

# What is told once for all is no place of a decision: tables, assertions.
!inside || text ~ /^[ \t]*(static|_Static_assert|#|case|default)/ { next }

{
	operator(text, "+", "sign", "-")
	operator(text, "-", "sign", "+")
	operator(text, "+=", "sign", "-=")
	operator(text, "-=", "sign", "+=")
	operator(text, "<", "bound", "<=")
	operator(text, "<=", "bound", "<")
	operator(text, ">", "bound", ">=")
	operator(text, ">=", "bound", ">")
	operator(text, "&&", "guard", "||")
	operator(text, "||", "guard", "&&")
	operator(text, "==", "guard", "!=")
	operator(text, "!=", "guard", "==")
	if ((at = match(text, /\(![a-z*(]/)) > 0)
		edit(at + 1, 1, "guard", "")
	if (match(text, /^\t+[a-z][a-z0-9_]*\(.*\);$/))
		edit(1, length($0), "guard", ";")
	if (match(text, /(^|[ (])true[;,) ]/))
		edit(RSTART + (substr(text, RSTART, 1) != "t"), 4, "constant",
		    "false")
	if (match(text, /(^|[ (])false[;,) ]/))
		edit(RSTART + (substr(text, RSTART, 1) != "f"), 5, "constant",
		    "true")
	numbers(text)
}
