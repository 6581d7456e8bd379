# Word files of the shapes that lose something elsewhere: what a reader sees is
# taken, the rest is named with its place; nothing is glued, nothing repeated.
for file in "$ROOT"/tests/word/*.docx; do
	name=${file##*/}
	echo "== $name"
	cp "$file" .
	(ulimit -v 2000000; timeout 20 "$NIANDU" import "$name" --force --no-targets \
		--review=review -o plan.xml) >said 2>&1
	status=$?
	[ $status = 0 ] || echo "exit $status"
	cat said
	sed -n 's/^ *<\(issuer\|title\|p\|number\|to\|cc\|note\|printed-by\|printed-on\)>\(.*\)<.*/\1: \2/p
		s/^ *\(<official[^>]*\).*/\1/p; s/^ *\(<item [^>]*\).*/\1/p; s/^ *\(<pillar [^>]*\).*/\1/p
		s/^ *<p\/>/p:/p' plan.xml | uniq -c | sed 's/^ *1 //; s/^ *\([0-9]*\) \(.*\)/\2 (\1 times)/'
	rm -f plan.xml
done
