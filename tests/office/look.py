"""look.py FILE.docx [DOCUMENT.xml]: what python-docx finds in a Word file.

With DOCUMENT.xml, the document that the file was made from: every heading is
there in the style of its level, every table with its head, every footnote.
"""
import re
import sys
import xml.etree.ElementTree as ET

import docx
from docx.oxml.ns import qn

NS = "{urn:niandu:document}"
LEVELS = {"h1": "一级标题", "h2": "二级标题", "h3": "三级标题", "h4": "四级标题"}


def words(element):
    """The text of an element, notes left out; white space does not count."""
    out = [element.text or ""]
    for child in element:
        if child.tag != NS + "note":
            out.append(words(child))
        out.append(child.tail or "")
    return "".join("".join(out).split())


def paragraphs(document):
    """(style, text) of every heading: paragraphs, and leads of paragraphs."""
    for p in document.paragraphs:
        yield p.style.name, "".join(p.text.split())
        lead = ""
        for run in p.runs:
            if not run.style.name.endswith("字符"):
                break
            lead += run.text
            style = run.style.name[: -len("字符")]
        if lead:
            yield style, "".join(lead.split())


def compare(document, path, notes):
    root = ET.parse(path).getroot()
    found = list(paragraphs(document))
    wrong = 0
    for level, style in LEVELS.items():
        for heading in root.iter(NS + level):
            text = words(heading)
            at = [i for i, (s, t) in enumerate(found) if s == style and text in t]
            if at:
                del found[at[0]]
            else:
                print(f"no heading {style} {text}")
                wrong += 1
    tables = [t for t in root.iter(NS + "table")]
    if len(tables) != len(document.tables):
        print(f"{len(document.tables)} tables of {len(tables)}")
        wrong += 1
    for ours, theirs in zip(tables, document.tables):
        head = ours.find(NS + "head")
        rows = len(head.findall(NS + "tr")) if head is not None else 0
        for i, row in enumerate(theirs.rows):
            repeats = row._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
            if repeats != (i < rows):
                print(f"row {i} of {ours.get('caption')}: head {repeats}")
                wrong += 1
        cells = [words(c) for c in ours.iter() if c.tag in (NS + "td", NS + "th")]
        has = "".join("".join(c.itertext()) for c in theirs._tbl.iter(qn("w:t")))
        marks = sum(1 for c in ours.iter() if c.get("status"))
        has, shapes = re.subn("[●◐▲■◆○－]", "", has)
        if shapes != marks:
            print(f"{shapes} shapes of {marks} statuses in {ours.get('caption')}")
            wrong += 1
        if "".join(cells) != "".join(has.split()):
            print(f"cells of {ours.get('caption')} differ")
            wrong += 1
    wanted = ["".join(words(n)) for n in root.iter(NS + "note")]
    if wanted != notes:
        print(f"notes {notes}, wanted {wanted}")
        wrong += 1
    return wrong


def footnotes(document):
    out = []
    for rel in document.part.rels.values():
        if rel.reltype.endswith("/footnotes"):
            root = docx.oxml.parse_xml(rel.target_part.blob)
            for note in root.findall(qn("w:footnote")):
                if note.get(qn("w:type")) is None:
                    text = "".join(t.text or "" for t in note.iter(qn("w:t")))
                    out.append("".join(text.split()))
    return out


def show(document, notes):
    for p in document.paragraphs:
        print(f"{p.style.name}: {p.text}")
    for t in document.tables:
        print(f"[{t.style.name}]")
        for row in t.rows:
            print("  " + " | ".join(c.text for c in row.cells))
    for note in notes:
        print(f"note: {note}")
    for s in document.sections:
        mm = [round(x.mm) for x in (s.page_width, s.page_height, s.top_margin,
              s.left_margin, s.right_margin, s.bottom_margin)]
        print("section", *mm)
    core = document.core_properties
    print(core.title, core.author, core.created, core.modified, core.language)


document = docx.Document(sys.argv[1])
notes = footnotes(document)
if len(sys.argv) > 2:
    sys.exit(compare(document, sys.argv[2], notes) > 0)
show(document, notes)
