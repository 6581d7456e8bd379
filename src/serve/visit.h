/* One request being answered: what every page has at hand. */
#ifndef SERVE_VISIT_H
#define SERVE_VISIT_H

#include "base/xml_write.h"
#include "model/progress.h"
#include "serve/auth.h"
#include "serve/exchange.h"
#include "serve/serve.h"

/* What all requests of a server share; only read. */
struct door {
	struct context *context;
	const struct serve_options *options;
	const char *program_key; /* stamp_of_program() */
};

/* A town's year (年度文件夹), as a place in the tree. */
struct town {
	const char *folder; /* a path */
	const char *name; /* of the folder below the root, "" for itself */
	const char *key; /* how addresses name it */
	const char *id; /* of its plan, "" */
};

struct towns_here {
	struct town *at;
	int n, cap;
};

struct visit {
	const struct door *door;
	struct request *request;
	struct arena *arena;
	struct diags *diags; /* shown on the page */
	struct rights scope;
	struct response response;
	const struct town *town; /* NULL: of none */
	const char *base; /* /y/wuli, "" */
	const char *rest; /* of the address, behind the page's: "", "2022-Q2" */
	/* What the folder holds, once year_read() was here. */
	struct plan *plan; /* NULL: none that can be read */
	struct progress_list progress;
	const char *const *paths; /* of the plan and each progress */
	int npath;
	bool trying; /* an edit is shown as it would be, and not made */
	/* The page under way. */
	struct buf text;
	struct xml xml;
};

/* The town of a page that needs one. */
bool year_read(struct visit *);
/* A quarter that has no progress yet, "2022-Q2"; NULL: all have. */
const char *year_next_period(const struct visit *);
/* Does that progress stand for the latest day? */
bool year_is_latest(const struct visit *, const struct progress *);
/* Where the year stands, as an element <year>, with what comes next. */
void year_write(struct visit *);

/* All that this user may see, in the order of names. */
void towns_find(struct visit *, struct towns_here *);
/* That of the key; NULL: there is none that he may see. */
const struct town *town_find(struct visit *, const char *key);

/* How the name of a town's folder begins until it is filled. */
extern const char TOWN_HIDDEN[];
/*
 * Takes away new folders that nobody came to fill: a worker lives for minutes,
 * they are hours old.
 */
void towns_sweep(const struct visit *);
/* One of them that came to nothing. */
void town_drop(const char *path);

/* Begins <page name="…">, with what every page shows. */
void page_begin(struct visit *, const char *name);
/* Ends it: messages, then the template of that name makes the response. */
void page_end(struct visit *, const char *name);
/* A page that says no: of this status. */
void page_fault(struct visit *, int status, const char *reason);
/* Each message so far as an element <message>. */
void page_messages(struct visit *, struct diags *);
/* /y/wuli and what follows, with %XX where needed. */
const char *visit_path(const struct visit *, const char *tail);
/* What the browser last saw of a file; If-Match says it for programs. */
const char *visit_seen(const struct visit *);
/* Back to this page of the town's (303), saying what was done. */
void visit_done(struct visit *, const char *tail, const char *done);

#endif
