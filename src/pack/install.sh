#!/bin/sh
# install.sh [文件夹]：把这个离线包装到 /opt/niandu（或给出的文件夹），不用联网，
# 不动系统里的任何库；再在 /usr/local/bin 里放一个链接。删掉这个文件夹就是卸载。
set -eu
here=$(cd "$(dirname "$0")" && pwd)
to=${1:-/opt/niandu}
mkdir -p "$to"
cp -R "$here/bin" "$here/lib" "$here/libexec" "$here/share" "$to/"
FC_CACHE=$to/libexec/run-fc-cache "$to/share/niandu/fonts/index" "$to/share/niandu/fonts"
if [ $# -eq 0 ]; then
	mkdir -p /usr/local/bin
	ln -sf "$to/bin/niandu" /usr/local/bin/niandu
fi
"$to/bin/niandu" --version
