# page.awk zh.po diag.def limits.def ENGLISH CHINESE: a Chinese manual page, complete.
#
# What is the same in every language is taken from where it stands already: at
# the line .\" COPY SECTION a section of the English page, at .\" DIAGNOSTICS the
# list of messages with their texts from the catalogue, at .\" LIMITS the limits.
# .\" IF TEXT … [.\" ELSE …] .\" END is kept where the English page has the text:
# a translation may be there before what it translates.

# Without the quotes of a C string; directives become an ellipsis.
function plain(s) {
	gsub(/\\"/, "\"", s)
	gsub(/%[0-9$]*[-0-9.]*[a-zA-Z]/, "…", s)
	gsub(/\\/, "\\e", s)
	return s
}

function quoted(s) {
	match(s, /".*"/)
	return substr(s, RSTART + 1, RLENGTH - 2)
}

FILENAME == ARGV[1] && /^msgid "/ { id = quoted($0) }
FILENAME == ARGV[1] && /^msgstr "/ { chinese[id] = quoted($0) }

FILENAME == ARGV[2] && /^DIAG\(/ {
	split($0, part, "\"")
	match($0, /N_\(".*"\)/)
	text = substr($0, RSTART + 4, RLENGTH - 6)
	if (!(part[2] in said)) {
		said[part[2]] = 1
		list = list ".It Cm " part[2] "\n" plain(chinese[text]) "\n"
	}
}

FILENAME == ARGV[3] && /^LIMIT\(/ {
	split($0, part, "\"")
	split($0, field, ", ")
	match($0, /N_\(".*"\)/)
	text = substr($0, RSTART + 4, RLENGTH - 6)
	limits = limits ".It Cm " part[2] " " field[3] "\n" plain(chinese[text]) "\n"
}

FILENAME == ARGV[4] { english = english $0 "\n" }
FILENAME == ARGV[4] && /^\.Sh / { section = substr($0, 5); next }
FILENAME == ARGV[4] { body[section] = body[section] $0 "\n" }

FILENAME != ARGV[5] { next }
/^\.\\" IF / { skip = index(english, substr($0, 8)) == 0; next }
/^\.\\" ELSE$/ { skip = !skip; next }
/^\.\\" END$/ { skip = 0; next }
skip { next }
/^\.\\" DIAGNOSTICS$/ { printf "%s", list; next }
/^\.\\" LIMITS$/ { printf "%s", limits; next }
/^\.\\" COPY / { printf "%s", body[substr($0, 10)]; next }
{ print }
