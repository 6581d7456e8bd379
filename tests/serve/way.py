"""The way through a year by requests alone: no script runs here."""
import os
import re
import sys

from client import Browser, Server, check, done, read

ROOT = os.environ['ROOT']
os.makedirs('root')
server = Server('root')
b = Browser(server)

first = b.get('/')
check('an empty county says how to begin', first.status == 200 and '放入一份计划' in first.text)
b.get('/new')

# A plan is put in; the page says what to look at.
empty = b.post('/new', {'text': ''}, [('file', '', b'')])
check('nothing is told ' + empty.ids, empty.status == 422)
bad = b.post('/new', {'text': '今天天气很好。'}, [('file', '', b'')])
check('so is what is no plan ' + bad.ids, bad.status == 422 and '今天天气很好' in bad.text)
made = b.post('/new', {'text': ''}, [('file', '计划.docx', read(ROOT + '/samples/yunxi/plan.docx'))])
check('a Word plan becomes a folder', made.status == 303 and os.listdir('root') == ['t1-2022'])
base = '/y/t1-2022'
plan = b.follow(made)
unsure = int(re.search(r'(\d+) 个拿不准', plan.text).group(1))
check('its marks are to be reviewed', unsure > 0 and '计划已经读进来' in plan.text)
check('the plan is what import makes of the file', 'id="t1-2022"' in read('root/t1-2022/plan.xml').decode())


def sha(page):
    return re.search(r'name="was" value="([0-9a-f]{64})"', page.text).group(1)


def first_unsure(page):
    return re.search(r'plan/accept">.*?name="id" value="([^"]+)"', page.text, re.S).group(1)


one = first_unsure(plan)
plan = b.follow(b.post(base + '/plan/accept', {'was': sha(plan), 'id': one}))
check('one is confirmed', '%d 个拿不准' % (unsure - 1) in plan.text)
text = read('root/t1-2022/plan.xml').decode()
check('which takes its mark of doubt away and nothing else',
      not re.search(r'<target id="%s"[^>]*confidence' % one, text))

two = first_unsure(plan)
# An edit is looked at before it is made.
text = read('root/t1-2022/plan.xml').decode()
wish = {'was': sha(plan), 'id': two, 'name': '试<试>', 'rule': 'at-least', 'value': '12', 'unit': '家'}
tried = b.post(base + '/plan/preview', dict(wish, do='change'))
check('an edit can be looked at first', tried.status == 200 and '不低于 12 家' in tried.text
      and '<mark>' in tried.text and '试&lt;试&gt;' in tried.text and '<dt>规则</dt>' in tried.text)
check('with what it asks, to be sent in earnest', 'action="/y/t1-2022/plan/change"' in tried.text
      and 'name="value" value="12"' in tried.text)
tried = b.post(base + '/plan/preview', dict(wish, do='change', value='十二'))
check('what the reader would say is said then ' + tried.ids, '这样改不成' in tried.text and '就这样，改' not in tried.text)
item = re.search(r'plan/item">.*?name="id" value="([^"]+)"', plan.text, re.S).group(1)
tried = b.post(base + '/plan/preview', {'do': 'item', 'was': sha(plan), 'id': item, 'lead': '财政所'})
check('so can an office', tried.status == 200 and '<dd>财政所</dd>' in tried.text)
phrase = re.search(r'<p>([^<>]{8,})', text.split('<item')[1]).group(1)[2:6]
tried = b.post(base + '/plan/preview', {'do': 'add', 'was': sha(plan), 'kind': 'target', 'words': phrase, 'name': '新标的',
                                        'rule': 'at-least', 'value': '3', 'unit': '次'})
check('and a new mark', tried.status == 200 and '<mark>%s</mark>' % phrase in tried.text)
tried = b.post(base + '/plan/preview', {'do': 'add', 'was': sha(plan), 'kind': 'target', 'words': '没有这几个字', 'name': 'x',
                                        'rule': 'none'})
check('of words that are there ' + tried.ids, '这样改不成' in tried.text)
check('of a plan that others changed nothing', b.post(base + '/plan/preview', dict(wish, do='change', was='0' * 64)).status == 409)
check('there is no other edit', b.post(base + '/plan/preview', dict(wish, do='remove')).status == 404)
check('nothing was written', read('root/t1-2022/plan.xml').decode() == text
      and len(os.listdir('root/t1-2022/.history/states')) == 2)
b.get(base + '/plan')

changed = b.post(base + '/plan/change', {'was': sha(plan), 'id': two, 'name': '改过的<名称>&', 'rule': 'at-least',
                                        'value': '12', 'unit': '家', 'lead': '经济发展办公室'})
plan = b.follow(changed)
text = read('root/t1-2022/plan.xml').decode()
check('one is changed', changed.status == 303 and 'name="改过的&lt;名称&gt;&amp;"' in text and 'value="12"' in text)
bad = b.post(base + '/plan/change', {'was': sha(plan), 'id': two, 'name': 'x', 'rule': 'at-least', 'value': '十二'})
check('what no reader would take is not written ' + bad.ids, bad.status == 422 and read('root/t1-2022/plan.xml').decode() == text
      and '✖ 错误' in bad.text)
stale = b.post(base + '/plan/change', {'was': '0' * 64, 'id': two, 'name': '别的', 'rule': 'zero'})
check('who saw an older plan is told', stale.status == 409 and '别的' in stale.text
      and read('root/t1-2022/plan.xml').decode() == text)
header = b.post(base + '/plan/accept', {'id': two}, If_Match='"%s"' % ('1' * 64))
check('If-Match says the same', header.status == 409)

prose = lambda s: re.sub(r'<[^>]*>', '', s)
three = re.search(r'plan/remove">.*?name="id" value="([^"]+)"', plan.text, re.S).group(1)
plan = b.follow(b.post(base + '/plan/remove', {'was': sha(plan), 'id': three}))
after = read('root/t1-2022/plan.xml').decode()
check('a mark is taken away, no word with it',
      'id="%s"' % three not in after and prose(after) == prose(text))
added = b.post(base + '/plan/add', {'was': sha(plan), 'kind': 'target', 'words': '安全生产形势', 'name': '形势',
                                  'rule': 'none'})
check('words that do not stand in the text are refused ' + added.ids, added.status == 422 and '安全生产形势' in added.text)
words = re.search(r'<p>([^<>]{8,})', after.split('<item')[1]).group(1)[2:6]
added = b.post(base + '/plan/add', {'was': sha(plan), 'kind': 'target', 'words': words, 'name': '新标的', 'rule': 'none'})
now = read('root/t1-2022/plan.xml').decode()
check('words are marked', added.status == 303 and 'name="新标的"' in now and prose(now) == prose(after))
plan = b.get(base + '/plan')
plan = b.follow(b.post(base + '/plan/accept-all', {'was': sha(plan)}))
nobodys = re.findall(r'<form class="card" method="post".*?</form>', plan.text, re.S)
forms = b.get(base + '/forms')
check('what nobody answers for is asked about, and told where forms go out', len(nobodys) > 3
      and '有 %d 个指标没有责任单位' % len(nobodys) in forms.text)
asked = dict(re.findall(r'name="([a-z-]+)" value="([^"]*)"', nobodys[0]))
plan = b.follow(b.post(base + '/plan/change', dict(asked, lead='财政所', token=b.token)))
check('one answer, and all else as it is', 'name="lead" value="财政所"' in plan.text
      and re.search(r'<target id="%s"[^>]*value="%s"[^>]*lead="财政所"' % (asked['id'], asked.get('value', '')),
                    read('root/t1-2022/plan.xml').decode()))
check('all of which import was sure are confirmed', '0 个把握大' in plan.text)

item = re.search(r'plan/item">.*?name="id" value="([^"]+)"', plan.text, re.S).group(1)
states_now = len(os.listdir('root/t1-2022/.history/states'))
plan = b.follow(b.post(base + '/plan/item', {'was': sha(plan), 'id': item, 'lead': '财政所', 'due': '2022-11-30'}))
check("an item's office and day", re.search(r'<item id="%s"[^>]*lead="财政所" due="2022-11-30"' % item,
                                           read('root/t1-2022/plan.xml').decode()))
now = read('root/t1-2022/plan.xml').decode()

# History: every state, what changed, back.
history = b.get(base + '/history')
states = [int(n) for n in re.findall(r'<th scope="row">(\d+)</th>', history.text)]
check('each change is a state', states == list(range(len(states), 0, -1)) and len(states) == 8)
changes = b.get(base + '/changes?from=1&to=%d' % states[0])
check('what changed is said', '新标的' in changes.text)
back = b.post(base + '/history/back', {'state': '1', 'was': str(states[0])})
check('back to the first state', back.status == 303 and '拿不准' in b.get(base + '/plan').text
      and 'name="新标的"' not in read('root/t1-2022/plan.xml').decode())
back = b.post(base + '/history/back', {'state': '2', 'was': str(states[0])})
check('who saw an older history is told', back.status == 409)
b.get(base + '/history')
b.post(base + '/history/back', {'state': str(states[0]), 'was': str(states[0] + 1)})
check('and forth again', read('root/t1-2022/plan.xml').decode()
      .count('confidence=') == now.count('confidence=') - now.count('confidence="high"'))
review = b.get(base + '/review?state=1')
check('the account of the import is kept', '数字去向' in review.text)
source = b.get(base + '/source?state=1')
check('and the file itself, to be saved', source.body == read(ROOT + '/samples/yunxi/plan.docx')
      and source.headers['content-disposition'].startswith('attachment')
      and source.headers['content-type'] == 'application/octet-stream')

# Somebody prefers an editor.
with open('root/t1-2022/plan.xml', 'a') as f:
    f.write('<!-- by hand -->\n')
check('what other hands did is a state, too', '在网页之外' in b.get(base + '/history').text)

# A town that is there already: forms, figures, reports.
os.makedirs('root/yunxi')
for name in 'plan.xml', 'q1.xml':
    with open('root/yunxi/' + name, 'wb') as f:
        f.write(read(ROOT + '/samples/yunxi/' + name))
base = '/y/yunxi'
forms = b.get(base + '/forms')
check('the next quarter is asked for', forms.title == '发表收表：2022年二季度')
check('ten offices have not sent theirs', forms.text.count('还没有</span>') == 10)
zipped = b.get(base + '/forms.zip?period=2022-Q2')
check('all forms in one archive', zipped.body[:2] == b'PK' and zipped.body.count(b'.xlsx') >= 12)
again = b.get(base + '/forms.zip?period=2022-Q2')
check('of the same bytes each time', again.body == zipped.body)
one = b.get(base + '/form?period=2022-Q2&office=党建工作办公室')
check('and one by itself', one.body[:2] == b'PK' and 'Q2.xlsx' in one.headers['content-disposition'])
folder = ROOT + '/samples/yunxi/forms/'
filled = [('files', name, read(folder + name)) for name in sorted(os.listdir(folder))]
sent = b.post(base + '/forms', {'period': '2022-Q2'}, filled[:4] + [('files', '照片.xlsx', b'\xff\xd8\xff\xe0 no table')])
check('what is no table is refused by its name ' + sent.ids, sent.status == 422 and '照片.xlsx' in sent.text)
bar = sent.text[:sent.text.index('<h1>')]
check('which stands above the page, with how many others came', 'role="alert"' in bar and '照片.xlsx' in bar
      and '其余 4 个文件已经收下' in bar and '没有收下' not in sent.text[len(bar):])
check('the others are kept', len(os.listdir('root/yunxi/forms/2022-Q2')) == 5 and '还差 6 个单位' in sent.text)
alone = b.post(base + '/forms', {'period': '2022-Q2'}, [('files', '照片.xlsx', b'\xff\xd8\xff\xe0 no table')])
check('nothing is said of others where there were none ' + alone.ids, alone.status == 422 and '其余' not in alone.text)
page = b.follow(b.post(base + '/forms', {'period': '2022-Q2'}, filled))
check('who sends again replaces his own', len(os.listdir('root/yunxi/forms/2022-Q2')) == 7)
check('six are there', page.text.count('✓ 已收到') == 6 and '写入2022年二季度进展' in page.text)
wrote = b.post(base + '/forms/write', {'period': '2022-Q2', 'was': ''})
check('they become the progress of the quarter', wrote.status == 303 and os.path.exists('root/yunxi/q2.xml'))
checked = b.follow(wrote)
check('which is checked', checked.title == '检查' and '没有错误' in checked.text)
tabs = lambda page: [re.sub(r'<[^>]*>|\s', '', t) for t in re.findall(r'<a href="[^"]*forms[?]period=[^>]*>(.*?季度.*?)</a>',
                                                         page.text.partition('aria-label="时期"')[2].partition('</nav>')[0], re.S)]
page = b.get(base + '/forms?period=2022-Q2')
check('the page says that they are', '这些表已经写入' in page.text and tabs(page)[1] == '二季度✓已写入')
# An office mends what could not be read.
row = '指标编号,指标名称,计量单位,完成值\n%s,,,%s\nhitech,,,正在推进\n'
said = re.search(r'<figure target="([^"]+)" actual="([0-9.]+)"', read('root/yunxi/q2.xml').decode()).groups()
page = b.follow(b.post(base + '/forms', {'period': '2022-Q2'}, [('files', '补.csv', (row % said).encode())]))
bar = page.text[:page.text.index('<h1>')]
check('a cell that is not taken is told above the page ' + page.ids, '表已收下' in bar and re.search('有 [0-9]+ 处没有采用', bar))
year = b.get(base)
check('what came after the writing is to be written, before all else', '二季度有新收的表还没写入' in year.text
      and tabs(page)[1].endswith('有新收的表，还没写入') and '要再写入一次' in page.text)
number = re.findall(r'name="number" value="(\d+)"', b.get(base + '/forms?period=2022-Q2').text)[-1]
b.post(base + '/forms/remove', {'period': '2022-Q2', 'number': number})
check('where it is taken back, all is as it was', '有新收的表' not in b.get(base).text)
page = b.follow(b.post(base + '/forms', {'period': '2022-Q2'}, [('files', '补.csv', (row % said).encode())]))
was = re.search(r'forms/write">.*?name="was" value="([0-9a-f]*)"', page.text, re.S).group(1)
wrote = b.post(base + '/forms/write', {'period': '2022-Q2', 'was': was})
check('and once it is written, too', wrote.status == 303 and '有新收的表' not in b.get(base + '/forms?period=2022-Q2').text)
wrote = b.post(base + '/forms/write', {'period': '2022-Q2', 'was': ''})
check('twice only by who has seen the first', wrote.status == 409)
row = '指标编号,指标名称,完成值\nhitech,国家高新技术企业,%d\n'
said = b.follow(b.post(base + '/forms', {'period': '2022-Q3'}, [
    ('files', '甲.csv', (row % 4).encode()), ('files', '乙.csv', (row % 5).encode())]))
check('two that say different figures are named ' + said.ids, '甲.csv' in said.text and '乙.csv' in said.text
      and '收到的表' in said.text and len(re.findall(r'data-id=', said.text)) > 0)
check('above the page, that they cannot be written', '还写不进去' in said.text[:said.text.index('<h1>')])
check('a quarter whose forms are only there is told', tabs(said)[2].endswith('已收2张，还没写入'))
b.get(base + '/forms')
figure = b.get(base + '/figures?of=hitech')
check('a figure is explained', '公式' in figure.text and 'q2.xml' in figure.text)
check('and all are listed', b.get(base + '/figures').text.count('/figures?of=') > 80)
report = b.get(base + '/report/bulletin')
pages = int(re.search(r'共 (\d+) 页', report.text).group(1))
check('a report is shown page by page', report.text.count('<img') == pages > 3)
pointed = re.findall(r'<a href="(/y/yunxi/figures[?]of=[^"]+)" aria-label="([^"]+)">(.*?)</a>', report.text)
check('figures of its pages are links with names', len(pointed) > 40
      and all(name.endswith('：怎么来的') and '<rect' in areas for _, name, areas in pointed))
check('each to how it came about', all('写在哪里' in b.get(href).text for href in sorted({p[0] for p in pointed})))
page_sizes = re.findall(r'<svg viewBox="0 0 ([0-9.]+) ([0-9.]+)"', report.text)
check('each on its page', page_sizes and all(
    float(x) >= 0 and float(y) >= 0 and float(x) + float(w) <= float(page_sizes[0][0]) + 1
    and float(y) + float(h) <= float(page_sizes[0][1]) + 1
    for x, y, w, h in re.findall(r'<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"', report.text)))
picture = b.get(base + '/picture?template=bulletin&page=%d' % pages)
check('as pictures', picture.body[:4] == b'\x89PNG')
check('there is no page behind the last', b.get(base + '/picture?template=bulletin&page=%d' % (pages + 1)).status == 404)
pdf = b.get(base + '/file?template=bulletin&format=pdf')
check('and saved as PDF', pdf.body[:5] == b'%PDF-')
os.system('"$NIANDU" build root/yunxi -t bulletin -o by-hand.pdf 2>said')
check('with the bytes that the command line makes', read('by-hand.pdf') == pdf.body)
public = b.get(base + '/file?template=bulletin&format=pdf&edition=public')
check('the public edition is another', public.body[:5] == b'%PDF-' and public.body != pdf.body)
half = b.get(base + '/report/bulletin?as-of=2022-03-31')
check('of an earlier period, too', half.title == '季度进展通报（截至 2022-03-31）' and half.text.count('&amp;as-of=2022-03-31') > 10
      and '2022-03-31' in b.get(base + '/figures?as-of=2022-03-31').text)
year = b.get(base)
check("each period has its own report", 'report/bulletin?as-of=2022-03-31' in year.text
      and 'report/bulletin?as-of=2022-06-30' in year.text)
lists = b.get(base + '/reports').text
check('reports by their names, the usual first', '投屏看板（16:9）' in lists and 'build' not in lists
      and lists.index('/report/bulletin') < lists.index('/report/breakdown'))
# What is withheld: 实际使用外资, 480 of 600 in the end, "三公"经费, 88.
seen = b.get(base + '/report/bulletin?edition=public')
asked = set(re.findall(r'<a href="(/y/yunxi/figures[?]of=[^"]+)"', seen.text))
check('figures of the public edition are told as it has them', asked and all('edition=public' in a for a in asked))
secret = b.get(base + '/figures?of=foreign-capital')
told = b.get(base + '/figures?of=foreign-capital&edition=public')
check('which the internal one tells', '600万美元' in secret.text and 'q2.xml' in secret.text)
check('and the public one does not', '不公开' in told.text and '600' not in told.text and '.xml' not in told.text)
listed = b.get(base + '/figures?edition=public')
check('nor does its list', 'X万美元' in listed.text and '600万美元' not in listed.text)
check('nor any way from a figure to what it was made of', not any(
    '.xml' in b.get(a.replace('&amp;', '&')).text for a in sorted(asked)))
check('no such report', b.get(base + '/report/nothing').status == 404)
check('no such format', b.get(base + '/file?template=bulletin&format=exe').status == 404)
etag = b.get(base + '/check').headers['etag']
check('a page that is the same is not sent again', b.get(base + '/check', If_None_Match=etag).status == 304)
county = b.get('/county')
check('the county names the towns that it has', '汇总 2 个乡镇' in county.text or '没有汇总进去' in county.text)
os.system('xmllint --noout --schema "$ROOT/templates/schema/state.xsd" root/*/.history/states/*.xml 2>said')
check('every state fits its schema', read('said').count(b' validates') > 9 and b'fails' not in read('said'))
os.system('xmllint --noout --schema "$ROOT/templates/schema/forms.xsd" root/yunxi/forms/*/forms.xml 2>said')
check('so does the list of forms', b' validates' in read('said'))
said = server.stop()
check('the server ends with its requests', server.process.returncode == 0 and said == '')
done()
