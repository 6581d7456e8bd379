# A word that a table or a switch leaves out is found: see tables.awk. That the
# lint itself sees one is tried with a row and a default of its own.
cd "$ROOT"
tables()
{
	awk -f tests/lint/tables.awk $(find src -name '*.def' | sort) \
		$(find src -name '*.h' | sort) "$@"
}

tables $(find src -name '*.c' | sort) || exit 1

# What it must find.
sed '/\[RULE_ZERO\] = /d' src/ledger/formula.c >"$OLDPWD/hole.c"
sed '/\[REASON_STANDSTILL\] = /d' src/answer/explain_judged.c >"$OLDPWD/short.c"
sed 's/case RULE_NONE:/default:/' src/check/check_figure.c >"$OLDPWD/default.c"
for file in hole short default; do
	if tables "$OLDPWD/$file.c" >"$OLDPWD/said"; then
		echo "tests/lint/tables.awk: sees no $file"
		exit 1
	fi
done
