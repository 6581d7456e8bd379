#include "docx/word_account.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "docx/word_node.h"

enum class { USED, NOT_OURS, TOLD, SAID };

static const struct thing_row {
	enum word_vocabulary vocabulary;
	const char *element, *words;
} things[] = {
#define THING(id, vocabulary, element, words) {vocabulary, element, words},
#include "docx/thing.def"
#undef THING
};

static const struct outcome_row {
	enum class class;
	enum diag_id diagnostic;
	const char *words;
} fates[] = {
#define OUTCOME(id, class, diagnostic, words) {class, diagnostic, words},
#include "docx/outcome.def"
#undef OUTCOME
};

struct entry {
	const struct xml_node *node; /* NULL: of another part */
	enum thing thing;
	enum outcome fate;
	struct origin origin;
	const char *text;
};

struct word_account {
	struct arena *arena;
	struct diags *diags;
	struct {
		struct entry *at;
		int n, cap;
	} entries; /* in the order of the file */
	struct {
		struct entry_key {
			const struct xml_node *node;
			int entry;
		} * at;
		int n, cap;
	} keys; /* by address, once sorted */
	bool sorted;
};

struct word_account *
word_account_new(struct arena *arena, struct diags *diags)
{
	struct word_account *account = arena_new(arena, struct word_account);

	*account = (struct word_account){.arena = arena, .diags = diags};
	return account;
}

/* ------------------------------- entering ------------------------------- */

static enum thing
thing_of(const struct xml_node *node)
{
	enum word_vocabulary vocabulary = word_vocabulary(node);

	for (int i = 0; i < THINGS && vocabulary != WORD_OTHER; i++)
		if (things[i].vocabulary == vocabulary &&
		    strcmp(things[i].element, node->name) == 0)
			return (enum thing)i;
	return THINGS;
}

void
word_account_enter(struct word_account *account, const struct xml_node *node)
{
	enum thing thing = node->name ? thing_of(node) : THINGS;

	if (thing < THINGS) {
		*array_push(account->arena, &account->keys) =
		    (struct entry_key){node, account->entries.n};
		*array_push(account->arena, &account->entries) =
		    (struct entry){.node = node, .thing = thing, .text = ""};
		account->sorted = false;
	}
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (c->name)
			word_account_enter(account, c);
}

/* ------------------------------- settling ------------------------------- */

static int
compare_keys(const void *a, const void *b)
{
	const struct entry_key *x = a, *y = b;

	return x->node < y->node ? -1 : x->node > y->node;
}

static struct entry *
find(struct word_account *account, const struct xml_node *node)
{
	const struct entry_key wanted = {.node = node};
	const struct entry_key *key;

	if (account->keys.n == 0)
		return NULL;
	if (!account->sorted)
		qsort(account->keys.at, (size_t)account->keys.n,
		    sizeof *account->keys.at, compare_keys);
	account->sorted = true;
	key = bsearch(&wanted, account->keys.at, (size_t)account->keys.n,
	    sizeof wanted, compare_keys);
	return key ? &account->entries.at[key->entry] : NULL;
}

void
word_account_settle(struct word_account *account, const struct xml_node *node,
    enum outcome fate, struct origin origin, const char *text)
{
	struct entry *entry = find(account, node);

	if (!entry || entry->fate != OUTCOME_OPEN)
		return;
	entry->fate = fate;
	entry->origin = origin;
	entry->text = text;
}

/* What the element itself says. */
static const char *
own_text(struct word_account *account, const struct xml_node *node)
{
	struct buf text;

	if (!node->child)
		return "";
	if (!node->child->next && !node->child->name)
		return node->child->text;
	buf_init(&text, account->arena);
	for (const struct xml_node *c = node->child; c; c = c->next)
		if (!c->name)
			buf_puts(&text, c->text);
	return text.s;
}

static bool
is_text(enum thing thing)
{
	return thing == THING_TEXT || thing == THING_DELETED_TEXT ||
	    thing == THING_SYMBOL || thing == THING_MATH_TEXT ||
	    thing == THING_SHAPE_TEXT;
}

void
word_account_settle_below(struct word_account *account,
    const struct xml_node *node, enum outcome text, enum outcome other,
    struct origin origin)
{
	for (const struct xml_node *c = word_element(node->child); c;
	     c = word_element(c->next))
		word_account_settle_tree(account, c, text, other, origin);
}

void
word_account_settle_tree(struct word_account *account,
    const struct xml_node *node, enum outcome text, enum outcome other,
    struct origin origin)
{
	enum thing thing = thing_of(node);

	if (thing < THINGS)
		word_account_settle(account, node,
		    is_text(thing) ? text : other, origin,
		    is_text(thing) ? own_text(account, node) : "");
	word_account_settle_below(account, node, text, other, origin);
}

void
word_account_add(struct word_account *account, enum thing thing,
    enum outcome fate, struct origin origin, const char *text)
{
	*array_push(account->arena, &account->entries) = (struct entry){
	    .thing = thing, .fate = fate, .origin = origin, .text = text};
}

/* ------------------------------- reporting ------------------------------ */

enum { QUOTE_MOST = 60 }; /* characters of what was left out, in a message */

static const char *
quote(struct arena *arena, const char *text)
{
	const char *s = text, *end = s + strlen(s);

	for (int i = 0; i < QUOTE_MOST && s < end; i++)
		utf8_next(&s, end);
	return s == end ? text
			: arena_printf(arena, "%.*s…", (int)(s - text), text);
}

static bool
is_blank(const char *s)
{
	return s[strspn(s, " \t\r\n")] == '\0';
}

/* One message for runs of one paragraph that share a fate. */
static void
say(struct word_account *account, int from, int to)
{
	const struct entry *first = &account->entries.at[from];
	struct buf text;

	buf_init(&text, account->arena);
	for (int i = from; i < to; i++)
		buf_puts(&text, account->entries.at[i].text);
	if (!is_blank(text.s))
		diag(account->diags, fates[first->fate].diagnostic,
		    first->origin, quote(account->arena, text.s));
}

void
word_account_report(struct word_account *account)
{
	for (int i = 0, next; i < account->entries.n; i = next) {
		const struct entry *e = &account->entries.at[i];

		next = i + 1;
		if (e->fate == OUTCOME_OPEN)
			diag(account->diags, DIAG_IMPORT_UNREAD,
			    e->node ? e->node->origin : e->origin,
			    things[e->thing].element);
		if (fates[e->fate].class != SAID || !*e->text)
			continue;
		while (next < account->entries.n &&
		    account->entries.at[next].fate == e->fate &&
		    account->entries.at[next].origin.line == e->origin.line)
			next++;
		say(account, i, next);
	}
}

/* -------------------------------- writing ------------------------------- */

static void
write_counts(
    const struct word_account *account, enum thing thing, struct buf *out)
{
	int counts[OUTCOMES] = {0}, sum = 0;
	const char *mark = "：";

	for (int i = 0; i < account->entries.n; i++)
		if (account->entries.at[i].thing == thing) {
			counts[account->entries.at[i].fate]++;
			sum++;
		}
	if (sum == 0)
		return;
	buf_printf(out, "  %s %d 处", things[thing].words, sum);
	for (int i = 0; i < OUTCOMES; i++) {
		if (!counts[i])
			continue;
		buf_printf(out, "%s%s %d", mark, fates[i].words, counts[i]);
		mark = "；";
	}
	buf_puts(out, "\n");
}

void
word_account_write(const struct word_account *account, struct buf *out)
{
	int n = 0;

	buf_puts(out, "\n九、Word 文件清点（每一处内容去了哪里）\n");
	for (int i = 0; i < THINGS; i++)
		write_counts(account, (enum thing)i, out);
	for (int i = 0; i < account->entries.n; i++) {
		const struct entry *e = &account->entries.at[i];

		if (fates[e->fate].class == USED || !*e->text ||
		    is_blank(e->text))
			continue;
		buf_printf(out, "□ %d. ", ++n);
		if (e->origin.line)
			buf_printf(out, "第%d段：", e->origin.line);
		buf_printf(out, "%s“%s”——%s\n", things[e->thing].words, e->text,
		    fates[e->fate].words);
	}
}
