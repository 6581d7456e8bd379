# A year in a browser, by requests: each page, each change, what is refused.
python3 "$ROOT/tests/serve/way.py"
