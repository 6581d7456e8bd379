# Without a command: a usage error, not a screenful.
"$NIANDU"
