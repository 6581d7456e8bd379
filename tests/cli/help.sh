# Help goes to standard output, fits a screen of 24 lines of 80 columns, and is
# the same by option and by command.
set -e
fits()
{
	[ "$(wc -L <"$2")" -le 80 ] || { echo "$1 is too wide"; cat "$2"; exit 1; }
	[ "$(wc -l <"$2")" -le 24 ] || { echo "$1 is too long"; cat "$2"; exit 1; }
}
for lang in en zh; do
	"$NIANDU" --help --lang=$lang >all
	fits "niandu, $lang" all
	for command in build check explain verify diff render rollup batch merge-results import export-form fonts templates init watch completion help; do
		"$NIANDU" --lang=$lang $command --help >by-option
		"$NIANDU" help $command --lang=$lang >by-command
		cmp by-option by-command
		fits "$command, $lang" by-option
		grep -q "^  $command " all
	done
done
"$NIANDU" --help
