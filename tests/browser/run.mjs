// A newcomer's whole year in a browser, with faults on the way: from the sample
// town's Word plan over the offices' forms to the year-end report. Every page is
// looked at by axe and kept as a picture, in two window sizes.
//
// run.mjs NIANDU ROOT OUT
import { spawn, execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const [niandu, source, out] = process.argv.slice(2).map(p => path.resolve(p));
const require = createRequire(path.join(out, 'package.json'));
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const here = import.meta.dirname;
const root = path.join(out, 'root'), work = path.join(out, 'work'), pictures = path.join(out, 'pictures');
for (const d of [root, work, pictures]) {
	fs.rmSync(d, { recursive: true, force: true });
	fs.mkdirSync(d, { recursive: true });
}
const sizes = [{ width: 1366, height: 768, scale: 1 }, { width: 1093, height: 614, scale: 1.25 }];
let failures = 0;

function check(what, good) {
	if (!good) failures++;
	console.log(`${good ? 'ok' : 'FAILED'}: ${what}`);
}

async function serve(port = 0) {
	const server = spawn(niandu, ['serve', `--root=${root}`, `--listen=127.0.0.1:${port}`]);
	const line = await new Promise(done => server.stderr.once('data', d => done(String(d))));
	server.port = Number(/:(\d+)\//.exec(line)[1]);
	return server;
}

let server = await serve();
const origin = `http://127.0.0.1:${server.port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const contexts = await Promise.all(sizes.map(s => browser.newContext({
	viewport: { width: s.width, height: s.height }, deviceScaleFactor: s.scale, acceptDownloads: true })));
const page = await contexts[0].newPage();
page.setDefaultTimeout(240000);
const complaints = [];
page.on('console', m => { if (m.type() === 'error') complaints.push(m.text()); });
page.on('pageerror', e => complaints.push(String(e)));

// What the page is, for axe and for people, at both sizes.
async function look(name) {
	for (const [i, s] of sizes.entries()) {
		const p = page;
		// As it is: what was sent, opened or written stays.
		await p.setViewportSize({ width: s.width, height: s.height });
		await p.screenshot({ path: path.join(pictures, `${name}-${s.width}.png`), fullPage: i === 0 && !name.startsWith('plan') });
		await p.evaluate(axe);
		const found = await p.evaluate(() => window.axe.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
		const serious = found.violations.filter(v => ['serious', 'critical'].includes(v.impact));
		for (const v of serious)
			console.log(`  ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`);
		check(`${name} at ${s.width}: axe finds nothing serious`, serious.length === 0);
		const wide = await p.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
		check(`${name} at ${s.width}: nothing sticks out`, !wide);
	}
	await page.setViewportSize({ width: sizes[0].width, height: sizes[0].height });
}

// A click that leads to another page.
async function press(where, from = page) {
	const button = typeof where === 'string' ? from.locator(where).first() : where;
	await Promise.all([from.waitForNavigation({ timeout: 240000 }), button.click()]);
}

const title = () => page.locator('h1').innerText();

// --- January: the plan -----------------------------------------------------------

await page.goto(origin + '/');
await look('empty');
await press('header a:has-text("怎么用")');
await look('help');
await press('header nav a');
await press('a:has-text("放入一份计划")');
await look('new');

// A wrong file: a picture by the name of a plan.
fs.writeFileSync(path.join(work, '计划.docx'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
await page.setInputFiles('#file', path.join(work, '计划.docx'));
await press('button:has-text("读进来")');
check('a picture is no plan, and the page says so', (await page.locator('.messages .error').count()) > 0);
await look('new-wrong');

// A hundred megabytes.
fs.writeFileSync(path.join(work, '大.docx'), Buffer.alloc(100 << 20, 120));
await page.goto(origin + '/new');
await page.setInputFiles('#file', path.join(work, '大.docx'));
await press('button:has-text("读进来")');
check('a hundred megabytes are too much, and the page says so', (await title()) === '文件太大');
fs.rmSync(path.join(work, '大.docx'));

// A connection that breaks in the middle of a file.
await new Promise(done => {
	const s = net.connect(server.port, '127.0.0.1', () => {
		s.write('POST /new HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\n' +
			'Content-Length: 100000\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.docx"\r\n\r\nPK');
		setTimeout(() => { s.destroy(); done(); }, 300);
	});
});
check('a connection that broke left nothing', fs.readdirSync(root).length === 0);

await page.goto(origin + '/new');
await page.setInputFiles('#file', path.join(source, 'samples/yunxi/plan.docx'));
await press('button:has-text("读进来")');
check('the Word plan is read', (await title()) === '计划');
const base = new URL(page.url()).pathname.replace(/\/plan$/, '');
const folder = path.join(root, path.basename(base));
await look('plan');
await page.reload();
check('a reload puts in no second plan', fs.readdirSync(root).filter(n => n[0] !== '.').length === 1);

// The review: one is changed, one confirmed, two people at one plan.
const card = () => page.locator('.card:has(form[action$="/plan/accept"])').first();
const name = await card().locator('h3').innerText();
await card().locator('summary').click();
await card().locator('input[name=unit]').fill('组团');
// What would come of it is shown while it is written, and nothing is written.
await card().locator('.preview').waitFor();
check('an edit is shown as it would be', (await card().locator('.preview').innerText()).includes('组团') &&
	!fs.readFileSync(path.join(folder, 'plan.xml'), 'utf8').includes('unit="组团"'));
await look('plan-editing');
await card().locator('input[name=value]').fill('很多');
await card().locator('.preview .bad').waitFor();
check('and what would be refused', (await card().locator('.preview').innerText()).includes('很多'));
await page.reload();
await card().locator('summary').click();
await card().locator('input[name=unit]').fill('组团');
const bare = await browser.newContext({ javaScriptEnabled: false, viewport: sizes[1] });
const still = await bare.newPage();
await still.goto(origin + base + '/plan');
const stillCard = still.locator('.card:has(form[action$="/plan/accept"])').first();
await stillCard.locator('summary').click();
await stillCard.locator('input[name=unit]').fill('组团');
await stillCard.getByRole('button', { name: /^先看看/ }).click();
await still.waitForURL('**/plan/preview');
check('without script a button shows it', (await still.locator('.preview').innerText()).includes('组团'));
await still.screenshot({ path: path.join(pictures, 'preview-1093.png') });
await bare.close();
await press(card().getByRole('button', { name: '改好' }));
check('a target is changed', (await page.locator('.done').innerText()).includes('已修改') &&
	fs.readFileSync(path.join(folder, 'plan.xml'), 'utf8').includes('unit="组团"'));
const second = await contexts[1].newPage();
second.setDefaultTimeout(240000);
await second.goto(origin + base + '/plan');
await press(card().getByRole('button', { name: /^确认/ }));
await page.waitForSelector('.done');
await press(second.locator('.card form[action$="/plan/remove"] button').first(), second);
await second.waitForSelector('h1');
check('who comes second is told', (await second.locator('h1').innerText()) === '您打开之后，别人改过了');
await second.screenshot({ path: path.join(pictures, 'conflict-1093.png') });
await second.evaluate(axe);
const clash = await second.evaluate(() => window.axe.run(document));
check('conflict: axe finds nothing serious', !clash.violations.some(v => ['serious', 'critical'].includes(v.impact)));
await second.close();

// Back, and the same button again.
await page.goBack();
await press(card().getByRole('button', { name: /^确认/ }));
await page.waitForSelector('h1');
check('a button of a page that went by is told', ['您打开之后，别人改过了', '计划'].includes(await title()));
await page.goto(origin + base + '/plan');
while ((await page.locator('.card:has(form[action$="/plan/accept"]) .acts').count()) > 0 &&
	(await page.locator('#unsure').innerText()) !== '拿不准的（0）') {
	await press(card().getByRole('button', { name: /^确认/ }));
	await page.waitForSelector('.done');
}
await press('text=看过了，全部确认');
await page.waitForSelector('.done');
check('all is reviewed', (await page.locator('#unsure').innerText()) === '拿不准的（0）');

// Who answers for the year's headline targets is in no item: it is asked.
const asked = page.locator('form.card input[list=offices]');
const nobodys = await asked.count();
await asked.first().fill('经济发展办公室');
await press('form.card:has(input[list=offices]) button');
check('a target without an office is given one', nobodys > 1 && (await asked.count()) === nobodys - 1);
await press('.next a');
check('the others are the next step', new URL(page.url()).hash === '#nobodys');
while ((await asked.count()) > 0) {
	await asked.first().fill('经济发展办公室');
	await press('form.card:has(input[list=offices]) button');
	await page.waitForSelector('.done');
}

// --- The quarters ---------------------------------------------------------------

for (let quarter = 1; quarter <= 4; quarter++) {
	await press('.next a');
	check(`quarter ${quarter}: what comes next leads to its forms`, (await title()).includes('一二三四'[quarter - 1] + '季度'));
	const [zip] = await Promise.all([page.waitForEvent('download'), page.click('text=下载全部')]);
	const dir = path.join(work, `q${quarter}`), filled = path.join(work, `q${quarter}-filled`);
	await zip.saveAs(path.join(work, 'forms.zip'));
	fs.mkdirSync(dir, { recursive: true });
	fs.mkdirSync(filled, { recursive: true });
	execFileSync('python3', ['-m', 'zipfile', '-e', path.join(work, 'forms.zip'), dir]);
	const names = fs.readdirSync(dir).sort();
	if (quarter === 1) {
		// One office writes words in the place of a figure.
		execFileSync('python3', [path.join(here, 'fill.py'), path.join(dir, names[0]), '1', path.join(filled, names[0]), 'bad']);
		await page.setInputFiles('#files', path.join(filled, names[0]));
		await press('button:has-text("收下")');
		const said = await page.locator('#result ~ ul').first().innerText();
		check('a bad cell is named with its place', /单元格 .*![A-Z]+\d+/.test(said) && said.includes('很多很多'));
		check('and who is missing', (await page.locator('.missing').first().isVisible()));
		await look('forms-bad');
	}
	for (const n of names)
		execFileSync('python3', [path.join(here, 'fill.py'), path.join(dir, n), String(quarter), path.join(filled, n)]);
	await page.setInputFiles('#files', names.map(n => path.join(filled, n)));
	await press('button:has-text("收下")');
	await page.waitForSelector('.done');
	if (quarter === 2) await look('forms');
	await press(page.getByRole('button', { name: /^写入/ }));
	await page.waitForSelector('h1');
	check(`quarter ${quarter}: its progress is there`, (await title()) === '检查' &&
		fs.existsSync(path.join(folder, `q${quarter}.xml`)));
	if (quarter === 2) {
		await look('check');
		await page.goto(origin + base + '/report/bulletin');
		await page.waitForSelector('.pages img');
		check('a bulletin at half time', (await page.locator('.pages img').count()) > 2);
	}
}

// --- December -------------------------------------------------------------------

await press('.next a');
check('what comes next is in no form', new URL(page.url()).hash === '#next');
await page.fill('#next-words', '一是抓项目、扩投资。\n二是办好民生实事。');
await press('button:has-text("写入工作打算")');
await page.waitForSelector('.done');
check('it is written', fs.readFileSync(path.join(folder, 'q4.xml'), 'utf8').includes('<p>二是办好民生实事。</p>'));
await look('next');
await press('.next a');
await page.waitForSelector('.pages img');
check('what comes next is the year-end report', (await title()).includes('年终总结'));
await page.waitForFunction(() => document.querySelector('.pages img').complete);
await look('report');
// A figure on the picture of a page: by the keyboard, by the mouse.
const figure = page.locator('.sheet a').first();
await figure.focus();
check('a figure on a page can be come to by keys', await figure.evaluate(a => document.activeElement === a && a.getAttribute('aria-label').endsWith('怎么来的')));
const [over, under] = [await figure.locator('rect').first().boundingBox(), await page.locator('.sheet', {has: page.locator('a')}).first().locator('img').first().boundingBox()];
check('and lies on its page', over.x > under.x && over.y > under.y && over.x + over.width < under.x + under.width && over.y + over.height < under.y + under.height);
await Promise.all([page.waitForNavigation(), page.mouse.click(over.x + over.width / 2, over.y + over.height / 2)]);
check('a click tells how it came about', (await page.locator('table.list').innerText()).includes('写在哪里'));
await page.goBack();
await page.waitForSelector('.pages img');
const [pdf] = await Promise.all([page.waitForEvent('download'), page.locator('.formats a', { hasText: 'PDF' }).first().click()]);
await pdf.saveAs(path.join(out, 'yearend.pdf'));
check('which is saved as PDF', fs.readFileSync(path.join(out, 'yearend.pdf')).subarray(0, 5).toString() === '%PDF-');
await page.locator('.choices summary').click();
await page.fill('#number', '云政〔2023〕1号');
await page.check('input[value=public]');
await press('button:has-text("照这样出")');
await page.waitForSelector('h1');
check('and made for the public', (await title()).includes('公开版'));
await look('public');
for (const [at, link] of [['year', ''], ['reports', '/reports'], ['figures', '/figures'], ['history', '/history'], ['review', '/review?state=1']]) {
	await page.goto(origin + base + link);
	await look(at);
}
await page.goto(origin + base + '/figures');
await press('table.list tbody a');
check('a figure says how it came about', (await page.locator('table.list tbody tr').count()) > 3);
await look('figure');
await page.goto(origin + base + '/changes?from=1&to=3');
await look('changes');
await page.goto(origin + '/county');
await look('county');
await page.goto(origin + '/');
await look('towns');

// The keyboard alone: from the address to the plan.
await page.keyboard.press('Tab');
check('the first stop of the keyboard leads past the head', await page.evaluate(() => document.activeElement.className === 'skip'));
await page.keyboard.press('Enter');
await page.keyboard.press('Tab');
check('and then into the page', await page.evaluate(() => document.getElementById('main').contains(document.activeElement)));

// The server dies, and comes back: the folder is whole, the page still good.
await page.goto(origin + base + '/history');
const kept = fs.readdirSync(path.join(folder, '.history/states')).length;
const port = server.port;
server.kill('SIGKILL');
await new Promise(done => server.once('exit', done));
server = await serve(port);
await press('form[action$="/history/back"] button');
await page.waitForSelector('.done');
check('a form that was open when the server died is still good',
	fs.readdirSync(path.join(folder, '.history/states')).length === kept + 1);
// Chromium itself says so of the answers 4xx that the faults above want.
const real = complaints.filter(c => !/Failed to load resource/.test(c));
for (const c of real) console.log('  console: ' + c);
check('nothing was blocked or broke in a page', real.length === 0);
await browser.close();
server.kill();
console.log(failures ? `${failures} failed` : 'all passed');
process.exit(failures ? 1 : 0);
