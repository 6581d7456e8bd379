"""spoken.py < LINES: our text without what pages add to it, a paragraph a line.

What stands beside something on one line of the page stands beside it here.
"""
import json
import sys

paragraphs, open_line, was = [], "", None
for line in sys.stdin:
    o = json.loads(line)
    place = (o["page"], round(o["y"], 1))
    if not open_line and place == was:
        open_line = paragraphs.pop() + "　"
    open_line += o["text"]
    was = place
    if o["last"]:
        paragraphs.append(open_line)
        open_line = ""
print("\n".join(paragraphs))
