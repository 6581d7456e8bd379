# The words of the finder stand class by class, in the order of words.h, and
# none stands twice in a class with the same effect.
cd "$ROOT"
sed -n '/^enum word_class/,/^}/p' src/prose/words.h | grep -o '[A-Z_]\{2,\}' >"$OLDPWD/declared"
sed -n 's/^WORD[_AS]*(\([A-Z_]*\), .*/\1/p' src/prose/words.def | uniq >"$OLDPWD/used"
diff "$OLDPWD/declared" "$OLDPWD/used" || exit 1
grep -E '^WORD(_AS)?\(' src/prose/words.def | sort | uniq -d >"$OLDPWD/twice"
cat "$OLDPWD/twice"
[ ! -s "$OLDPWD/twice" ]
