"""What easyofd, a second reader of OFD, finds in each file, beside the PDF.

second.py DIR NAME...: of DIR/NAME.ofd beside DIR/NAME.pdf, which mutool reads,
and DIR/NAME.txt (pdftotext -raw). A line a file on standard output: PASS or
FAIL, its name, how many letters were read and how many of them were placed;
before a FAIL why.

easyofd draws all letters with one font of the system, whatever the file
embeds, so its pictures say nothing. What it reads is held against the PDF: the
letters of each page, the place and size of each, fonts, page sizes, colours.
Its joining of pages and templates (the n-th with the n-th, whatever the page
names) is not used: its reader of contents gets what the page names.
"""
import base64
import collections
import contextlib
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as xml
import zipfile

from loguru import logger

logger.remove()

from easyofd.draw.draw_pdf import DrawPDF
from easyofd.parser_ofd.file_content_parser import ContentFileParser
from easyofd.parser_ofd.file_deal import FileRead
from easyofd.parser_ofd.file_doc_parser import DocumentFileParser
from easyofd.parser_ofd.file_publicres_parser import PublicResFileParser

OFD = "{http://www.ofdspec.org/2016}"
MM = 25.4 / 72
NEAR = 0.02  # mm that a letter may be off


def bare(text):
    """Without spaces, and marks of direction."""
    return "".join(c for c in text if not c.isspace() and
                   unicodedata.category(c) not in ("Cf", "Zs"))


def same_colour(a, b):
    """But for the rounding of a number in the PDF."""
    return all(abs((a >> n & 255) - (b >> n & 255)) <= 1 for n in (0, 8, 16))


class Page:
    """Of the PDF: its size, and where each letter stands, in mm."""

    def __init__(self, page):
        self.size = [float(page.get(n)) * MM for n in ("width", "height")]
        self.places = {}
        for font in page.iter("font"):
            size = float(font.get("size")) * MM
            for c in font.iter("char"):
                colour = int(c.get("color")[-6:], 16)
                self.places.setdefault(c.get("c"), []).append(
                    (float(c.get("x")) * MM, float(c.get("y")) * MM, size,
                     colour))

    def take(self, letter, x, y, size, colour):
        """Is this letter there? It is not there twice, then."""
        here = self.places.get(letter, [])
        for place in here:
            if (all(b is None or abs(a - b) <= NEAR
                    for a, b in zip(place, (x, y, size))) and
                    same_colour(place[3], colour)):
                here.remove(place)
                return True
        return False


def pages_of(pdf):
    out = subprocess.run(["mutool", "draw", "-q", "-F", "stext", pdf],
                         check=True, capture_output=True).stdout
    return [Page(p) for p in xml.fromstring(out).iter("page")]


def several(node):
    """What stands once or more often, as a list."""
    return node if isinstance(node, list) else [] if node is None else [node]


def objects(node):
    """All text objects below a node."""
    if isinstance(node, list):
        for n in node:
            yield from objects(n)
    elif isinstance(node, dict):
        for name, n in node.items():
            if name == "ofd:TextObject":
                yield from several(n)
            else:
                yield from objects(n)


def texts_of(package):
    """What each text object of a package says, by its number."""
    said = {}
    with zipfile.ZipFile(package) as z:
        for name in z.namelist():
            if name.endswith("/Content.xml"):
                for o in xml.fromstring(z.read(name)).iter(OFD + "TextObject"):
                    said[o.get("ID")] = o.findtext(OFD + "TextCode")
    return said


class Reading:
    def __init__(self, directory, name):
        self.faults = []
        self.letters = self.placed = 0
        self.pages = pages_of(f"{directory}/{name}.pdf")
        with open(f"{directory}/{name}.txt", encoding="utf-8") as f:
            self.texts = [bare(t) for t in f.read().split("\f")]
        with open(f"{directory}/{name}.ofd", "rb") as f:
            self.raw = texts_of(f)
            f.seek(0)
            tree = FileRead(base64.b64encode(f.read()).decode())()
        root = tree["root"]
        self.parts = {k[len(root) + 1:]: v for k, v in tree.items()
                      if k.startswith(root + "/")}
        self.document = self.parts["Doc_0/Document.xml"]
        with contextlib.redirect_stdout(sys.stderr):  # it talks
            self.fonts = PublicResFileParser(
                self.parts["Doc_0/PublicRes.xml"])()["font"]
        self.drawing = DrawPDF.__new__(DrawPDF)  # for its arithmetic alone

    def fault(self, what):
        self.faults.append(what)

    def restore(self, part, texts):
        """Spaces that it strips from a text; and is the text squeezed?"""
        said = {o["@ID"]: o for o in objects(part)}
        for text in texts:
            whole = said[text["ID"]]
            code = self.raw[text["ID"]]
            assert code.strip() == text["text"].strip(), text["ID"]
            text["text"] = code
            text["squeezed"] = "@HScale" in whole

    def places(self, text):
        """Where easyofd puts each letter, or None where it has too few."""
        x, y = (self.drawing.cmp_offset(
            0, text["XY"[i]], text["Delta" + "XY"[i]], text["text"], {},
            "XY"[i]) for i in (0, 1))
        if len(x) != len(text["text"]):
            return None
        y = y if len(y) == len(x) else [y[0]] * len(x)
        # Text it does not turn: that is done here.
        a, b, c, d, e, f = (float(v) for v in
                            (text["CTM"] or "1 0 0 1 0 0").split())
        left, top = text["pos"][:2]
        return [(left + a * x + c * y + e, top + b * x + d * y + f)
                for x, y in zip(x, y)]

    def place(self, number, text):
        """Are the letters of a text where the PDF has them?"""
        places = self.places(text)
        rgb = [int(v) for v in text["color"] if v] or [0, 0, 0]
        colour = rgb[0] << 16 | rgb[1] << 8 | rgb[2]
        if places is None:
            self.fault(f"page {number}: no place for each letter of "
                       f"'{text['text']}'")
            return
        for letter, (x, y) in zip(text["text"], places):
            if not bare(letter):
                continue
            self.placed += 1
            # Of a squeezed one mutool says another size.
            size = None if text["squeezed"] else text["size"]
            if not self.pages[number - 1].take(letter, x, y, size, colour):
                self.fault(f"page {number}: '{letter}' of '{text['text']}' is "
                           f"not at {x:.2f} {y:.2f} in the PDF")

    def page(self, number, texts):
        want = self.texts[number - 1]
        found = bare("".join(t["text"] for t in texts))
        if collections.Counter(found) != collections.Counter(want):
            self.fault(f"page {number}: other letters than the PDF's:\n"
                       f"\t{found}\n\t{want}")
        for text in texts:
            self.letters += len(bare(text["text"]))
            font = self.fonts.get(text["font"])
            if not font or f"Doc_0/Res/{font['FontFile']}" not in self.parts:
                self.fault(f"page {number}: no font {text['font']}")
            if "Glyphs_d" not in text:  # numbered glyphs are no letters
                self.place(number, text)

    def size(self, number, page):
        box = (page.get("ofd:Area") or {}).get("ofd:PhysicalBox")
        box = box or DocumentFileParser(self.document)()["size"]
        have = [float(v) for v in box.split()[2:]]
        want = self.pages[number - 1].size
        if any(abs(a - b) > NEAR for a, b in zip(have, want)):
            self.fault(f"page {number} is {have} mm, the PDF's {want}")

    def run(self):
        templates = {
            t["@ID"]: t["@BaseLoc"] for t in several(
                self.document["ofd:Document"]["ofd:CommonData"].get(
                    "ofd:TemplatePage"))}
        names = DocumentFileParser(self.document)()["page"]
        if len(names) != len(self.pages):
            self.fault(f"{len(names)} pages, the PDF has {len(self.pages)}")
            return
        for number, name in enumerate(names, 1):
            part = self.parts["Doc_0/" + name]
            parts = [self.parts["Doc_0/" + templates[t["@TemplateID"]]]
                     for t in several(part["ofd:Page"].get("ofd:Template"))]
            texts = []
            for p in parts + [part]:
                found = ContentFileParser(p)()["text_list"]
                self.restore(p, found)
                texts += found
            self.size(number, part["ofd:Page"])
            self.page(number, texts)


def main():
    good = True
    for name in sys.argv[2:]:
        reading = Reading(sys.argv[1], name)
        reading.run()
        for fault in reading.faults[:20]:
            print("  " + fault)
        print(f"{'FAIL' if reading.faults else 'PASS'} {name}: "
              f"{len(reading.pages)} pages, {reading.letters} letters, "
              f"{reading.placed} placed", flush=True)
        good = good and not reading.faults
    sys.exit(0 if good else 1)


main()
