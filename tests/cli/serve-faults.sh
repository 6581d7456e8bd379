# Workers and the server are killed in the middle of every action.
ROUNDS=${ROUNDS:-2} python3 "$ROOT/tests/serve/faults.py"
