/* What offices send: kinds of file, encodings, packages within limits. */
#include <stdlib.h>
#include <unistd.h>
#include <zip.h>

#include "read/archive.h"
#include "read/bytes.h"
#include "read/kind.h"
#include "test.h"

static struct arena *arena;
static struct diags *diags;

static void
begin(void)
{
	arena = arena_open();
	diags = diags_open();
}

static void
end(void)
{
	diags_close(diags);
	arena_close(arena);
}

static const char *
said(void)
{
	char *text = NULL, *kept;
	size_t n;
	FILE *stream = open_memstream(&text, &n);

	diags_print(diags, stream, DIAG_TEXT, false);
	fclose(stream);
	kept = arena_strdup(arena, text);
	free(text);
	return kept;
}

static struct buf
bytes(const char *s, size_t n)
{
	struct buf buf;

	buf_init(&buf, arena);
	buf_add(&buf, s, (int)n);
	return buf;
}

#define RAW(literal) literal, sizeof(literal) - 1
#define BYTES(literal) bytes(RAW(literal))

/* ------------------------------ encodings ------------------------------- */

static void
text_is(struct buf buf, const char *wanted)
{
	OK(bytes_text(diags, "t", &buf));
	STR_EQ(arena_strndup(arena, buf.s, (size_t)buf.n), wanted);
	STR_EQ(said(), "");
}

/* Of another run each. */
static void
text_is_refused(const char *s, size_t n, const char *where)
{
	struct buf buf;

	begin();
	buf = bytes(s, n);
	OK(!bytes_text(diags, "t", &buf));
	if (!strstr(said(), where))
		STR_EQ(said(), where);
	OK(strstr(said(), "[encoding]"));
	end();
}

static void
reads_encodings(void)
{
	begin();
	text_is(BYTES("一、计划\n"), "一、计划\n");
	text_is(BYTES("\xEF\xBB\xBF计划"), "计划");
	text_is(BYTES("\xFF\xFE\x00\x4E\x0A\x00"), "一\n");
	text_is(BYTES("\xFE\xFF\x4E\x00\x00\x0A"), "一\n");
	text_is(BYTES("\x00\x4E\x0A\x00\x31\x00"), "一\n1");
	text_is(BYTES("\x4E\x00\x00\x0A\x00\x31"), "一\n1");
	text_is(BYTES("\xD2\xBB\xA1\xA2\xBC\xC6\xBB\xAE 5"), "一、计划 5");
	text_is(BYTES("\x81\x30\x81\x30\xD2\xBB"), "\xC2\x80一");
	text_is(BYTES(""), "");
	text_is(BYTES("<?xml version='1.0' encoding='GBK'?>一"),
	    "<?xml version='1.0' encoding='GBK'?>一");
	end();
}

/* Damaged UTF-8 is not taken for GB 18030, which it could be. */
static void
refuses_damaged_text(void)
{
	text_is_refused(RAW("计划\n全年增长\xE4\xB8"), "t:2:5: ");
	text_is_refused(RAW("计划\n全\xFF年增长"), "t:2:2: ");
	text_is_refused(RAW("\xEF\xBB\xBF\xD2\xC4"), "t:1:1: ");
	text_is_refused(RAW("\xFF\xFE\x00\x4E\x0A"), "offset 3");
	text_is_refused(RAW("\xD2\xBB\xA1\xA2\xBC\xC6\xBB"), "t:1:2: ");
}

/* -------------------------------- kinds --------------------------------- */

static void
kind_is(const char *s, size_t n, enum kind kind, const char *what)
{
	struct buf buf;

	begin();
	buf = bytes(s, n);
	INT_EQ(kind_of(diags, "t", &buf), kind);
	OK(strstr(said(), what));
	INT_EQ(diags_count(diags, DIAG_ERROR), kind == KIND_REFUSED);
	end();
}

#define OLE "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

static void
knows_kinds(void)
{
	kind_is(RAW("一、"), KIND_TEXT, "");
	kind_is(RAW(""), KIND_TEXT, "");
	kind_is(RAW("<?xml version='1.0'?>"), KIND_XML, "");
	kind_is(RAW("PK\x03\x04"), KIND_ZIP, "");
	kind_is(RAW("%PDF-1.4"), KIND_REFUSED, "a PDF file");
	kind_is(RAW(OLE), KIND_REFUSED, ".docx or .xlsx");
	kind_is(RAW(OLE "..W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"), KIND_REFUSED,
	    "save it as .docx [old-office]");
	kind_is(RAW(OLE "W\0o\0r\0k\0b\0o\0o\0k\0"), KIND_REFUSED,
	    "save it as .xlsx [old-office]");
	kind_is(RAW(OLE "E\0n\0c\0r\0y\0p\0t\0e\0d\0"
			"P\0a\0c\0k\0a\0g\0e\0"),
	    KIND_REFUSED, "[protected]");
}

/* ------------------------------- packages ------------------------------- */

static const char RELS[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
    "relationships'>"
    "<Relationship Id='a' TargetMode='External' Target='http://x/y' "
    "Type='http://x/officeDocument'/>"
    "<Relationship Id='b' Target='/word/main.xml' "
    "Type='http://x/officeDocument'/></Relationships>";
static const char PART_RELS[] =
    "<Relationships><Relationship Id='c' Target='../styles.xml' "
    "Type='http://x/styles'/><Relationship Id='d' Target='./n/./list.xml' "
    "Type='http://x/numbering'/></Relationships>";

static void
add(zip_t *zip, const char *name, const void *data, size_t n, const char *key)
{
	zip_source_t *source = zip_source_buffer(zip, data, n, 0);
	zip_int64_t i = zip_file_add(zip, name, source, 0);

	OK(i >= 0);
	if (key)
		OK(zip_file_set_encryption(
		       zip, (zip_uint64_t)i, ZIP_EM_AES_256, key) == 0);
}

static struct buf
slurp(const char *path)
{
	struct buf buf;

	buf_init(&buf, arena);
	OK(bytes_read(diags, path, &buf));
	return buf;
}

enum { BIG = 4 << 20 };

static struct buf
package(void)
{
	char *big = arena_alloc(arena, BIG);
	zip_t *zip = zip_open("p.zip", ZIP_CREATE | ZIP_TRUNCATE, NULL);

	add(zip, "_rels/.rels", RELS, sizeof RELS - 1, NULL);
	add(zip, "word/main.xml", "<a>\n<b/></a>", 12, NULL);
	add(zip, "word/_rels/main.xml.rels", PART_RELS, sizeof PART_RELS - 1,
	    NULL);
	add(zip, "zeros", big, BIG, NULL);
	add(zip, "secret", "x", 1, "key");
	OK(zip_close(zip) == 0);
	return slurp("p.zip");
}

static void
reads_parts(void)
{
	struct buf file, out;
	struct archive *a;
	const struct xml_node *root;

	begin();
	file = package();
	a = archive_open(arena, diags, "p.docx", &file);
	STR_EQ(archive_related(a, "", "officeDocument"), "word/main.xml");
	STR_EQ(archive_related(a, "word/main.xml", "styles"), "styles.xml");
	STR_EQ(archive_related(a, "word/main.xml", "numbering"),
	    "word/n/./list.xml");
	STR_EQ(archive_relation(a, "word/main.xml", "c"), "styles.xml");
	OK(!archive_relation(a, "word/main.xml", "b"));
	OK(!archive_related(a, "secret", "styles"));
	OK(archive_has(a, "WORD/MAIN.XML") && !archive_has(a, "word"));
	root = archive_xml(a, "word/main.xml");
	STR_EQ(root->child->next->name, "b");
	STR_EQ(root->child->next->origin.file, "p.docx!word/main.xml");
	INT_EQ(root->child->next->origin.line, 2);
	STR_EQ(said(), "");
	buf_init(&out, arena);
	OK(!archive_read(a, "none", &out));
	OK(strstr(said(), "p.docx: error: "));
	OK(strstr(said(), "[archive-part]"));
	OK(!archive_read(a, "secret", &out));
	OK(strstr(said(), "[protected]"));
	OK(!archive_read(a, "zeros", &out));
	OK(strstr(said(), "[archive-limit]"));
	INT_EQ(out.n, 0);
	end();
}

/* A declared size that lies: what comes out is counted. */
static void
counts_what_comes_out(void)
{
	struct buf file, out;
	struct archive *a;
	char *noise;
	zip_t *zip;

	begin();
	noise = arena_alloc(arena, (ARCHIVE_PART_MB << 20) + 1);
	zip = zip_open("b.zip", ZIP_CREATE | ZIP_TRUNCATE, NULL);
	zip_set_file_compression(zip,
	    (zip_uint64_t)zip_file_add(zip, "much",
		zip_source_buffer(zip, noise, (ARCHIVE_PART_MB << 20) + 1, 0),
		0),
	    ZIP_CM_STORE, 0);
	OK(zip_close(zip) == 0);
	file = slurp("b.zip");
	a = archive_open(arena, diags, "b.zip", &file);
	buf_init(&out, arena);
	OK(!archive_read(a, "much", &out));
	OK(strstr(said(), "[archive-limit]"));
	end();
}

static void
refuses_many_entries(void)
{
	struct buf file;
	zip_t *zip;

	begin();
	zip = zip_open("m.zip", ZIP_CREATE | ZIP_TRUNCATE, NULL);
	for (int i = 0; i <= ARCHIVE_ENTRIES; i++)
		zip_file_add(zip, arena_printf(arena, "%d", i),
		    zip_source_buffer(zip, "", 0, 0), 0);
	OK(zip_close(zip) == 0);
	file = slurp("m.zip");
	OK(!archive_open(arena, diags, "m.zip", &file));
	OK(strstr(said(), "[archive-entries]"));
	end();
}

/* Reads all that a reader would; whatever the bytes are, there is an end. */
static void
read_all(struct buf file)
{
	static const char *const parts[] = {
	    "word/main.xml", "zeros", "_rels/.rels", "none"};
	struct archive *a = archive_open(arena, diags, "x", &file);
	struct buf out;

	buf_init(&out, arena);
	for (int i = 0; a && i < 4; i++)
		archive_read(a, parts[i], &out);
	if (a)
		archive_related(a, "", "officeDocument");
}

/* Cut anywhere, or with any bit turned: a message or the right bytes. */
static void
survives_damage(void)
{
	struct buf file;

	begin();
	file = package();
	end();
	for (int n = 1; n < file.n; n += 7) {
		begin();
		file = slurp("p.zip");
		file.n = n;
		read_all(file);
		OK(strstr(said(), "[archive]"));
		end();
	}
	for (int i = 0; i < 8 * file.n; i += 13) {
		begin();
		file = slurp("p.zip");
		file.s[i / 8] = (char)(file.s[i / 8] ^ 1 << i % 8);
		read_all(file);
		end();
	}
}

int
main(void)
{
	char folder[] = "/tmp/niandu-archive-XXXXXX";

	OK(mkdtemp(folder) && chdir(folder) == 0);
	reads_encodings();
	refuses_damaged_text();
	knows_kinds();
	reads_parts();
	counts_what_comes_out();
	refuses_many_entries();
	survives_damage();
	unlink("p.zip"), unlink("b.zip"), unlink("m.zip");
	OK(chdir("/") == 0 && rmdir(folder) == 0);
	return test_done();
}
