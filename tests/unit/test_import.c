/*
 * Imports of what is damaged or meant to harm: whatever the bytes are, there
 * is a message or a plan that reads, and never a crash.
 */
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <zip.h>

#include "base/utf8.h"
#include "import/import.h"
#include "read/read.h"
#include "test.h"

static const char TEXT[] =
    "云溪镇2022年工作计划\n2022年，财政总收入、固定资产投资分别增长5％、6.5％"
    "左右，能耗完成上级下达的任务，收入与经济增长同步。\n一、经济\n1、产业。确"
    "保"
    "“小升规”5家，“下升上”X家，引进亿元以上项目1X只，由96％提高到98％以上，"
    "建成3个示范村，增长6％—7％，A、B各2个。\n（一）深。甲、乙。\n二、民生\n"
    "2、安全。生产安全事故起数、死亡人数保持“零状态”，实现服务全覆盖，加快上游"
    "水库"
    "、双龙水库除险加固，9月底前启动实施工程。\n附件：名词解释\n1、甲：乙。\n";

static const char BODY[] =
    "<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>经济</w:t></w:r></w:p>"
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr>"
    "</w:pPr><w:r><w:t>产业。新增企业5家。</w:t><w:br/><w:t>再</w:t></w:r>"
    "<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>表</w:t></w:r></w:p>"
    "</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType='begin'/>"
    "<w:instrText>TOC</w:instrText><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>"
    "</w:txbxContent></w:pict></w:r></w:p>";

static const char STYLES[] =
    "<w:styles xmlns:w='w'><w:style w:styleId='1'><w:name w:val='heading 1'/>"
    "<w:basedOn w:val='1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
    "</w:pPr></w:style></w:styles>";

static const char LISTS[] =
    "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/>"
    "<w:lvlText w:val='%1、'/></w:lvl><w:lvl w:ilvl='1'><w:lvlText "
    "w:val='%1.%2、'/></w:lvl></w:abstractNum><w:num w:numId='1'>"
    "<w:abstractNumId w:val='0'/></w:num></w:numbering>";

static const char RELS[] =
    "<Relationships><Relationship Id='a' Type='x/styles' Target='styles.xml'/>"
    "<Relationship Id='b' Type='x/numbering' Target='numbering.xml'/>"
    "</Relationships>";

struct bytes {
	char *s;
	size_t n;
};

static struct bytes
copy(const char *s, size_t n)
{
	struct bytes bytes = {malloc(n + 1), n};

	memcpy(bytes.s, s, n);
	bytes.s[n] = '\0';
	return bytes;
}

static void
add(zip_t *zip, const char *name, const void *data, size_t n)
{
	zip_file_add(zip, name, zip_source_buffer(zip, data, n, 0), 0);
}

/* A .docx of these parts, in a.docx. */
static void
pack(struct bytes document, struct bytes styles, struct bytes lists)
{
	zip_t *zip = zip_open("a.docx", ZIP_CREATE | ZIP_TRUNCATE, NULL);

	add(zip, "word/document.xml", document.s, document.n);
	add(zip, "word/styles.xml", styles.s, styles.n);
	add(zip, "word/numbering.xml", lists.s, lists.n);
	add(zip, "word/_rels/document.xml.rels", RELS, sizeof RELS - 1);
	OK(zip_close(zip) == 0);
}

static struct bytes
document(const char *body)
{
	static const char head[] = "<w:document xmlns:w='w'><w:body>";
	static const char tail[] = "</w:body></w:document>";
	struct bytes bytes = {
	    malloc(sizeof head + sizeof tail + strlen(body)), 0};

	bytes.n = (size_t)sprintf(bytes.s, "%s%s%s", head, body, tail);
	return bytes;
}

static void
write_file(const char *path, const char *s, size_t n)
{
	FILE *stream = fopen(path, "wb");

	OK(stream && fwrite(s, 1, n, stream) == n);
	fclose(stream);
}

static struct bytes
read_file(const char *path)
{
	char chunk[1 << 16];
	FILE *stream = fopen(path, "rb");
	size_t n = fread(chunk, 1, sizeof chunk, stream);

	fclose(stream);
	return copy(chunk, n);
}

/* Imports the file: refused with an error, or a plan that reads cleanly. */
static bool
import(const char *path)
{
	struct import_options options = {.year = 2022,
	    .issuer = "镇",
	    .mark_works = true,
	    .mark_milestones = true};
	struct arena *arena = arena_open();
	struct diags *diags = diags_open();
	struct buf out, review;
	bool good;

	buf_init(&out, arena);
	buf_init(&review, arena);
	good = import_plan(arena, diags, path, &options, &out, &review);
	INT_EQ(good, diags_count(diags, DIAG_ERROR) == 0);
	if (good) {
		write_file("plan.xml", out.s, (size_t)out.n);
		OK(plan_read(arena, diags, "plan.xml"));
		INT_EQ(diags_count(diags, DIAG_ERROR), 0);
		if (diags_count(diags, DIAG_ERROR))
			diags_print(diags, stdout, DIAG_TEXT, false);
	}
	diags_close(diags);
	arena_close(arena);
	return good;
}

static void
survives_damaged_text(void)
{
	size_t n = sizeof TEXT - 1;
	unsigned seed = 7;

	write_file("a.txt", TEXT, n);
	OK(import("a.txt"));
	for (size_t i = 1; i < n; i += 17) {
		write_file("a.txt", TEXT, i);
		import("a.txt");
	}
	for (int i = 0; i < 150; i++) {
		struct bytes bytes = copy(TEXT, n);

		for (int j = 0; j <= i % 4; j++) {
			seed = seed * 1103515245 + 12345;
			bytes.s[(seed >> 8) % n] ^=
			    (char)(1 << (seed >> 4 & 7));
		}
		write_file("a.txt", bytes.s, n);
		import("a.txt");
		free(bytes.s);
	}
}

/* Whole characters dropped or moved: text that is valid, but no plan. */
static void
survives_shuffled_text(void)
{
	size_t n = sizeof TEXT - 1;
	unsigned seed = 3;

	for (int i = 0; i < 150; i++) {
		struct bytes bytes = copy(TEXT, n);
		const char *s = TEXT, *end = TEXT + n;

		bytes.n = 0;
		while (s < end) {
			const char *from = s;

			utf8_next(&s, end);
			seed = seed * 1103515245 + 12345;
			if ((seed >> 16) % 12 == 0)
				continue;
			memcpy(bytes.s + bytes.n, from, (size_t)(s - from));
			bytes.n += (size_t)(s - from);
		}
		write_file("a.txt", bytes.s, bytes.n);
		import("a.txt");
		free(bytes.s);
	}
}

static void
survives_damaged_archives(void)
{
	struct bytes parts[] = {document(BODY), copy(STYLES, sizeof STYLES - 1),
	    copy(LISTS, sizeof LISTS - 1)};
	struct bytes whole;

	pack(parts[0], parts[1], parts[2]);
	OK(import("a.docx"));
	whole = read_file("a.docx");
	for (size_t i = 4; i < whole.n; i += 29) {
		write_file("a.docx", whole.s, i);
		OK(!import("a.docx"));
	}
	for (size_t i = 0; i < 8 * whole.n; i += 131) {
		whole.s[i / 8] ^= (char)(1 << i % 8);
		write_file("a.docx", whole.s, whole.n);
		import("a.docx");
		whole.s[i / 8] ^= (char)(1 << i % 8);
	}
	for (int i = 0; i < 3; i++)
		free(parts[i].s);
	free(whole.s);
}

static void
survives_damaged_parts(void)
{
	struct bytes parts[] = {document(BODY), copy(STYLES, sizeof STYLES - 1),
	    copy(LISTS, sizeof LISTS - 1)};
	unsigned seed = 11;

	for (int i = 0; i < 150; i++) {
		struct bytes *part = &parts[i % 3];
		size_t at;
		char was;

		seed = seed * 1103515245 + 12345;
		at = (seed >> 8) % part->n;
		was = part->s[at];
		part->s[at] ^= (char)(1 << (seed >> 4 & 7));
		pack(parts[0], parts[1], parts[2]);
		import("a.docx");
		part->s[at] = was;
	}
	for (int i = 0; i < 3; i++)
		free(parts[i].s);
}

/* Entities, depth, lists that count on each other: refused or harmless. */
static void
refuses_traps(void)
{
	static const char entity[] =
	    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
	    "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>一、&e;</w:t></w:r>"
	    "</w:p></w:body></w:document>";
	struct bytes styles = copy(STYLES, sizeof STYLES - 1);
	struct bytes lists = copy(LISTS, sizeof LISTS - 1);
	struct bytes trap = copy(entity, sizeof entity - 1), deep;
	char *body = malloc(20 * 5000 + 1);

	pack(trap, styles, lists);
	OK(!import("a.docx"));
	*body = '\0';
	for (int i = 0; i < 5000; i++)
		memcpy(body + i * 5, "<w:p>", 6);
	deep = document(body);
	pack(deep, styles, lists);
	OK(!import("a.docx"));
	free(deep.s), free(body), free(trap.s), free(styles.s), free(lists.s);
}

/* A text of dense figures takes time in proportion to its length. */
static void
is_quick(void)
{
	static const char piece[] =
	    "新增企业5家、A、B各2个，分别增长5％、6％，";
	size_t m = sizeof piece - 1, n = 1500;
	char *text = malloc(n * m + 100);
	size_t at = (size_t)sprintf(text, "一、甲\n1、乙。");
	clock_t start = clock();

	for (size_t i = 0; i < n; i++, at += m)
		memcpy(text + at, piece, m);
	write_file("a.txt", text, at);
	OK(import("a.txt"));
	OK((double)(clock() - start) / CLOCKS_PER_SEC < 30);
	free(text);
}

int
main(void)
{
	char folder[] = "/tmp/niandu-import-XXXXXX";

	OK(mkdtemp(folder) && chdir(folder) == 0);
	survives_damaged_text();
	survives_shuffled_text();
	survives_damaged_archives();
	survives_damaged_parts();
	refuses_traps();
	is_quick();
	unlink("a.txt"), unlink("a.docx"), unlink("plan.xml");
	OK(chdir("/") == 0 && rmdir(folder) == 0);
	return test_done();
}
