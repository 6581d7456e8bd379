# What is in the tree fits its schema: the root's namespace says which.
cd "$ROOT"
failed=0
xmllint --noout templates/schema/*.xsd || failed=1
for file in $(find samples templates -name '*.xml') $(find templates -name '*.xsl'); do
	kind=$(sed -n 's/.*xmlns="urn:niandu:\([a-z]*\)".*/\1/p' "$file" | head -n 1)
	schema=templates/schema/$kind.xsd
	case $file in
	*.xsl) xmllint --noout --nonet "$file" || failed=1 ;;
	*)
		if [ ! -e "$schema" ]; then
			echo "$file: no schema for '$kind'"
			failed=1
		else
			xmllint --noout --nonet --schema "$schema" "$file" 2>&1 |
			grep -v ' validates$' && failed=1
		fi
		;;
	esac
done
exit $failed
