"""A document (urn:niandu:document) as Typst markup, for make bench: the same
words, tables and faces on the same page, set by Typst. Charts are left out."""
import sys
import xml.etree.ElementTree as tree

NAMES = "{urn:niandu:document}"
HEAD = """#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm), numbering: "1")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 13pt, spacing: 13pt)
#show heading: set text(font: "Noto Sans SC", size: 16pt)
"""


def words(node):
    text = "".join(node.itertext())
    text = " ".join(text.split())
    return "".join("\\" + c if c in "\\#$*_`<>@=[]~/+-" else c for c in text)


def table(node):
    rows = node.findall(f"{NAMES}head/{NAMES}tr") + node.findall(f"{NAMES}tr")
    columns = max(sum(int(c.get("colspan", 1)) for c in row) for row in rows)
    cells = []
    for row in rows:
        for cell in row:
            span = cell.get("colspan")
            cells.append((f"table.cell(colspan: {span})" if span else "") + f"[{words(cell)}]")
    print(f"#table(columns: {columns}, {', '.join(cells)})\n")


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
    elif name != "chart":
        for child in node:
            block(child)


print(HEAD)
for child in tree.parse(sys.argv[1]).getroot():
    block(child)
