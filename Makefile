# Two commands: `make run` and `make test`. `make help` lists the others. Works on bash and GNU make alone.
SHELL := /bin/bash
.DEFAULT_GOAL := help
BIN := .venv/bin
OUT ?= demo-output
STREAMS ?= ../shared/bench/detection
export PYTHON
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1
# What is compiled is kept, also where the machine says otherwise: the tests start hundreds of processes.
export PYTHONDONTWRITEBYTECODE :=

TS := $(wildcard resources/i18n/*.ts)
QM := $(TS:.ts=.qm)

.PHONY: help venv run test check style types layers unit coverage faults matrix hostile formats properties bluesky publishers bench translations lock wheel screenshots approve-pictures clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1|/' | awk -F'|' '{printf "  make %-13s %s\n", $$1, $$2}'

venv: ## .venv alone, from the locked and hashed requirements (PYTHON=python3.13 chooses another Python)
	@.ci/venv
	@$(if $(QM),$(MAKE) --no-print-directory -s $(QM),true)

resources/i18n/%.qm: resources/i18n/%.ts
	@.ci/packages screen
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

run: venv ## the app with the demo desk; without a display the same demo leaves its kit and pictures in ./demo-output
	@.ci/packages screen
	@if [[ -n "$$DISPLAY$$WAYLAND_DISPLAY" || "$$(uname -s)" == Darwin ]]; then \
	  .ci/packages window && exec $(BIN)/python -m woordvoering demo; \
	else \
	  echo "No display: the demo runs offscreen"; \
	  QT_QPA_PLATFORM=offscreen $(BIN)/python -m woordvoering demo --headless --out $(OUT); \
	fi

test: venv ## everything that is checked: style, types, layers, tests
	@.ci/packages screen window tests reader $(if $(CI),formats)
	@$(MAKE) --no-print-directory --keep-going -j 2 style types layers unit

check: style types layers ## the three that read the code without running it

style: venv
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: venv
	$(BIN)/pyright

layers: venv
	$(BIN)/lint-imports

unit: venv ## the tests alone
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist worksteal $(ARGS)

coverage: venv ## the tests with coverage (a fifth longer)
	@.ci/packages screen tests
	@rm -f .coverage .coverage.*
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist worksteal --cov --cov-report=term $(ARGS)

faults: venv ## kills, full disks and changed bytes with their full numbers (long)
	@.ci/packages screen tests
	WOORDVOERING_FULL=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist worksteal -m faults $(ARGS)

matrix: venv ## every fault at every step of every kind of target, counted once at the end (ten minutes on two cores)
	@.ci/packages screen tests
	@memory="$$(test -w /dev/shm && echo /dev/shm || echo "$${TMPDIR:-/tmp}")"; \
	TMPDIR="$$memory" WOORDVOERING_FULL=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s tests/publishing/test_fault_matrix.py $(ARGS)

hostile: venv ## hostile inputs with their full numbers (long)
	@.ci/packages screen tests
	WOORDVOERING_FULL=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -m hostile $(ARGS)

formats: venv ## two hundred statements and the demo incident before schemas, axe-core in Chromium, the checker of HTML, LibreOffice
	@.ci/packages screen tests formats
	WOORDVOERING_FULL=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist worksteal tests/release_formats \
	  tests/demo/test_night.py -k "not test_night or EveryVersion" $(ARGS)

bluesky: ## a Bluesky server from npm, for the tests that talk to a real one (once; some 400 MB in ~/.cache)
	@.ci/packages bluesky

publishers: venv ## the publishers before a real WordPress (Debian, MariaDB, PHP) and a real Bluesky server (npm)
	@.ci/packages screen tests wordpress bluesky
	WOORDVOERING_FULL=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q tests/publishing/test_real_publishers.py $(ARGS)

properties: venv ## every property with a hundred times as many invented cases (hours)
	@.ci/packages screen tests
	WOORDVOERING_FULL=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n 2 --dist worksteal -m hypothesis $(ARGS)

bench: venv ## the figures: the journal, detection, feeds, starting and long lists, each against its peers (long)
	@.ci/packages screen window
	@.ci/packages bench || echo "feeds and startup: measured without the peers that are not here"
	@.ci/packages pouchdb || echo "sync: measured without PouchDB, which is not here"
	$(BIN)/python bench/journal.py
	$(BIN)/python bench/sync.py
	@.ci/packages tests || echo "sync: measured without a hub, as PostgreSQL is not here"
	$(BIN)/python bench/sync_hub.py
	$(BIN)/python bench/newcomer.py
	@if [[ -f $(STREAMS)/score.py ]]; then $(BIN)/python bench/detection.py --data $(STREAMS) --peers --scale 20; \
	  else echo "detection: no benchmark in $(STREAMS)"; fi
	$(BIN)/python bench/feeds.py --markdown
	$(BIN)/python bench/export.py
	-$(BIN)/python bench/startup.py --markdown
	-$(BIN)/python bench/lists.py --markdown
	-$(BIN)/python bench/stall.py --markdown

screenshots: venv ## pictures of every screen and state, light and dark, in ./demo-output/pictures
	@.ci/packages screen
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m woordvoering demo --headless --out $(OUT)

approve-pictures: venv ## the pictures that the tests compare with, drawn anew: look at each that changed before it is kept
	@.ci/packages screen tests
	WOORDVOERING_APPROVE=1 QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q tests/ui/pictures

translations: venv ## collects the strings of the screen into resources/i18n/*.ts and compiles them
	@.ci/packages screen
	@$(BIN)/python .ci/strings resources/i18n/ui.fr.ts resources/i18n/ui.en.ts
	@$(MAKE) --no-print-directory -s venv

lock: ## requirements.lock anew from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header \
	  --no-emit-index-url -o requirements.lock

wheel: venv ## the wheel, in ./dist
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --no-index -w dist .

clean: ## everything that can be made again
	rm -rf .venv build dist demo-output htmlcov .coverage .coverage.* .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	rm -f resources/i18n/*.qm
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
