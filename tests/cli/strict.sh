# check --strict: a warning fails; without it the same file passes.
cat >plan.xml <<'END'
<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="i" lead="办公室" due="2022-12-31"><title>基金</title>
      <p>设立<blank id="name" note="基金名称">XX</blank>基金。</p>
    </item>
  </pillar>
</plan>
END
"$NIANDU" check plan.xml
echo "exit $?"
"$NIANDU" check --strict plan.xml
echo "exit $?"
