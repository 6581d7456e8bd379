# The list of sources in the Makefile and the folders agree.
make -s -C "$ROOT" --no-print-directory list-sources | sort >listed
(cd "$ROOT" && find src -name '*.c' | sort) >found
diff --label Makefile --label src -u listed found
