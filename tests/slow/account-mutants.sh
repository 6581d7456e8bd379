# The same of many mutants: the shapes that editors write, and some that none does.
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
python3 "$ROOT/tests/account/account.py" "$NIANDU" 300 900 "$ROOT"/tests/word/[!b]*.docx
