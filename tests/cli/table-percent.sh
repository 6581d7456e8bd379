# A percentage without a state says how far the work is: 100 is done, less is
# begun, none is not.
cat >plan.xml <<'XML'
<plan xmlns="urn:niandu:plan" id="qs-2026" year="2026">
  <issuer>青石镇人民政府</issuer><title>青石镇2026年工作计划</title>
  <pillar id="p"><title>建设</title><item id="i" lead="规建办"><title>道路</title><p>年内<milestone id="road" name="青石路通车" due="2026-11-30">青石路通车</milestone>，<milestone id="hall" name="文体中心开工" due="2026-09-30">文体中心开工</milestone>，<milestone id="park" name="河滨公园启用" due="2026-12-10">河滨公园启用</milestone>。</p></item></pillar>
</plan>
XML
printf '项目,形象进度\n青石路通车,100\n文体中心开工,99\n河滨公园启用,0\n' >t.csv
"$NIANDU" import --plan=plan.xml --period=2026-Q2 -o q.xml t.csv 2>&1
sed -n '/<step/p' q.xml
