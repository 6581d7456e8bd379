"""A document (urn:niandu:document) N times as long, for make bench: its body,
a table and a chart, N times each.

document.py DOCUMENT.xml TABLES.xml CHARTS.xml N
"""
import copy
import sys
import xml.etree.ElementTree as tree

NAMES = "{urn:niandu:document}"
tree.register_namespace("", NAMES[1:-1])


def first(path, what):
    return next(tree.parse(path).getroot().iter(NAMES + what))


def bare(node):
    """Without notes, places and ids: these stand once in a document."""
    for parent in list(node.iter()):
        for child in list(parent):
            if child.tag == NAMES + "note":
                parent.remove(child)
        for name in ("id", "from"):
            parent.attrib.pop(name, None)
    return node


document = tree.parse(sys.argv[1])
root = bare(document.getroot())
title, *body = list(root)
body += [bare(first(sys.argv[2], "table"))]
body += [bare(c) for c in tree.parse(sys.argv[3]).getroot().iter(NAMES + "chart")
         if c.get("kind") == "bars"][:1]
for child in body:
    if child in list(root):
        root.remove(child)
for _ in range(int(sys.argv[4])):
    root.extend(copy.deepcopy(body))
document.write(sys.stdout.buffer, encoding="utf-8", xml_declaration=True)
