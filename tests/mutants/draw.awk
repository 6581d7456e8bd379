# draw.awk -v seed=N -v wanted=N: of the edits on standard input so many, drawn
# from every room by its share of them, in an order that the seed decides.

# The same numbers from every awk: Park and Miller's generator.
function random() {
	seed = seed * 16807 % 2147483647
	return seed
}

BEGIN {
	seed = seed % 2147483646 + 1
	FS = "\t"
	for (i = 0; i < 10; i++)
		random()
}

{
	edits[++n] = $0
	room[n] = $1
	count[$1]++
}

END {
	for (i = 1; i <= n; i++)
		order[i] = i
	for (i = n; i > 1; i--) {
		k = random() % i + 1
		swap = order[i]
		order[i] = order[k]
		order[k] = swap
	}
	# At least two of each room, so that the small ones are seen as well.
	for (i = 1; i <= n; i++) {
		r = room[order[i]]
		share = wanted * count[r] / n
		if (taken[r]++ < (share < 2 ? 2 : share))
			print edits[order[i]]
	}
}
