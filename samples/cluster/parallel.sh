#!/bin/sh
# parallel.sh TREE OUT HOST… [-- 选项…]：用 GNU parallel 经 ssh 在多台机器上出报告。
# TREE 和 OUT 在各台机器上是同一个共享文件夹（如 NFS）；各机装有 niandu，ssh 免密码登录。
# 中断了、机器坏了，同一条命令再执行一次就接着做。
#
# Shards over ssh. An exit status of 1 is a town's input at fault, which no
# machine can mend: it stands in the results and is not tried again. 3 is.
set -eu
: "${NIANDU:=niandu}"
tree=$1 out=$2 hosts=
shift 2
while [ $# -gt 0 ] && [ "$1" != -- ]; do
	hosts=$hosts${hosts:+,}1/$1
	n=$((${n:-0} + 1))
	shift
done
[ $# -eq 0 ] || shift
# 份数是机器数的几倍：快的机器多做几份。
shards=${SHARDS:-$((n * 4))}

mkdir -p "$out/results"
seq "$shards" | parallel --sshlogin "$hosts" --retries 4 \
	--joblog "$out/results/parallel.log" \
	"$NIANDU batch '$tree' -o '$out' --shard={}/$shards $* \
		--results='$out/results/{}.jsonl'; status=\$?; \
		[ \$status -ne 1 ] || exit 0; exit \$status"
"$NIANDU" merge-results "$out"/results/*.jsonl
