# `make` alone explains the targets. `make run` and `make test` do everything from a fresh clone,
# the system packages included; what is there already is not done again.

PYTHON ?= python3
UV_VERSION := 0.13.9

PROGRAM := .venv/bin/unterkunft
VENV_PYTHON := .venv/bin/python
UV := .tools/uv-$(UV_VERSION)
SYNCED := .venv/.synced
GERMAN := resources/translations/unterkunft_de.qm

# Nothing is taken from an environment that happens to be active, and no interpreter is downloaded.
unexport VIRTUAL_ENV
export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never

.DEFAULT_GOAL := help
.PHONY: help run test check bench clean ready suitable-python system-packages test-packages
.DELETE_ON_ERROR:
.NOTPARALLEL:

help: ## shows this list
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1\t/p' Makefile | expand -t 16

run: ready ## starts the program on the sample county; without a screen: plan as PNG and bills in out/
	@$(VENV_PYTHON) tools/run_sample.py

test: test-packages check ## checks everything and runs all tests, on SQLite and PostgreSQL
	@$(VENV_PYTHON) -m pytest -n 2 --dist loadfile

check: ready ## format, lint, types, import contracts
	@$(VENV_PYTHON) tools/check.py

bench: ready ## measures what must stay fast
	@set -e; for bench in benchmarks/bench_*.py; do echo "$$bench"; $(VENV_PYTHON) "$$bench"; done

clean: ## removes all that can be made again, the sample's database in out/ included
	rm -rf .tools .venv out build dist htmlcov .coverage* .*_cache .hypothesis
	rm -f resources/translations/*.qm
	find src tests tools benchmarks -name __pycache__ -prune -exec rm -rf {} +

ready: $(SYNCED) $(GERMAN)

suitable-python:
	@! command -v "$(PYTHON)" >/dev/null || "$(PYTHON)" tools/require_python.py

system-packages: suitable-python
	@PYTHON="$(PYTHON)" tools/install_system_packages.sh run

test-packages: suitable-python
	@PYTHON="$(PYTHON)" tools/install_system_packages.sh test

$(UV): | system-packages
	@"$(PYTHON)" tools/require_python.py
	"$(PYTHON)" -m venv --clear .tools
	.tools/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@ln -s bin/uv $@

$(SYNCED): pyproject.toml uv.lock $(UV)
	@[ -x $(VENV_PYTHON) ] || $(UV) venv --quiet --clear --python "$$(command -v "$(PYTHON)")" .venv
	$(UV) sync --locked --no-progress
	@touch $@

$(GERMAN): resources/translations/unterkunft_de.ts $(SYNCED)
	$(VENV_PYTHON) tools/translations.py compile
	@touch $@
