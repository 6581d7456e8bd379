"""A document (urn:niandu:document) as Typst markup, for make bench: the same
words, tables and bar charts in the same faces on the same page, set by Typst."""
import sys
import xml.etree.ElementTree as tree

NAMES = "{urn:niandu:document}"
HEAD = """#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm), numbering: "1")
#set text(font: "Noto Serif CJK SC", size: 16pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt, spacing: 13pt)
#show heading: set text(font: "Noto Sans CJK SC", size: 16pt)
#show table: set text(size: 10.5pt)
#show table: set par(justify: false, first-line-indent: 0pt, leading: 6pt)
#let bar(label, value, most, text) = (label,
  rect(width: value / most * 100%, height: 8pt, fill: rgb("#153463")), text)
#let bars(rows) = {
  set text(font: "Noto Sans CJK SC", size: 9pt)
  set par(first-line-indent: 0pt)
  grid(columns: (auto, 1fr, auto), gutter: 6pt, ..rows)
}
"""


def words(node):
    text = "".join(node.itertext())
    return quoted(" ".join(text.split()))


def quoted(text):
    return "".join("\\" + c if c in "\\#$*_`<>@=[]~/+-" else c for c in text)


def table(node):
    rows = node.findall(f"{NAMES}head/{NAMES}tr") + node.findall(f"{NAMES}tr")
    columns = max(sum(int(c.get("colspan", 1)) for c in row) for row in rows)
    heads = len(node.findall(f"{NAMES}head/{NAMES}tr"))
    head, cells = [], []
    for number, row in enumerate(rows):
        for cell in row:
            span = ", ".join(f"{n}: {cell.get(n)}" for n in ("colspan", "rowspan")
                             if cell.get(n))
            (head if number < heads else cells).append(
                (f"table.cell({span})" if span else "") + f"[{words(cell)}]")
    caption(node)
    print(f"#table(columns: {columns}, table.header({', '.join(head)}),"
          f" {', '.join(cells)})\n")


def caption(node):
    print(f"#align(center, text(font: \"Noto Sans CJK SC\")[{quoted(node.get('caption', ''))}])\n")


def chart(node):
    marks = [v for v in node.iter(f"{NAMES}v") if v.get("value")]
    most = max(float(v.get("value")) for v in marks)
    rows = ", ".join(f"..bar([{quoted(v.get('label'))}], {v.get('value')}, {most},"
                     f" [{quoted(v.get('value'))}])" for v in marks)
    caption(node)
    print(f"#bars(({rows}))\n")


def block(node):
    name = node.tag.removeprefix(NAMES)
    if name == "title":
        print(f"#align(center, text(size: 22pt, weight: 700)[{words(node)}])\n")
    elif name[0] == "h" and name[1:].isdigit():
        print("=" * int(name[1:]), words(node) + "\n")
    elif name in ("p", "li"):
        print(words(node) + "\n")
    elif name == "table":
        table(node)
    elif name == "chart":
        chart(node)
    else:
        for child in node:
            block(child)


print(HEAD)
for child in tree.parse(sys.argv[1]).getroot():
    block(child)
