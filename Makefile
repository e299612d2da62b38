# `make site` builds the website and `make test` checks everything. `make help` lists the rest.
# All that is needed beforehand is Python 3.11 or later, make and git. Nothing is installed outside .venv.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
# Extra words for the program that a target runs: make site ARGS="--today 2026-11-23"
ARGS :=
# The program that writes the lock files. Only `make lock` needs it.
UV := uv==0.13.9
# What works out the weights of words. Only `make learn` needs it.
SCIKIT_LEARN := scikit-learn==1.9.1

PIP := .venv/bin/python -m pip --disable-pip-version-check install -qq
# Asks nobody for anything: what building the package needs came with the lock file.
INSTALL_US := $(PIP) --no-deps --no-build-isolation --editable .
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/uv pip compile --no-config --quiet --universal \
	--python-version 3.11 --generate-hashes pyproject.toml --extra build

# .venv holds full paths, so one that was copied or moved with its folder, or lost its Python, is made again.
$(shell [ -x .venv/bin/python ] && [ "$$(cat .venv/folder 2>/dev/null)" = "$$(pwd)" ] || rm -f .venv/folder)

.PHONY: help site test serve lock evaluate learn benchmark clean

help:
	@echo 'make site       build the website into site/'
	@echo 'make test       check style and types, then run every test'
	@echo 'make serve      show the website at an address on this computer, and again after every change'
	@echo 'make evaluate   measure the linter on a labelled corpus'
	@echo 'make learn      learn again how cold sentences sound'
	@echo 'make lock       write requirements.txt and requirements-test.txt from pyproject.toml'
	@echo '                (make lock ARGS=--upgrade takes newer versions)'
	@echo 'make benchmark  time a build beside plain MkDocs and Hugo'
	@echo 'make clean      take away everything that make made'

site: .venv/ready-for-site
	@.venv/bin/local-offer build $(ARGS)

serve: .venv/ready-for-site
	@.venv/bin/local-offer serve $(ARGS)

test: .venv/ready-for-tests
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/pytest --numprocesses=auto --dist=worksteal $(ARGS)

evaluate: .venv/ready-for-site
	@.venv/bin/python -m generator.lint.evaluation tests/lint/corpus tests/lint/corpus/newer

learn: .venv/ready-for-site
	@$(PIP) "$(SCIKIT_LEARN)"
	@.venv/bin/python -m tests.lint.learn

benchmark: .venv/ready-for-site
	@.venv/bin/python benchmarks/bench_build.py $(ARGS)

lock: .venv/folder
	@$(PIP) "$(UV)"
	@$(LOCK) --output-file requirements.txt $(ARGS)
	@$(LOCK) --extra search --extra test --constraint requirements.txt --output-file requirements-test.txt $(ARGS)
	@echo 'Written: requirements.txt and requirements-test.txt'

clean:
	rm -rf .venv build dist *.egg-info tests/html/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find site -mindepth 1 ! -name .gitignore -delete

.venv/folder:
	@rm -rf .venv; \
	for python in "$${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11 python; do \
		[ -n "$$python" ] || continue; \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		"$$python" -c 'import ensurepip, venv' 2>/dev/null || { no_venv=$$python; continue; }; \
		echo "Making .venv with $$("$$python" --version)"; \
		"$$python" -m venv .venv && pwd >.venv/folder; exit $$?; \
	done; \
	if [ -n "$${no_venv:-}" ]; then \
		echo "$$no_venv cannot make a virtual environment. On Debian or Ubuntu: sudo apt install python3-venv" >&2; \
	else \
		echo 'Python 3.11 or later was not found. Install it from your system or from python.org.' >&2; \
		echo 'If you have it already, say where: make site PYTHON=/where/it/is/python3' >&2; \
	fi; exit 1

.venv/ready-for-site: .venv/folder requirements.txt pyproject.toml
	@echo 'Installing what the website needs. This takes a minute, the first time only.'
	@$(PIP) --require-hashes -r requirements.txt
	@$(INSTALL_US)
	@touch $@

# The lock for the tests holds everything that the website needs, in the same versions.
.venv/ready-for-tests: .venv/folder requirements-test.txt pyproject.toml
	@echo 'Installing what the tests need. This takes a minute or two, the first time only.'
	@$(PIP) --require-hashes -r requirements-test.txt
	@$(INSTALL_US)
	@touch .venv/ready-for-site $@
