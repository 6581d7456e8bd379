# Each cell of a table that holds anything has a fate, by a walk of its own: of
# the forms here, of the tables of the cases where they are there, and of mutants.
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
cases=$ROOT/../shared/cases/table
set -- "$ROOT"/samples/yunxi/forms/*.xlsx
plans=$ROOT/samples/yunxi/plan.xml
if [ -d "$cases" ]; then
	set -- "$@" "$cases"/*.xlsx "$cases"/*.csv
	plans="$plans $cases/plan-2022.xml $cases/plan-2026.xml $cases/plan-any.xml"
fi
# shellcheck disable=SC2086 # no plan of ours has a blank in its path
python3 "$ROOT/tests/account/tables.py" "$NIANDU" 1200 "${MUTANTS:-30}" $plans -- "$@" |
	sed 's/^# .*, \([0-9]*\) at fault; \([0-9]*\) mutants of.*/\1 at fault/'
