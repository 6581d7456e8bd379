# A worker of batch writes in the output's folder and nowhere else, whatever is
# in its way there: a link that leads out of it is not followed.
cp -R "$ROOT/samples/county/baisha" "$ROOT/samples/county/hefeng" .
mkdir tree out elsewhere temporary
export TMPDIR=$PWD/temporary
mv baisha hefeng tree/
echo old >elsewhere/file.pdf
"$NIANDU" batch tree -t targets -o out >/dev/null 2>&1
first=$(cd out && ls *.pdf | head -n 1)
rm "out/$first"
ln -s ../elsewhere/file.pdf "out/$first"
"$NIANDU" batch tree -t targets -o out --force -j1 2>said || echo "exit $?"
grep -q 'Permission denied' said || {
	grep -q landlock /sys/kernel/security/lsm 2>/dev/null || {
		echo "this kernel has no Landlock"
		exit 77
	}
}
grep -o "cannot be written: .*" said
cat elsewhere/file.pdf
ls elsewhere
