# What `make fuzz` starts from, and what it found once, breaks nothing.
export NIANDU_ROOT=$ROOT
for folder in "$ROOT"/tests/fuzz/corpus/*; do
	target=${folder##*/}
	"$O/fuzz/replay-$target" "$folder"/* >out 2>&1 || { echo "$target: exit $?"; cat out; }
done
