# The part of the report that no form has, written in the browser.
python3 "$ROOT/tests/serve/next.py"
