# Every header compiles alone: none needs another before it.
cd "$ROOT"
flags=$(pkg-config --cflags freetype2 libxml-2.0 libxslt cairo harfbuzz fontconfig)
# shellcheck disable=SC2086 # a list
find src tests/unit -name '*.h' | sort |
xargs -n 1 gcc -std=c17 -D_GNU_SOURCE -Isrc $flags -Wall -fsyntax-only
