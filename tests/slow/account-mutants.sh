# The same of many mutants of Word files and of tables: the shapes that editors
# write, and some that none does. unit/test_account has those of prose.
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
python3 "$ROOT/tests/account/account.py" "$NIANDU" 900 1000 \
	"$ROOT"/tests/word/[!b]*.docx "$ROOT"/samples/yunxi/plan.docx || exit 1
MUTANTS=1000 . "$ROOT/tests/cli/account-tables.sh"
