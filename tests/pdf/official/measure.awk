# measure.awk TRACE PROFILE…: what stands where in a PDF, in millimetres from
# the page's upper left, as MuPDF reads it and Poppler paints it.
#
#   text PAGE X0 X1 BASELINE SIZE COLOUR FONT STRING   one line of one element
#   rule PAGE X0 X1 Y THICKNESS COLOUR                 its middle
#   ink PAGE TOP BOTTOM       rows of the page that are not white, run by run
#   dash PAGE TOP BOTTOM      the same of what is leftmost below the text
#   turned PAGE X Y           a glyph that is turned counter-clockwise
#
# TRACE is what `mutool trace` prints; PROFILE, pages as grey pictures of ten
# rows a millimetre, as numbers (od), headed by a line "page N".
# A line's font is that of its first character, its size in points; X1 is after the last glyph's advance.

function attribute(name,   s) {
	if (!match($0, " " name "=\"[^\"]*\""))
		return ""
	s = substr($0, RSTART + length(name) + 3)
	return substr(s, 1, index(s, "\"") - 1)
}

function flush_text() {
	if (string != "")
		printf "text %d %.4f %.4f %.4f %.4f %s %s %s\n", page, x0 / MM,
		    x1 / MM, y / MM, size, colour, font, string
	string = ""
}

function flush_ink(row) {
	if (from >= 0)
		printf "ink %d %.2f %.2f\n", page, from / 10, row / 10
	from = -1
}

BEGIN { MM = 72 / 25.4; from = -1; BELOW = 2640 }

/<page number=/ { flush_text(); page = attribute("number") + 0 }
/<layer |<end_layer/ { flush_text() }
/<fill_text|<stroke_path/ {
	colour = attribute("color")
	gsub(" ", ",", colour)
	thickness = attribute("linewidth") / MM
	turned_path = attribute("transform") != "1 0 0 1 0 0"
}
/<span / {
	split(attribute("trm"), m, " ")
	span_font = attribute("font")
	sub(/^[A-Z]*\+/, "", span_font)
}
/<g / && m[1] == 0 && m[2] < 0 {
	printf "turned %d %.2f %.2f\n", page, attribute("x") / MM,
	    attribute("y") / MM
}
/<g / && m[1] != 0 {
	gx = attribute("x") + 0
	gy = attribute("y") + 0
	if (string != "" && (gy - y > 0.02 || y - gy > 0.02))
		flush_text()
	if (string == "") {
		x0 = gx
		font = span_font
	}
	y = gy
	size = -m[4]
	x1 = gx + attribute("adv") * m[1]
	string = string attribute("unicode")
}
/<moveto/ { px = attribute("x"); py = attribute("y"); moved = 1 }
/<lineto/ && moved {
	if (thickness > 0 && !turned_path && attribute("y") == py)
		printf "rule %d %.4f %.4f %.4f %.4f %s\n", page, px / MM,
		    attribute("x") / MM, py / MM, thickness, colour
	moved = 0
}
/<fill_path/ { thickness = 0 }

function flush_page(   c) {
	flush_ink(row)
	for (c = 1; c < 100 && !(c in low); c++)
		;
	c++	# the next column: that is within the dash
	if (c in low)
		printf "dash %d %.2f %.2f\n", page, high[c] / 10, low[c] / 10
	for (c in low)
		delete low[c]
	row = 0
}

# The profiles: 100 numbers a row.
/^page [0-9]+$/ { flush_text(); flush_page(); page = $2; inside = 1; next }
inside && /^ *[0-9]/ {
	dark = 0
	for (i = 1; i <= NF; i++)
		if ($i < 253) {
			dark = 1
			if (row < BELOW)
				continue
			if (!(i in low))
				high[i] = row
			low[i] = row + 1
		}
	if (dark && from < 0)
		from = row
	if (!dark)
		flush_ink(row)
	row++
}
END { flush_text(); flush_page() }
