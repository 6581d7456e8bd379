# Words of a style that cannot be set are told, all in one run and in both
# languages, and nothing is written.
mkdir style
cat >style/ours.xml <<'END'
<style xmlns="urn:niandu:style" name="ours" base="gb9704">
  <word name="traget" text="指标"/>
  <word name="as-of" text="截至今日"/>
  <word name="sum" text="合计{}、{}"/>
  <word name="group-continued" text="{name}（续）"/>
  <word name="cc" text="抄送{}："/>
  <word name="to" text="主送："/>
  <word name="pace" text=""/>
  <word name="to" text="送："/>
  <word name="signer"/>
  <word name="target" text="经镇人民代表大会审议通过的年度目标任务值"/>
  <word name="actual" text="as reported by the offices until"/>
  <wrod name="signer" text="签发："/>
</style>
END
echo "<document xmlns='urn:niandu:document' style='ours'><p>文</p></document>" >a.xml
"$NIANDU" render a.xml -o a.pdf && echo 'it was set'
"$NIANDU" render --lang=zh a.xml -o a.pdf && echo 'it was set'
ls
# A style of its own has every word, or says base=.
cat >style/ours.xml <<'END'
<style xmlns="urn:niandu:style" name="ours">
  <word name="cc" text="抄送："/>
</style>
END
"$NIANDU" render a.xml -o a.pdf 2>&1 | grep -c 'word name='
sed -i /word/d style/ours.xml
"$NIANDU" render a.xml -o a.pdf 2>&1 | grep "'word"
