"""edit.py IN.docx OUT.docx EDIT…: a report edited as somebody would in Word.

figure:TAG=TEXT  text:OLD=NEW  row:TEXT (taken out)  gone:TEXT  new:TEXT
"""
import sys

import docx
from docx.oxml.ns import qn

document = docx.Document(sys.argv[1])


def figure(tag, text):
    for control in document.element.body.iter(qn("w:sdt")):
        name = control.find(qn("w:sdtPr")).find(qn("w:tag"))
        if name is not None and name.get(qn("w:val")) == tag:
            next(control.iter(qn("w:t"))).text = text
            return
    sys.exit(f"no control {tag}")


def paragraph(text):
    for p in document.paragraphs:
        if text in p.text:
            return p
    sys.exit(f"no paragraph {text}")


for edit in sys.argv[3:]:
    kind, _, rest = edit.partition(":")
    old, _, new = rest.partition("=")
    if kind == "figure":
        figure(old, new)
    elif kind == "text":
        for t in document.element.body.iter(qn("w:t")):
            t.text = (t.text or "").replace(old, new)
    elif kind == "row":
        rows = [r for t in document.tables for r in t.rows
                if any(old == c.text for c in r.cells)]
        if not rows:
            sys.exit(f"no row {old}")
        for r in rows:
            r._tr.getparent().remove(r._tr)
    elif kind == "gone":
        p = paragraph(old)._p
        p.getparent().remove(p)
    elif kind == "new":
        document.paragraphs[-2].insert_paragraph_before(old)
document.save(sys.argv[2])
