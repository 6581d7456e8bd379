# Help goes to standard output, fits a screen of 24 lines of 80 columns, and is
# the same by option and by command.
set -e
fits()
{
	awk -v what="$1" '
	length($0) > 80 { print what ": " $0; bad = 1 }
	END {
		if (NR > 24 || NR < 5) { print what ": " NR " lines"; bad = 1 }
		exit bad
	}' <"$2"
}
for lang in en zh; do
	"$NIANDU" --help --lang=$lang >all
	fits "niandu, $lang" all
	for command in build check render import fonts help; do
		"$NIANDU" --lang=$lang $command --help >by-option
		"$NIANDU" help $command --lang=$lang >by-command
		cmp by-option by-command
		fits "$command, $lang" by-option
		grep -q "^  $command " all
	done
done
"$NIANDU" --help
