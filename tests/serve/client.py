"""A browser for tests, by sockets alone: python3-minimal has no more.

A Server is niandu serve on a port of its own; a Browser keeps its cookie and
sends the token of the page that it saw last, as a form does.
"""
import os
import re
import signal
import socket
import subprocess
import urllib.parse

NIANDU = os.environ.get('NIANDU', 'build/niandu')


class Server:
    def __init__(self, root, *options):
        self.arguments = [NIANDU, 'serve', '--root=' + root, *options]
        if not any(o.startswith('--listen') for o in options):
            self.arguments.append('--listen=127.0.0.1:0')
        self.start()

    def start(self, port=None):
        arguments = self.arguments
        if port:
            arguments = [a for a in arguments if '--listen' not in a]
            arguments = arguments + ['--listen=127.0.0.1:%d' % port]
        self.process = subprocess.Popen(arguments, stderr=subprocess.PIPE)
        line = self.process.stderr.readline().decode()
        found = re.search(r'http://.*:(\d+)/', line)
        if not found:
            raise SystemExit('server: ' + line)
        self.port = int(found.group(1))

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        said = self.process.stderr.read().decode()
        self.process.wait()
        return said

    def workers(self):
        """Ids of its worker processes."""
        with open('/proc/%d/task/%d/children' % (2 * (self.process.pid,))) as f:
            return [int(pid) for pid in f.read().split()]


class Answer:
    def __init__(self, raw):
        head, _, self.body = raw.partition(b'\r\n\r\n')
        lines = head.decode('latin-1').split('\r\n')
        self.whole = False
        self.status = int(lines[0].split()[1]) if lines[0] else 0
        self.headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(': ')
            self.headers[name.lower()] = value
        length = self.headers.get('content-length')
        self.whole = length is not None and int(length) == len(self.body)

    @property
    def text(self):
        return self.body.decode('utf-8')

    @property
    def ids(self):
        """Of its messages, as they stand in niandu(1)."""
        found = re.findall(r'data-id="([a-z-]+)"', self.text)
        return ' '.join('[%s]' % i for i in sorted(set(found)))

    @property
    def title(self):
        found = re.search(r'<h1>(.*?)</h1>', self.text, re.S)
        return re.sub(r'<[^>]*>', '', found.group(1)).strip() if found else ''


def receive(sock):
    parts = []
    while True:
        try:
            part = sock.recv(1 << 16)
        except ConnectionError:
            break
        if not part:
            break
        parts.append(part)
    return b''.join(parts)


def multipart(fields, files):
    mark = b'----niandu-test-mark'
    out = []
    for name, value in fields.items():
        out.append(b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
                   % (mark, name.encode(), value.encode()))
    for name, filename, data in files:
        out.append(b'--%s\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n'
                   b'Content-Type: application/octet-stream\r\n\r\n%s\r\n'
                   % (mark, name.encode(), filename.encode(), data))
    out.append(b'--%s--\r\n' % mark)
    return b''.join(out), 'multipart/form-data; boundary=' + mark.decode()


class Browser:
    def __init__(self, server, user=None):
        self.server = server
        self.cookie = None
        self.token = ''
        self.user = user
        self.host = '127.0.0.1:%d' % server.port

    def connect(self):
        return socket.create_connection(('127.0.0.1', self.server.port), 120)

    def head(self, method, path, more):
        headers = {'Host': self.host, 'Connection': 'close'}
        if self.cookie:
            headers['Cookie'] = 'niandu=' + self.cookie
        if self.user:
            import base64
            headers['Authorization'] = 'Basic ' + base64.b64encode(
                self.user.encode()).decode()
        headers.update(more)
        lines = ['%s %s HTTP/1.1' % (method, urllib.parse.quote(path, "/?&=%~;:@-._"))]
        lines += ['%s: %s' % h for h in headers.items() if h[1] is not None]
        return ('\r\n'.join(lines) + '\r\n\r\n').encode()

    def ask(self, method, path, body=b'', **more):
        headers = {k.replace('_', '-'): v for k, v in more.items()}
        if body or method == 'POST':
            headers.setdefault('Content-Length', str(len(body)))
        with self.connect() as sock:
            try:
                sock.sendall(self.head(method, path, headers) + body)
            except ConnectionError:
                pass
            answer = Answer(receive(sock))
        found = re.search(r'niandu=([0-9a-f]+)', answer.headers.get('set-cookie', ''))
        if found:
            self.cookie = found.group(1)
        found = re.search(rb'name="token" value="([0-9a-f]+)"', answer.body)
        if found:
            self.token = found.group(1).decode()
        return answer

    def get(self, path, **more):
        return self.ask('GET', path, **more)

    def post(self, path, fields=None, files=None, **more):
        fields = dict(fields or {})
        fields.setdefault('token', self.token)
        if files is None:
            body = urllib.parse.urlencode(fields).encode()
            kind = 'application/x-www-form-urlencoded'
        else:
            body, kind = multipart(fields, files)
        return self.ask('POST', path, body, Content_Type=kind, **more)

    def follow(self, answer):
        """What a redirection leads to."""
        place = answer.headers.get('location')
        return self.get(place.partition('#')[0]) if place else answer


def read(path):
    with open(path, 'rb') as f:
        return f.read()


failures = 0


def check(what, good):
    """Prints a line; the last one of a test says whether all were good."""
    global failures
    failures += not good
    print('%s: %s' % ('ok' if good else 'FAILED', what))


def done():
    raise SystemExit(failures > 0)
