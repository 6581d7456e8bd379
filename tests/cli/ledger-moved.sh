# What the ledger computes and templates print: who rose and who fell (up is
# positive), how far the actual is from the target, how many problems are left.
cat >plan.xml <<'XML'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="firms" lead="经发办"><title>企业培育</title>
      <p><target id="hitech" name="国家高新技术企业" rule="at-least" value="10" unit="家">国家高新技术企业<v>10</v>家</target>。</p>
    </item>
    <item id="farms" lead="农办"><title>农业</title>
      <p><target id="grain" name="粮食播种面积" rule="at-least" value="10" unit="亩">粮食播种面积<v>10</v>亩</target>。</p>
    </item>
    <item id="roads" lead="建设办"><title>道路</title>
      <p><target id="road" name="农村公路" rule="at-least" value="10" unit="公里">农村公路<v>10</v>公里</target>。</p>
    </item>
  </pillar>
</plan>
XML
progress() {
	cat <<XML
<progress xmlns="urn:niandu:progress" id="q$1" plan="p" period="2022-Q$1" as-of="$2">
  <figure target="hitech" actual="$3"/>
  <figure target="grain" actual="$4"/>
  <figure target="road" actual="$5"/>
  <problem id="p1" found="2022-01-10" due="2022-12-01" state="open"><p>资金未到位。</p></problem>
  <problem id="p2" found="2022-01-10" due="2022-12-01" state="done"><p>人手不足。</p></problem>
  <problem id="p3" found="2022-01-10" closed="2022-03-01"><p>图纸未定。</p></problem>
</progress>
XML
}
progress 1 2022-03-31 1 2 3 >q1.xml
progress 2 2022-06-30 7.5 6 5 >q2.xml
"$NIANDU" build plan.xml q1.xml q2.xml --emit=ledger -o - >ledger.xml
grep -o '<office [^>]*>' ledger.xml | sed 's/.*name="\([^"]*\)".* \(rank="[0-9]*"\).* \(moved="[^"]*"\).*/\1 \2 \3/'
grep -o ' difference="[^"]*"' ledger.xml
grep -o ' left="[^"]*"' ledger.xml
