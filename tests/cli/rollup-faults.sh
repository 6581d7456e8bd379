# What is wrong with ledgers, alone and together, and that nothing is written.

# ledger FILE PLAN NAME ATTRIBUTES-OF-ISSUER DATE COMPLETION
ledger()
{
	cat >"$1" <<-END
	<ledger xmlns="urn:niandu:ledger" plan="$2" year="${5%%-*}" as-of="$5">
	  <issuer $4>$3</issuer>
	  <policy pace="${7:-25 50 75 100}" on-track="0" behind="-10"/>
	  <pillar id="economy" number="1" theme="economy"><title>经济</title>
	    <item id="i" number="1"><title>工业</title>
	      <target id="firms" name="企业" rule="at-least" value="10" unit="${8:-家}"
	          actual="8" completion="80.000000" status="behind" reported="yes"/>
	    </item>
	    <rollup completion="$6" reported="1" total="1" done="0" on-track="0"
	        behind="1" far-behind="0" unreported="0" undetermined="0"/>
	  </pillar>
	  <rollup completion="80.000000" reported="1" total="1" done="0" on-track="0"
	      behind="1" far-behind="0" unreported="0" undetermined="0"/>
	</ledger>
	END
}
say()
{
	echo "# $*" >&2
	"$NIANDU" rollup -o report.pdf "$@"
	echo "exit status $?"
}

ledger a.xml a-2022 甲镇 'code="A"' 2022-12-31 80.000000
ledger b.xml b-2022 乙镇 'code="B"' 2022-12-31 80.000000

# Twice: by code, by name, by plan.
ledger a2.xml a2-2022 甲乡 'code="A"' 2022-12-31 80.000000
ledger a3.xml a3-2022 甲镇 '' 2022-12-31 80.000000
ledger a4.xml a-2022 丁镇 '' 2022-12-31 80.000000
say a.xml b.xml a2.xml a3.xml a4.xml a.xml

# Other years, days, thresholds, units.
ledger c.xml c-2021 丙镇 'code="C"' 2021-12-31 80.000000
ledger d.xml d-2022 丁镇 'code="D"' 2022-09-30 80.000000
ledger e.xml e-2022 戊镇 'code="E"' 2022-12-31 80.000000 '10 40 70 100' 个
say a.xml b.xml c.xml d.xml e.xml

# Changed by hand: a pillar, a count, an entry.
ledger f.xml f-2022 己镇 'code="F"' 2022-12-31 81.000000
sed '13s/behind="1"/behind="0"/' a.xml >g.xml
sed 's/completion="80.000000" status="behind"/completion="79.5" status="behind"/
	s/A/G/; s/甲/庚/; s/a-2022/g-2022/' a.xml >h.xml
say f.xml g.xml h.xml

# A slip of the pen; what is only new is let pass.
sed 's/completion="80.000000" status/complation="80.000000" status/
	s/<pillar/<coming-soon\/><pillar/; s/ year/ flavour="x" year/
	s/theme=/them=/; s/status="behind"/status="behnd"/' a.xml >i.xml
sed 's/<issuer.*issuer>//; s/actual="8"/actual="eight"/; s/<target\(.*\)/<targte\/><target\1/' b.xml >j.xml
sed 's/<item.*/&<milestone id="firms" name="x" status="done"\/>/' b.xml >k.xml
echo '<plan xmlns="urn:niandu:plan" id="x" year="2022"/>' >l.xml
say i.xml j.xml k.xml l.xml gone.xml

# Too little reported; nothing at all.
sed 's/reported="1"/reported="0"/; s/behind="1"/behind="0"/; s/unreported="0"/unreported="1"/
	s/rollup completion="80.000000"/rollup/; s/completion="80.000000" status="behind" reported="yes"/status="unreported" reported="no"/' b.xml >m.xml
say a.xml m.xml --emit=ledger
rm report.pdf

# The period before.
mkdir before empty
ledger before/z.xml z-2022 癸镇 'code="Z"' 2022-09-30 80.000000
ledger before/a.xml a-2022 甲镇 'code="A"' 2022-12-31 80.000000
say a.xml --previous=before
say a.xml --previous=empty
say a.xml --previous=nowhere

# What is printed has to be text: bytes of another encoding, control characters
# and blanks are refused before anything is made of them; markup is text.
for number in "$(printf '\377\376')" "$(printf 'a\001')" "$(printf 'a\nb')" '  '; do
	"$NIANDU" rollup a.xml --issuer=县 --number="$number" -o none.pdf 2>&1 | head -1
	[ ! -e none.pdf ] || echo written
done >&2
"$NIANDU" rollup a.xml --issuer='<县&"' --number='%s{}<b>' --emit=ledger |
	sed -n 's/.*\( issuer="[^"]*" number="[^"]*"\).*/\1/p'
ls ./*.pdf 2>/dev/null
exit 0
