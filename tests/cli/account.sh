# Every text, symbol, drawing, note and field of a Word file is accounted for, by
# a walk of its own: of all files here and of some mutants.
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
python3 "$ROOT/tests/account/account.py" "$NIANDU" 120 60 \
	"$ROOT"/tests/word/[!b]*.docx "$ROOT"/samples/yunxi/plan.docx
