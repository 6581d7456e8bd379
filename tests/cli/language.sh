# Chinese by option or by a Chinese locale, installed or not; English otherwise.
printf '<plan xmlns="urn:niandu:plan" id="p" year="2022">' >p.xml
first() { "$@" 2>&1 | head -n 1; }
first "$NIANDU" biuld
first "$NIANDU" biuld --lang=zh
LC_ALL=zh_CN.UTF-8 first "$NIANDU" biuld
LC_ALL= LC_MESSAGES= LANG=zh_CN first "$NIANDU" biuld
LC_ALL=zh_CN.UTF-8 first "$NIANDU" biuld --lang=en
LC_ALL=de_DE.UTF-8 LANG=zh_CN.UTF-8 first "$NIANDU" biuld
first "$NIANDU" --lang=zh --help
"$NIANDU" check --lang=zh p.xml
