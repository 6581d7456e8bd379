# What a reader sees is worded in styles and templates: no Chinese stands in
# the strings of the code that draws, but in the tables named here, each with
# why.
cd "$ROOT"
grep -rnP '"[^"]*[\x{3400}-\x{9fff}][^"]*"' src/doc src/frame src/text src/chart src/layout \
	src/paint src/model src/ledger src/county src/compose src/report src/batch src/office src/picture \
	src/answer src/serve src/command --include='*.c' --include='*.h' --include='*.def' |
grep -vP '^[^:]*:[0-9]+:\s*(/\*|\* )' |
while read -r line; do
	case $line in
	src/doc/word.c:*'[STATUS_'*) ;; # the ledger's contract: n:status()
	src/frame/part.def:*) ;; # elements by the names of their standard
	src/model/*.def:*) ;; # the vocabulary of plan, progress and ledger
	src/model/unit.c:*) ;; # units that are read, and what they are called
	src/compose/functions.c:*[年月半季度上全]*) ;; # a notation of dates
	src/compose/alike.c:*'"年"'*) ;; # and of dates: a year is no amount
	src/doc/style.c:*'[ROLE_'*) ;; # names of font families
	src/chart/alt.c:* | src/doc/chart.def:*) ;; # the grammar of what is read out
	src/chart/axis.c:*'万'*) ;; # a notation of numbers
	src/command/gb18030.def:*) ;; # characters of a code
	src/office/sheet_value.c:*'dates[]'*) ;; # units that make a figure a date
	src/chart/timeline.c:*'"%d年"'* | src/chart/timeline.c:*'%d月"'*) ;; # and of dates
	*) echo "$line" ;;
	esac
done >"$OLDPWD/worded"
# The words of a style are all in its manual, in both languages.
sed -n 's/^WORD([A-Z_]*, "\(.*\)", .*/\1/p' src/doc/word.def |
while read -r word; do
	for page in src/man/niandu-style.5 src/man/zh/niandu-style.5; do
		sed -n '/^\.Ss word/,/^\.Sh/s/^\.It Cm/&/p' $page |
		tr ',' ' ' | grep -qE " $word( |$)" ||
		echo "$page: nothing on '$word'"
	done
done >>"$OLDPWD/worded"
cat "$OLDPWD/worded"
[ ! -s "$OLDPWD/worded" ]
