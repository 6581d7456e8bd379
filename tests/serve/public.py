"""What is withheld stands in no page, file or answer of the public edition.

Two figures of a town are not public and are like no other number; every report
is asked for in every format, shown, pointed at and explained, and all of it is
unpacked and searched.
"""
import io
import os
import re
import zipfile
import zlib

from client import Browser, Server, check, done

SECRETS = '73519', '48271', '61937'
os.makedirs('root/t')
with open('root/t/plan.xml', 'w') as f:
    f.write('''<plan xmlns="urn:niandu:plan" id="t" year="2022">
<issuer>云溪镇人民政府</issuer><title>云溪镇2022年工作计划</title>
<pillar id="a"><title>经济</title><item id="b" lead="财政所" owner="金若水"><title>产业</title><p>
<target id="open" name="新增企业" rule="at-least" value="6" unit="家">新增企业<v>6</v>家</target>，
<target id="more" name="培育企业" rule="at-least" value="4" unit="家">培育企业<v>4</v>家</target>，
<target id="dark" name="到位资金" rule="at-least" value="73519" unit="万元" public="no">到位资金<v>73519</v>万元</target>，
<target id="deep" name="招待支出" rule="at-most" value="61937" unit="元" public="no">招待支出不超过<v>61937</v>元</target>。
</p></item></pillar></plan>''')
with open('root/t/q1.xml', 'w') as f:
    f.write('''<progress xmlns="urn:niandu:progress" id="q1" plan="t" period="2022-Q1" as-of="2022-03-31">
<figure target="open" actual="2"/><figure target="more" actual="1"/>
<figure target="dark" actual="48271"/><figure target="deep" actual="20000"/></progress>''')
server = Server('root')
b = Browser(server)


def unpacked(data):
    """The bytes, and all that is packed in them, as one."""
    out = [data]
    if data[:2] == b'PK':
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            out += [unpacked(archive.read(n)) for n in archive.namelist()]
    for found in re.finditer(rb'stream\r?\n', data):
        try:
            out.append(unpacked(zlib.decompressobj().decompress(data[found.end():])))
        except zlib.error:
            pass
    return b'\n'.join(out)


def tells(data):
    """Which of the secrets, however digits are grouped."""
    text = re.sub(rb'(?<=[0-9])[, ](?=[0-9]{3})', b'', unpacked(data))
    return [s for s in SECRETS if s.encode() in text]


reports = b.get('/y/t/reports')
templates = sorted(set(re.findall(r'/y/t/report/([a-z0-9-]+)"', reports.text)))
formats = sorted(set(re.findall(r'format=([a-z]+)', reports.text)) | {'svg'})
check('there are reports and formats', len(templates) > 8 and {'pdf', 'ofd', 'docx', 'xlsx'} <= set(formats))
inside = b.get('/y/t/figures?of=dark')
check('the internal edition tells', tells(inside.body) == ['73519', '48271'])
check('also in what is packed', '73519' in tells(b.get('/y/t/file?template=targets&format=xlsx').body))
asked = set()
for template in templates:
    page = b.get('/y/t/report/%s?edition=public' % template)
    asked |= {a.replace('&amp;', '&') for a in re.findall(r'<a href="(/y/t/figures[?]of=[^"]+)"', page.text)}
    answers = [page] + [b.get('/y/t/file?template=%s&format=%s&edition=public' % (template, f)) for f in formats]
    made = [a for a in answers if a.status == 200]
    check('public: ' + template, page.status == 200 and len(made) >= 4 and not any(tells(a.body) for a in made))
check('its figures lead to its own explanations', asked and all(a.endswith('&edition=public') for a in asked))
told = []
for path in sorted(asked) + ['/y/t/figures?edition=public'] + [
        '/y/t/figures?of=%s&edition=public' % of for of in ('dark', 'deep', 'b', 'a', 't', '财政所', '到位资金')]:
    answer = b.get(path)
    if answer.status != 200 or tells(answer.body) or '.xml' in answer.text:
        told.append(path)
check('which tell nothing of it', not told)
for path in told:
    print('  ' + path)
server.stop()
done()
