# What make install puts somewhere works from there alone, and make uninstall
# takes it away again.
set -e
make -s -C "$ROOT" O="$O" DESTDIR="$PWD/root" PREFIX=/opt install >log
cp "$ROOT/samples/yunxi/plan.xml" .
root/opt/bin/niandu build plan.xml -t plan -o installed.pdf
"$NIANDU" build plan.xml -t plan -o built.pdf
cmp installed.pdf built.pdf
root/opt/bin/niandu --lang=zh --help | head -n 1
ls root/opt/share/man/man1 root/opt/share/man/man5 root/opt/share/man/zh_CN/man1
make -s -C "$ROOT" O="$O" DESTDIR="$PWD/root" PREFIX=/opt uninstall >log
find root -type f
