"""Processes are killed in the middle of every action; then the folder is whole.

Whole: it is what it was before, or what it was to be; every file is that of the
last state of the history, and every state can be had again.
"""
import hashlib
import os
import random
import re
import signal
import sys
import threading
import time

from client import Browser, Server, check, done, read

ROOT = os.environ['ROOT']
ROUNDS = int(os.environ.get('ROUNDS', '3'))
random.seed(20)
FOLDER = 'root/wuli'
os.makedirs(FOLDER)
for name in 'plan.xml', 'q1.xml':
    with open(FOLDER + '/' + name, 'wb') as f:
        f.write(read('%s/samples/county/wuli/%s' % (ROOT, name)))
server = Server('root')
b = Browser(server)


def files():
    """Each file that is kept, with its digest."""
    found = {}
    for folder, names, here in os.walk(FOLDER):
        names[:] = [n for n in names if n[0] != '.']
        for n in here:
            if n[0] != '.':
                path = os.path.join(folder, n)
                found[os.path.relpath(path, FOLDER)] = hashlib.sha256(read(path)).hexdigest()
    return found


def states():
    place = FOLDER + '/.history/states/'
    return [place + n for n in sorted(os.listdir(place)) if n.endswith('.xml') and n[0] != '.']


def state(path):
    return dict(re.findall(r'<file name="([^"]*)" sha256="([^"]*)"', read(path).decode()))


def whole(before):
    """What is wrong with the folder; nothing: ''."""
    if os.path.exists(FOLDER + '/.history/pending.xml'):
        return 'a change is pending'
    is_now = files()
    if is_now != state(states()[-1]):
        return 'the folder is not the last state'
    for path in states():
        for sha in state(path).values():
            if hashlib.sha256(read(FOLDER + '/.history/objects/' + sha)).hexdigest() != sha:
                return 'an object is broken'
    if before not in [state(p) for p in states()]:
        return 'what was before is lost'
    return ''


def sha(page):
    found = re.search(r'name="was" value="([0-9a-f]+)"', page.text)
    return found.group(1) if found else ''


def an_id(page):
    return re.search(r'name="id" value="([^"]+)"', page.text).group(1)


counter = [0]


def change():
    page = b.get('/y/wuli/plan')
    counter[0] += 1
    return lambda: b.post('/y/wuli/plan/change', {'was': sha(page), 'id': an_id(page), 'name': '第%d次' % counter[0],
                                                 'rule': 'none'})


def add():
    page = b.get('/y/wuli/plan')
    text = read(FOLDER + '/plan.xml').decode().split('<pillar')[1]
    words = random.choice(re.findall(r'(?<=>)([^<>\s]{6,})(?=<)', text))[1:5]
    return lambda: b.post('/y/wuli/plan/add', {'was': sha(page), 'kind': 'target', 'words': words, 'name': '新',
                                              'rule': 'none'})


def replace():
    page = b.get('/y/wuli/plan')
    return lambda: b.post('/y/wuli/plan/replace', {'was': sha(page)},
                          [('file', 'a.txt', '五里镇2022年工作计划\n一、经济\n1、产业。新增企业5家。\n'.encode())])


def back():
    page = b.get('/y/wuli/history')
    last = len(states())
    return lambda: b.post('/y/wuli/history/back', {'state': str(max(1, last - 2)), 'was': str(last)})


def forms():
    b.get('/y/wuli/forms?period=2022-Q2')
    table = '指标编号,指标名称,完成值\n'
    ids = re.findall(r'<target id="([^"]+)" name="([^"]+)"', read(FOLDER + '/plan.xml').decode())
    rows = ''.join('%s,%s,%d\n' % (i, n, counter[0]) for i, n in ids[:2])
    counter[0] += 1
    sent = [('files', '%d.csv' % k, (table + rows).encode()) for k in range(3)]
    return lambda: b.post('/y/wuli/forms', {'period': '2022-Q2'}, sent)


def of_plan(name, fields=()):
    """A change of the plan that wants nothing but an id."""
    def action():
        page = b.get('/y/wuli/plan')
        return lambda: b.post('/y/wuli/plan/' + name, dict(fields, was=sha(page), id=an_id(page)))
    action.__name__ = name
    return action


def item():
    page = b.get('/y/wuli/plan')
    found = re.search(r'plan/item">.*?name="id" value="([^"]+)"', page.text, re.S)
    counter[0] += 1
    return lambda: b.post('/y/wuli/plan/item', {'was': sha(page), 'id': found.group(1) if found else '',
                                              'lead': '办公室%d' % counter[0]})


def write():
    page = b.get('/y/wuli/forms?period=2022-Q2')
    return lambda: b.post('/y/wuli/forms/write', {'period': '2022-Q2', 'was': sha(page)})


def plans():
    """Of the latest period: the first, until the second is written."""
    for period in '2022-Q2', '2022-Q1':
        page = b.get('/y/wuli/forms?period=' + period)
        found = re.search(r'forms/next">.*?name="was" value="([0-9a-f]+)"', page.text, re.S)
        if found:
            break
    counter[0] += 1
    return lambda: b.post('/y/wuli/forms/next', {'period': period, 'was': found.group(1) if found else '',
                                                'next': '打算%d。\n再做一件。' % counter[0]})


def withdraw():
    page = b.get('/y/wuli/forms?period=2022-Q2')
    found = re.search(r'name="number" value="([0-9]+)"', page.text)
    return lambda: b.post('/y/wuli/forms/remove', {'period': '2022-Q2', 'number': found.group(1) if found else '1'})


def look(path):
    """Nothing is to change but what is made of the folder."""
    def action():
        return lambda: b.get(path)
    action.__name__ = path
    return action


def new():
    b.get('/new')
    return lambda: b.post('/new', {'text': '五里镇2022年工作计划\n一、经济\n1、产业。新增企业5家。\n'})


def kill_worker(delay):
    for _ in range(400):
        workers = server.workers()
        if workers:
            time.sleep(delay)
            try:
                os.kill(workers[0], signal.SIGKILL)
            except ProcessLookupError:
                pass
            return
        time.sleep(0.002)


def kill_server(delay):
    time.sleep(delay)
    os.kill(server.process.pid, signal.SIGKILL)


def again():
    """The server once more, on the same port."""
    server.process.wait()
    for _ in range(100):
        try:
            server.start(server.port)
            return
        except SystemExit:
            time.sleep(0.1)
    raise SystemExit('the port is still taken')


def towns_are_whole():
    for name in os.listdir('root'):
        if name[0] != '.' and not os.path.exists('root/%s/plan.xml' % name):
            return name
    return ''


b.get('/y/wuli/history')
tried = of_plan('preview', {'do': 'change', 'name': '试', 'rule': 'none'})
ACTIONS = [change, add, item, of_plan('accept'), of_plan('accept-all'), tried, of_plan('remove'), forms, write, plans, withdraw,
           back, replace, new, look('/y/wuli/report/targets'), look('/y/wuli/file?template=targets&format=xlsx'),
           look('/y/wuli/figures'), look('/y/wuli/forms.zip?period=2022-Q2'), look('/county')]
for action in ACTIONS:
    for what, kill in ('a worker', kill_worker), ('the server', kill_server):
        wrong, torn = [], 0
        for i in range(ROUNDS):
            before = files()
            act = action()
            answers = []

            def ask():
                try:
                    answers.append(act())
                except (OSError, IndexError):
                    pass
            thread = threading.Thread(target=ask)
            thread.start()
            kill(random.random() ** 2 * 0.4)
            thread.join()
            if kill is kill_server:
                again()
            elif answers and answers[0].status in (500, 504) and not answers[0].whole:
                wrong.append('an answer is torn')
            if b.get('/y/wuli/history').status != 200:
                wrong.append('no page')
            wrong += [w for w in (whole(before), towns_are_whole()) if w]
            if action is tried and files() != before:
                wrong.append('what was only tried is there')
        check('%s is killed during: %s' % (what, action.__name__), not wrong)
        for w in wrong:
            print('  ' + w)
server.stop()
done()
