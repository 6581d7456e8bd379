# niandu: GNU make.  `make help` lists what can be made.
#
# Nothing is written outside $(O), but for the prepared fonts in fonts/cache.

# === PROGRAM ===============================================================

VERSION = 0.1.0

# === FILES: the table of contents of the program, in pipeline order ========

BASE = arena array map buf utf8 number date numeral length origin diag limits system library_words leave output datadir \
	folder json xml_write digest ofd_identity zip_write scratch hush
LATE = late cairo pango zip xlsxwriter microhttpd
MODEL = term rule status verdict step problem plan unit
DOC = node title word sentence style outline listing numbered official_words
READ = bytes kind white xml_size xml ofd_record made_record archive archive_whole reader field marked official_read \
	task_read \
	plan_read progress_read previous_read policy_read document_size image_src document_read \
	style_colour style_field style_official style_word style_sentence \
	style_read style_file style_keep about_read town_folder
PROSE = assigned due fate figure find finds group likeness measure mention name name_index \
	name_split nature passage milestone rank relation rival target \
	target_ahead target_behind target_doubt target_list tense whole words works
TABLE = sheet csv_read xlsx_stored xlsx_format xlsx_text \
	xlsx_book xlsx_cell xlsx_read table_read account
FORM = form form_words amount span form_sheet form_write form_head \
	form_settle form_match form_value form_unit form_doubt form_state \
	table_figure table_step table_row table_said table_progress \
	progress_write
DOCX = word_node word_symbol word_number word_list word_style word_account \
	word_math word_equation word_field
IMPORT = heading_number lead mend numbers text_draft text_table docx_run task_goal \
	outline_title head_line docx_field docx_table docx_part docx_draft duty \
	head_draft duty_draft task_table sheet_draft task_head task_place task_search outline_draft \
	review write_draft import_plan
LEDGER = join record formula judge rollup placing office lag counts ledger
CHECK = check_figure check_part check_plan check_text check_actual check edition \
	edition_check
COUNTY = county_check county_target county town_read
ANSWER = edited_read edited edited_write explain_find tell explain_judged explain facts words_diff inventory_read compare \
	compare_write verification
COMPOSE = ledger_prose rollup_write ledger_about ledger_write county_write functions beside budget fault kept alike result \
	template
PICTURE = picture png_read jpeg_read
FRAME = structure frame path
TEXT = hanzi face contour truetype cff cff_subset subset font letter script cell shape order sense ink label glyph_outline
CHART = coordinate axis spread tone wrap legend status_mark pattern plot \
	plot_legend ticks years pane clip spark around bullet strip bars dots \
	progress_bar dumbbell heat \
	timeline trend trend_draw donut radar chart_words alt chart slide
LAYOUT = spacing breaks justify settle first_fit linebreak title_break paragraph \
	image tag drawer table_grid table_bar table_cell table_columns table_tag table table_draw \
	panel stack \
	official_sign official_end official list flow notes page draw lines layout
PAINT = device replay conform cairo_device finish used_font turns pdf_file pdf_font \
	pdf_content pdf_tree srgb pdf_xmp pdf_about pdf_image pdf_device ofd_part ofd_value ofd_content \
	ofd_page ofd_tag ofd_about ofd_device paint marks figure_places
OFFICE = package wml office_style office_text office_picture office_series office_plot \
	office_chart office_book places office_bar office_number office_table office_page \
	office_head office_official office_about office_watermark docx_write reference reference_styles sheet_value book_look xlsx_sheet xlsx_write
REPORT = sources publish charts input pictures setting making figures edited_report emit report verify
BATCH = shard stamp depfile job worker confine process pool display batch merge
SERVE = exchange crew guard address auth known fixed intake state_file history place year web_page \
	forms form_files towns_view new_view next_edit markup plan_edit plan_preview plan_view forms_view \
	check_view made figures_view report_view history_view county_view route server
COMMAND = options town_settings command clash fontlevel fontlist build_command check_command \
	verify_command \
	explain_command diff_command render_command import_progress \
	import_command export_form_command watcher watch_command completion \
	completion_command fonts_command rollup_command templates_command \
	init_command batch_command merge_results_command serve_command

SOURCES = $(BASE:%=base/%) $(LATE:%=late/%) $(MODEL:%=model/%) $(DOC:%=doc/%) \
	$(READ:%=read/%) $(PROSE:%=prose/%) $(TABLE:%=table/%) \
	$(FORM:%=form/%) $(DOCX:%=docx/%) $(IMPORT:%=import/%) $(LEDGER:%=ledger/%) $(CHECK:%=check/%) \
	$(COUNTY:%=county/%) $(ANSWER:%=answer/%) $(COMPOSE:%=compose/%) \
	$(PICTURE:%=picture/%) $(FRAME:%=frame/%) $(TEXT:%=text/%) $(CHART:%=chart/%) \
	$(LAYOUT:%=layout/%) $(PAINT:%=paint/%) $(OFFICE:%=office/%) $(REPORT:%=report/%) $(BATCH:%=batch/%) \
	$(SERVE:%=serve/%) $(COMMAND:%=command/%) main

MODULES = libxml-2.0 libxslt libexslt cairo cairo-svg cairo-ft \
	harfbuzz harfbuzz-subset pangoft2 fontconfig freetype2 gmp nettle \
	libzip json-c xlsxwriter libdeflate libpng libjpeg libmicrohttpd libxcrypt
# Those of them that are loaded when they are first called (src/late), and what
# -l calls them by.
LATE_MODULES = cairo cairo-svg cairo-ft pangoft2 libzip xlsxwriter libmicrohttpd
LATE_NAMES = CAIRO=cairo PANGO=pangoft2-1.0 ZIP=zip XLSXWRITER=xlsxwriter \
	MICROHTTPD=microhttpd
MAN = niandu.1 niandu-plan.5 niandu-progress.5 niandu-template.5 \
	niandu-document.5 niandu-ledger.5 niandu-style.5
# Those of them that there are in Chinese.
MAN_ZH = $(filter $(notdir $(wildcard src/man/zh/*)),$(MAN))
LANGUAGES = zh

# === KNOBS =================================================================

O = build
PREFIX = /usr/local
DESTDIR =
# What the colours of a PDF mean; from icc-profiles-free.
ICC = /usr/share/color/icc/sRGB.icc
CC = gcc
CFLAGS = -O2 -g
SEED = 1
MUTANTS = 80
FUZZ_SECONDS = 60
AGAINST = HEAD
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
	-Wno-sign-conversion -Wstrict-prototypes -Wmissing-prototypes -Wvla \
	-Wundef -Wdouble-promotion
ifdef WERROR
WARNINGS += -Werror
endif
ifdef SAN
CFLAGS = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
	-fno-sanitize-recover=undefined
export LSAN_OPTIONS = suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0
endif

# === RULES =================================================================

NIANDU = $(O)/niandu
ARCHIVE = $(O)/libniandu.a
OBJECTS = $(SOURCES:%=$(O)/src/%.o)
UNITS = $(patsubst tests/unit/%.c,$(O)/unit/%,$(wildcard tests/unit/test_*.c))
PROPERTY = $(patsubst tests/property/%.c,$(O)/property/%,$(wildcard tests/property/*.c))
SPEC = $(wildcard tests/spec/*.c)
FUZZ = ledger document text word table style template county
REPLAY = $(FUZZ:%=$(O)/fuzz/replay-%)
BENCH = $(patsubst tests/bench/%.c,$(O)/bench/%,$(wildcard tests/bench/*.c))
CHINESE = $(MAN_ZH:%=$(O)/man/zh_CN/%)
CATALOGUES = $(LANGUAGES:%=$(O)/locale/%/LC_MESSAGES/niandu.mo)

# Asked once, and not before something is compiled: pkg-config may be missing.
# System headers, so that our warnings do not reach into them.
LIB_CFLAGS = $(eval LIB_CFLAGS := $(shell pkg-config --cflags $(MODULES) | \
	sed 's/-I/-isystem /g'))$(LIB_CFLAGS)
LIB_LIBS = $(eval LIB_LIBS := $(shell pkg-config --libs \
	$(filter-out $(LATE_MODULES),$(MODULES)) glib-2.0))$(LIB_LIBS)
# Of these a test calls more than the program does.
LATE_LIBS = $(eval LATE_LIBS := -Wl,--as-needed $(shell pkg-config --libs \
	$(LATE_MODULES)))$(LATE_LIBS)
SONAMES = $(eval SONAMES := $(shell src/late/sonames "$(CC)" $(LATE_NAMES)))$(SONAMES)
LATE_FILES = $(foreach each,$(SONAMES),$(lastword $(subst =, ,$(each))))
LATE_FLAGS = $(foreach each,$(SONAMES),-DNIANDU_$(subst =,='",$(each))"')

# What makes an error of memory harder to use. FORTIFY wants an optimizer and
# does not go with the sanitizers; CET is of those processors that have it.
HARDEN = -fPIE -fstack-protector-strong -fstack-clash-protection \
	$(if $(SAN),,$(if $(filter -O1 -O2 -O3 -Os,$(CFLAGS)), \
	-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)) $(HARDEN_CF)
HARDEN_CF = $(eval HARDEN_CF := $(shell for flag in -fcf-protection=full \
	-mbranch-protection=standard; do \
	echo 'int x;' | $(CC) $$flag -x c -c -o /dev/null - 2>/dev/null && \
	echo $$flag && break; done))$(HARDEN_CF)
HARDEN_LINK = -pie -Wl,-z,relro,-z,now -Wl,-z,noexecstack

# The same doubles on every machine: no fused multiply-add.
COMPILE = $(CC) -std=c17 -D_GNU_SOURCE -DNIANDU_VERSION='"$(VERSION)"' -Isrc \
	-ffp-contract=off $(CFLAGS) $(HARDEN) $(CPPFLAGS) $(WARNINGS) -MMD -MP $(LIB_CFLAGS)
LINK = $(CC) $(CFLAGS) $(HARDEN_LINK) $(LDFLAGS)

all: $(NIANDU) $(CATALOGUES) $(CHINESE) ## the program (default)

$(NIANDU): $(O)/src/main.o $(ARCHIVE)
	@echo "  LINK $@"
	@$(LINK) -o $@ $^ $(LIB_LIBS) -lm

$(ARCHIVE): $(filter-out $(O)/src/main.o,$(OBJECTS)) Makefile
	@rm -f $@
	@ar rcs $@ $(filter %.o,$^)

$(O)/src/%.o: src/%.c | packages
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(COMPILE) -c -o $@ $<

$(O)/unit/%: tests/unit/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(COMPILE) -Itests/unit -o $@ $< $(ARCHIVE) $(LIB_LIBS) $(LATE_LIBS) -lm

$(O)/property/%: tests/property/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(COMPILE) -Itests/property -o $@ $< $(ARCHIVE) $(LIB_LIBS) $(LATE_LIBS) -lm

$(O)/spec/spec: $(SPEC) tests/spec/spec.h $(ARCHIVE)
	@mkdir -p $(@D)
	@echo "  CC   $(SPEC)"
	@$(COMPILE) -Itests/spec -o $@ $(SPEC) $(ARCHIVE) $(LIB_LIBS) -lm

$(O)/fuzz/replay-%: tests/fuzz/%.c tests/fuzz/fuzz.c tests/fuzz/replay.c \
		tests/fuzz/fuzz.h $(ARCHIVE)
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(COMPILE) -Itests/fuzz -o $@ $(filter %.c %.a,$^) $(LIB_LIBS) -lm

# By clang, whose libFuzzer has main(): of `make fuzz` alone.
$(O)/fuzz/fuzz-%: tests/fuzz/%.c tests/fuzz/fuzz.c tests/fuzz/mutate.c \
		tests/fuzz/fuzz.h $(ARCHIVE)
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(COMPILE) -Itests/fuzz -fsanitize=fuzzer -o $@ $(filter %.c %.a,$^) \
		$(LIB_LIBS) -lm

$(O)/faults/shim.so: tests/faults/shim.c
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(CC) -std=gnu17 -O1 -g -Wall -Wextra -shared -fPIC -o $@ $<

$(O)/locale/%/LC_MESSAGES/niandu.mo: src/po/%.po | packages
	@mkdir -p $(@D)
	@msgfmt --check -o $@ $<

$(O)/man/zh_CN/%: src/man/zh/% src/man/% src/man/zh/page.awk src/po/zh.po \
		src/base/diag.def src/base/limits.def
	@mkdir -p $(@D)
	@awk -f src/man/zh/page.awk src/po/zh.po src/base/diag.def \
		src/base/limits.def src/man/$* $< >$@

$(O)/src/late/%.o: CPPFLAGS += $(LATE_FLAGS)
$(O)/src/paint/srgb.o: CPPFLAGS += -DNIANDU_ICC='"$(ICC)"'
$(O)/src/paint/srgb.o: $(ICC)

-include $(OBJECTS:.o=.d) $(UNITS:=.d) $(PROPERTY:=.d)

# One message for all that is missing.
packages:
	@missing=$$(tests/deps build | tr '\n' ' '); [ -z "$$missing" ] || { \
	echo "missing Debian packages: $$missing" >&2; \
	echo "install them with: make deps" >&2; exit 1; }

deps: ## install the Debian packages that are missing
	@tests/deps install

fonts: | deps ## fetch and prepare the fonts
	@fonts/install.sh

# === SAMPLES ===============================================================

YUNXI = samples/yunxi
QUARTERS = $(wildcard $(YUNXI)/q[1-4].xml)
LAST_YEAR = $(YUNXI)/ledger-2021.xml
HOUSE = $(wildcard templates/*.xsl templates/*.xml templates/*/*.x[ms]l)
# Of the plan alone, of the whole year, of half a year, and in own words.
YUNXI_REPORTS = bulletin yearend targets lists dashboard dashboard-a3 \
	dashboard-screen
YUNXI_PDF = $(O)/samples/yunxi-2022-plan.pdf \
	$(O)/samples/yunxi-2022-breakdown.pdf \
	$(YUNXI_REPORTS:%=$(O)/samples/yunxi-2022-%.pdf) \
	$(O)/samples/yunxi-2022-half-year-bulletin.pdf \
	$(O)/samples/yunxi-2022-letter.pdf
OWN = samples/own-template
BILINGUAL_PDF = $(O)/samples/bilingual-notice.pdf

# A county: the ledger of each town, at the end of the year and a quarter
# before, and the report over all of them.  What a town has not reported yet,
# it gives reasons for: nothing warns, and the report says so.
COUNTY_TOWNS = samples/county
TOWNS = $(notdir $(wildcard $(COUNTY_TOWNS)/*))
LEDGERS = $(TOWNS:%=$(O)/county/%.xml)
BEFORE = $(TOWNS:%=$(O)/county-before/%.xml)
COUNTY_PDF = $(O)/samples/rollup-2022-county.pdf

# A make of its own each, that asks pkg-config when it has been installed.
samples: fonts ## build, and write the sample reports to build/samples
	@$(MAKE) --no-print-directory all samples-built

samples-built: $(YUNXI_PDF) $(COUNTY_PDF) $(BILINGUAL_PDF)

gallery: samples-built ## pictures of all samples, in build/gallery/index.html
	@sh samples/gallery.sh $(NIANDU) $(O)/samples $(O)/gallery
	@echo "  HTML $(O)/gallery/index.html"

$(BILINGUAL_PDF): samples/bilingual/notice.xml $(HOUSE) $(NIANDU)
	@echo "  PDF  $@"
	@mkdir -p $(@D)
	@$(NIANDU) render $< -o $@

$(YUNXI_PDF): $(YUNXI)/plan.xml $(HOUSE) $(NIANDU)

$(O)/samples/yunxi-2022-plan.pdf $(O)/samples/yunxi-2022-breakdown.pdf: \
		$(O)/samples/yunxi-2022-%.pdf:
	@echo "  PDF  $@"
	@$(NIANDU) build $(YUNXI)/plan.xml -t $* -o $(@D)/

$(YUNXI_REPORTS:%=$(O)/samples/yunxi-2022-%.pdf): \
		$(O)/samples/yunxi-2022-%.pdf: $(QUARTERS) $(LAST_YEAR)
	@echo "  PDF  $@"
	@$(NIANDU) build $(YUNXI)/plan.xml $(QUARTERS) --previous=$(LAST_YEAR) \
		-t $* -o $(@D)/

# Two targets have no figure by then; their reasons stand in the bulletin.
$(O)/samples/yunxi-2022-half-year-bulletin.pdf: $(YUNXI)/q1.xml $(YUNXI)/q2.xml
	@echo "  PDF  $@"
	@$(NIANDU) build $(YUNXI)/plan.xml $(YUNXI)/q1.xml $(YUNXI)/q2.xml \
		-t bulletin -o $@

$(O)/samples/yunxi-2022-letter.pdf: $(QUARTERS) $(LAST_YEAR) \
		$(wildcard $(OWN)/*.xsl $(OWN)/style/*.xml)
	@echo "  PDF  $@"
	@$(NIANDU) build $(YUNXI)/plan.xml $(QUARTERS) --previous=$(LAST_YEAR) \
		-t $(OWN)/letter.xsl -o $(@D)/

$(LEDGERS) $(BEFORE): $(wildcard $(COUNTY_TOWNS)/*/*.xml) $(HOUSE) $(NIANDU)

$(LEDGERS): $(O)/county/%.xml:
	@mkdir -p $(@D)
	@$(NIANDU) build $(COUNTY_TOWNS)/$*/plan.xml $(COUNTY_TOWNS)/$*/q[1-4]*.xml \
		--emit=ledger -o $@

$(BEFORE): $(O)/county-before/%.xml:
	@mkdir -p $(@D)
	@$(NIANDU) build $(COUNTY_TOWNS)/$*/plan.xml $(COUNTY_TOWNS)/$*/q[1-3]*.xml \
		--emit=ledger -o $@

$(COUNTY_PDF): $(LEDGERS) $(BEFORE) $(HOUSE) $(NIANDU)
	@echo "  PDF  $@"
	@$(NIANDU) rollup $(LEDGERS) --previous=$(O)/county-before \
		--issuer=东澜市人民政府办公室 --number=东政办〔2023〕2号 \
		--date=2023-01-06 -o $@

# === CHECK =================================================================

test: fonts ## run every test; T='cli/* unit/*' picks some
	@$(MAKE) --no-print-directory all samples-built units
	@O=$(O) tests/run $(T)

units: $(UNITS) $(PROPERTY) $(O)/spec/spec $(O)/faults/shim.so $(REPLAY)

accept: all units ## rewrite what the tests T='…' expect, showing the change
	@O=$(O) tests/run --accept $(T)

conformance: ## what veraPDF says of every sample and of hard documents
	@$(MAKE) --no-print-directory all samples-built
	@O=$(O) tests/conformance/run

check-asan: ## the same tests under the address and undefined sanitizers
	@$(MAKE) --no-print-directory O=$(O)/asan SAN=1 test

lint: ## layers, headers, file list, manuals, schemas, function lengths
	@O=$(O) tests/run 'lint/*'

stats: ## lengths of functions
	@awk -f tests/lint/functions.awk $(SOURCES:%=src/%.c)

mutants: fonts ## small edits that no test notices; SEED=1 MUTANTS=80
	@$(MAKE) --no-print-directory all samples-built
	@O=$(O) CC="$(CC)" tests/mutants/run $(SEED) $(MUTANTS)

samples-diff: fonts ## are the samples those of commit AGAINST=…?
	@$(MAKE) --no-print-directory all
	@O=$(O) CC="$(CC)" CFLAGS="$(CFLAGS)" tests/samples-diff $(AGAINST)

cover: fonts ## lines and branches that the tests T='…' run, by file
	@$(MAKE) --no-print-directory O=$(O)/cover HARDEN= LDFLAGS=--coverage \
		CFLAGS='-O0 -g --coverage -fprofile-update=atomic' all samples-built units
	@O=$(O)/cover tests/run $(T) || :
	@O=$(O)/cover tests/cover $(SOURCES)

analyse: | packages ## what gcc -fanalyzer and clang-tidy say of FILES='src/…'
	@CC="$(CC)" tests/analyse "-std=c17 -D_GNU_SOURCE -DNIANDU_VERSION='\"0\"' \
		-DNIANDU_ICC='\"$(ICC)\"' -Isrc $(LIB_CFLAGS)" $(or $(FILES),$(SOURCES:%=src/%.c))

fuzz: fonts ## random inputs for FUZZ_SECONDS=60 each, FUZZ='text word …'; wants clang
	@command -v clang >/dev/null || { echo "make fuzz wants clang and libclang-rt-dev" >&2; exit 1; }
	@$(MAKE) --no-print-directory O=$(O)/fuzzing CC=clang HARDEN= HARDEN_LINK= \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined' \
		WARNINGS= $(FUZZ:%=$(O)/fuzzing/fuzz/fuzz-%)
	@O=$(O)/fuzzing tests/fuzz/run $(FUZZ_SECONDS) $(FUZZ)

faults: fonts ## every command with failing calls, signals, kill -9, full disks
	@$(MAKE) --no-print-directory all units
	@mkdir -p $(O)/faults/scratch
	@cd $(O)/faults/scratch && ROOT=$(CURDIR) O=$(abspath $(O)) \
		python3 $(CURDIR)/tests/faults/run

cluster: fonts ## shards by GNU parallel and Slurm on this machine; as root
	@$(MAKE) --no-print-directory all
	@O=$(O) tests/cluster/run

browser-test: fonts ## a whole year in Chromium; npm and apt bring what it wants
	@$(MAKE) --no-print-directory all
	@tests/browser/run $(NIANDU) $(O)/browser

bench: fonts ## time and memory beside a program that only draws
	@$(MAKE) --no-print-directory all samples-built units bench-programs
	@O=$(O) tests/bench/run
	@O=$(O) tests/bench/typst
	@O=$(O) tests/bench/batch

bench-programs: $(BENCH)

$(O)/bench/%: tests/bench/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(COMPILE) -o $@ $< $(ARCHIVE) $(LIB_LIBS) -lm

# Linked with what it calls and nothing more: it is the floor.
$(O)/bench/bare: tests/bench/bare.c
	@mkdir -p $(@D)
	@echo "  CC   $<"
	@$(COMPILE) -o $@ $< $$(pkg-config --libs cairo freetype2)

# === SHIP ==================================================================

SHARE = $(DESTDIR)$(PREFIX)/share

install: install-files ## to PREFIX (/usr/local), under DESTDIR
	$(SHARE)/niandu/fonts/install.sh

install-files: all
	install -D $(NIANDU) $(DESTDIR)$(PREFIX)/bin/niandu
	mkdir -p $(SHARE)/niandu $(SHARE)/locale
	cp -R templates fonts $(SHARE)/niandu/
	cp -R $(O)/locale/. $(SHARE)/locale/
	for page in $(MAN); do install -D -m 644 src/man/$$page \
		$(SHARE)/man/man$${page##*.}/$$page || exit 1; done
	for page in $(MAN_ZH); do install -D -m 644 $(O)/man/zh_CN/$$page \
		$(SHARE)/man/zh_CN/man$${page##*.}/$$page || exit 1; done

uninstall: ## what install has put there
	rm -f $(DESTDIR)$(PREFIX)/bin/niandu
	rm -rf $(SHARE)/niandu
	rm -f $(LANGUAGES:%=$(SHARE)/locale/%/LC_MESSAGES/niandu.mo)
	for page in $(MAN); do rm -f $(SHARE)/man/man$${page##*.}/$$page; done
	for page in $(MAN_ZH); do \
		rm -f $(SHARE)/man/zh_CN/man$${page##*.}/$$page; done

# Staged anew each time, so that nothing of an older version is left in them.
deb: fonts ## Debian packages of program and fonts, into build/pack
	@rm -rf $(O)/stage/deb $(O)/stage/deb-fonts
	@$(MAKE) --no-print-directory -s install-files DESTDIR=$(O)/stage/deb PREFIX=/usr
	@src/pack/deb $(VERSION) $(O)/stage/deb $(O)/pack $(LATE_FILES)

bundle: fonts ## an archive for machines without a registry, into build/pack
	@rm -rf $(O)/stage/bundle
	@$(MAKE) --no-print-directory -s install-files DESTDIR=$(O)/stage/bundle PREFIX=
	@src/pack/bundle $(VERSION) $(O)/stage/bundle $(O)/pack $(LATE_FILES)

package-test: deb bundle ## install them without network, in roots of their own
	@O=$(O) tests/package/run

clean: ## all that was built, but not the prepared fonts
	rm -rf $(O)

help: ## this
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12
	@echo; echo "O=build PREFIX=/usr/local DESTDIR= CC=gcc CFLAGS='-O2 -g'" \
		"SAN=1 WERROR=1"

# For the tests: what the list above says, a word a line.
list-sources:
	@printf 'src/%s.c\n' $(SOURCES)

# What tests/mutants compiles and links with.
list-tools:
	$(info COMPILE = $(COMPILE) -DNIANDU_ICC='"$(ICC)"' $(LATE_FLAGS))
	$(info LIBS = $(LIB_LIBS))
	@:

.PHONY: gallery cluster browser-test deb bundle package-test install-files conformance all packages deps fonts samples samples-built test units accept \
	bench-programs \
	check-asan lint stats mutants samples-diff bench install uninstall clean help list-sources list-tools
.DELETE_ON_ERROR:
.SECONDARY:
