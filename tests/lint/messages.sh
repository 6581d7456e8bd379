# Every message of diag.def is used by the program.
cd "$ROOT"
sed -n 's/^DIAG(\([A-Z_0-9]*\),.*/\1/p' src/base/diag.def |
while read -r id; do
	grep -rqw "DIAG_$id" src --include='*.c' || echo "DIAG_$id is not used"
done >"$OLDPWD/unused"
cat "$OLDPWD/unused"
[ ! -s "$OLDPWD/unused" ]
