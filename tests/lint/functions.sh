# No function is longer than 80 lines.
cd "$ROOT"
find src -name '*.c' | sort | xargs awk -v max=80 -f tests/lint/functions.awk
