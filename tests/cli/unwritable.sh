# An output that cannot be written is a fault of the system: exit 3, and nothing
# is left behind.
: >file
echo '<document xmlns="urn:niandu:document" style="gb9704" title="t"><p>文</p></document>' >d.xml
for path in file/out.pdf missing/folder/out.pdf /dev/full/out.pdf; do
	"$NIANDU" render d.xml -o $path >stdout 2>stderr
	echo "$path: exit $?, $(grep -c "error: .*$path" stderr) message"
done
"$NIANDU" render d.xml -o - >/dev/full 2>stderr
echo "full disk: exit $?"
"$NIANDU" --help >/dev/full 2>stderr
echo "full disk, help: exit $?"
ls
