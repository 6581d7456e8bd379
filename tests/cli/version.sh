# Name and version, on standard output and nothing else; also after a command.
"$NIANDU" --version | sed 's/ [0-9][0-9.]*$/ N/'
"$NIANDU" build -V | sed 's/ [0-9][0-9.]*$/ N/'
