# Fifty browsers at once.
ROUNDS=${ROUNDS:-2} python3 "$ROOT/tests/serve/load.py"
