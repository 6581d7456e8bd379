"""The account of a Word file against a walk of its own.

account.py NIANDU SECONDS COUNT FILE.docx...: each file as it is, and COUNT
mutants of them, made one from another by a fixed sequence.  Before it is read
each run of text gets a mark of its own (four Han characters); afterwards every
mark must stand in the plan, in a message or in the list for review, and the
numbers of things in the list must be those of this walk.
"""

import collections
import os
import random
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET

sys.dont_write_bytecode = True  # nothing is left beside the sources
from parts import read_parts, write_parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Rare characters: no word of a plan is made of them.
DIGITS = "鼍鼐鼒鼗鼛鼢鼬鼯鼱鼷"
THINGS = {  # what the list for review calls the elements
    W + "t": "文字", W + "delText": "修订中删去的文字", W + "sym": "符号",
    M + "t": "公式中的文字", A + "t": "图形中的文字", W + "instrText": "域代码",
    W + "fldChar": "域标记", W + "fldSimple": "域", W + "drawing": "图形",
    W + "pict": "图形（旧格式）", W + "object": "嵌入对象",
    W + "txbxContent": "文本框", W + "commentReference": "批注标记",
    W + "footnoteReference": "脚注标记", W + "endnoteReference": "尾注标记",
    W + "altChunk": "插入的其他文件", W + "ruby": "拼音或注音",
    W + "ins": "修订：插入", W + "del": "修订：删除",
    W + "moveFrom": "修订：移走", W + "moveTo": "修订：移来",
}
MARKED = (W + "t", M + "t", A + "t", W + "delText")


def mark(n):
    return "鼋" + "".join(DIGITS[int(d)] for d in "%03d" % n)


def document_of(parts):
    return next(n for n in parts if n.endswith("document.xml"))


def put_marks(root):
    """A mark behind every visible text; how many."""
    n = 0
    for node in root.iter():
        if node.tag in MARKED and node.text and node.text.strip():
            node.text = node.text.rstrip() + mark(n)
            n += 1
    return n


# --- Mutations: shapes that editors write, and some that none does -----------

def runs(root):
    return [r for r in root.iter(W + "r")]


def any_of(random_, nodes):
    return random_.choice(nodes) if nodes else None


def properties(node, tag):
    found = node.find(W + tag)
    if found is None:
        found = ET.Element(W + tag)
        node.insert(0, found)
    return found


def wrap(root, node, tag, inner=None):
    parent = next((p for p in root.iter() if node in list(p)), None)
    if parent is None:
        return
    outer = ET.Element(tag)
    place = outer if inner is None else ET.SubElement(outer, inner)
    parent[list(parent).index(node)] = outer
    place.append(node)


def mutate_run_property(root, random_):
    run = any_of(random_, runs(root))
    if run is not None:
        name = random_.choice(["vanish", "strike", "dstrike", "specVanish", "b"])
        ET.SubElement(properties(run, "rPr"), W + name)


def mutate_raised(root, random_):
    run = any_of(random_, runs(root))
    if run is not None:
        ET.SubElement(properties(run, "rPr"), W + "vertAlign").set(
            W + "val", random_.choice(["superscript", "subscript"]))


def mutate_wrapper(root, random_):
    run = any_of(random_, runs(root))
    if run is not None:
        wrap(root, run, *random_.choice([
            (W + "ins",), (W + "del",), (W + "moveFrom",), (W + "moveTo",),
            (W + "hyperlink",), (W + "smartTag",), (W + "sdt", W + "sdtContent"),
            (W + "fldSimple",), (W + "unknown",), (W + "bdo",)]))


def mutate_mark(root, random_):
    paragraph = any_of(random_, [p for p in root.iter(W + "p")])
    if paragraph is not None:
        ET.SubElement(properties(properties(paragraph, "pPr"), "rPr"),
                      W + random_.choice(["del", "ins", "vanish", "moveFrom"]))


def mutate_field(root, random_):
    """A mark of a field put anywhere, so that some never end."""
    paragraph = any_of(random_, [p for p in root.iter(W + "p")])
    if paragraph is None:
        return
    for kind in random_.choice([["begin"], ["end"], ["separate"],
                                ["begin", "separate"], ["begin", "end"]]):
        run = ET.Element(W + "r")
        ET.SubElement(run, W + "fldChar").set(W + "fldCharType", kind)
        paragraph.insert(random_.randrange(len(paragraph) + 1), run)
        if kind == "begin":
            code = ET.Element(W + "r")
            ET.SubElement(code, W + "instrText").text = random_.choice(
                [" TOC \\o ", " REF a ", " EQ \\f(1,3) ", " IF 1 = 1 ", ""])
            paragraph.insert(random_.randrange(len(paragraph) + 1), code)


def mutate_rename(root, random_):
    node = any_of(random_, [n for n in root.iter() if n.tag not in THINGS])
    if node is not None and node is not root:
        node.tag = random_.choice([W + "x", W + "p", W + "r", W + "tc", W + "pPr",
                                   W + "sdt", M + "oMath", node.tag])


def mutate_delete(root, random_):
    pairs = [(p, c) for p in root.iter() for c in p if c.tag not in
             (W + "body",)]
    if pairs:
        parent, child = random_.choice(pairs)
        if not any(g.tag in THINGS for g in child.iter()):
            parent.remove(child)


def mutate_move(root, random_):
    pairs = [(p, c) for p in root.iter() for c in p if c.tag != W + "body"]
    if not pairs:
        return
    parent, child = random_.choice(pairs)
    inside = set(child.iter())
    to = any_of(random_, [n for n in root.iter()
                          if n not in inside and n is not root and
                          n.tag not in MARKED])
    if to is not None:
        parent.remove(child)
        to.insert(random_.randrange(len(to) + 1), child)


def mutate_table(root, random_):
    """A paragraph becomes a cell, beside another."""
    paragraph = any_of(random_, [p for p in root.iter(W + "p")])
    if paragraph is None:
        return
    parent = next((p for p in root.iter() if paragraph in list(p)), None)
    if parent is None:
        return
    table = ET.Element(W + "tbl")
    row = ET.SubElement(table, W + "tr")
    parent[list(parent).index(paragraph)] = table
    for i in range(random_.randrange(1, 4)):
        cell = ET.SubElement(row, W + "tc")
        if i == 0:
            cell.append(paragraph)
        else:
            ET.SubElement(ET.SubElement(ET.SubElement(cell, W + "p"), W + "r"),
                          W + "t").text = "格"


def mutate_box(root, random_):
    paragraph = any_of(random_, [p for p in root.iter(W + "p")])
    run = any_of(random_, runs(root))
    if paragraph is None or run is None or run in set(paragraph.iter()):
        return
    parent = next((p for p in root.iter() if paragraph in list(p)), None)
    if parent is None:
        return
    parent.remove(paragraph)
    drawing = ET.SubElement(run, W + random_.choice(["drawing", "pict"]))
    ET.SubElement(drawing, W + "txbxContent").append(paragraph)


def mutate_math(root, random_):
    paragraph = any_of(random_, [p for p in root.iter(W + "p")])
    if paragraph is None:
        return
    math = ET.SubElement(paragraph, M + "oMath")
    for tag in random_.choice([["f", "num"], ["sSup", "sup"], ["rad", "deg"],
                               ["d", "e"], ["f", "odd"], ["phant", "e"]]):
        math = ET.SubElement(math, M + tag)
    ET.SubElement(ET.SubElement(math, M + "r"), M + "t").text = "式"


def mutate_symbol(root, random_):
    run = any_of(random_, runs(root))
    if run is not None:
        symbol = ET.SubElement(run, W + "sym")
        symbol.set(W + "font", random_.choice(["Symbol", "Wingdings", "Odd"]))
        symbol.set(W + "char", random_.choice(["F0B3", "F0FE", "F001", "zz"]))


MUTATIONS = [mutate_run_property, mutate_raised, mutate_wrapper, mutate_mark,
             mutate_field, mutate_rename, mutate_delete, mutate_move,
             mutate_table, mutate_box, mutate_math, mutate_symbol]


# --- Checking ------------------------------------------------------------------

def bare(text):
    return re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", text))


def read_text(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as f:
        return f.read()


def check(niandu, parts):
    """None, or what is wrong; and whether a plan was written."""
    name = document_of(parts)
    root = ET.fromstring(parts[name])
    marks = put_marks(root)
    counts = collections.Counter(n.tag for n in root.iter())
    write_parts("case.docx", {**parts, name: ET.tostring(root, "utf-8")})
    for path in ("plan.xml", "review"):
        if os.path.exists(path):
            os.remove(path)
    done = subprocess.run(
        [niandu, "import", "case.docx", "--year=2026", "--issuer=镇", "--force",
         "--lang=zh", "--review=review", "-o", "plan.xml"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=20)
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode not in (0, 1):
        return "exit %d: %s" % (done.returncode, said[-300:]), False
    if done.returncode == 1:
        return (None if "错误" in said else "refused without a word"), False
    review = read_text("review")
    whole = bare(read_text("plan.xml")) + bare(review) + bare(said)
    plain = whole.replace("鼋", " 鼋")
    lost = [mark(n) for n in range(marks) if mark(n) not in plain]
    if lost:
        return "lost: %s; %s" % (lost[:5], said[-300:]), True
    for tag, words in THINGS.items():
        told = re.search("^  %s (\\d+) 处" % re.escape(words), review, re.M)
        if counts[tag] != int(told.group(1) if told else 0):
            return "%s: %d in the file, %s in the account" % (
                words, counts[tag], told and told.group(1)), True
    return None, True


def main():
    niandu, seconds, count, files = (
        sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
    random_ = random.Random(2026)
    start, written, failed, tried = time.time(), 0, 0, 0
    sources = [(os.path.basename(f), read_parts(f)) for f in files]
    for n in range(len(sources) + count):
        if time.time() - start > seconds:
            break
        name, parts = sources[n % len(sources)]
        steps = 0 if n < len(sources) else random_.randrange(1, 6)
        document = document_of(parts)
        root = ET.fromstring(parts[document])
        made = [random_.choice(MUTATIONS) for _ in range(steps)]
        for mutation in made:
            mutation(root, random_)
        wrong, good = check(
            niandu, {**parts, document: ET.tostring(root, "utf-8")})
        tried += 1
        written += good
        if wrong:
            failed += 1
            os.replace("case.docx", "failed-%d.docx" % failed)
            print("%s, mutant %d (%s): %s" % (
                name, n, " ".join(m.__name__ for m in made), wrong))
    print("#= %d files, %d became plans, %d failed" % (tried, written, failed),
          file=sys.stderr)
    # What is refused shows little: most must become plans.
    if tried < len(sources) + count or written < tried * 0.7:
        print("%d files tried, %d became plans" % (tried, written))
        failed += 1
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
