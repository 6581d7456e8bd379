# tables.awk FILE…: what the compiler cannot see in a vocabulary.  The .def
# files come first, then the headers.
#
# - A table whose rows are named, [RULE_ZERO] = …, and that is a vocabulary's or
#   says how long it is, has a row for each name of its enum but …_NONE: a hole
#   is a null, and LEN() counts up to the last row only.
# - A switch over a vocabulary has no default: -Wswitch then names the word
#   that was forgotten.

# The vocabularies; of blocks, nodes or words a place may mean a few only.
function is_vocabulary(name) {
	return name ~ /^(RULE|STATUS|STEP|PROBLEM|VERDICT|CHART)_/
}

function indentation() {
	match($0, /^[\t ]*/)
	return RLENGTH
}

function say(where, what) {
	print where ": " what
	failed = 1
}

# --- what stands in a .def file ----------------------------------------------

FILENAME ~ /\.def$/ {
	if (match($0, /^[A-Z_]+\([A-Z0-9_]+,/)) {
		id = substr($0, 1, RLENGTH - 1)
		sub(/.*\(/, "", id)
		path = FILENAME
		sub(/^src\//, "", path)
		listed[path] = listed[path] " " id
	}
	next
}

# --- enums: their members, by hand or from a .def file -------------------------

function add_member(name) {
	if (name in enum_of)
		return
	enum_of[name] = enum
	members[enum] = members[enum] " " name
}

/^[\t ]*(static const |typedef )?enum( [a-z_]+)? \{/ {
	inside = 1
	enum = FILENAME ":" FNR
	prefix = ""
	sub(/.*\{/, "")
}
inside && /^#define / {
	prefix = match($0, /[A-Z_]+##/) ? substr($0, RSTART, RLENGTH - 2) : ""
	next
}
inside && /^#include / {
	n = split(listed[substr($2, 2, length($2) - 2)], ids, " ")
	for (i = 1; i <= n && prefix != ""; i++)
		add_member(prefix ids[i])
	next
}
inside && !/^#/ {
	line = $0
	gsub(/\/\*.*|^[\t ]*\*.*|\}.*/, "", line)
	n = split(line, parts, ",")
	for (i = 1; i <= n; i++)
		if (match(parts[i], /[A-Z][A-Z0-9_]+/))
			add_member(substr(parts[i], RSTART, RLENGTH))
	if (/\}/)
		inside = 0
}

# --- tables --------------------------------------------------------------------

/[a-z_]+\[[A-Z_]*\] = *\{?$/ {
	table = $0
	sub(/\[[A-Z_]*\] = *\{?$/, "", table)
	sub(/.*[^a-z_]/, "", table)
	table_at = FILENAME ":" FNR
	enum = ""
	split("", has)
}
table != "" {
	line = $0
	while (match(line, /(^|[\t {,])\[[A-Z][A-Z0-9_]*\] =( |$)/)) {
		name = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		gsub(/[^A-Z0-9_]/, "", name)
		has[name] = 1
		if (name in enum_of)
			enum = enum_of[name]
	}
}
table != "" && /\};$/ {
	holes[FILENAME, table] = ""
	n = enum == "" ? 0 : split(members[enum], names, " ")
	for (i = 1; i <= n; i++)
		# The last may be how many there are.
		if (!(names[i] in has) && names[i] !~ /_NONE$/ && !(i == n && names[i] ~ /S$/))
			holes[FILENAME, table] = holes[FILENAME, table] " " names[i]
	if (n && is_vocabulary(names[1]) && holes[FILENAME, table] != "")
		say(table_at, table " has no row for" holes[FILENAME, table])
	table = ""
}
/_Static_assert\(LEN\([a-z_]+\) == / {
	name = $0
	sub(/.*LEN\(/, "", name)
	sub(/\).*/, "", name)
	if (holes[FILENAME, name] != "")
		say(FILENAME ":" FNR, name " has no row for" holes[FILENAME, name])
}

# --- switches ------------------------------------------------------------------

/^[\t ]+switch \(/ {
	depth++
	indent[depth] = indentation()
	over[depth] = ""
	default_at[depth] = 0
}
depth && /^[\t ]+case [A-Z_0-9]+:/ {
	name = $2
	sub(/:.*/, "", name)
	if (is_vocabulary(name))
		over[depth] = name
}
depth && /^[\t ]+default:/ { default_at[depth] = FNR }
depth && /^[\t ]+\}/ && indentation() == indent[depth] {
	if (over[depth] != "" && default_at[depth])
		say(FILENAME ":" default_at[depth], "the default hides the words " \
		    "that are not named beside " over[depth])
	depth--
}

END { exit failed }
