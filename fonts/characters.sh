#!/bin/sh
# characters.sh common|rare|latin|hangul: the characters that a prepared face keeps, as code
# points for hb-subset --unicodes-file: a hexadecimal number or range a line.
#
# common  every character of GB 2312 (6763 hanzi and 682 signs) and the signs of
#         official documents outside it
# rare    the hanzi of GBK that GB 2312 lacks (names of people and places)
# latin   Latin, Greek and Cyrillic letters, and the marks that combine
# hangul  Korean
#
# The character sets are asked of iconv, row by row.  A face that lacks one of
# them is no error.
set -eu
LC_ALL=C
export LC_ALL

# charset NAME FIRST-ROW LAST-ROW FIRST-CELL: all two-byte characters, sorted.
# A line each, so that iconv finds its feet again after a code without meaning.
charset()
{
	awk -v top="$2" -v bottom="$3" -v left="$4" 'BEGIN {
		for (row = top; row <= bottom; row++)
			for (cell = left; cell <= 254; cell++)
				printf "%c%c\n", row, cell
	}' |
	iconv -c -f "$1" -t UTF-32BE | od -An -v -t x1 -w4 | tr -d ' ' |
	grep -v '^000000' | sort -u
}

# Signs by Unicode block, with what a document takes from it.
signs()
{
	awk '{ print $1 }' <<'END'
20-7e       ASCII
a0-ff       Latin-1: · ± × ÷ ° §
2010-2027   — – ‘ ’ “ ” … ‧
2030-203c   ‰ ′ ″ ※ ‼
2047-2049   ⁇ ⁈ ⁉
20ac        €
2100-213a   ℃ ℉ № ™
2150-218b   ⅓, Ⅰ to Ⅻ, ⅰ to ⅻ
2190-21ff   arrows
2200-22ff   √ ≤ ≥ ≈ ∑ ∠
2460-24ff   ① to ⑳, ⑴, ⒈
2500-25ff   box drawing; ■ □ ▲ △ ▼ ◆ ◇ ○ ● ◎
2600-266f   ★ ☆ ♀ ♂
2713-2718   ✓ (no face here has ✔ ✗)
2776-2793   ❶
2e3a-2e3b   ⸺ ⸻
3000-30ff   、。〇〈《「『【〔〖, kana, ・
3100-312f   bopomofo
3200-33ff   ㈠ ㊣ ㎎ ㎏ ㎜ ㎞ ㎡ ㏄
fe10-fe6b   vertical and small forms
ff00-ffef   full-width forms: （ ） ， ： ％ ￥
END
}

case ${1-} in
common)
	charset GB2312 161 247 161
	signs ;;
rare)	# common first and twice: uniq -u leaves what only GBK has
	common=$(charset GB2312 161 247 161)
	{ echo "$common"; echo "$common"; charset GBK 129 254 64; } |
	sort | uniq -u | grep '^0000[4-9]' ;;
latin)	printf '%s\n' 20-7e a0-52f 1d00-1fff 2c60-2c7f a720-a7ff 200c-200d 25cc ;;
hangul)	printf '%s\n' 20-7e 1100-11ff 3000-303f 3130-318f a960-a97f ac00-d7ff ;;
*)	echo "usage: characters.sh common|rare|latin|hangul" >&2
	exit 2 ;;
esac
