# One rule each for symbolic links, pipes, devices and long names.
doc=$ROOT/samples/bilingual/notice.xml
render() { "$NIANDU" render "$doc" "$@" 2>stderr || echo "exit $?"; grep error stderr || :; }
kind() { if [ -L "$1" ]; then echo "$1 is a link"; else echo "$1 is a file"; fi; }

echo '== a link is written through, wherever it leads'
mkdir far
echo old >real.pdf
ln -s real.pdf link.pdf
ln -s ../links/far/new.pdf far/again.pdf
ln -s far/new.pdf dangling.pdf
render -o link.pdf
render -o dangling.pdf
kind link.pdf; kind dangling.pdf; kind real.pdf; kind far/new.pdf
cmp real.pdf far/new.pdf && echo same
ln -s round.pdf round.pdf
render -o round.pdf

echo '== into a folder, where a name in it is a link'
mkdir out
ln -s ../real.pdf out/yunxi-2022-plan.pdf
"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t plan -o out/ || echo "exit $?"
kind out/yunxi-2022-plan.pdf
cmp -s real.pdf far/new.pdf || echo written

echo '== an input that is written by way of a link is an input all the same'
cp "$doc" d.xml
ln -s d.xml e.xml
"$NIANDU" render d.xml -o e.xml 2>&1 | head -n 1

echo '== pipes'
mkfifo in out.fifo
cat "$doc" >in &
cat <out.fifo >piped.pdf & reader=$!
"$NIANDU" render in -o out.fifo 2>stderr || echo "exit $?"
wait $reader
"$NIANDU" render "$doc" -o whole.pdf 2>stderr
pdftotext piped.pdf
pdftotext whole.pdf
cmp piped.txt whole.txt && echo same
[ -p out.fifo ] && echo 'still a pipe'

echo '== devices'
render -o /dev/null
render -o /dev/full
"$NIANDU" check /dev/zero || echo "exit $?"
"$NIANDU" check . 2>&1 | head -n 1
"$NIANDU" render /dev/null -o x.pdf || echo "exit $?"

echo '== names that are too long'
long=$(printf 'a%.0s' $(seq 300))
sed "s/id=\"yunxi-2022\"/id=\"$long\"/" "$ROOT/samples/yunxi/plan.xml" >long.xml
mkdir none
"$NIANDU" build long.xml -t plan --charts -o none/ 2>&1 | sed 's/aaa*/a…/g'
"$NIANDU" build long.xml -t plan -o none/ >/dev/null 2>&1 || echo "exit $?"
render -o $long.pdf | sed 's/aaa*/a…/g'
"$NIANDU" check $long.xml 2>&1 | sed 's/aaa*/a…/g'
ls none

echo '== nothing but what lies in its folder belongs to a template'
mkdir town outside
echo '<s:stylesheet version="1.0" xmlns:s="http://www.w3.org/1999/XSL/Transform"/>' >outside/o.xsl
cp outside/o.xsl town/near.xsl
ln -s ../outside/o.xsl town/link.xsl
ln -s near.xsl town/inner.xsl
ln -s ../outside town/folder
template() # IMPORT STYLE TEXT
{
	cat >town/t.xsl <<-END
	<s:stylesheet version="1.0" xmlns:s="http://www.w3.org/1999/XSL/Transform"
	    xmlns:m="http://exslt.org/math" xmlns="urn:niandu:document">
	<s:import href="$1.xsl"/>
	<s:template match="/"><document title="t" style="$2"><p>$3</p></document></s:template>
	</s:stylesheet>
	END
	"$NIANDU" build "$ROOT/samples/yunxi/plan.xml" -t town/t.xsl -o t.pdf 2>&1 && echo "$1, $2: taken"
}
for name in near inner link folder/o ../outside/o; do
	template $name gb9704 一
done
mkdir town/style
cp "$ROOT/templates/style/gb9704.xml" outside/out.xml
cp outside/out.xml town/style/near.xml
ln -s ../../outside/out.xml town/style/out.xml
for style in near out ../../outside/out; do
	template near $style 一
done

echo '== no chance: the same input makes the same bytes'
template near gb9704 '<s:value-of select="m:max(//@year)"/>'
template near gb9704 '<s:value-of select="m:random()"/>'
:
