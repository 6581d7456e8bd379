# What only the plan and several progress files together show.
cp "$ROOT/tests/input/minimal.plan.xml" plan.xml
# progress NAME ATTRIBUTES FIGURES
progress()
{
	echo "<progress xmlns=\"urn:niandu:progress\" id=\"$1\" plan=\"minimal\"
  $2>
$3
</progress>" >"$1.xml"
}
progress a 'period="2022-Q1" as-of="2022-06-30"' \
	'<figure target="posts" actual="20" unit="个"/>'
progress b 'period="2021-Q2" as-of="2021-06-30"' \
	'<figure target="posts" actual="30" unit="个"/>'
progress c 'period="2022-Q3" as-of="2022-09-30" corrects="z"' \
	'<figure target="posts" actual="90" unit="个"/>
<step of="east" state="done" on="2022-11-20"/>'
progress d 'period="2022-Q4" as-of="2022-12-31"' \
	'<figure target="posts" actual="80" unit="万个"/>'
"$NIANDU" check plan.xml a.xml b.xml c.xml d.xml
