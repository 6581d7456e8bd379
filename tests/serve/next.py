"""What is to be done next year (工作打算) comes in no form: it is written in the browser."""
import os
import re

from client import Browser, Server, check, done, read

PLAN = '''<plan xmlns="urn:niandu:plan" id="p" year="2022">
  <issuer>云溪镇人民政府</issuer>
  <title>云溪镇2022年工作计划</title>
  <pillar id="a"><title>发展</title>
    <item id="invest" lead="经发办"><title>招商引资</title>
      <p><target id="firms" name="招引企业" rule="at-least" value="12" unit="家">招引企业<v>12</v>家</target>。</p>
    </item>
  </pillar>
</plan>
'''
PROGRESS = '''<progress xmlns="urn:niandu:progress" id="q%d" plan="p" period="2022-Q%d" as-of="%s">
  <!-- <next><p>不是这一处</p></next> -->
  <figure target="firms" actual="%d"/>
%s</progress>
'''
ENDS = '2022-03-31', '2022-06-30', '2022-09-30', '2022-12-31'
FOLDER = 'root/t'
os.makedirs(FOLDER)


def put(name, text):
    with open(FOLDER + '/' + name, 'w') as f:
        f.write(text)


put('plan.xml', PLAN)
for quarter in 1, 2, 3:
    put('q%d.xml' % quarter, PROGRESS % (quarter, quarter, ENDS[quarter - 1], 3 * quarter, ''))
server = Server('root')
b = Browser(server)
base = '/y/t'
number = lambda: sum(n.endswith('.xml') for n in os.listdir(FOLDER + '/.history/states'))


def text():
    return read(FOLDER + '/q4.xml').decode()


def page():
    return b.get(base + '/forms?period=2022-Q4')


def sha(answer):
    return re.search(r'forms/next">.*?name="was" value="([0-9a-f]{64})"', answer.text, re.S).group(1)


def words(answer):
    found = re.search(r'<textarea id="next-words"[^>]*>(.*?)</textarea>', answer.text, re.S)
    return found and found.group(1).strip('\n')


check('before the year is written it is asked for in the third quarter', words(page()) is None
      and '下一步工作打算' in b.get(base + '/forms?period=2022-Q3').text)
b.post(base + '/forms', {'period': '2022-Q4'}, [('files', '甲.csv', '指标编号,指标名称,完成值\nfirms,招引企业,12\n'.encode())])
checked = b.follow(b.post(base + '/forms/write', {'period': '2022-Q4', 'was': ''}))
asked = 'href="%s/forms?period=2022-Q4#next"' % base
check('once it is, the check asks for it', '工作打算还没有写' in checked.text and checked.text.count(asked) == 2)
check('the next step does', asked in re.search(r'<p class="next">.*?</p>', b.get(base).text, re.S).group(0))
report = b.get(base + '/report/yearend')
check('and so does the report, in words of the office', '工作打算没有填写' in report.text and asked in report.text
      and '.xsl' not in report.text and 'next&gt;' not in report.text)
first = page()
check('there is an empty box', words(first) == '' and '2023年工作打算' in first.text)
wish = '　　一是<稳>增长&扩投资。\r\n\r\n  二是办好民生实事。 \r\n'
wrote = b.post(base + '/forms/next', {'period': '2022-Q4', 'was': sha(first), 'next': wish})
after = b.follow(wrote)
check('its lines are paragraphs', wrote.status == 303
      and '<next><p>一是&lt;稳&gt;增长&amp;扩投资。</p><p>二是办好民生实事。</p></next></progress>' in text())
check('which stand in it again', words(after) == '一是&lt;稳&gt;增长&amp;扩投资。\n二是办好民生实事。'
      and '工作打算已写入' in after.text)
check('nobody asks any more', '工作打算还没有写' not in b.get(base + '/check').text
      and '工作打算没有填写' not in b.get(base + '/report/yearend').text)
check('the history has it', '写工作打算（2022年四季度）' in b.get(base + '/history').text)
states = number()
stale = b.post(base + '/forms/next', {'period': '2022-Q4', 'was': sha(first), 'next': '别的打算'})
check('who saw an older one is told, and keeps his words', stale.status == 409 and '别的打算' in stale.text
      and '别的打算' not in text() and number() == states)
page()
header = b.post(base + '/forms/next', {'period': '2022-Q4', 'next': '别的打算'}, If_Match='"%s"' % ('1' * 64))
check('If-Match says the same', header.status == 409)
page()
check('of an earlier period there is none', b.post(base + '/forms/next', {'period': '2022-Q3', 'was': '', 'next': 'x'}).status == 404)
b.post(base + '/forms', {'period': '2022-Q4'}, [('files', '甲.csv', '指标编号,指标名称,完成值\nfirms,招引企业,13\n'.encode())])
was = re.search(r'forms/write">.*?name="was" value="([0-9a-f]*)"', page().text, re.S).group(1)
wrote = b.post(base + '/forms/write', {'period': '2022-Q4', 'was': was})
check('forms that are written again leave it', wrote.status == 303 and 'actual="13"' in text() and '二是办好民生实事' in text())
# Somebody's own hand: it goes, and nothing else.
before = PROGRESS % (4, 4, ENDS[3], 12, '  <next><p>甲</p></next>\n  <item ref="invest"><p>做了。</p><next><p>本项的</p></next></item>\n  <next>\n<p>乙</p></next>')
put('q4.xml', before)
seen = page()
check('more than one is one text', words(seen) == '甲\n乙')
b.post(base + '/forms/next', {'period': '2022-Q4', 'was': sha(seen), 'next': '丙'})
check('which takes their place', text() == before.replace('<next><p>甲</p></next>', '<next><p>丙</p></next>')
      .replace('  <next>\n<p>乙</p></next>', '  '))
b.post(base + '/forms/next', {'period': '2022-Q4', 'was': sha(page()), 'next': ' \n'})
check('no words: none', '丙' not in text() and '本项的' in text() and '不是这一处' in text())
put('q4.xml', PROGRESS % (4, 4, ENDS[3], 12, '<next><p>巩固<actual target="firms"/>家的成果。</p></next>'))
check('what the program fills in is not put into a box', words(page()) is None and '巩固' in page().text
      and b.post(base + '/forms/next', {'period': '2022-Q4', 'was': '', 'next': 'x'}).status == 404)
put('q4.xml', (PROGRESS % (4, 4, ENDS[3], 12, '')).replace('<', '<n:').replace('<n:/', '</n:').replace('<n:!', '<!').replace('xmlns=', 'xmlns:n='))
seen = page()
before = text()
bad = b.post(base + '/forms/next', {'period': '2022-Q4', 'was': sha(seen), 'next': '丁'})
check('what would not be read so is not written ' + bad.ids, bad.status == 422 and text() == before)
said = server.stop()
check('the server ends with its requests', server.process.returncode == 0 and said == '')
done()
