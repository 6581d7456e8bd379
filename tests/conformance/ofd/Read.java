/*
 * Reads each OFD with ofdrw, an independent reader, and holds what it sees
 * against the PDF of the same pages.
 *
 * Read DIR NAME…: of DIR/NAME.ofd beside DIR/NAME.pdf, whose pages pdftoppm draws
 * at 144 dpi, and DIR/NAME.txt (pdftotext -raw). A line a file on standard output: PASS or FAIL, its name,
 * pages, the largest share of pixels that differ; before a FAIL why. A page that
 * differs, or each where KEEP is set, goes to DIR/NAME-ofd-N.png.
 */
import java.awt.image.BufferedImage;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.*;
import org.dom4j.Element;
import org.ofdrw.converter.ImageMaker;
import org.ofdrw.converter.utils.CommonUtil;
import org.ofdrw.core.attachment.CT_Attachment;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.reader.*;

class Read {
	static final double DPI = 144;
	static final double ALLOWED = 0.02; // of a page's pixels
	static final boolean KEEP = System.getenv("KEEP") != null;
	static final int NEAR = 64; // of 255: what an edge's smoothing may be off

	final Path dir;
	final String name;
	final List<String> faults = new ArrayList<>();
	double worst;
	int pages;

	Read(Path dir, String name)
	{
		this.dir = dir;
		this.name = name;
	}

	void fault(String what)
	{
		faults.add(what);
	}

	// --- Pictures ----------------------------------------------------------

	static boolean differs(int a, int b)
	{
		for (int shift = 0; shift < 24; shift += 8)
			if (Math.abs((a >> shift & 255) - (b >> shift & 255)) > NEAR)
				return true;
		return false;
	}

	static int[] pixels(BufferedImage image, int w, int h)
	{
		return image.getRGB(0, 0, w, h, null, 0, w);
	}

	/** Is there something like it in b, within one pixel? */
	static boolean hasLike(int pixel, int[] b, int w, int at)
	{
		for (int dy = -w; dy <= w; dy += w)
			for (int dx = -1; dx <= 1; dx++)
				if (!differs(pixel, b[at + dy + dx]))
					return true;
		return false;
	}

	/** The share of pixels that have nothing like them in the other. */
	static double share(BufferedImage one, BufferedImage other)
	{
		int w = Math.min(one.getWidth(), other.getWidth());
		int h = Math.min(one.getHeight(), other.getHeight()), n = 0;
		int[] a = pixels(one, w, h), b = pixels(other, w, h);

		for (int y = 1; y < h - 1; y++)
			for (int at = y * w + 1; at < y * w + w - 1; at++)
				if (differs(a[at], b[at]) &&
					!(hasLike(a[at], b, w, at) && hasLike(b[at], a, w, at)))
					n++;
		return (double) n / (w * h);
	}

	/** A word of a picture's head. */
	static int number(InputStream in) throws IOException
	{
		int n = 0, c;

		while ((c = in.read()) > ' ')
			n = 10 * n + c - '0';
		return n;
	}

	/** The next of what pdftoppm writes, one behind the other (P6); null: none. */
	static BufferedImage next(InputStream in) throws IOException
	{
		if (in.read() != 'P' || in.read() != '6' || in.read() != '\n')
			return null;
		int w = number(in), h = number(in);
		number(in);
		byte[] bytes = in.readNBytes(3 * w * h);
		int[] pixels = new int[w * h];
		BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);

		for (int i = 0, at = 0; i < pixels.length; i++, at += 3)
			pixels[i] = (bytes[at] & 255) << 16 | (bytes[at + 1] & 255) << 8 |
				bytes[at + 2] & 255;
		image.setRGB(0, 0, w, h, pixels, 0, w);
		return image;
	}

	boolean compare(int page, BufferedImage seen, BufferedImage wanted)
	{
		double share = share(wanted, seen);

		if (Math.abs(seen.getWidth() - wanted.getWidth()) > 1 ||
			Math.abs(seen.getHeight() - wanted.getHeight()) > 1)
			fault("page " + page + " is " + seen.getWidth() + " by " +
				seen.getHeight() + " pixels, the PDF's " + wanted.getWidth() +
				" by " + wanted.getHeight());
		worst = Math.max(worst, share);
		if (share > ALLOWED)
			fault(String.format("page %d: %.2f %% of the pixels differ", page,
				100 * share));
		return share <= ALLOWED;
	}

	void pictures(OFDReader reader) throws Exception
	{
		ImageMaker maker = new ImageMaker(reader, DPI / 25.4);
		Process pdf = new ProcessBuilder("pdftoppm", "-r", "" + (int) DPI,
			dir.resolve(name + ".pdf").toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		InputStream in = new BufferedInputStream(pdf.getInputStream(), 1 << 20);
		int wanted = 0;

		pages = maker.pageSize();
		for (BufferedImage page; (page = next(in)) != null; wanted++) {
			if (wanted >= pages)
				continue;
			BufferedImage seen = maker.makePage(wanted);

			if (!compare(wanted + 1, seen, page) || KEEP)
				ImageIO.write(seen, "PNG", dir.resolve(
					name + "-ofd-" + (wanted + 1) + ".png").toFile());
		}
		if (wanted != pages || pdf.waitFor() != 0)
			fault(pages + " pages, the PDF has " + wanted);
	}

	// --- Words ---------------------------------------------------------------

	/** Without spaces, and the marks of direction that poppler adds. */
	static String bare(String s)
	{
		return s.replaceAll("[\\s\\p{Cf}\u3000\u00a0]", "");
	}

	static void words(Element at, StringBuilder out)
	{
		if (at.getName().equals("TextCode"))
			out.append(at.getText());
		for (Object child : at.elements())
			words((Element) child, out);
	}

	static String words(PageInfo page, boolean body)
	{
		StringBuilder out = new StringBuilder();

		for (CT_Layer layer : page.getAllLayer())
			if (body != (layer.getType() == Type.Background))
				words(layer, out);
		return bare(out.toString());
	}

	static String sorted(String s)
	{
		int[] runes = s.codePoints().sorted().toArray();

		return new String(runes, 0, runes.length);
	}

	/** Where the first letter of part stands that s has not in its order; -1. */
	static int astray(String part, String s)
	{
		int at = 0;

		for (int i = 0; i < part.length(); i++) {
			at = s.indexOf(part.charAt(i), at);
			if (at++ < 0)
				return i;
		}
		return -1;
	}

	void words(OFDReader reader) throws IOException
	{
		String[] wanted = Files.readString(dir.resolve(name + ".txt")).split("\f", -1);

		for (PageInfo page : reader.getPageList()) {
			int i = page.getIndex();
			String want = i <= wanted.length ? bare(wanted[i - 1]) : "";
			String body = words(page, true);
			String all = body + words(page, false);
			int astray = astray(body, want);

			if (!sorted(all).equals(sorted(want)))
				fault("page " + i + ": other words than the PDF's:\n\t" + all +
					"\n\t" + want);
			else if (astray >= 0)
				fault("page " + i + ": in another order from '" +
					body.substring(astray, Math.min(astray + 20, body.length())) +
					"' on");
		}
	}

	// --- Glyphs --------------------------------------------------------------

	/** Each character of a text has a glyph, by the font or by its number. */
	void glyphs(Element at, Map<String, TrueTypeFont> fonts) throws IOException
	{
		for (Object child : at.elements())
			glyphs((Element) child, fonts);
		if (!at.getName().equals("TextObject"))
			return;
		TrueTypeFont font = fonts.get(at.attributeValue("Font"));
		Element numbers = at.element("CGTransform");
		if (font == null) {
			fault("no font " + at.attributeValue("Font"));
		} else if (numbers != null) {
			for (String n : numbers.elementText("Glyphs").split(" "))
				if (Integer.parseInt(n) <= 0 ||
					Integer.parseInt(n) >= font.getNumberOfGlyphs())
					fault("no glyph " + n + " in " + font.getName());
		} else {
			var cmap = font.getUnicodeCmapLookup();
			at.elementText("TextCode").codePoints().forEach(rune -> {
				if (cmap.getGlyphId(rune) == 0)
					fault("no glyph for U+" + Integer.toHexString(rune));
			});
		}
	}

	void glyphs(OFDReader reader) throws Exception
	{
		Map<String, TrueTypeFont> fonts = new HashMap<>();
		Path root = reader.getWorkDir();
		Element res = new org.dom4j.io.SAXReader()
			.read(root.resolve("Doc_0/PublicRes.xml").toFile()).getRootElement();

		for (Object o : res.element("Fonts").elements()) {
			Element font = (Element) o;

			fonts.put(font.attributeValue("ID"), new TTFParser(false).parse(
				root.resolve("Doc_0/Res/" + font.elementText("FontFile")).toFile()));
		}
		for (PageInfo page : reader.getPageList())
			for (CT_Layer layer : page.getAllLayer())
				glyphs(layer, fonts);
	}

	// --- What leads to it ----------------------------------------------------

	static int bookmarks(Element at)
	{
		int n = 0;

		for (Object o : at.elements("OutlineElem"))
			n += 1 + bookmarks((Element) o);
		return n;
	}

	String beside(OFDReader reader) throws Exception
	{
		Element outline = reader.getOFDDir().obtainDocDefault().getDocument()
			.element("Outlines");
		int marks = outline == null ? 0 : bookmarks(outline), files = 0;

		for (CT_Attachment a : reader.getAttachmentList()) {
			Path file = reader.getAttachmentFile(a);

			if (Files.size(file) == 0)
				fault("nothing in the attachment " + a.getAttachmentName());
			files++;
		}
		return marks + " bookmarks, " + files + " files";
	}

	void run() throws Exception
	{
		String beside;

		try (OFDReader reader = new OFDReader(dir.resolve(name + ".ofd"))) {
			beside = beside(reader);
			glyphs(reader);
			words(reader);
			pictures(reader);
		}
		for (String fault : faults)
			System.out.println("  " + fault);
		System.out.printf("%s %s: %d pages, at most %.2f %% differ, %s%n",
			faults.isEmpty() ? "PASS" : "FAIL", name, pages, 100 * worst, beside);
	}

	public static void main(String[] args) throws Exception
	{
		System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
		for (String name : Arrays.asList(args).subList(1, args.length))
			new Read(Path.of(args[0]), name).run();
	}
}
