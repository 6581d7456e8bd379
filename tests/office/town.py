"""town.py OUT.docx [PICTURE.png]: a Word file as a town has one for its reports.

Its own margins, a header with words and a picture, a footer, headings of its
own with numbers of their own, a style 图题; python-docx's others.
"""
import sys

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

document = docx.Document()
section = document.sections[0]
section.page_width, section.page_height = Mm(210), Mm(297)
section.top_margin, section.bottom_margin = Mm(30), Mm(25)
section.left_margin, section.right_margin = Mm(25), Mm(20)
section.header_distance, section.footer_distance = Mm(12), Mm(10)
header = section.header.paragraphs[0]
header.text = "云溪镇人民政府文稿"
if len(sys.argv) > 2:
    header.add_run().add_picture(sys.argv[2], width=Mm(8))
section.footer.paragraphs[0].text = "仅供内部传阅"
heading = document.styles["Heading 1"]
heading.font.name = "黑体"
heading.font.size = Pt(18)
heading.font.color.rgb = RGBColor(0, 0x40, 0x80)
numbering = OxmlElement("w:numPr")
number = OxmlElement("w:numId")
number.set(qn("w:val"), "1")
numbering.append(number)
heading.element.get_or_add_pPr().append(numbering)
caption = document.styles.add_style("图题", WD_STYLE_TYPE.PARAGRAPH)
caption.font.size = Pt(13)
# An id that is ours by chance.
other = document.styles.add_style("甲", WD_STYLE_TYPE.PARAGRAPH)
other.element.set(qn("w:styleId"), "h2")
document.add_paragraph("样文。")
document.save(sys.argv[1])
