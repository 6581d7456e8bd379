#!/bin/sh
# install.sh [all]: brings the fonts that fonts.conf names and makes them ready.
#
# all: also those of scripts and hanzi that no sample has (see README.md).
#
# For Debian 12; root, or sudo where a package is missing.  It may be run from
# any folder and as often as one likes: when all is there it only checks.
#
#   cache/fandol/     the Fandol originals, as fetched and verified
#   cache/scripts/    those of other scripts
#   cache/prepared/   the faces that documents are set with (see README.md)
#   cache/full/       links to installed originals, for what those lack
#   cache/index/      fontconfig's index, so that a run of niandu writes nothing
#   cache/fc.conf     FONTCONFIG_FILE for fc-list and fc-match
set -eu
umask 022
PATH=$PATH:/usr/sbin:/sbin
LC_ALL=C.UTF-8
export PATH LC_ALL

here=$(cd "$(dirname "$0")" && pwd -P)
cache=$here/cache
noto=/usr/share/fonts/opentype/noto
lxgw=/usr/share/fonts/truetype/lxgw-wenkai
texlive=/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol
noto_core=/usr/share/fonts/truetype/noto
originals="
	$noto/NotoSerifCJK-Regular.ttc
	$noto/NotoSerifCJK-Bold.ttc
	$noto/NotoSansCJK-Regular.ttc
	$noto/NotoSansCJK-Bold.ttc
	$lxgw/LXGWWenKai-Light.ttf
	$lxgw/LXGWWenKai-Regular.ttf"

# What layout asks of a font by name; ccmp and kern are the defaults we keep.
features=ccmp,kern,halt,palt,fwid,hwid

# Faces of other scripts, each by the name of its file.
scripts="
	NotoSerif-Regular NotoSerif-Bold NotoSans-Regular NotoSans-Bold
	NotoSerifTibetan-Regular NotoSerifTibetan-Bold
	NotoNaskhArabic-Regular NotoNaskhArabic-Bold
	NotoSansArabic-Regular NotoSansArabic-Bold
	NotoSerifThai-Regular NotoSerifThai-Bold
	NotoSansThai-Regular NotoSansThai-Bold
	NotoSansMongolian-Regular NotoSansYi-Regular
	NotoSansTaiLe-Regular NotoSansNewTaiLue-Regular"
more_scripts="
	NotoSansTaiTham-Regular NotoSansTaiTham-Bold
	NotoSansLisu-Regular NotoSansLisu-Bold NotoSansMiao-Regular
	NotoSerifLao-Regular NotoSerifLao-Bold
	NotoSerifKhmer-Regular NotoSerifKhmer-Bold
	NotoSerifMyanmar-Regular NotoSerifMyanmar-Bold
	NotoSerifDevanagari-Regular NotoSerifDevanagari-Bold"
# Hanzi of Extension B and beyond: linked where their packages are installed.
wide="
	/usr/share/fonts/truetype/hanazono/HanaMinA.ttf
	/usr/share/fonts/truetype/hanazono/HanaMinB.ttf
	/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf
	/usr/share/fonts/truetype/cns11643/TW-Sung-Ext-B-98_1.ttf"
wide_packages="fonts-hanazono fonts-babelstone-han"

say()
{
	echo "fonts: $*"
}

fail()
{
	echo "fonts/install.sh: error: $*" >&2
	exit 1
}

as_root()
{
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	else
		sudo "$@"
	fi
}

apt()
{
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y "$@" \
		>"$work/apt.log" 2>&1 </dev/null
}

# ==== Packages ===============================================================

missing_packages()
{
	if [ ! -e $noto/NotoSerifCJK-Bold.ttc ] ||
	    [ ! -e $noto/NotoSerifCJK-Regular.ttc ] ||
	    [ ! -e $noto/NotoSansCJK-Bold.ttc ] ||
	    [ ! -e $noto/NotoSansCJK-Regular.ttc ]; then
		echo fonts-noto-cjk
	fi
	if [ ! -e $lxgw/LXGWWenKai-Light.ttf ] ||
	    [ ! -e $lxgw/LXGWWenKai-Regular.ttf ]; then
		echo fonts-lxgw-wenkai
	fi
	for tool in hb-subset hb-shape; do
		command -v $tool >/dev/null || echo libharfbuzz-bin
	done | uniq
	command -v fc-cache >/dev/null || echo fontconfig
}

# Lists of a fresh image are empty, lists of an old one name files long gone:
# so fetch them where apt does not know a package or cannot get it.
install_packages()
{
	packages=$(missing_packages | tr '\n' ' ')
	packages=${packages% }
	[ -n "$packages" ] || return 0

	command -v apt-get >/dev/null ||
		fail "missing: $packages (Debian packages; this system has no apt-get)"
	[ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
		fail "missing: $packages; run as root, or install them first"

	# shellcheck disable=SC2086 # a list
	if ! apt-cache show --no-all-versions $packages >/dev/null 2>&1 ||
	    ! apt install --no-install-recommends $packages; then
		apt update && say "fetched package lists"
		apt install --no-install-recommends $packages ||
			fail "cannot install $packages: $(tail -n 1 "$work/apt.log")"
	fi
	left=$(missing_packages | tr '\n' ' ')
	[ -z "$left" ] ||
		fail "package ${left% } is installed, but not the files it should bring"
	say "installed $packages"
}

# Hanzi that hardly any document has: 105 MB, so only when asked for.
install_wide()
{
	[ -n "$all" ] || return 0
	# shellcheck disable=SC2086 # a list
	! dpkg -s $wide_packages >/dev/null 2>&1 || return 0
	# shellcheck disable=SC2086 # a list
	apt install --no-install-recommends $wide_packages ||
	{
		apt update && apt install --no-install-recommends $wide_packages
	} || fail "cannot install $wide_packages: $(tail -n 1 "$work/apt.log")"
	say "installed $wide_packages"
}

# ==== Fandol =================================================================

# good SUMS FOLDER: holds the files that fonts/SUMS names, as they should be.
good()
{
	(cd "$2" 2>/dev/null && sha256sum -c --status "$here/$1" 2>/dev/null)
}

# fetch PACKAGE FOLDER STRIP FILES…: those files of a Debian package, without
# installing it, into $work/FOLDER.
fetch()
{
	package=$1 folder=$2 strip=$3
	shift 3
	command -v apt-get >/dev/null || return 1
	(
		cd "$work"
		download="apt-get -q -o APT::Sandbox::User=root download $package"
		$download >apt.log 2>&1 ||
		{
			as_root apt-get -q update >apt.log 2>&1 &&
			$download >apt.log 2>&1
		} || exit 1
		mkdir -p "$folder"
		dpkg-deb --fsys-tarfile "$package"_*.deb |
		tar -x -C "$folder" --strip-components="$strip" --wildcards "$@"
	)
}

# Debian has Fandol only inside a package that pulls in 260 MB of TeX; so take
# the four files out of it and leave the rest.
fetch_fandol()
{
	! good SHA256SUMS "$cache/fandol" || return 0

	if good SHA256SUMS $texlive; then
		mkdir "$work/fandol"
		cp $texlive/Fandol[FHKS]*-Regular.otf "$work/fandol/"
		from="the installed TeX Live"
	elif fetch texlive-lang-chinese fandol 9 ".$texlive/Fandol[FHKS]*-Regular.otf"
	then
		from="texlive-lang-chinese"
	else
		why=$(tail -n 1 "$work/apt.log" 2>/dev/null || :)
		fail "missing: Fandol (仿宋 楷体 黑体 宋体): cannot download the package" \
			"texlive-lang-chinese: ${why:-no apt-get}"
	fi
	good SHA256SUMS "$work/fandol" ||
		fail "the Fandol files out of $from do not agree with fonts/SHA256SUMS"
	rm -rf "$cache/fandol"
	mv "$work/fandol" "$cache/fandol"
	say "fetched Fandol out of $from"
}

# ==== Other scripts ==========================================================

# scripts_there FOLDER: has it all the faces of other scripts?
scripts_there()
{
	for face in $scripts; do
		[ -e "$1/$face.ttf" ] || return 1
	done
}

# Of the package's 400 faces only those named above.
fetch_scripts()
{
	! scripts_there "$cache/scripts" || return 0

	mkdir -p "$work/scripts"
	if scripts_there $noto_core; then
		for face in $scripts; do
			cp "$noto_core/$face.ttf" "$work/scripts/"
		done
		from="the installed fonts-noto-core"
	elif
		# shellcheck disable=SC2086 # a list
		fetch fonts-noto-core scripts 6 \
			$(printf ".$noto_core/%s.ttf " $scripts)
	then
		from="fonts-noto-core"
	else
		why=$(tail -n 1 "$work/apt.log" 2>/dev/null || :)
		fail "missing: the faces of other scripts than Han: cannot download the" \
			"package fonts-noto-core: ${why:-no apt-get}"
	fi
	scripts_there "$work/scripts" ||
		fail "not all faces of other scripts are in $from"
	rm -rf "$cache/scripts"
	mv "$work/scripts" "$cache/scripts"
	say "fetched the faces of other scripts out of $from"
}

# ==== Prepared faces =========================================================

# prepare NAME ORIGINAL INDEX CHARACTERS PROBE [WITHOUT [FEATURES]]: one face,
# without subroutines and hints.  PROBE is text that it must be able to set.
prepare()
{
	face=$work/$1.otf
	# shellcheck disable=SC2086 # one option or none
	hb-subset --font-file="$2" --face-index="$3" --unicodes-file="$4" \
		${6:+--unicodes-=$6} --layout-features="${7:-$features}" --name-IDs='*' \
		--no-hinting --desubroutinize \
		-o "$face" 2>"$work/hb.log" ||
		fail "cannot prepare $1 from $2: $(tail -n 1 "$work/hb.log")"
	glyphs=$(hb-shape --no-glyph-names --no-clusters "$face" "$5") ||
		fail "cannot prepare $1: hb-shape does not read it"
	case $glyphs in
	*[\[\|]0+*|*[\[\|]0@*)
		fail "cannot prepare $1: a character of '$5' is missing from $2" ;;
	esac
	mv "$face" "$cache/prepared/$1.otf"
	echo "$1.otf" >>"$work/faces"
	say "prepared $1.otf ($(($(stat -c %s "$cache/prepared/$1.otf") / 1024)) KB)"
}

prepare_noto()
{
	for weight in Regular Bold; do
		for style in Serif Sans; do
			original=$noto/Noto${style}CJK-$weight.ttc
			prepare Noto${style}SC-$weight $original 2 \
				"$work/common" '年度工作—“”…·％〔〕①㎡ Aa0'
			prepare Rare${style}SC-$weight $original 2 \
				"$work/rare" '玥祎昉珺琤堃'
		done
	done
}

# Fandol draws ￥ as a dollar sign, ― as a boxed letter and ￣ as a hyphen.
fandol_wrong=ffe5,2015,ffe3

prepare_fandol()
{
	for style in Fang Kai Hei Song; do
		prepare Fandol$style-Regular \
			"$cache/fandol/Fandol$style-Regular.otf" 0 \
			"$work/all" '年度工作—“”…·％〔〕①Aa0' $fandol_wrong
	done
}

# Scripts whose letters join and stack need all that the face has for them.
prepare_scripts()
{
	for weight in Regular Bold; do
		for style in Serif Sans; do
			prepare Hangul${style}SC-$weight \
				$noto/Noto${style}CJK-$weight.ttc 2 "$work/hangul" '한국어' \
				'' ccmp,ljmo,vjmo,tjmo,kern
		done
	done
	for face in $scripts; do
		case $face in
		NotoSerif-*|NotoSans-*)
			prepare "$face" "$cache/scripts/$face.ttf" 0 "$work/latin" \
				'Việt' '' '*' ;;
		*)	prepare "$face" "$cache/scripts/$face.ttf" 0 "$work/all" '' '' '*' ;;
		esac
	done
}

link_originals()
{
	mkdir -p "$cache/full"
	for original in $originals $wide; do
		[ -e "$original" ] || continue
		link=$cache/full/${original##*/}
		[ "$(readlink "$link" || :)" = "$original" ] ||
			ln -sf "$original" "$link"
	done
}

# A face that this script no longer makes would still be scanned.
remove_strangers()
{
	for face in "$cache"/prepared/*; do
		grep -q -x -F "${face##*/}" "$work/faces" || rm -f "$face"
	done
}

# ==== Index ==================================================================

xml_text()
{
	printf '%s' "$1" | sed 's/&/\&amp;/g; s/</\&lt;/g'
}

# fontconfig does not notice that fonts.conf has changed, hence "force".
build_index()
{
	path=$(xml_text "$here")
	cat >"$work/fc.conf" <<-END
	<?xml version="1.0"?>
	<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
	<fontconfig>
	  <cachedir>$path/cache/index</cachedir>
	  <include>$path/fonts.conf</include>
	</fontconfig>
	END
	cmp -s "$work/fc.conf" "$cache/fc.conf" || mv "$work/fc.conf" "$cache/fc.conf"
	FONTCONFIG_FILE=$cache/fc.conf fc-cache ${1:+-f} 2>"$work/fc.log" ||
		fail "cannot index the fonts: $(tail -n 1 "$work/fc.log")"
}

# Ask fontconfig as the program will; a wrong answer here is a broken document
# there.
check_role()
{
	file=$(FONTCONFIG_FILE=$cache/fc.conf fc-match -f '%{file}' "$1:lang=zh-cn")
	case $file in
	"$here/local/"*)
		say "$1 is set in ${file#"$here/"}" ;;
	"$cache/prepared/$2.otf")
		;;
	*)	fail "$1 should be set in $2, but fontconfig answers '${file:-nothing}'" ;;
	esac
}

check_roles()
{
	check_role 小标宋 NotoSerifSC-Bold
	check_role 仿宋 FandolFang-Regular
	check_role 楷体 FandolKai-Regular
	check_role 黑体 FandolHei-Regular
	check_role 宋体 FandolSong-Regular
	check_role 图表黑体 NotoSansSC-Regular
}

# ==== Order of work ==========================================================

# All that the result depends on: recipe, originals, place.
stamp()
{
	echo "$here"
	cat "$here/install.sh" "$here/characters.sh" "$here/fonts.conf" \
		"$here/SHA256SUMS" | sha256sum
	echo "$all"
	# shellcheck disable=SC2086 # a list
	stat -L -c '%n %s %Y' $originals $wide 2>/dev/null || :
	hb-subset --version 2>/dev/null || :
}

is_current()
{
	[ "$(stamp)" = "$(cat "$cache/stamp" 2>/dev/null)" ] &&
	(cd "$cache/prepared" && sha256sum -c --status ../prepared.sums) 2>/dev/null &&
	[ -z "$(missing_packages)" ]
}

if ! mkdir -p "$cache" "$here/local" 2>/dev/null || [ ! -w "$cache" ]; then
	fail "cannot write to $cache"
fi
case ${1-} in
'')	all=$(cat "$cache/all" 2>/dev/null || :) ;;
all)	all=all ;;
*)	fail "usage: fonts/install.sh [all]" ;;
esac
[ -z "$all" ] || scripts="$scripts $more_scripts"
exec 9>"$cache/lock"
flock 9		# two builds at once: the second waits and finds all done

work=$(mktemp -d "$cache/work.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

if is_current; then
	link_originals
	build_index
	check_roles
	say "up to date"
	exit 0
fi

rm -f "$cache/stamp"
install_packages
install_wide
mkdir -p "$cache/prepared"
sh "$here/characters.sh" common >"$work/common"
sh "$here/characters.sh" rare >"$work/rare"
sh "$here/characters.sh" latin >"$work/latin"
sh "$here/characters.sh" hangul >"$work/hangul"
# All but the radicals: a face that has them draws 月 and the radical ⽉ by one
# glyph, and a PDF's reader would be told of the lower code.
printf '%s\n' 0-2e7f 2fe0-10ffff >"$work/all"

# Noto and the index come before Fandol: without a network the roles then fall
# back to Noto, and the failure is still reported.
prepare_noto
link_originals
build_index force
fetch_fandol
prepare_fandol
fetch_scripts
prepare_scripts
remove_strangers
(cd "$cache/prepared" && sha256sum -- *.otf) >"$work/sums"
mv "$work/sums" "$cache/prepared.sums"
build_index force
check_roles
[ -z "$all" ] || echo all >"$cache/all"
stamp >"$work/stamp"
mv "$work/stamp" "$cache/stamp"
say "ready: $(FONTCONFIG_FILE=$cache/fc.conf fc-list : file | wc -l) faces"
