# printed.awk DOCUMENT TEXT: are the numbers with decimals of a document, in
# text, tables and charts, those that pdftotext(1) finds on its pages, each as
# often?  The numbers of an axis are the chart's own and let pass; the row that
# heads a group stands again where its table goes on (续表).

function count(s, into,   token) {
	while (match(s, /[0-9][0-9,]*\.[0-9]+/)) {
		if (group) heads[substr(s, RSTART, RLENGTH)] = 1
		into[substr(s, RSTART, RLENGTH)]++
		s = substr(s, RSTART + RLENGTH)
	}
}

BEGIN { RS = "<" }

FNR == NR {
	if (/^td .*colspan=/) group = 1
	if (/^\/td/) group = 0
	if (match($0, /^v /)) {
		head = $0
		while (match(head, /(text|label|target-text|previous-text)="[^"]*"/)) {
			at = substr(head, RSTART, RLENGTH)
			head = substr(head, RSTART + RLENGTH)
			count(at, said)
		}
	}
	head = $0
	while (match(head, / (caption|name|unit)="[^"]*"/)) {
		at = substr(head, RSTART, RLENGTH)
		head = substr(head, RSTART + RLENGTH)
		count(at, said)
	}
	if (match($0, />/)) count(substr($0, RSTART + 1), said)
	next
}

{ count($0, shown) }

END {
	for (token in said) {
		n++
		if (shown[token] < said[token]) {
			print "'" token "' is said " said[token] \
				" times, but stands " shown[token] + 0 " times on the pages"
			bad++
		}
	}
	for (token in shown)
		if (shown[token] > said[token] && !(token in heads)) {
			print "'" token "' stands " shown[token] \
				" times on the pages, but is said " said[token] + 0 " times"
			bad++
		}
	print n + 0 " numbers looked for, " bad + 0 " differ"
	exit bad > 0 || n == 0
}
