# The list of sources in the Makefile and the folders agree.
failed=0
make -s -C "$ROOT" --no-print-directory list-sources | sort >listed
(cd "$ROOT" && find src -name '*.c' | sort) >found
diff --label Makefile --label src -u listed found || failed=1
cd "$ROOT"
# A name of a file says where it is: none stands in two rooms.
find src -name '*.[ch]' | sed 's|.*/||' | sort | uniq -d |
sed 's/$/: two files of this name/' | grep . && failed=1
# A file that is longer holds two subjects.
find src -name '*.[ch]' | sort | xargs wc -l |
awk '$2 != "total" && $1 > 600 { print $2 " has " $1 " lines, 600 are enough" }' |
grep . && failed=1
# What a test or a trial leaves at the top would be kept by the next commit.
git -c core.quotePath=off ls-files 2>/dev/null | sed -n 's|/.*||; /^\./d; p' | sort -u |
grep -vxE 'src|templates|fonts|samples|tests|Makefile|README\.md|LICENSE|CHANGELOG\.md' |
sed 's/$/: does not belong at the top of the tree/' | grep . && failed=1
exit $failed
