# What a server refuses: forms of others, names, sizes, users.
python3 "$ROOT/tests/serve/safety.py"
