# A picture of a document stands in every format: once in the file, however often
# it is shown; as wide as was asked for; turned on a broad page; read out by its
# alternative text, with its caption. One that cannot be used is an error.
set -e
mkdir photos
python3 - <<'END'
import struct, zlib
def chunk(t, d):
    return struct.pack('>I', len(d)) + t + d + struct.pack('>I', zlib.crc32(t + d))
w, h = 60, 40
rows = b''.join(b'\0' + bytes(v for x in range(w)
    for v in (255 if x < 30 else 0, 0, 255 if y < 20 else 0, 255)) for y in range(h))
open('photos/road.png', 'wb').write(b'\x89PNG\r\n\x1a\n' +
    chunk(b'IHDR', struct.pack('>IIBBBBB', w, h, 8, 6, 0, 0, 0)) +
    chunk(b'tEXt', b'Comment\0taken at 30.25N') +
    chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))
END
cat >doc.xml <<'END'
<document xmlns="urn:niandu:document" style="gb9704"><title>图片</title>
<image src="photos/road.png" alt="开工现场" caption="连接线工程" width="60mm"/>
<section orientation="landscape"><image src="photos/road.png" alt="横排的现场"/></section>
</document>
END
"$NIANDU" render doc.xml -o doc.pdf
pdfimages -list doc.pdf | awk 'NR > 2 { print $1, $3, $4, $5, $6, $11 }'
pdfinfo -struct-text doc.pdf 2>/dev/null | grep -A9 Figure | grep -v '^ *$' | head -8
qpdf --json=2 --json-key=qpdf doc.pdf | grep -o '"/Alt": "[^"]*"'
! grep -qa '30.25N' doc.pdf
# At the top of the turned page stands what was right: 6th row from the page's left.
"$NIANDU" render doc.xml --emit=marks -o - | grep -o '"mark":"picture".*'
"$NIANDU" render doc.xml -f ofd -o doc.ofd
unzip -l doc.ofd | grep -c 'Res/image_'
unzip -p doc.ofd Doc_0/Pages/Page_0/Content.xml Doc_0/Pages/Page_1/Content.xml |
	grep -o 'Boundary="[^"]*" CTM="[^"]*" ResourceID'
"$NIANDU" render doc.xml -f svg -o doc.svg
grep -c '<image' doc-1.svg
"$NIANDU" render doc.xml -f png -o doc.png
"$NIANDU" render doc.xml -f docx -o doc.docx
unzip -l doc.docx | grep -c 'media/image'
unzip -p doc.docx word/document.xml | grep -o 'descr="[^"]*"'

echo 'GIF89a' >photos/road.png
"$NIANDU" render doc.xml -o bad.pdf || echo "exit $?"
[ ! -e bad.pdf ]
