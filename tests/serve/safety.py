"""What is refused: by whom, from where, how much, under which name."""
import io
import os
import re
import subprocess
import zipfile

from client import Browser, NIANDU, Server, check, done, multipart, read, receive

ROOT = os.environ['ROOT']
for town in 'wuli', 'baisha':
    os.makedirs('root/' + town)
    for name in 'plan.xml', 'q1.xml':
        with open('root/%s/%s' % (town, name), 'wb') as f:
            f.write(read('%s/samples/county/%s/%s' % (ROOT, town, name)))
with open('outside.xml', 'wb') as f:
    f.write(read(ROOT + '/samples/county/wuli/plan.xml'))
server = Server('root')
b = Browser(server)
page = b.get('/y/wuli/plan')
sha = page.text.split('name="was" value="')[1][:64]
plan = read('root/wuli/plan.xml')
accept = lambda **more: b.post('/y/wuli/plan/accept-all', dict({'was': sha}, **more))

# Forms of others.
check('a form without a token is refused', accept(token='').status == 403)
check('and with another', accept(token='0' * 32).status == 403)
other = Browser(server)
other.get('/')
check('and with that of another browser', accept(token=other.token or '1' * 32).status == 403)
cookie, b.cookie = b.cookie, None
check('and without a cookie', accept().status == 403)
b.cookie = cookie
post = lambda **more: b.post('/y/wuli/plan/accept-all', {'was': sha}, **more)
b.get('/y/wuli/plan')
check('from another origin', post(Origin='http://evil.example').status == 403)
check('from no origin', post(Origin='null').status == 403)
check('from another site', post(Sec_Fetch_Site='cross-site').status == 403)
b.get('/y/wuli/plan')
check('from our own page it is taken', post(Origin='http://' + b.host, Sec_Fetch_Site='same-origin').status == 303)
check('nothing was changed by the others', read('root/wuli/plan.xml') == plan)
check('a GET changes nothing', b.get('/y/wuli/plan/accept-all').status == 200
      and not os.path.exists('root/wuli/.history/states/000002.xml'))

# Names.
check('a name that points here is refused', b.get('/', Host='evil.example').status == 421)
check('an address is ours', b.get('/', Host='127.0.0.1:1').status == 200)
check('so is localhost', b.get('/', Host='localhost').status == 200)
check('a request without a host is refused', b.get('/', Host=None).status in (400, 421))
for path in ('/y/..', '/y/../etc', '/y/%2e%2e', '/y/..%2f..%2fetc', '/y/~~', '/y/wuli/../../outside', '/y/.history',
             '/y/wuli/.history', '/static/../page.xsl', '/static/%2e%2e/plan.xsl', '/y//etc',
             '/y/wuli/picture?template=../../outside&page=1', '/y/wuli/report/..%2f..%2foutside',
             '/y/wuli/form?office=../x&period=2022-Q2', '/y/wuli/file?template=yearend&format=../../x'):
    sock = b.connect()
    sock.sendall(('GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' % (path, b.host)).encode())
    said = receive(sock)
    check('no path: ' + path, said[:12] in (b'HTTP/1.1 404', b'HTTP/1.1 400') and b'urn:niandu' not in said
          and b'root:' not in said)
before = sorted(os.listdir('root'))
b.get('/y/wuli/forms')
for period in '../../..', '2022-Q2/../../x', '2022-Q9', '2021-Q1', '/etc':
    sent = b.post('/y/wuli/forms', {'period': period}, [('files', 'a.csv', '指标名称,完成值\nx,1\n'.encode())])
    check('no period: ' + period, sent.status == 404)
sent = b.post('/new', {}, [('file', '../../../tmp/x.docx', read(ROOT + '/samples/yunxi/plan.docx'))])
b.get('/new')
sent = b.post('/new', {}, [('file', '../../../tmp/x.docx', read(ROOT + '/samples/yunxi/plan.docx'))])
check('a name of a file is no path', sent.status == 303 and os.listdir('.') == ['root', 'outside.xml']
      or sorted(os.listdir('.')) == ['outside.xml', 'root'])
check('a folder is named by the program', sorted(os.listdir('root')) == sorted(before + ['t1-2022', 't2-2022'])
      or sorted(os.listdir('root')) == sorted(before + ['t1-2022']))
script = b.post('/y/wuli/forms', {'period': '2022-Q2'}, [('files', '<script>alert(1).xlsx', b'#!/bin/sh\ntouch ran\n')])
check('what was sent is neither run nor put into a page ' + script.ids, not os.path.exists('ran')
      and '<script>alert' not in script.text and '&lt;script&gt;alert' in script.text)

# How much.
big = b.post('/new', {'text': 'x' * (2 << 20)})
check('too many words', big.status == 413 and '64 MB' in big.text)
b.get('/new')
bomb = b'x' * (65 << 20)
big = b.post('/new', {}, [('file', 'big.docx', bomb)])
check('too large a file is answered whole', big.status == 413 and big.whole and '文件太大' in big.text)
del bomb
b.get('/new')
many = b.post('/y/wuli/forms', {'period': '2022-Q2'}, [('files', '%d.csv' % i, b'x') for i in range(201)])
check('too many files', many.status == 413)
b.get('/new')
packed = io.BytesIO()
with zipfile.ZipFile(packed, 'w', zipfile.ZIP_DEFLATED) as archive:
    archive.writestr('[Content_Types].xml', '<Types/>')
    archive.writestr('word/document.xml', b'<w>' + b' ' * (200 << 20))
bombed = b.post('/new', {}, [('file', 'bomb.docx', packed.getvalue())])
check('what unpacks to more than anybody writes ' + bombed.ids, bombed.status == 422 and b.get('/').status == 200)
del packed
here = sorted(os.listdir('root'))
body, kind = multipart({'token': b.token}, [('file', 'plan.docx', read(ROOT + '/samples/yunxi/plan.docx'))])
for part in 0.1, 0.5, 0.999:
    with b.connect() as sock:
        sock.sendall(b.head('POST', '/new', {'Content-Type': kind, 'Content-Length': str(len(body))})
                     + body[:int(len(body) * part)])
check('what breaks off in the middle leaves nothing', b.get('/new').status == 200 and sorted(os.listdir('root')) == here)
check('no form at all', b.ask('POST', '/new', b'{}', Content_Type='application/json').status == 415)
check('another method', b.ask('DELETE', '/y/wuli').status == 405)
check('and one that nobody knows', b.ask('BREW', '/').status in (405, 400, 501))

# What every answer says.
page = b.get('/')
policy = page.headers['content-security-policy']
check('a policy without exceptions', "default-src 'none'" in policy and 'unsafe' not in policy and '*' not in policy)
check('no script in a page', page.text.count('<script') == 1 and ' onclick' not in page.text
      and '<style' not in page.text and ' style=' not in page.text)
check('types are not guessed', page.headers['x-content-type-options'] == 'nosniff')
cookie = Browser(server).get('/').headers['set-cookie']
check('the cookie is for this server alone', 'HttpOnly' in cookie and 'SameSite=Strict' in cookie)
server.stop()

# One that does not come to an end: it waits for a pipe that nobody writes.
os.makedirs('slow/t')
os.mkfifo('slow/t/plan.xml')
server = Server('slow', '--seconds=1', '--jobs=1')
stuck = Browser(server).get('/')
check('what takes too long is ended, and that is said', stuck.status == 504 and stuck.title == '这一步太慢，已停下')
os.remove('slow/t/plan.xml')
check('and its place is free again', Browser(server).get('/').status == 200)
server.stop()
os.rmdir('slow/t')
os.rmdir('slow')

# Users.
said = subprocess.run([NIANDU, 'serve', '--root=root', '--listen=0.0.0.0:0', '--lang=en'], stderr=subprocess.PIPE)
check('other machines are let in only with users [serve-open]', said.returncode == 1 and b'[serve-open]' in said.stderr)
said = subprocess.run([NIANDU, 'serve', '--root=root', '--listen=nowhere', '--lang=en'], stderr=subprocess.PIPE)
check('an address that is none [serve-listen]', said.returncode == 3 and b'[serve-listen]' in said.stderr)
# bcrypt, yescrypt and SHA-512 of "secret".
users = ('# users\n'
         'county:$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a:*\n'
         'wuli:$y$j9T$abcdefghijklmnop$3dL1LkYnZM.OVXuVdnnaKVDlLYT92dRwOzDZ5XiVCe.\n'
         'both:$6$rounds=5000$abcdefgh$ltjgWl6579NluT/Vi1nwEvcil.G5Nbc4NiXZaNGStk8PSwGfQv72N2CKPPrVACtLtip/cZ/1GM/'
         'O6IND4WQhG.:wuli,baisha\n'
         'hefeng:$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a\n')
with open('users', 'w') as f:
    f.write(users)
server = Server('root', '--auth=users')
nobody = Browser(server)
page = nobody.get('/y/wuli')
check('nobody sees nothing', page.status == 401 and page.headers['www-authenticate'].startswith('Basic')
      and '五里' not in page.text)
check('nor does a wrong password', Browser(server, 'county:wrong').get('/').status == 401)
check('nor an empty one', Browser(server, 'county:').get('/').status == 401)
check('nor a user that there is not', Browser(server, 'root:secret').get('/').status == 401)
check('nor a hash for a password',
      Browser(server, 'wuli:$y$j9T$abcdefghijklmnop$3dL1LkYnZM.OVXuVdnnaKVDlLYT92dRwOzDZ5XiVCe.').get('/').status == 401)
county, wuli, both = (Browser(server, name + ':secret') for name in ('county', 'wuli', 'both'))
check('who may see all sees all', all(x in county.get('/').text for x in ('五里', '白沙', 't1-2022')))
page = wuli.get('/')
check("a town's user sees the town", '五里' in page.text and '白沙' not in page.text and 't1-2022' not in page.text)
check("and no page of another's", wuli.get('/y/baisha').status == 404 and wuli.get('/y/baisha/plan').status == 404
      and wuli.get('/y/baisha/picture?template=plan&page=1').status == 404)
# Every address that there is, asked of another's town: there is no such town.
routes = re.findall(r'\{"(/[^"]*)", \w+, (\w+),', read(ROOT + '/src/serve/route.c').decode().split('of_town[]')[1])
wuli.get('/new')
check("not by any address", len(routes) > 20 and all(
    wuli.get('/y/baisha' + path).status == 404 and (post == 'NULL' or wuli.post('/y/baisha' + path, {
        'do': 'change', 'was': '', 'id': 'x', 'period': '2022-Q2'}).status == 404) for path, post in routes))
wuli.get('/new')
check("nor changes it", wuli.post('/y/baisha/plan/accept-all', {'was': ''}).status == 404)
check('a list of towns', both.get('/y/baisha').status == 200 and both.get('/y/wuli').status == 200
      and both.get('/y/t1-2022').status == 404)
check('a name that begins alike is another town', Browser(server, 'hefeng:secret').get('/y/wuli').status == 404)
check("the county of a town's user is his town", '白沙' not in wuli.get('/county').text)
wuli.get('/new')
made = wuli.post('/new', {}, [('file', 'x.docx', read(ROOT + '/samples/yunxi/plan.docx'))])
check("what he puts in is his town's", made.status == 303 and os.path.exists('root/wuli-2022/plan.xml')
      and wuli.get('/y/wuli-2022').status == 200 and both.get('/y/wuli-2022').status == 200)
wuli.get('/new')
twice = wuli.post('/new', {}, [('file', 'x.docx', read(ROOT + '/samples/yunxi/plan.docx'))])
check('and not twice ' + twice.ids, twice.status == 409)
check('who did it is kept', '，wuli' in wuli.get('/y/wuli-2022/history').text)
with open('users', 'w') as f:
    f.write(users.replace('wuli:$y', 'gone:$y'))
check('who is taken out of the file is out', wuli.get('/').status == 401)
os.remove('users')
check('without the file nobody is in', county.get('/').status == 401)
server.stop()
done()
