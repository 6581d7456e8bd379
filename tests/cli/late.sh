# A library that is loaded late is loaded by the runs that call it, and by no
# other: a PDF takes none of them.
plan=$ROOT/samples/yunxi/plan.xml
cat >scripts.xml <<'END'
<document xmlns="urn:niandu:document" style="plan"><title>通知</title>
<p>བོད་ཡིག</p></document>
END

# loads FILE COMMAND…: those of the libraries that the loader starts for it.
loads()
{
	file=$1
	shift
	rm -f said.*
	LD_DEBUG=files LD_DEBUG_OUTPUT=said "$NIANDU" "$@" -o "$file"
	echo "$file:" "$(grep -ao 'calling init: .*' said.* |
		grep -oE 'lib(cairo|pangoft2|zip|xlsxwriter|microhttpd|X11|gio|crypto|gnutls)[-.]' |
		sort -u | tr -d '.-' | paste -sd ' ')"
}

loads a.pdf build "$plan" -t plan
loads a.png build "$plan" -t plan -f png
loads a.ofd build "$plan" -t plan -f ofd
loads a.xlsx export-form "$plan"
loads b.pdf render scripts.xml
rm said.*
ls
