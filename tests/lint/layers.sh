# Every file includes only its own stage and those before it.
cd "$ROOT"
find src -name '*.[ch]' -o -name '*.def' | sort |
xargs awk -f tests/lint/layers.awk
