# "-" is standard input and standard output.
set -e
cat >document.xml <<'END'
<document xmlns="urn:niandu:document" style="gb9704" title="题">
  <title>关于做好年度工作的通知</title>
  <p>各村居要对照计划抓好落实。</p>
</document>
END
"$NIANDU" render - -o - <document.xml >stream.pdf
sleep 1
"$NIANDU" render document.xml -o file.pdf
# But for the name of the input, which the file keeps.
"$NIANDU" render --pdf=plain - -o - <document.xml >stream-plain
"$NIANDU" render --pdf=plain document.xml -o file-plain.pdf
cmp stream-plain file-plain.pdf
rm *-plain*
pdftotext stream.pdf - | head -n 1
"$NIANDU" render - --emit=lines <document.xml >lines
grep -c '"block":"p"' lines
ls
