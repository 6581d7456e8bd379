# hanzi.def is what hanzi.awk makes of its sources, by the same Unicode version.
data=/usr/share/unicode
here=$(sed -n '1s/^# LineBreak-\(.*\)\.txt.*/\1/p' $data/LineBreak.txt)
used=$(sed -n 's/.* data of Unicode \(.*\)\.$/\1/p' "$ROOT/src/text/hanzi.def")
[ "$here" = "$used" ] || { echo "Unicode is $here here, $used there"; exit 77; }
awk -f "$ROOT/src/text/hanzi.awk" "$ROOT/src/text/hanzi.txt" \
	$data/UnicodeData.txt $data/LineBreak.txt |
	diff --label hanzi.awk --label hanzi.def -u - "$ROOT/src/text/hanzi.def"
