# The worked numbers of niandu-plan(5), run: each target as the page writes it, a
# figure on a day, and what the page says of it in both languages.
set -e
en=$ROOT/src/man/niandu-plan.5
zh=$ROOT/src/man/zh/niandu-plan.5

# item PAGE WORDS: the paragraph of the page's list that begins with them.
item()
{
	awk -v words="$2" '/^\.It$/ { on = 0 } on { print } index($0, ".Em") == 1 && index($0, words) { on = 1 }' "$1" |
		tr '\n' ' ' | sed 's/\\(di/÷/g; s/\\(mi/−/g; s/\\-/-/g'
}
# worked ENGLISH CHINESE ATTRIBUTES DAY FIGURE SAYS…: the target's attributes
# stand in both; each of SAYS as well; the judgement is printed.
worked()
{
	english=$(item "$en" "$1")
	chinese=$(item "$zh" "$2")
	attributes=$3
	day=$4
	figure=$5
	name=$1
	shift 5
	for words in "$english" "$chinese"; do
		[ -n "$words" ] || echo "no page has '$name'"
		for attribute in $attributes; do
			case $attribute in
			rule=\"zero\"|rule=\"cover\"|total=*|unit=\"起\"|unit=\"个\"|unit=\"家\"|sided=*) ;;
			*) case $words in *"$attribute"*) ;; *) echo "$name: $attribute is on no page" ;; esac ;;
			esac
		done
		for say in "$@"; do
			case $words in *"$say"*) ;; *) echo "$name: '$say' is not said" ;; esac
		done
	done
	cat >plan.xml <<END
<plan xmlns="urn:niandu:plan" id="p" year="2026"><issuer>青石镇人民政府</issuer><title>青石镇2026年工作计划</title>
<pillar id="a"><title>甲</title><item id="i" lead="经发办"><title>乙</title><p><target id="t" name="指标" $attributes>指标</target>。</p></item></pillar></plan>
END
	cat >q.xml <<END
<progress xmlns="urn:niandu:progress" id="q" plan="p" period="2026-Q$(((${day%-*} + 2) / 3))" as-of="2026-$day"><figure target="t" $figure/></progress>
END
	"$NIANDU" build plan.xml q.xml --emit=ledger -o ledger.xml 2>/dev/null
	echo "$name, $day, $figure:$(sed 's/></>\n</g' ledger.xml | grep '<target ' |
		grep -oE ' (completion|pace|gap|points|status|verdict|met|missed)="[^"]*"' |
		sed 's/\(\.[0-9]\{1,2\}\)[0-9]*"/\1"/' | tr -d '\n')"
	sed 's/></>\n</g' ledger.xml | grep '<rollup ' | tail -n 1 | grep -oE ' completion="[^"]*"'
}

worked 'An accident in March' 三月里出了一起事故 'rule="zero" unit="起"' 03-31 'actual="1"' '1 起'
range='rule="at-least" value="98" baseline="92" unit="％"'
worked 'From 92 to 98' '由92％提高到98％' "$range" 06-30 'actual="95"' '(95−92) ÷ (98−92) = 50' '50'
worked 'From 92 to 98' '由92％提高到98％' 'rule="at-least" value="98" unit="％"' 06-30 'actual="95"' '95 ÷ 98 = 96.9'
between='rule="between" value="3" to="5" unit="家"'
worked '4家 on 3' '3—5家，完成4家' "$between" 03-31 'actual="4"' '100'
worked '4家 on 3' '3—5家，完成4家' "$between" 06-30 'actual="2"' '2 ÷ 3 = 66.7' '50'
worked '4家 on 3' '3—5家，完成4家' "$between" 12-31 'actual="2"' 未完成
worked '4家 on 3' '3—5家，完成4家' "$between" 12-31 'actual="8"' '8 ÷ 5 = 160'
worked '4家 on 3' '3—5家，完成4家' "$between sided=\"both\"" 12-31 'actual="8"' 未达到
stock='rule="at-least" value="3.12" unit="万亩" nature="stock"'
worked 'A stock reported' 每季度报的总数 "$stock" 03-31 'actual="3.15"' 3.15
worked 'A stock reported' 每季度报的总数 "$stock" 06-30 'actual="3.14"' 3.14
worked 'A stock reported' 每季度报的总数 "$stock" 12-31 'actual="3.12"'
worked 'A stock reported' 每季度报的总数 "$stock" 06-30 'actual="3.05"' '3.05' '97.8'
about='rule="about" value="6" unit="％"'
worked '6％ or so' '6％左右，达到6.5％' "$about" 06-30 'actual="6.5"' 6.3 108.3
worked '6％ or so' '6％左右，达到6.5％' "$about sided=\"above\"" 06-30 'actual="6.5"' '6.3 ÷ 6.5 = 96.9' 0.2
worked '58家 where 59' '59家要增加到65家' 'rule="at-least" value="65" baseline="59" unit="家" nature="stock"' 06-30 'actual="58"'
worked 'A fall of 3.0％' '下降3.2％，只下降3.0％' 'rule="at-most" value="-3.2" baseline="0" unit="％"' 12-31 'actual="-3.0"' '(0 + 3.0) ÷ (0 + 3.2) = 93.8' 0.2
worked '22 of 28' '28个村，六月覆盖22个' 'rule="cover" total="28" unit="个"' 06-30 'covered="22"' 78.6 50
