"""fill.py FORM.xlsx QUARTER OUT.xlsx [bad]: an office fills its form in.

It reports what the plan wants by the quarter, as an office that keeps up does;
bad: one cell holds words in the place of a figure.
"""
import re
import sys
import zipfile

source, quarter, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
bad = len(sys.argv) > 4
archive = zipfile.ZipFile(source)
parts = {name: archive.read(name) for name in archive.namelist()}
shared = [''.join(re.findall(r'<t[^>]*>(.*?)</t>', si, re.S)) for si in
          re.findall(r'<si>(.*?)</si>', parts['xl/sharedStrings.xml'].decode(), re.S)]
CELL = r'<c r="%s%d"([^>]*?)(?:/>|>(.*?)</c>)'


def text(sheet, column, row):
    found = re.search(CELL % (column, row), sheet, re.S)
    if not found:
        return ''
    value = re.search(r'<v>(.*?)</v>', found.group(2) or '')
    value = value.group(1) if value else ''
    return shared[int(value)] if 't="s"' in found.group(1) and value else value


def put(sheet, column, row, value):
    style = re.search(CELL % (column, row), sheet, re.S)
    s = re.search(r' s="\d+"', style.group(1)).group(0)
    if isinstance(value, str):
        cell = '<c r="%s%d"%s t="inlineStr"><is><t>%s</t></is></c>' % (column, row, s, value)
    else:
        cell = '<c r="%s%d"%s><v>%s</v></c>' % (column, row, s, value)
    return sheet[:style.start()] + cell + sheet[style.end():]


def reached(aim, level):
    number = float(aim)
    if level:
        return number
    share = number * quarter / 4
    return int(share) if number == int(number) and number >= 4 else round(share, 2)


def target_row(sheet, row):
    rule, aim = text(sheet, 'D', row), text(sheet, 'E', row)
    level = '水平' in text(sheet, 'G', row)
    if rule == '定性':
        return put(sheet, 'Q', row, '按计划推进。')
    if rule == '全覆盖':
        return put(put(sheet, 'K', row, 25 * quarter), 'L', row, 100)
    if rule == '零':
        return put(sheet, 'I', row, 0)
    if rule in ('高于', '同步'):
        return put(put(sheet, 'I', row, 6.5), 'M', row, 6.1)
    if rule == '完成下达任务':
        return put(put(sheet, 'I', row, 25 * quarter), 'N', row, 100)
    found = re.match(r'-?[0-9.]+', aim)
    if not found:
        return put(sheet, 'I', row, 10 * quarter)
    return put(sheet, 'I', row, reached(found.group(0), level or rule in ('不高于', '左右', '区间')))


def rows(sheet):
    return [int(r) for r in re.findall(r'<c r="A(\d+)"', sheet) if int(r) > 2 and text(sheet, 'A', int(r))]


sheet = parts['xl/worksheets/sheet2.xml'].decode()
for row in rows(sheet):
    sheet = target_row(sheet, row)
if bad:
    row = next(r for r in rows(sheet) if text(sheet, 'D', r) == '不低于')
    sheet = put(sheet, 'I', row, '很多很多')
parts['xl/worksheets/sheet2.xml'] = sheet.encode()
if 'xl/worksheets/sheet3.xml' in parts:
    sheet = parts['xl/worksheets/sheet3.xml'].decode()
    if text(sheet, 'G', 2) == '状态':
        for row in rows(sheet):
            if quarter == 4:
                sheet = put(put(sheet, 'G', row, '已完成'), 'I', row, '2022-12-20')
            else:
                sheet = put(sheet, 'H', row, 25 * quarter)
    parts['xl/worksheets/sheet3.xml'] = sheet.encode()
for name in [n for n in parts if 'worksheets/sheet' in n]:
    sheet = parts[name].decode()
    if text(sheet, 'D', 2) == '进展情况':
        for row in rows(sheet):
            sheet = put(sheet, 'D', row, '各项工作按计划推进。')
        parts[name] = sheet.encode()
with zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as out:
    for name, data in parts.items():
        out.writestr(name, data)
