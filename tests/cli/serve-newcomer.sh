# What gave a second newcomer pause: each as it is now.
python3 "$ROOT/tests/serve/newcomer.py"
