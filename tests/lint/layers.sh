# Every file includes only its own room and those that tests/lint/rooms lists.
cd "$ROOT"
failed=0
find src -name '*.[ch]' -o -name '*.def' | sort |
xargs awk -f tests/lint/layers.awk tests/lint/rooms || failed=1

# Each room has its line in README's tree.
for room in $(sed -n 's/^\([a-z]*\):.*/\1/p' tests/lint/rooms); do
	grep -q "^    src/$room[/.]" README.md || {
		echo "README.md: no line for src/$room/"
		failed=1
	}
done
exit $failed
