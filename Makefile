# make run      the browser on the articles that come with the program
# make test     everything that is checked before a change is accepted
# make lint     the part of it that reads code: ruff, mypy, import contracts
# make bench    figures of speed and memory
# make docs     the pages that are made from the rules
# make picture  the picture of the browser in the README

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

NODE := tests/export/node

.PHONY: run test lint bench docs picture clean

run: $(VENV)/.program
	@$(BIN)/timeline browse --examples

test: lint $(NODE)/.installed
	$(BIN)/python -m pytest -rs

lint: $(VENV)/.tools
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.tools
	@for script in tests/benchmarks/*.py; do echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

docs: $(VENV)/.tools
	$(BIN)/python docs/make_reference.py

picture: $(VENV)/.program
	@$(BIN)/python docs/make_picture.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# A stamp file for each of the two installations makes a second run immediate.
$(VENV)/.program: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.tools: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/.program

# The programs that read our exports; without npm the tests that need them say so and are skipped.
$(NODE)/.installed: $(NODE)/package.json $(NODE)/package-lock.json
	@if command -v npm >/dev/null; then npm ci --prefix $(NODE) --no-audit --no-fund --loglevel=error && touch $@; \
	else echo "npm is not installed: some exports are not read by the programs they are for"; fi

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "timeline needs Python 3.11 or newer; say which with: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
