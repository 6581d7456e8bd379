# What was imported is traced to the cell it came from, beyond the XML.
cp "$ROOT/tests/input/minimal.plan.xml" plan.xml
cat >q2.xml <<'END'
<progress xmlns="urn:niandu:progress" id="q2" plan="minimal"
  period="2022-Q2" as-of="2022-06-30">
  <figure target="posts" actual="20" unit="个" from="q2.xlsx!指标!E7"/>
  <step of="east" state="done" on="2022-05-20" from="q2.csv:12:3"/>
</progress>
END
"$NIANDU" build plan.xml q2.xml --emit=ledger | sed -n 's/.* \(id="[a-z]*"\).* \(from="[^"]*"\).*/\1 \2/p'
