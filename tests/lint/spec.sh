# The rules of composition have at least 150 examples.
cd "$ROOT/tests/spec"
count=$(awk '/^~~~/ && !inside && !/^~~~ always/ { n++ }
	/^~~~/ { inside = !inside } END { print n }' ./*.txt)
[ "$count" -ge 150 ] || { echo "only $count examples"; exit 1; }
