# The manual pages are clean, and niandu(1) lists every message there is.
set -e
cd "$ROOT"
mandoc -Tlint -Wwarning src/man/*.[15] "$O"/man/zh_CN/*.[15]
sed -n 's/^DIAG([A-Z_0-9]*, "\([a-z0-9-]*\)".*/\1/p' src/base/diag.def | sort -u |
while read -r id; do
	grep -q "^\.It Cm $id\$" src/man/niandu.1 || echo "niandu.1 lacks $id"
done | tee "$OLDPWD/missing"
sed -n '/^\.Sh DIAGNOSTICS/,$s/^\.It Cm \([a-z0-9-]*\)$/\1/p' src/man/niandu.1 | sort -u |
while read -r id; do
	grep -q ", \"$id\", " src/base/diag.def || echo "no message $id any more"
done | tee -a "$OLDPWD/missing"
sed -n 's/^LIMIT([A-Z]*, "\([a-z]*\)", \([0-9]*\),.*/\1 \2/p' src/base/limits.def |
while read -r limit; do
	grep -q "^\.It Cm $limit\$" src/man/niandu.1 || echo "niandu.1 lacks limit $limit"
done | tee -a "$OLDPWD/missing"
[ ! -s "$OLDPWD/missing" ]
