"""The proxy of samples/serve/nginx.conf, as it stands but for ports and paths."""
import os
import re
import socket
import ssl
import subprocess
import time

from client import Browser, Server, check, done, read, receive

ROOT, HERE = os.environ['ROOT'], os.getcwd()
NAME = 'niandu.example.gov.cn'
os.makedirs('root/wuli')
with open('root/wuli/plan.xml', 'wb') as f:
    f.write(read(ROOT + '/samples/county/wuli/plan.xml'))
subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem',
                '-subj', '/CN=' + NAME, '-addext', 'subjectAltName=DNS:' + NAME, '-days', '2'],
               check=True, stderr=subprocess.DEVNULL)
server = Server('root', '--name=' + NAME)
with socket.create_server(('127.0.0.1', 0)) as free:
    port = free.getsockname()[1]
conf = read(ROOT + '/samples/serve/nginx.conf').decode()
conf = conf.replace('listen 443', 'listen 127.0.0.1:%d' % port).replace('/etc/niandu/', HERE + '/')
conf = conf.replace('127.0.0.1:8080', '127.0.0.1:%d' % server.port)
with open('nginx.conf', 'w') as f:
    # Who runs as root would hand the bodies to a user that cannot write here.
    f.write('user root;\n' if os.getuid() == 0 else '')
    f.write('daemon off; pid %s/pid; error_log stderr;\nevents {}\nhttp { access_log off;\n' % HERE +
            ''.join('%s_temp_path %s/%s;\n' % (k, HERE, k) for k in
                    ('client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi')) + conf + '}\n')
nginx = subprocess.Popen(['nginx', '-e', 'stderr', '-c', HERE + '/nginx.conf'], stderr=open('nginx.log', 'w'))
context = ssl.create_default_context(cafile='cert.pem')


class Secure(Browser):
    def connect(self):
        for _ in range(100):
            try:
                return context.wrap_socket(socket.create_connection(('127.0.0.1', port), 120), server_hostname=NAME)
            except ConnectionRefusedError:
                time.sleep(0.1)


b = Secure(server)
b.host = '%s:%d' % (NAME, port)
page = b.get('/y/wuli/plan')
check('pages come through the proxy', page.status == 200 and page.title == '计划')
was = re.search(r'name="was" value="([0-9a-f]+)"', page.text).group(1)
sent = b.post('/y/wuli/plan/accept-all', {'was': was}, Origin='https://' + NAME)
check('forms go through it', sent.status == 303)
big = b.post('/new', {}, [('file', 'x.docx', b'x' * (65 << 20))])
check('too large a file is answered by the page', big.status == 413 and '文件太大' in big.text)
b.host = 'evil.example'
check('another name is refused behind it, too', b.get('/').status == 421)
nginx.terminate()
nginx.wait()
server.stop()
done()
