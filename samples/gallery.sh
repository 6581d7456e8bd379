#!/bin/sh
# gallery.sh NIANDU SAMPLES FOLDER: one page of pictures in FOLDER/index.html: the
# first page of each sample report, and every kind of chart and table. A switch
# shows them in grey, as they are copied.
set -eu
niandu=$1 samples=$2 to=$3
here=$(dirname "$0")
mkdir -p "$to"
rm -f "$to"/*.png

# picture PDF NAME PAGE
picture()
{
	pdftoppm -r 72 -png -f "$3" -l "$3" -singlefile "$1" "$to/$2"
}
# figure NAME WORDS [LINK]
figure()
{
	printf '<figure><a href="%s"><img src="%s.png" alt="%s" loading="lazy"></a>' \
		"${3:-$1.png}" "$1" "$2"
	printf '<figcaption>%s</figcaption></figure>\n' "$2"
}
pages()
{
	pdfinfo "$1" | sed -n 's/^Pages: *//p'
}
# What a template is for, in its own words.
about()
{
	"$niandu" templates --lang=zh | sed -n "s/^ *$1  *//p" | head -1
}

for sheet in charts tables; do
	"$niandu" render "$here/charts/$sheet.xml" -o "$to/$sheet.pdf"
done
{
	cat <<'END'
<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>样张</title>
<meta name="viewport" content="width=device-width">
<style>
body { font-family: sans-serif; margin: 2em; background: #f4f4f4 }
section { display: flex; flex-wrap: wrap; gap: 1.5em; align-items: start }
figure { margin: 0; width: 19em }
img { width: 100%; background: white; box-shadow: 0 1px 4px #0004 }
figcaption { margin-top: .4em }
:has(#grey:checked) img { filter: grayscale(1) }
</style></head><body>
<h1>样张</h1>
<p><label><input type="checkbox" id="grey"> 灰度（黑白打印、复印的样子）</label></p>
<h2>报告</h2>
<section>
END
	for pdf in "$samples"/*.pdf; do
		name=$(basename "$pdf" .pdf)
		template=$(echo "$name" | sed 's/^[a-z]*-[0-9]*-//; s/^half-year-//')
		words=$(about "$template")
		picture "$pdf" "$name" 1
		figure "$name" "$name（$(pages "$pdf")页）${words:+：$words}"
	done
	for sheet in charts tables; do
		[ $sheet = charts ] && echo '</section><h2>图</h2><section>'
		[ $sheet = tables ] && echo '</section><h2>表</h2><section>'
		n=$(pages "$to/$sheet.pdf")
		for page in $(seq "$n"); do
			picture "$to/$sheet.pdf" "$sheet-$page" "$page"
			figure "$sheet-$page" "$sheet.xml，第${page}页" "$sheet.pdf#page=$page"
		done
	done
	echo '</section></body></html>'
} >"$to/index.html"
