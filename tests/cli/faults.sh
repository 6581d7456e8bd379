# Of what `make faults` does to every command, a little of it to some: calls that
# fail, signals, kill -9, a full disk, two writers.
python3 "$ROOT/tests/faults/run" --quick emit export-form
