# A word of the formats stands in one table (*.def), and the schemas say the
# same: each type below has the table's words, no more and no fewer.
cd "$ROOT"

# words_of TABLE MACRO COLUMN: what stands in that column, quotes removed.
words_of()
{
	sed -n "s/^$2(\(.*\)/\1/p" "src/$1" |
	awk -F', *' -v column="$3" '{ print $column }' |
	sed -n 's/^"\([^"]\{1,\}\)".*/\1/p' | sort
}

# agrees SCHEMA TYPE: with the words in the file wanted.
agrees()
{
	awk -v type="$2" -F'"' '
	/<xs:simpleType name=/ { here = $2 == type }
	/<\/xs:simpleType>/ { here = 0 }
	here && /<xs:enumeration / { print $2 }' "templates/schema/$1.xsd" |
	sort >"$OLDPWD/schema"
	diff --label "templates/schema/$1.xsd: $2" --label "$3" -u \
		"$OLDPWD/schema" "$OLDPWD/wanted" || failed=1
}

failed=0
words_of model/rule.def 'RULE[A-Z_]*' 2 >"$OLDPWD/wanted"
agrees plan rule model/rule.def
agrees ledger rule model/rule.def
words_of model/rule.def RULE_LIMIT 2 >"$OLDPWD/wanted"
agrees plan then 'model/rule.def: RULE_LIMIT'
words_of model/status.def STATUS 2 >"$OLDPWD/wanted"
agrees ledger status model/status.def
agrees document status model/status.def
agrees style status-name model/status.def
words_of model/step.def STEP 2 >"$OLDPWD/wanted"
agrees progress step-state model/step.def
agrees ledger step model/step.def
words_of model/problem.def PROBLEM 2 >"$OLDPWD/wanted"
agrees progress problem-state model/problem.def
words_of doc/chart.def CHART 2 >"$OLDPWD/wanted"
agrees document chart-kind doc/chart.def
words_of doc/word.def WORD 2 >"$OLDPWD/wanted"
agrees style word-name doc/word.def
for key in rule direction outcome period slot; do
	macro=$(echo $key | tr a-z A-Z)
	sed -n "s/^WORD($macro, \"\(.*\)\").*/\1/p" src/doc/sentence.def | sort >"$OLDPWD/wanted"
	[ $key = slot ] || agrees style sentence-$key "doc/sentence.def: $macro"
	for page in src/man/niandu-style.5 src/man/zh/niandu-style.5; do
		sed -n '/^\.Ss sentence/,/^\.Sh/p' $page >"$OLDPWD/page"
		while read -r word; do
			grep -qE "(^|[ ,])$word([ ,;.]|$)" "$OLDPWD/page" ||
				echo "$page: nothing on $key=\"$word\" of a sentence"
		done <"$OLDPWD/wanted"
	done
done >"$OLDPWD/sentences"
cat "$OLDPWD/sentences"
[ ! -s "$OLDPWD/sentences" ] || failed=1

# The blocks that the program sets are in the style that all others build on,
# and in its manual.
words_of doc/block.def BLOCK 2 | while read -r block; do
	grep -q "<block name=\"$block\"" templates/style/gb9704.xml ||
		echo "templates/style/gb9704.xml: no block $block"
done >"$OLDPWD/blocks"
# A class that a template gives has its block in a style, or is that of a table.
find templates -name '*.xsl' -not -path '*/web/*' -exec grep -ohE '[ <]class="[a-z0-9-]+"' {} + |
cut -d'"' -f2 | sort -u | while read -r class; do
	grep -q "<block name=\"$class\"" templates/style/*.xml ||
		[ "$class" = attachment ] || [ "$class" = cover ] || [ "$class" = enclosure ] || [ "$class" = attachment-list ] ||
		echo "templates: class $class is in no style"
done >>"$OLDPWD/blocks"
# One that a page of niandu serve gives is in the pages' style sheet.
grep -ohE '[ <]class="[a-z -]+"' templates/web/*.xsl | cut -d'"' -f2 | tr ' ' '\n' | sort -u |
while read -r class; do
	grep -q "\.$class\>" templates/web/static/page.css ||
		echo "templates/web: class $class is not in page.css"
done >>"$OLDPWD/blocks"
cat "$OLDPWD/blocks"
[ ! -s "$OLDPWD/blocks" ] || failed=1

# A rule is told in the manual, worded as a goal, and has sentences: its own, or
# those of the kind that sentence.xsl says it is. That it has a formula, and a
# place in each switch, tables.sh and the compiler say.
sed -n '/<xsl:template name="rule">/,/<\/xsl:template>/p' \
	templates/common/sentence.xsl >"$OLDPWD/kinds"
words_of model/rule.def 'RULE[A-Z_]*' 2 | while read -r rule; do
	grep -q "match=\"l:target\[@rule = '$rule'" templates/common/goal.xsl ||
		echo "templates/common/goal.xsl: no goal of rule $rule"
	grep -q "@rule = '$rule'" "$OLDPWD/kinds" ||
		grep -q "<sentence rule=\"$rule\"" templates/style/gb9704.xml ||
		[ "$rule" = none ] ||
		echo "templates/style/gb9704.xml: no sentence for rule $rule"
	grep -q "rule=\"$rule\"" samples/yunxi/plan.xml ||
		echo "samples/yunxi/plan.xml: no target of rule $rule"
	for page in src/man/niandu-plan.5 src/man/zh/niandu-plan.5; do
		grep -qE "(Cm|Li|It Cm) (.* )?$rule( |\$)" $page ||
			echo "$page: nothing on rule $rule"
	done
done >"$OLDPWD/rules"
# A kind of chart is told in the manual, and one of it is drawn to be seen.
words_of doc/chart.def CHART 2 | while read -r kind; do
	grep -q "kind=\"$kind\"" samples/charts/charts.xml ||
		echo "samples/charts/charts.xml: no chart of kind $kind"
	for page in src/man/niandu-document.5 src/man/zh/niandu-document.5; do
		grep -qE "(Cm|Li|It Cm) (.* )?$kind( |\$)" $page ||
			echo "$page: nothing on chart $kind"
	done
done >>"$OLDPWD/rules"
cat "$OLDPWD/rules"
[ ! -s "$OLDPWD/rules" ] || failed=1

# Templates and samples ask for no rule, status or step that there is not.
cat src/model/rule.def src/model/status.def src/model/step.def \
	src/model/problem.def >"$OLDPWD/tables"
grep -noE "@(rule|status|step|state|then) *!?= *'[^']*'" \
	$(find templates samples -name '*.xsl') |
while IFS= read -r line; do
	word=${line#*\'}
	grep -q "\"${word%\'}\"" "$OLDPWD/tables" || echo "$line: in no table"
done >"$OLDPWD/asked"
cat "$OLDPWD/asked"
[ ! -s "$OLDPWD/asked" ] || failed=1
exit $failed
