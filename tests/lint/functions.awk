# functions.awk FILE…: lengths of functions, from their opening brace to the
# closing one.  With -v max=N it prints those longer than N and fails; without,
# a table of all and the ten longest.

/^[a-z_][A-Za-z0-9_]*\(/ { name = $0; sub(/\(.*/, "", name) }
/^\{/ { start = FNR; inside = 1 }
/^\}/ && inside {
	inside = 0
	if (name == "" || $0 != "}")
		next
	length_of[n++] = FNR - start - 1
	where[n - 1] = FILENAME ":" start ": " name
	name = ""
}

function percentile(share) {
	return sorted[int(share * (n - 1) + 0.5)]
}

END {
	for (i = 0; i < n; i++)
		if (max && length_of[i] > max) {
			print where[i] " has " length_of[i] " lines, " max " are enough"
			failed = 1
		}
	if (max || n == 0)
		exit failed
	for (i = 0; i < n; i++) {	# few enough for an insertion sort
		for (j = i; j > 0 && sorted[j - 1] > length_of[i]; j--) {
			sorted[j] = sorted[j - 1]
			place[j] = place[j - 1]
		}
		sorted[j] = length_of[i]
		place[j] = where[i]
		over40 += length_of[i] > 40
	}
	printf "%d functions: median %d, p75 %d, p90 %d, longest %d; %d over 40 lines\n",
	    n, percentile(0.5), percentile(0.75), percentile(0.9), sorted[n - 1], over40
	for (i = n - 1; i >= 0 && i > n - 11; i--)
		printf "%5d  %s\n", sorted[i], place[i]
}
