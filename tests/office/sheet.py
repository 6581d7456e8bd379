"""sheet.py FILE.xlsx: what stands in a workbook, read from its parts.

One line a sheet: its name, size, frozen head, filter, how many cells are
numbers; then the cells of its head and of its first rows, with their formats.
"""
import re
import sys
import zipfile
import xml.etree.ElementTree as ET

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def main(path, rows):
    z = zipfile.ZipFile(path)
    part = lambda name: ET.fromstring(z.read(name))
    shared = []
    if "xl/sharedStrings.xml" in z.namelist():
        shared = ["".join(t.text or "" for t in si.iter(M + "t"))
                  for si in part("xl/sharedStrings.xml").findall(M + "si")]
    styles = part("xl/styles.xml")
    codes = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(M + "numFmt")}
    formats = [codes.get(x.get("numFmtId"), x.get("numFmtId"))
               for x in styles.find(M + "cellXfs")]
    for n, sheet in enumerate(part("xl/workbook.xml").iter(M + "sheet")):
        root = part(f"xl/worksheets/sheet{n + 1}.xml")
        pane, area = root.find(f".//{M}pane"), root.find(M + "autoFilter")
        numbers = [c for c in root.iter(M + "c")
                   if c.find(M + "v") is not None and c.get("t") != "s"]
        print(f"[{sheet.get('name')}] {root.find(M + 'dimension').get('ref')}"
              f" frozen {pane.get('topLeftCell') if pane is not None else '-'}"
              f" filter {area.get('ref') if area is not None else '-'}"
              f" numbers {len(numbers)}")
        for row in list(root.iter(M + "row"))[:rows]:
            out = []
            for c in row.findall(M + "c"):
                v = c.find(M + "v")
                if v is None:
                    continue
                if c.get("t") == "s":
                    out.append(shared[int(v.text)])
                else:
                    out.append(f"{v.text} as {formats[int(c.get('s', 0))]}")
            print("  " + " | ".join(out))


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
