# What is withheld, in no page, file or explanation of the public edition.
python3 "$ROOT/tests/serve/public.py"
