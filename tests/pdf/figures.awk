# figures.awk LEDGER DOCUMENT: compares each figure that a document says is of
# the ledger (of=, is=, and the values of charts) with the ledger's own.
#
# Knows nothing of the program's code: it reads both files as text, rounds by
# the school's rule on strings of digits (half away from zero, and what is below
# 100 never becomes 100), and says where they differ.  The last line counts what
# was compared; with -v list=1 every figure is printed as "kind of is text".
#
# What is inside an element with of= but without is= is a sentence on that entry:
# each of its numbers has to be one of the entry's, rounded as its words say.

BEGIN { RS = "<"; FS = "\n" }

# --- Strings of digits -------------------------------------------------------

function digits(s) { gsub(/[,+]/, "", s); return s }
function negative(s) { return substr(s, 1, 1) == "-" }
function size(s) { s = digits(s); return negative(s) ? substr(s, 2) : s }

# 12.500 and 12.5 are one number.
function plain(s,   sign) {
	s = digits(s)
	sign = negative(s) ? "-" : ""
	s = size(s)
	if (s ~ /\./) { sub(/0+$/, "", s); sub(/\.$/, "", s) }
	sub(/^0+/, "", s)
	if (s == "" || s ~ /^\./) s = "0" s
	return s == "0" ? s : sign s
}

# One more in the last place.
function next_one(s,   i, c) {
	for (i = length(s); i > 0; i--) {
		c = substr(s, i, 1)
		if (c == ".") continue
		if (c != "9")
			return substr(s, 1, i - 1) (c + 1) substr(s, i + 1)
		s = substr(s, 1, i - 1) "0" substr(s, i + 1)
	}
	return "1" s
}

# Half away from zero, to d decimals.
function rounded(s, d,   sign, point, i, whole, part, up) {
	sign = negative(s) ? "-" : ""
	s = size(s)
	point = index(s, ".")
	whole = point ? substr(s, 1, point - 1) : s
	part = point ? substr(s, point + 1) : ""
	while (length(part) <= d) part = part "0"
	up = substr(part, d + 1, 1) + 0 >= 5
	s = d > 0 ? whole "." substr(part, 1, d) : whole
	if (up) s = next_one(s)
	return plain(s) == "0" ? s : sign s
}

# As a share of a whole: 99.96 is 99.96 and not 100.0.
function percent(s, d,   r) {
	r = rounded(s, d)
	if (s + 0 < 100)
		while (r + 0 >= 100 && d < 12) r = rounded(s, ++d)
	return r
}

function decimals(s) { return index(s, ".") ? length(s) - index(s, ".") : 0 }

# --- The ledger --------------------------------------------------------------

function unescape(s) {
	gsub(/&lt;/, "<", s); gsub(/&gt;/, ">", s); gsub(/&quot;/, "\"", s)
	gsub(/&#10;/, " ", s); gsub(/&amp;/, "\\&", s)
	return s
}

# A[name] of the start tag in $0; returns the element's name.
function tag(s,   name, at) {
	split("", A)
	name = s
	sub(/[ \t\n\/>].*/, "", name)
	while (match(s, /[a-zA-Z:-]+="[^"]*"/)) {
		at = substr(s, RSTART, RLENGTH)
		s = substr(s, RSTART + RLENGTH)
		A[substr(at, 1, index(at, "=") - 1)] = \
			unescape(substr(at, index(at, "\"") + 1, \
			length(at) - index(at, "\"") - 1))
	}
	return name
}

function keep(owner, name, value) {
	V[owner, name, ++N[owner, name]] = value
}

# Whose attributes these are: an id, a ref, a name; a roll-up is its parent's.
function owner_of(name) {
	if ("ref" in A) return A["ref"]
	if (name == "ledger") return A["plan"]
	if (name == "office") return A["name"]
	if ("id" in A) return A["id"]
	if (name ~ /^(rollup|counts|was|snapshot|then|count)$/) return own[deep - 1]
	return ""
}

function ledger_tag(name,   a, prefix) {
	own[deep] = owner_of(name)
	if (own[deep] == "") own[deep] = own[deep - 1]
	prefix = name ~ /^(snapshot|then)$/ ? "then-" : \
		name == "was" ? "was-" : ""
	for (a in A) keep(own[deep], prefix a, A[a])
	if (name ~ /^(target|works|work|milestone)$/) {
		what[own[deep]] = name
		# The names of works stand in sentences on their group.
		if (name == "work") keep(own[deep - 1], "inner", A["name"])
		if (name == "work")
			for (a in A) keep(own[deep - 1], "work-" a, A[a])
	}
}

FNR == NR {
	if ($0 ~ /^[?!]/ || $0 !~ /[^ \n]/) next
	if ($0 ~ /^\//) { deep--; next }
	deep++
	name = tag($0)
	ledger_tag(name)
	tag_end = $0
	sub(/>[^>]*$/, "", tag_end)
	if (tag_end ~ /\/$/) deep--
	next
}

# --- Comparing ---------------------------------------------------------------

function wrong(text) {
	print where() ": " text
	bad++
}

function where(   i) {
	for (i = depth; i > 0; i--)
		if (element[i] == "chart") return "chart"
	return element[depth] (of_here() != "" ? " of " of_here() : "")
}

function of_here() { return of[depth] }

function has(owner, name) { return N[owner, name] > 0 }

# The unit's shape of the number: how one printed token may come from a value.
function is_percent_of(token, value,   d) {
	d = decimals(token)
	return d > 0 && size(token) == size(percent(value, d)) || \
		plain(token) == plain(value)
}

function is_points_of(token, value,   d) {
	d = decimals(token)
	return d > 0 && size(token) == size(rounded(value, d)) || \
		size(plain(token)) == size(plain(value))
}

# One of the owner's values of these names is printed so.
function any(owner, names, token, how,   list, n, i, k, value) {
	n = split(names, list, " ")
	for (i = 1; i <= n; i++)
		for (k = 1; k <= N[owner, list[i]]; k++) {
			value = V[owner, list[i], k]
			if (value !~ /^-?[0-9]/) continue
			if (how == "percent" ? is_percent_of(token, value) : \
			    how == "points" ? is_points_of(token, value) : \
			    plain(token) == plain(value) || \
			    size(plain(token)) == size(plain(value)))
				return 1
		}
	return 0
}

# Does a date of the owner's say month and day?
function any_date(owner, month, day,   list, n, i, k, value) {
	n = split("on due as-of found closed work-on work-due", list, " ")
	for (i = 1; i <= n; i++)
		for (k = 1; k <= N[owner, list[i]]; k++) {
			value = V[owner, list[i], k]
			if (substr(value, 6, 2) + 0 == month && \
			    substr(value, 9, 2) + 0 == day)
				return 1
		}
	return 0
}

# Words that hold digits but are no figures: names, units, notes.
function strip_words(owner, text,   list, n, i, k, value, at) {
	n = split("name inner unit reference-name note lead support owner " \
		"missing reason modality blank title", list, " ")
	for (i = 1; i <= n; i++)
		for (k = 1; k <= N[owner, list[i]]; k++) {
			value = V[owner, list[i], k]
			while (value ~ /[0-9]/ && (at = index(text, value)))
				text = substr(text, 1, at - 1) " " \
					substr(text, at + length(value))
		}
	gsub(/[0-9][0-9][0-9][0-9]年/, " ", text)
	gsub(/第[0-9]+季度/, " ", text)
	return text
}

# Every number of a sentence on one entry is the entry's.
function check_sentence(owner, text,   token, after, month) {
	if (!(owner in what) && !has(owner, "completion")) return
	text = strip_words(owner, text)
	while (match(text, /[-+]?[0-9][0-9,]*(\.[0-9]+)?/)) {
		token = substr(text, RSTART, RLENGTH)
		text = after = substr(text, RSTART + RLENGTH)
		compared++
		if (list) print "sentence " owner " - " token
		if (after ~ /^月[0-9]+日/) {
			month = token + 0
			match(after, /[0-9]+/)
			token = substr(after, RSTART, RLENGTH)
			text = substr(after, RSTART + RLENGTH)
			if (!any_date(owner, month, token + 0))
				wrong(month "月" token "日 is no date of '" owner "'")
		} else if (after ~ /^个百分点/) {
			if (!any(owner, "gap points change difference increase rise allowed", \
			    token, "points"))
				wrong("'" token "个百分点' is not of '" owner "'")
		} else if (after ~ /^％/) {
			if (!any(owner, "completion pace", token, "percent") && \
			    !any(owner, "change", token, "points") && \
			    !any(owner, AMOUNTS " percent work-percent tolerance", token, ""))
				wrong("'" token "％' is not of '" owner "'")
		} else if (!any(owner, AMOUNTS " " COUNTS, token, ""))
			wrong("'" token "' is not of '" owner "'")
	}
}

# A cell or a figure that says which attribute it is.
function check_figure(owner, name, text,   token, sign) {
	gsub(/[ \n\t]|　/, "", text)
	compared++
	if (list) print "figure " owner " " name " " text
	if (name == "status") {
		if (!any_status(owner, text))
			wrong("status '" text "' is not that of '" owner "'")
		return
	}
	if (!has_owner(owner)) { wrong("the ledger has no '" owner "'"); return }
	if (text == "—" || text == "") {
		if (has(owner, name) && name != "value" && name != "actual")
			wrong("'" owner "' has a " name ", but — is printed")
		return
	}
	if (name == "value" || name == "actual") {
		check_words(owner, name, text)
		return
	}
	if (!match(text, /[-+]?[0-9][0-9,]*(\.[0-9]+)?/)) {
		wrong("no number in '" text "' (" owner " " name ")")
		return
	}
	token = substr(text, RSTART, RLENGTH)
	if (name ~ PERCENTS) {
		if (!any(owner, name, token, "percent") || \
		    (decimals(token) == 0 && text !~ /^100％?$/))
			wrong(said(owner, name, text))
	} else if (name ~ DIFFERENCES) {
		if (!any(owner, name, token, "points") || !sign_is(owner, name, text))
			wrong(said(owner, name, text))
	} else if (!any(owner, name, token, ""))
		wrong(said(owner, name, text))
}

function said(owner, name, text,   k, all) {
	for (k = 1; k <= N[owner, name]; k++)
		all = all (k > 1 ? ", " : "") V[owner, name, k]
	return "'" text "' is printed as " name " of '" owner "', which is " \
		(all == "" ? "not there" : all)
}

# A difference in a table shows its sign; in words the words do.
function sign_is(owner, name, text,   k) {
	if (text !~ /^[-+]/) return 1
	for (k = 1; k <= N[owner, name]; k++)
		if (negative(V[owner, name, k]) == (text ~ /^-/)) return 1
	return 0
}

# A goal or a result: words with the entry's numbers in them.
function check_words(owner, name, text,   before) {
	if (text ~ /未报|未送/) {
		if (V[owner, "status", 1] != "unreported")
			wrong("'" text "' is printed of '" owner "', which is reported")
		return
	}
	if (name == "actual" && what[owner] == "target" && text !~ /[0-9]/ &&
	    (has(owner, "actual") || has(owner, "covered")))
		wrong("'" text "' has no figure of '" owner "'")
	check_sentence(owner, text)
}

function has_owner(owner) { return has(owner, "id") || has(owner, "ref") || \
	has(owner, "plan") || has(owner, "name") }

function any_status(owner, text,   k) {
	# Where the ledger tells it in other words, in these and no others.
	if (has(owner, "verdict"))
		return VERDICT[V[owner, "verdict", 1]] == text
	for (k = 1; k <= N[owner, "status"]; k++)
		if (STATUS[V[owner, "status", k]] == text) return 1
	return 0
}

# --- The document ------------------------------------------------------------

function value_check(   owner, past) {
	owner = "of" in A ? A["of"] : of[depth]
	if (owner == "") {
		if ("value" in A) wrong("nobody says whose figure '" A["label"] "' is")
		return
	}
	past = "then-"
	if ("is" in A) {
		number_check(owner, A["is"], "value", past)
		if ("pace" in A) number_check(owner, "pace", "pace", past)
		if (A["text"] ~ /[0-9]/ && !(kind == "trend" || kind == "heat") || \
		    A["text"] ~ /[0-9]/ && !then_says(owner, A["is"], A["text"]))
			check_figure(owner, A["is"], A["text"])
		return
	}
	if (kind == "dumbbell") {
		number_check(owner, has(owner, "actual") ? "actual" : "covered", "value", "")
		number_check(owner, "previous", "previous", "")
		if ("previous-text" in A) check_sentence(owner, A["previous-text"])
	} else {
		number_check(owner, "completion", "value", past)
		number_check(owner, "pace", "pace", past)
	}
	if ("text" in A) check_words(owner, "actual", A["text"])
	if ("target-text" in A) check_words(owner, "value", A["target-text"])
}

# One of the earlier periods is printed so.
function then_says(owner, name, text) {
	compared++
	return any(owner, "then-" name, text, "percent")
}

# The number that places a mark is the ledger's, all digits of it.
function number_check(owner, name, from, past,   k) {
	if (!(from in A)) return
	compared++
	if (list) print "chart " owner " " name " " A[from]
	for (k = 1; k <= N[owner, name]; k++)
		if (plain(V[owner, name, k]) == plain(A[from])) return
	for (k = 1; k <= N[owner, past name]; k++)
		if (plain(V[owner, past name, k]) == plain(A[from])) return
	wrong("a chart has " from " " A[from] ": " said(owner, name, A[from]))
}

function text_add(s,   i) {
	for (i = depth; i > 0; i--) {
		txt[i] = txt[i] s
		if (claims[i] || element[i] == "note") return
	}
}

function close_element() {
	if (is[depth] != "")
		check_figure(of[depth], is[depth], unescape(txt[depth]))
	else if (claims[depth] && element[depth] != "tr")
		check_sentence(of[depth], unescape(txt[depth]))
	else if (element[depth] == "td" && txt[depth] ~ /[0-9]\.[0-9]/ &&
	    txt[depth] !~ /[^-+0-9.,％ ]/)
		wrong("nobody says whose figure '" txt[depth] "' is")
	depth--
}

BEGIN {
	AMOUNTS = "actual covered value to total assigned reference previous " \
		"increase difference was-value blank sum sum-value"
	COUNTS = "done total reported days-late " \
		"work-days-late percent work-percent weight"
	PERCENTS = "^(completion|then-completion|mean|share|pace|closed-rate|before|score|lagging-share)$"
	DIFFERENCES = "^(gap|points|change|difference|rise|increase)$"
	STATUS["done"] = "完成"; STATUS["on-track"] = "正常"
	STATUS["behind"] = "滞后"; STATUS["far-behind"] = "严重滞后"
	STATUS["unreported"] = "未报"; STATUS["undetermined"] = "待定"
	STATUS["none"] = "不考核"
	VERDICT["completed"] = "完成"; VERDICT["not-completed"] = "未完成"
	VERDICT["reached"] = "达到"; VERDICT["not-reached"] = "未达到"
}

{
	if ($0 ~ /^[?!]/ || $0 == "") next
	body = $0
	if (!match(body, />/)) next
	head = substr(body, 1, RSTART - 1)
	rest = substr(body, RSTART + 1)
	if (head ~ /^\//) {
		close_element()
		text_add(rest)
		next
	}
	name = tag(head)
	if (name == "chart") kind = A["kind"]
	if (name == "v") value_check()
	if (head ~ /\/$/) {
		if (("is" in A) && name != "v") { # an empty cell
			depth++; element[depth] = name
			of[depth] = "of" in A ? A["of"] : of[depth - 1]
			is[depth] = A["is"]; claims[depth] = 1; txt[depth] = ""
			close_element()
		}
		text_add(rest)
		next
	}
	depth++
	element[depth] = name
	of[depth] = "of" in A ? A["of"] : of[depth - 1]
	is[depth] = "is" in A ? A["is"] : ""
	claims[depth] = ("of" in A) || ("is" in A)
	txt[depth] = ""
	if ("heat" in A) number_check(of[depth], "completion", "heat", "")
	if ("progress" in A)
		number_check(of[depth], "completion", "progress", "then-")
	text_add(rest)
}

END {
	print compared + 0 " figures compared, " bad + 0 " differ"
	exit bad > 0 || compared == 0
}
