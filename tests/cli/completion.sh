# The scripts offer what the program takes: they are made of the same tables.
set -e
"$NIANDU" completion bash >niandu.bash
"$NIANDU" completion zsh >_niandu
mkdir work
touch work/plan.xml

# offers WORDS…: what bash completes the last of them to
offers()
{
	echo "$*:" | sed 's/^/# /'
	bash -c '
		. ./niandu.bash
		cd work
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
		_niandu
		printf "%s\n" "${COMPREPLY[@]}"' bash "$@" | sed 's/^/  /'
}
offers niandu ex
offers niandu help ren
offers niandu render --f
offers niandu render --format = ''
offers niandu render -f p
offers niandu import --plan = pl
offers niandu build pl
offers niandu completion ''
offers niandu --lang = z

# Every option of every command is offered, in both shells.
for command in $("$NIANDU" --help | sed -n 's/^  \([a-z-]*\) .*/\1/p'); do
	"$NIANDU" help $command | sed -n 's/^  .*--\([a-z-]*\).*/\1/p' | while read -r option; do
		grep -q "^	$command:-\*.*--$option[=' ]" niandu.bash || echo "bash: $command lacks --$option"
	done
	sed -n "/^	$command)\$/,/;;/p" _niandu >part
	"$NIANDU" help $command | sed -n 's/^  .*--\([a-z-]*\).*/\1/p' | while read -r option; do
		grep -q -- "--$option=\{0,1\}\[" part || echo "zsh: $command lacks --$option"
	done
done

# zsh parses it, and the completion runs.
zsh -f -n _niandu
zsh -f -c '
	compdef() { print "compdef $*" }
	_arguments() { print -r -- "$#" arguments; [[ $1 == -C ]] && state=argument }
	_describe() { print describe }
	. ./_niandu
	words=(render "")
	_niandu' | head -n 2
"$NIANDU" --lang=zh completion zsh | zsh -f -n
"$NIANDU" completion fish || echo "exit $?"
