"""The account of tables against a walk of its own.

tables.py NIANDU SECONDS COUNT PLAN... -- FILE.xlsx|FILE.csv...: each file as it
is, read for the first plan that it fits, and COUNT mutants of them, made one
from another by a fixed sequence.  A file is either refused, with a message that
names it, or each of its cells that holds anything stands in the list for
review, by its address.
"""

import csv
import os
import random
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
import zipfile

sys.dont_write_bytecode = True  # nothing is left beside the sources
from parts import read_parts, write_parts

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


# --- Own walk ---------------------------------------------------------------

def sheets_of(parts):
    """Name and part of each worksheet."""
    book = ET.fromstring(parts["xl/workbook.xml"])
    targets = {r.get("Id"): r.get("Target") for r in
               ET.fromstring(parts["xl/_rels/workbook.xml.rels"])}
    for sheet in book.iter(S + "sheet"):
        part = targets.get(sheet.get(R + "id"), "")
        part = part.lstrip("/") if part.startswith("/") else "xl/" + part
        if part in parts and b"worksheet" in parts[part][:2000]:
            yield sheet.get("name"), part


def shared_of(parts):
    if "xl/sharedStrings.xml" not in parts:
        return []
    root = ET.fromstring(parts["xl/sharedStrings.xml"])
    return ["".join(t.text or "" for t in si.iter(S + "t"))
            for si in root.iter(S + "si")]


def text_of(cell, shared):
    value = cell.find(S + "v")
    if cell.get("t") == "inlineStr":
        return "".join(t.text or "" for t in cell.iter(S + "t"))
    if value is None or value.text is None:
        return ""
    if cell.get("t") == "s":
        at = int(value.text) if value.text.strip().isdigit() else -1
        return shared[at] if 0 <= at < len(shared) else "?"
    return value.text


def cells_of_book(path):
    parts = read_parts(path)
    shared = shared_of(parts)
    for name, part in sheets_of(parts):
        for cell in ET.fromstring(parts[part]).iter(S + "c"):
            if cell.get("r") and text_of(cell, shared).strip(" \t\r\n\u3000\xa0"):
                yield "%s!%s!%s" % (path, name, cell.get("r"))


def cells_of_text(path):
    data = open(path, "rb").read()
    for code in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(code)
            break
        except UnicodeDecodeError:
            pass
    return sum(1 for row in text.splitlines()
               for cell in re.split(r"[\t,;，；]", row)
               if cell.strip(' "\u3000\xa0'))


# --- What the program says --------------------------------------------------

def run(niandu, plan, period, path):
    for name in ("review.txt", "out.xml"):
        if os.path.exists(name):
            os.unlink(name)
    command = [niandu, "import", "--lang=zh", "--plan=" + plan,
               "--review=review.txt", "-o", "out.xml", "--force"]
    if period:
        command.append("--period=" + period)
    return subprocess.run(command + [path], capture_output=True, text=True,
                          errors="replace", timeout=60)


def faults_of(done, path):
    """What is wrong with what was said of the file."""
    if done.returncode not in (0, 1):
        return ["exit status %d: %s" % (done.returncode, done.stderr[-300:])]
    if done.returncode == 1:
        told = [m for m in done.stderr.splitlines() if path in m]
        return [] if told else ["refused without its name: " + done.stderr]
    review = open("review.txt", encoding="utf-8").read()
    if re.search(r"未处理 [1-9]", review):
        return ["cells without a fate"]
    listed = {line.split("\t")[0].strip() for line in review.splitlines()}
    if path.endswith(".xlsx"):
        return ["no entry for " + c for c in cells_of_book(path)
                if c not in listed]
    head = re.search(r"有内容的 (\d+) 个", review)
    want = cells_of_text(path)
    # A text may be parted otherwise than here; never into fewer cells than
    # it has lines, and no cell may be without its entry.
    entries = sum(1 for x in listed if re.match(re.escape(path) + r":\d+", x))
    if not head or entries != int(head.group(1)) or (want and not entries):
        return ["%s cells, %d entries" % (head and head.group(1), entries)]
    return []


# --- Mutations --------------------------------------------------------------

WORDS = ["", " ", "无", "未启动", "12,345", "１２３", "(12)", "-3", "#DIV/0!", "1.5亿",
         "约5家", "600余人", "下降2.1%", "50%", "9月底", "主体封顶（65%）", "—", "合计",
         "上年同期", "完成值", "本月", "本年累计", "单位：万元", "0", "1e5", "=1/0"]


def any_of(random_, items):
    return random_.choice(items) if items else None


def mutate_book(parts, random_):
    name, part = any_of(random_, list(sheets_of(parts))) or (None, None)
    if part is None:
        return
    root = ET.fromstring(parts[part])
    cells = list(root.iter(S + "c"))
    rows = list(root.iter(S + "row"))
    for _ in range(random_.randint(1, 4)):
        cell = any_of(random_, cells)
        kind = random_.randrange(8)
        if cell is None:
            break
        if kind <= 2:
            for child in list(cell):
                cell.remove(child)
            cell.set("t", "inlineStr")
            ET.SubElement(ET.SubElement(cell, S + "is"), S + "t").text = \
                random_.choice(WORDS)
        elif kind == 3:
            for child in list(cell):
                cell.remove(child)
            cell.attrib.pop("t", None)
            ET.SubElement(cell, S + "v").text = random_.choice(
                ["0", "1", "-5", "0.032", "46023", "1E+20", "abc", "99999999"])
        elif kind == 4:
            cell.set("s", str(random_.randrange(8)))
        elif kind == 5:
            ET.SubElement(cell, S + "f").text = random_.choice(
                ["A1*2", "SUM(A1:A9)", "1/0", "[1]x!A1"])
            for value in cell.findall(S + "v"):
                cell.remove(value)
        elif kind == 6 and rows:
            random_.choice(rows).set("hidden", "1")
        elif kind == 7:
            cell.set("t", random_.choice(["e", "b", "str", "s", "n", "d"]))
    parts[part] = ET.tostring(root, encoding="utf-8", xml_declaration=True)


def mutate_text(data, random_):
    lines = data.split(b"\n")
    for _ in range(random_.randint(1, 3)):
        i = random_.randrange(len(lines))
        fields = re.split(b"[,\t]", lines[i])
        kind = random_.randrange(4)
        if kind == 0:
            fields[random_.randrange(len(fields))] = \
                random_.choice(WORDS).encode()
            lines[i] = b",".join(fields)
        elif kind == 1:
            lines.insert(i, lines[random_.randrange(len(lines))])
        elif kind == 2 and len(lines) > 2:
            del lines[i]
        else:
            lines[i] = lines[i] + random_.choice([b",", b",,", b",9", b"\xff"])
    return b"\n".join(lines)


# --- All --------------------------------------------------------------------

def plans_of(paths):
    """Each plan with the periods to try: of its own year."""
    for path in paths:
        year = re.search(r'year="(\d+)"', open(path, encoding="utf-8").read())
        yield path, ["", year.group(1) + "-Q2"] if year else [""]


def fit(niandu, plans, path):
    """The first plan and period that take the file."""
    done = None
    for plan, periods in plans:
        for period in periods:
            done = run(niandu, plan, period, path)
            if done.returncode == 0:
                return plan, period, done
    return plans[0][0], plans[0][1][-1], done


def main():
    niandu, seconds, count = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    split = sys.argv.index("--")
    plans, files = list(plans_of(sys.argv[4:split])), sys.argv[split + 1:]
    random_ = random.Random(11)
    until = time.time() + seconds
    bad = taken = made = 0
    pool = []
    for path in files:
        name = "in%d%s" % (len(pool), os.path.splitext(path)[1])
        with open(path, "rb") as f, open(name, "wb") as out:
            out.write(f.read())
        plan, period, done = fit(niandu, plans, name)
        taken += done.returncode == 0
        for fault in faults_of(done, name)[:3]:
            bad += 1
            print("%s: %s" % (os.path.basename(path), fault))
        if not re.match(r"bomb|no-sheets", os.path.basename(path)):
            pool.append((name, plan, period))
    files_bad = bad
    while made < count and time.time() < until:
        name, plan, period = random_.choice(pool)
        ext = os.path.splitext(name)[1]
        mutant = "mutant" + ext
        try:
            if ext == ".xlsx":
                parts = read_parts(name)
                mutate_book(parts, random_)
                write_parts(mutant, parts)
            else:
                data = mutate_text(open(name, "rb").read(), random_)
                open(mutant, "wb").write(data)
        except (KeyError, ET.ParseError, zipfile.BadZipFile):
            continue
        done = run(niandu, plan, period, mutant)
        made += 1
        faults = faults_of(done, mutant)
        for fault in faults[:2]:
            bad += 1
            print("mutant %d of %s: %s" % (made, name, fault))
        if faults:
            os.rename(mutant, "bad%d%s" % (made, ext))
        elif random_.random() < 0.3 and ext == ".xlsx":
            os.replace(mutant, name)
    print("# %d tables, %d taken, %d at fault; %d mutants of %d"
          % (len(files), taken, files_bad, made, count))
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
