# Everything a developer does here. `make` lists it; CI runs `make check` and nothing else.

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.up-to-date
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.PHONY: help setup demo test test-fast check fix corpus golden golden-diff docs lock bench fuzz clean

help:  ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(STAMP)  ## Make .venv/ with everything pinned (quick when up to date)

$(STAMP): requirements/dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(STAMP)  ## Convert corpus/ into output/ and print what came out
	$(BIN)/jixiao convert corpus/ -o output/
	@$(BIN)/python docs/show_output.py output/

test: $(STAMP)  ## Run all tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

test-fast: $(STAMP)  ## Run all tests but those over the corpus and the faults
	$(BIN)/python -m pytest --ignore=tests/corpus --ignore=tests/faults $(PYTEST_ARGS)

check: $(STAMP)  ## Run all that CI runs, cheapest first; changes nothing
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/lint-imports --no-cache
	$(BIN)/mypy
	$(BIN)/python docs/generate.py --check
	$(BIN)/python -m pytest $(PYTEST_ARGS)

fix: $(STAMP)  ## Format, apply safe fixes, regenerate the docs
	$(BIN)/ruff check --fix --exit-zero
	$(BIN)/ruff format
	$(BIN)/python docs/generate.py

corpus: $(STAMP)  ## Draw the corpus documents again
	$(BIN)/python -m corpus.make

golden: $(STAMP)  ## Accept what the corpus gives now as expected.json, and print the changes
	$(BIN)/python -m corpus.golden

golden-diff: $(STAMP)  ## Print how the corpus differs from expected.json; fails when it does
	$(BIN)/python -m corpus.golden --diff

docs: $(STAMP)  ## Regenerate the generated pages and schemas
	$(BIN)/python docs/generate.py

lock: $(STAMP)  ## Pin requirements/dev.txt anew; LOCK_ARGS=--upgrade takes the newest
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
	  --custom-compile-command "make lock" --quiet $(LOCK_ARGS) -o requirements/dev.txt

bench: $(STAMP)  ## Measure speed and memory beside other tools, write docs/benchmarks.md
	$(BIN)/python -m docs.bench $(BENCH_ARGS)

fuzz: $(STAMP)  ## Search with Hypothesis for an hour or so: geometry, notations, templates
	$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=fuzz $(PYTEST_ARGS)

clean:  ## Remove .venv/, caches and what the demo wrote
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find output -mindepth 1 ! -name README.md -delete
