/*
 * Loads Word files and workbooks with Apache POI and validates each of their
 * parts against the types of ECMA-376's transitional schemas.
 *
 * Load FILE…: a line a file on standard output: PASS or FAIL, its name, how
 * many parts were validated, and what POI finds in it; before a FAIL why.
 */
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.zip.*;
import org.apache.poi.xssf.usermodel.*;
import org.apache.poi.xwpf.usermodel.*;
import org.apache.xmlbeans.*;
import org.w3c.dom.*;

class Load {
	static final String COMPATIBILITY =
	    "http://schemas.openxmlformats.org/markup-compatibility/2006";

	/* Root element → the type that POI has for its document. */
	static final Map<String, SchemaType> types = new HashMap<>();

	static void type(SchemaType type)
	{
		types.put(type.getDocumentElementName().toString(), type);
	}

	static {
		type(org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument.type);
		type(org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument.type);
		type(org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument.type);
		type(org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument.type);
		type(org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument.type);
		type(org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument.type);
		type(org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument.type);
		type(org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument.type);
		type(org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument.type);
		type(org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument.type);
		type(org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument.type);
		type(org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument.type);
		type(org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument.type);
		type(org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument.type);
		type(org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument.type);
		type(org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument.type);
		type(org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument.type);
	}

	/* Parts of the package's own kinds: POI reads them as it opens the file. */
	static boolean isPackaging(String name)
	{
		return name.equals("[Content_Types].xml") || name.endsWith(".rels")
		    || name.equals("docProps/core.xml") || name.endsWith(".vml");
	}

	final String name;
	final List<String> faults = new ArrayList<>();
	int parts;
	String found = "";

	Load(String name)
	{
		this.name = name;
	}

	/* Part 3: what the root says may be passed over is, by whoever reads it. */
	static void passOver(Element at, Set<String> spaces)
	{
		NamedNodeMap all = at.getAttributes();
		for (int i = all.getLength() - 1; i >= 0; i--) {
			Attr a = (Attr)all.item(i);
			if (COMPATIBILITY.equals(a.getNamespaceURI())
			    || spaces.contains(String.valueOf(a.getNamespaceURI())))
				at.removeAttributeNode(a);
		}
		for (Node n = at.getFirstChild(), next; n != null; n = next) {
			next = n.getNextSibling();
			if (!(n instanceof Element))
				continue;
			if (spaces.contains(String.valueOf(n.getNamespaceURI())))
				at.removeChild(n);
			else
				passOver((Element)n, spaces);
		}
	}

	void validate(String part, byte[] bytes) throws Exception
	{
		var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Element root = factory.newDocumentBuilder()
		    .parse(new ByteArrayInputStream(bytes)).getDocumentElement();
		String name = "{" + root.getNamespaceURI() + "}" + root.getLocalName();
		SchemaType type = types.get(name);
		if (type == null) {
			faults.add(part + ": " + name + ": no type for it");
			return;
		}
		Set<String> spaces = new HashSet<>();
		for (String prefix : root.getAttributeNS(COMPATIBILITY, "Ignorable").split(" "))
			spaces.add(String.valueOf(root.lookupNamespaceURI(prefix)));
		spaces.remove("null");
		passOver(root, spaces);
		List<XmlError> errors = new ArrayList<>();
		XmlOptions options = new XmlOptions();
		options.setErrorListener(errors);
		type.getTypeSystem().parse(root.getOwnerDocument(), type, options)
		    .validate(options);
		for (XmlError e : errors)
			faults.add(part + ": " + e.getMessage());
		parts++;
	}

	void walk(String prefix, InputStream in) throws Exception
	{
		ZipInputStream zip = new ZipInputStream(in);
		for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
			byte[] bytes = zip.readAllBytes();
			String part = prefix + e.getName();
			if (e.getName().endsWith(".xlsx"))
				walk(part + "!", new ByteArrayInputStream(bytes));
			else if (e.getName().endsWith(".xml") && !isPackaging(e.getName()))
				validate(part, bytes);
		}
	}

	/* Every cell that is a number is read and shown; no merge overlaps. */
	void book(InputStream in) throws Exception
	{
		int numbers = 0, cells = 0;
		var format = new org.apache.poi.ss.usermodel.DataFormatter();
		try (XSSFWorkbook book = new XSSFWorkbook(in)) {
			for (var sheet : book) {
				((XSSFSheet)sheet).validateMergedRegions();
				for (var row : sheet)
					for (var cell : row) {
						cells++;
						if (cell.getCellType()
						    == org.apache.poi.ss.usermodel.CellType.NUMERIC)
							numbers++;
						format.formatCellValue(cell);
					}
			}
			found = book.getNumberOfSheets() + " sheets, " + cells + " cells, "
			    + numbers + " numbers";
		}
	}

	void word(InputStream in) throws Exception
	{
		try (XWPFDocument document = new XWPFDocument(in)) {
			found = document.getParagraphs().size() + " paragraphs, "
			    + document.getTables().size() + " tables, "
			    + document.getFootnotes().size() + " notes, "
			    + document.getCharts().size() + " charts";
			for (XWPFChart chart : document.getCharts())
				chart.getWorkbook().close();
		}
	}

	void load()
	{
		try {
			try (InputStream in = Files.newInputStream(Path.of(name))) {
				walk("", in);
			}
			try (InputStream in = Files.newInputStream(Path.of(name))) {
				if (name.endsWith(".docx"))
					word(in);
				else
					book(in);
			}
		} catch (Exception e) {
			faults.add(e.toString());
		}
		for (String fault : faults)
			System.out.println(name + ": " + fault);
		System.out.println((faults.isEmpty() ? "PASS " : "FAIL ") + name + ": " + parts
		    + " parts; " + found);
	}

	public static void main(String[] files)
	{
		for (String file : files)
			new Load(file).load();
	}
}
