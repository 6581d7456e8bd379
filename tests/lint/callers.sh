# What a header tells is used in another file than its own; what only a test
# names there is used in its own as well. The rest is static, or dead.
cd "$ROOT"
objects=$(make -s --no-print-directory list-sources | sed "s|\.c$|.o|; s|^|$O/|")
# shellcheck disable=SC2086 # a list
{
	nm -A -g --defined-only $objects | awk '$2 !~ /[Ww]/ { print $NF, $1 }' |
	sed 's/:[0-9a-f]*$//; s/\.o$/.c/' | sort -u >"$OLDPWD/told"
	nm -g -u $objects | awk 'NF == 2 { print $2 }' | sort -u >"$OLDPWD/used"
}
cd "$OLDPWD"
[ "$(wc -l <told)" -ge 1000 ]
failed=0
join -v 1 told used >alone
while read -r name object; do
	source=src/${object##*/src/}
	case $name in main | __* | _*) continue ;; esac
	if ! grep -rqw "$name" "$ROOT/tests" --include='*.c' --include='*.h'; then
		echo "$source: $name: no other file uses it"
		failed=1
	elif [ "$(grep -cw "$name" "$ROOT/$source")" -lt 2 ]; then
		echo "$source: $name: only a test calls it"
		failed=1
	fi
done <alone
exit $failed
