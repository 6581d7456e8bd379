# What the linker and the compiler put into the program against errors of memory.
elf() { LC_ALL=C readelf -W "$@" "$NIANDU" 2>/dev/null; }

elf -h | grep -q 'Type: *DYN' && echo 'position independent'
elf -l | grep -q GNU_RELRO && elf -d | grep -q BIND_NOW && echo 'full RELRO'
elf -l | grep GNU_STACK | grep -q ' RW  *0x' && echo 'no executable stack'
elf -l | grep -q 'RWE' && echo 'a segment is writable and executable'
elf -d | grep -qE 'RPATH|RUNPATH' && echo 'an RPATH'
elf --dyn-syms | grep -q __stack_chk_fail && echo 'stack protector'
# Debian's own start files have no mark of it, so the program has none; its
# functions begin as they should all the same.
objdump -d "$NIANDU" | grep -A 2 "<main>:" | grep -qE 'endbr64|paciasp|bti' && echo 'control flow'
# Not of a build for debugging, without an optimizer, or of the sanitizers.
if elf --dyn-syms | grep -q '_chk@' ||
	elf --debug-dump=info -wN 2>/dev/null | grep -m1 -q 'DW_AT_producer.*\(-O0\|sanitize\)'; then
	echo fortified
fi
