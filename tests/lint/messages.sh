# Every message of diag.def is used by the program, and has a case among the
# tests that provokes it.
cd "$ROOT"
sed -n 's/^DIAG(\([A-Z_0-9]*\), "\([a-z0-9-]*\)".*/\1 \2/p' src/base/diag.def |
while read -r name id; do
	grep -rqw "DIAG_$name" src --include='*.c' --include='*.def' || echo "DIAG_$name is not used"
	grep -rqF "[$id]" tests/input tests/cli tests/unit --include='*.diag' \
		--include='*.stderr' --include='*.stdout' --include='*.c' ||
	grep -rqE "DIAG_$name\\b|[[\"]$id[]\"]" tests/unit ||
	grep -qwF -e "$id" tests/cli/*.sh || echo "no test provokes $id"
done >"$OLDPWD/said"
cat "$OLDPWD/said"
[ ! -s "$OLDPWD/said" ]
