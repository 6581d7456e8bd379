# Every message has its Chinese text, and none is left that nobody prints.
set -e
cd "$ROOT"
find src -name '*.c' -o -name '*.h' -o -name '*.def' | sort |
xgettext --from-code=UTF-8 --language=C --keyword=N_ --keyword=_ \
	--no-location --no-wrap -o "$OLDPWD/now.pot" --files-from=-
cd "$OLDPWD"
msgmerge -q --no-fuzzy-matching --no-location --no-wrap "$ROOT/src/po/zh.po" now.pot \
	-o merged.po
msgattrib --no-wrap --untranslated --no-obsolete --no-location merged.po >missing
msgattrib --no-wrap --only-fuzzy --no-location "$ROOT/src/po/zh.po" >>missing
sed -n '/^msgid ""$/,/^$/d; s/^msgid /not translated: /p' missing | tee said
msgattrib --no-wrap --only-obsolete merged.po | sed -n 's/^#~ msgid /no longer used: /p' | tee -a said
msgfmt --check -o /dev/null "$ROOT/src/po/zh.po"
[ ! -s said ]
