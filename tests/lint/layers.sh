# Every file includes only its own room and those that tests/lint/rooms lists.
cd "$ROOT"
find src -name '*.[ch]' -o -name '*.def' | sort |
xargs awk -f tests/lint/layers.awk tests/lint/rooms

# Each room has its line in README's tree.
sed -n 's/^\([a-z]*\):.*/\1/p' tests/lint/rooms | while read -r room; do
	grep -q "^    src/$room[/.]" README.md || echo "README.md: no line for src/$room/"
done
