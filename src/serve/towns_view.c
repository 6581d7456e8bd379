/* The first page: towns and their years; and a year's own. */
#include "read/read.h"
#include "serve/views.h"

static void
put_town(struct visit *v, const struct town *town)
{
	struct visit own = *v;

	/* A visit of its own, that shares the page. */
	own.town = town;
	own.diags = diags_open();
	own.progress = (struct progress_list){0};
	own.plan = NULL;
	year_read(&own);
	xml_begin(&v->xml, "town");
	xml_attr(&v->xml, "base", visit_path(&own, ""));
	xml_attr(&v->xml, "folder", town->name);
	xml_attr_int(&v->xml, "faults", diags_count(own.diags, DIAG_ERROR));
	xml_inside(&v->xml);
	own.text = v->text;
	own.xml = v->xml;
	own.xml.out = &own.text;
	year_write(&own);
	v->text = own.text;
	xml_end(&v->xml, "town");
	diags_close(own.diags);
}

void
towns_view(struct visit *v)
{
	struct towns_here towns = {0};

	towns_find(v, &towns);
	page_begin(v, "towns");
	for (int i = 0; i < towns.n; i++)
		put_town(v, &towns.at[i]);
	page_end(v, "towns");
}

void
year_view(struct visit *v)
{
	year_read(v);
	page_begin(v, "year");
	page_end(v, "year");
}

void
help_view(struct visit *v)
{
	page_begin(v, "help");
	page_end(v, "help");
}
