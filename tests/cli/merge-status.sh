# One job of many that failed is told by the exit status: 1 for its input, 3
# where running it again may help.
job()
{
	printf '{"job":"%s","plan":"%s-2026","status":"%s","ms":1,"peak_kib":1,"outputs":[],"pages":0,"messages":[]}\n' \
		"$1" "$1" "$2"
}
sum()
{
	"$NIANDU" merge-results "$1" >/dev/null
	echo "$1: exit $?"
}
{ job good written; job old up-to-date; } >well.jsonl
{ job good written; job bad fault; } >fault.jsonl
{ job good written; job late time; } >again.jsonl
{ job bad fault; job late time; } >both.jsonl
for file in well fault again both; do sum $file.jsonl; done
