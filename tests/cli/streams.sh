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
# The file names its input, which a stream has not; the pages are the same.
for file in stream file; do
	pdftotext -bbox $file.pdf $file.box
	pdftoppm -r 40 -gray $file.pdf >$file.pages
done
cmp stream.box file.box
cmp stream.pages file.pages
rm ./*.box ./*.pages
pdftotext stream.pdf - | head -n 1
"$NIANDU" render - --emit=lines <document.xml >lines
grep -c '"block":"p"' lines
ls
