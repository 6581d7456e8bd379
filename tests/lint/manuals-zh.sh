# Every manual page has its Chinese twin, which is clean and names the same
# commands, options, elements and attributes.
set -e
cd "$ROOT"
out=$OLDPWD
mandoc -Tlint -Wwarning "$O"/man/zh_CN/*.[15]

# words PAGE: what a page lists, but not what it says of it
words()
{
	sed -n '/^\.It /p; s/.*\(Fl Fl [a-z-]*\).*/\1/p' "$1" |
		tr -c 'A-Za-z0-9.:-' '\n' | grep -E '^[a-z][a-z0-9:.-]+$' | sort -u
}

for page in src/man/*.[15]; do
	name=${page##*/}
	[ -e "$O/man/zh_CN/$name" ] || { echo "no Chinese $name" >>"$out/said"; continue; }
	words "$page" >"$out/en"
	words "$O/man/zh_CN/$name" >"$out/zh"
	comm -23 "$out/en" "$out/zh" | sed "s/^/the Chinese $name lacks: /" >>"$out/said"
	comm -13 "$out/en" "$out/zh" | sed "s/^/only the Chinese $name has: /" >>"$out/said"
done
cat "$out/said" 2>/dev/null || :
[ ! -s "$out/said" ]
