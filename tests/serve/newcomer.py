"""Where a second newcomer hesitated: each page of theirs, by requests."""
import os
import re

from client import Browser, Server, check, done, read

ROOT = os.environ['ROOT']
os.makedirs('root')
server = Server('root')
b = Browser(server)
b.get('/new')
plan = b.follow(b.post('/new', {'text': ''}, [('file', '计划.docx', read(ROOT + '/samples/yunxi/plan.docx'))]))
base = '/y/t1-2022'


def field(page, name):
    found = re.search(r'<input type="[a-z]+" id="%s"[^>]*>' % name, page.text)
    return found.group(0) if found else ''


def following(page):
    return re.sub(r'<[^>]*>|\s', '', re.search(r'<p class="next">.*?</p>', page.text, re.S).group(0))


check('the name of what is marked by hand is asked for', 'value=""' in field(plan, 'name-add')
      and 'required' in field(plan, 'name-add'))
# An office that is inherited is seen where another could be written.
text = read('root/t1-2022/plan.xml').decode()
lead, below = re.search(r'<item [^>]*lead="([^"]+)".*?<target id="([^"]+)" (?![^>]*lead=)', text, re.S).groups()
check('the office that a target has of its item is seen', 'placeholder="同本项：' + lead in field(plan, 'lead-' + below)
      and 'value=""' in field(plan, 'lead-' + below))
for _ in range(100):
    one = re.search(r'plan/accept">.*?name="was" value="([0-9a-f]+)".*?name="id" value="([^"]+)"', plan.text, re.S)
    if not re.search(r'<h2 id="unsure">[^<]*（[1-9]', plan.text):
        break
    plan = b.follow(b.post(base + '/plan/accept', {'was': one.group(1), 'id': one.group(2)}))
left = len(re.findall(r'由谁牵头</label>', plan.text))
check('then who answers is the next step', left > 0 and '给没有责任单位的%d个指标定由谁牵头' % left in following(plan))

# A year that is there: a form with figures in words.
os.makedirs('root/yunxi')
for name in 'plan.xml', 'q1.xml':
    with open('root/yunxi/' + name, 'wb') as f:
        f.write(read(ROOT + '/samples/yunxi/' + name))
base = '/y/yunxi'
b.get(base + '/forms')
page = b.follow(b.post(base + '/forms', {'period': '2022-Q2'}, [
    ('files', '甲.csv', '指标编号,指标名称,完成值\nhitech,国家高新技术企业,已完成2家左右\n'.encode())]))
about = page.text.find('data-id="cell-about"')
check('what was taken otherwise than it was written is not folded away', about > 0
      and page.text.rfind('<details', 0, about) <= page.text.rfind('</details>', 0, about))
wrote = b.follow(b.post(base + '/forms/write', {'period': '2022-Q2', 'was': ''}))
check('from there to the reports', 'href="%s/reports">出报告' % base in wrote.text)
check('the history says whose form came', '收下 2022年二季度的填报表：甲.csv' in b.get(base + '/history').text)
other = b.follow(b.post(base + '/forms', {'period': '2022-Q2'}, [
    ('files', '乙.csv', '报告期,2022年一季度\n指标编号,指标名称,完成值\nhitech,国家高新技术企业,3\n'.encode())]))
check('a form of another period is told in words of the page ' + other.ids, '本页的时期' in other.text
      and '--period' not in other.text)
ways = re.findall(r'href="([^"]*forms[?]period=2022-Q2)#([^"]*)">到([^<]*)的填报表', wrote.text)
check('who reported nothing is found where his form is', len(ways) > 3
      and all('id="office-%s"' % office in b.get(ways[0][0]).text for _, _, office in ways))
names = [b.get(base + '/file?template=bulletin&format=pdf' + e).headers['content-disposition'] for e in ('', '&edition=public')]
check('the two editions are saved under two names', names[0].endswith('.pdf')
      and names[1] == names[0].replace('.pdf', '-%E5%85%AC%E5%BC%80%E7%89%88.pdf'))
said = server.stop()
check('the server ends with its requests', server.process.returncode == 0 and said == '')
done()
