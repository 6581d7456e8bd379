/* The list of addresses, and the way to each. */
#include "serve/route.h"

#include <microhttpd.h>
#include <string.h>

#include "base/intl.h"
#include "serve/views.h"

struct route {
	const char *path; /* of a town's page, what stands behind its key */
	void (*get)(struct visit *);
	void (*post)(struct visit *); /* NULL: there is nothing to be done */
	bool open; /* what follows the path is the page's affair */
};

static const struct route of_root[] = {
    {"/", towns_view, NULL, false},
    {"/new", new_view, new_take, false},
    {"/county", county_view, NULL, false},
    {"/county/file", county_file, NULL, false},
    {"/county/picture", county_picture, NULL, false},
    {"/help", help_view, NULL, false},
};

static const struct route of_town[] = {
    {"", year_view, NULL, false},
    {"/plan", plan_view, NULL, false},
    {"/plan/accept", plan_view, plan_accept, false},
    {"/plan/accept-all", plan_view, plan_accept_all, false},
    {"/plan/remove", plan_view, plan_remove, false},
    {"/plan/change", plan_view, plan_change, false},
    {"/plan/add", plan_view, plan_add, false},
    {"/plan/item", plan_view, plan_item, false},
    {"/plan/preview", plan_view, plan_try, false},
    {"/plan/replace", plan_view, plan_replace, false},
    {"/review", review_view, NULL, false},
    {"/source", source_file, NULL, false},
    {"/forms", forms_view, forms_take, false},
    {"/forms/remove", forms_view, forms_remove, false},
    {"/forms/write", forms_view, forms_write, false},
    {"/forms/next", forms_view, next_write, false},
    {"/form", form_file, NULL, false},
    {"/forms.zip", forms_zip, NULL, false},
    {"/figures", figures_view, NULL, false},
    {"/history", history_view, NULL, false},
    {"/history/back", history_view, history_back, false},
    {"/changes", changes_view, NULL, false},
    {"/check", check_view, NULL, false},
    {"/reports", reports_view, NULL, false},
    {"/report", report_view, NULL, true},
    {"/file", report_file, NULL, false},
    {"/picture", report_picture, NULL, false},
};

static const struct route *
route_find(
    const struct route *routes, int n, const char *path, const char **rest)
{
	for (int i = 0; i < n; i++) {
		size_t length = strlen(routes[i].path);

		if (strncmp(path, routes[i].path, length) != 0)
			continue;
		*rest = path + length;
		if (!**rest)
			return &routes[i];
		if (routes[i].open && **rest == '/') {
			(*rest)++;
			return &routes[i];
		}
	}
	return NULL;
}

static void
walk(struct visit *v, const struct route *route)
{
	if (!route)
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
	else if (!v->request->post)
		route->get(v);
	else if (route->post)
		route->post(v);
	else
		page_fault(v, MHD_HTTP_METHOD_NOT_ALLOWED, NULL);
}

/* /y/KEY and what follows. */
static void
walk_town(struct visit *v, const char *path)
{
	size_t n = strcspn(path, "/");

	v->town = town_find(v, arena_strndup(v->arena, path, n));
	if (!v->town)
		page_fault(v, MHD_HTTP_NOT_FOUND, NULL);
	else
		walk(v, route_find(of_town, LEN(of_town), path + n, &v->rest));
}

/* False: it wants a user, and that was said. */
static bool
admit(struct visit *v)
{
	const char *file = v->door->options->auth;
	const struct request *r = v->request;

	v->scope = (struct rights){.all = true};
	if (!file)
		return true;
	v->scope.all = false;
	if (r->user &&
	    auth_check(
		v->arena, file, r->user, r->password, r->known, &v->scope)) {
		v->response.known = true;
		return true;
	}
	response_header(&v->response, "WWW-Authenticate",
	    "Basic realm=\"niandu\", charset=\"UTF-8\"");
	page_fault(v, MHD_HTTP_UNAUTHORIZED, NULL);
	return false;
}

struct response
route_answer(const struct door *door, struct request *request)
{
	struct visit *v = arena_new(request->arena, struct visit);
	const char *path = request->path;

	*v = (struct visit){
	    .door = door,
	    .request = request,
	    .arena = request->arena,
	    .diags = diags_open(),
	    .response = response_new(request->arena),
	    .rest = "",
	};
	if (request->fault)
		page_fault(v, request->fault, request->fault_reason);
	else if (!admit(v))
		;
	else if (strncmp(path, "/y/", 3) == 0)
		walk_town(v, path + 3);
	else
		walk(v, route_find(of_root, LEN(of_root), path, &v->rest));
	diags_close(v->diags);
	return v->response;
}
