#!/bin/sh
# sbatch --export=ALL,TREE=/data/towns,OUT=/data/reports slurm.sh
# Slurm 作业组：每个任务一份，--shard=auto 自己认出是第几份、共几份。
# 做完后：niandu merge-results "$OUT"/results/*.jsonl -o 批量情况.pdf
#
#SBATCH --job-name=niandu
#SBATCH --array=0-19
#SBATCH --ntasks=1
#SBATCH --requeue
#SBATCH --open-mode=append
set -u
: "${NIANDU:=niandu}"
mkdir -p "$OUT/results"
"$NIANDU" batch "$TREE" -o "$OUT" --shard=auto ${OPTIONS:-} \
	-j "${SLURM_CPUS_ON_NODE:-1}" \
	--results="$OUT/results/$SLURM_ARRAY_TASK_ID.jsonl"
status=$?

# 3 是系统问题（磁盘、内存、被中断），再排一次队；1 是哪个镇的材料有错，重做也没有用。
# The system's fault: once more, up to three times. The input's: no use.
if [ $status -eq 3 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ]; then
	scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
fi
exit $status
