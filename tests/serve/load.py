"""Fifty at once: every answer is whole, and the server grows by nothing."""
import os
import threading

from client import Browser, Server, check, done, read

ROOT = os.environ['ROOT']
os.makedirs('root/wuli')
for name in 'plan.xml', 'q1.xml':
    with open('root/wuli/' + name, 'wb') as f:
        f.write(read('%s/samples/county/wuli/%s' % (ROOT, name)))
server = Server('root')


def resident():
    with open('/proc/%d/status' % server.process.pid) as f:
        return next(int(line.split()[1]) for line in f if line.startswith('VmRSS'))


def descriptors():
    return len(os.listdir('/proc/%d/fd' % server.process.pid))


PATHS = ['/', '/y/wuli', '/y/wuli/plan', '/static/page.css', '/y/wuli/history', '/y/wuli/forms', '/nothing',
         '/y/wuli/report/targets', '/y/wuli/picture?template=targets&page=1', '/y/wuli/figures']


def round_of(n):
    """n browsers, a path each, all at once; what was not whole."""
    wrong = []

    def ask(i):
        try:
            path = PATHS[i % len(PATHS)]
            answer = Browser(server).get(path)
            if not answer.whole or answer.status != (404 if path == '/nothing' else 200):
                wrong.append((path, answer.status))
        except OSError as e:
            wrong.append((path, str(e)))
    threads = [threading.Thread(target=ask, args=(i,)) for i in range(n)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return wrong


round_of(50)
kib, fds = resident(), descriptors()
wrong = []
for _ in range(int(os.environ.get('ROUNDS', '3'))):
    wrong += round_of(50)
check('fifty at once, every answer whole', not wrong)
for w in wrong[:10]:
    print('  %s %s' % w)
grown = resident() - kib
check('the server grows by less than 2 MiB', grown < 2048)
check('and by no descriptor', descriptors() <= fds + 2)
check('no worker is left', server.workers() == [])

# Twelve put a plan in, and twelve try an edit, all at once.
made = []


def put(i):
    browser = Browser(server)
    browser.get('/new')
    made.append(browser.post('/new', {'text': '五里镇2031年工作计划\n一、经济\n1、产业。新增企业%d家。\n' % (i + 3)}))


def attempt(i):
    browser = Browser(server)
    page = browser.get('/y/wuli/plan').text
    made.append(browser.post('/y/wuli/plan/preview', {
        'do': 'change', 'was': page.split('name="was" value="')[1][:64], 'name': '试%d' % i, 'rule': 'none',
        'id': page.split('plan/change')[1].split('name="id" value="')[1].split('"')[0]}))
    made[-1].wanted = '试%d' % i


threads = [threading.Thread(target=act, args=(i,)) for i in range(12) for act in (put, attempt)]
for t in threads:
    t.start()
for t in threads:
    t.join()
plans = [a.headers.get('location') for a in made if a.status == 303]
check('twelve plans at once are twelve towns', len(set(plans)) == 12
      and sum(n.endswith('-2031') for n in os.listdir('root')) == 12)
check('and none is left half made', not any(n.startswith('.new') for n in os.listdir('root')))
tried = [a for a in made if hasattr(a, 'wanted')]
check('twelve edits tried at once are each shown as it is', len(tried) == 12 and all(
    a.status == 200 and '<strong>%s</strong>' % a.wanted in a.text for a in tried))

# One that is answered to nobody: fifty who go away in the middle.
for _ in range(50):
    with Browser(server).connect() as sock:
        sock.sendall(b'GET /y/wuli/plan HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
round_of(10)
check('who goes away leaves nothing', descriptors() <= fds + 12 and resident() - kib < 4096)
server.stop()
check('and it ends', server.process.returncode == 0)
done()
