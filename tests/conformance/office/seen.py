"""seen.py DIR NAME…: LibreOffice's pages of a Word file beside ours.

Of each, DIR has NAME.xml, the document; NAME.lines, our lines of it; NAME.pdf,
our pages; NAME.office.pdf, the tagged pages that LibreOffice made of the Word
file. The text is the same, in reading order, without what pages add to it (page
numbers, heads that are repeated, 续表); the pages are one more or less at most,
or NAME stands in pages.why with the reason. A line each: PASS or FAIL; before a
FAIL why.
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET

NS = "{urn:niandu:document}"
# The shapes of statuses, which are drawn on our pages; signs that LibreOffice
# takes from another font and paints after the words beside them.
SHAPES = "[●◐▲■◆○－−]"
RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]+"
# Of a chart, its words are in the picture.
CHART = {"chart", "chart-title", "chart-small", "continued", "number"}


def plain(text):
    return re.sub(r"[\s\u00a0\u3000\u200b\u2060]+", "", text)


def group_heads(document):
    """What is repeated under a head that is repeated: rows that head others."""
    out = set()
    for row in document.iter(NS + "tr"):
        cells = [c for c in row if c.tag in (NS + "td", NS + "th")]
        if row.get("class") == "group" or len(cells) == 1:
            out.add(plain("".join("".join(c.itertext()) for c in cells)))
    return out


def ours(name):
    """Our lines; (body, notes)."""
    groups = group_heads(ET.parse(f"{name}.xml").getroot())
    body, notes, repeating, cells = [], [], None, ""
    for line in open(f"{name}.lines", encoding="utf-8"):
        o = json.loads(line)
        text, block = plain(o["text"]), o["block"]
        if block == "continued":
            repeating = ""
            continue
        if repeating is not None:
            if block == "th":
                continue
            if block == "td" and any(g in cells and g.startswith(repeating + text)
                                     for g in groups):
                repeating += text
                if repeating in groups:
                    repeating = None
                continue
            repeating = None
        if block == "th":
            cells = ""
        elif block == "td":
            cells += text
        elif block == "caption" and text.endswith("（续）") and text[:-3] in body:
            continue
        if block == "note":
            notes.append(text)
        elif block not in CHART:
            body.append(text)
    return "".join(body), "".join(notes)


def theirs(name):
    """LibreOffice's text by the structure of its pages; (body, notes)."""
    said = subprocess.run(["pdfinfo", "-struct-text", f"{name}.office.pdf"],
                          capture_output=True, text=True, check=False).stdout
    body, notes, stack = [], [], []
    for line in said.split("\n"):
        depth = len(line) - len(line.lstrip())
        while stack and stack[-1][0] >= depth:
            stack.pop()
        kinds = [k for _, k in stack]
        text = re.match(r'^\s*"(.*)"$', line)
        if text:
            if not {"Figure", "TOC", "TOCI"} & set(kinds):
                (notes if "Note" in kinds else body).append(
                    text[1].replace('\\"', '"').replace("\\\\", "\\"))
            continue
        kind = re.match(r"^\s*([A-Z][A-Za-z0-9]*)", line)
        if kind:
            stack.append((depth, kind[1]))
    return plain("".join(body)), plain("".join(notes))


def comparable(text):
    """Poppler gives words from right to left as they stand on the line; over 20,
    LibreOffice has circles for the numbers of notes, ours are in brackets."""
    text = re.sub(SHAPES, "", text)
    text = re.sub("[\u3251-\u325f\u32b1-\u32bf]", lambda m: "（" + str(int(
        unicodedata.numeric(m[0]))) + "）", text)
    return re.sub(RIGHT_TO_LEFT, lambda m: "".join(sorted(m[0])), text)


def pages(path):
    said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
    return int(re.search(r"Pages:\s*(\d+)", said.stdout)[1])


def first_difference(a, b):
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return f"at {at}: ours …{a[max(0, at - 12):at + 24]}… theirs …{b[max(0, at - 12):at + 24]}…"


def look(name, why):
    faults = []
    a, an = ours(name)
    b, bn = theirs(name)
    a, b = comparable(a), comparable(b)
    an, bn = comparable(an), comparable(bn)
    short = pathlib.Path(name).name
    reason = why.get(short, "")
    if a != b and not reason.startswith("text") and not (
            reason.startswith("order") and sorted(a) == sorted(b)):
        faults.append("text " + first_difference(a, b))
    if an != bn:
        faults.append("notes " + first_difference(an, bn))
    n, m = pages(f"{name}.pdf"), pages(f"{name}.office.pdf")
    if abs(n - m) > 1 and not reason.startswith("pages"):
        faults.append(f"{m} pages, ours are {n}")
    for fault in faults:
        print(f"{short}: {fault}")
    print(f"{'FAIL' if faults else 'PASS'} {short}: {len(b)} characters, {len(bn)} of notes,"
          f" {m} pages of {n}{'; ' + reason if reason else ''}")


reasons = {}
for line in open(pathlib.Path(__file__).parent / "pages.why", encoding="utf-8"):
    if line.strip() and not line.startswith("#"):
        key, _, text = line.strip().partition(" ")
        reasons[key] = text
for each in sys.argv[2:]:
    look(f"{sys.argv[1]}/{each}", reasons)
