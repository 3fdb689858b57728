# make run   installs, builds from what the repository holds, and opens the app
# make test  installs, checks and tests everything
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501

.PHONY: run test install install-dev build check unit browser clean

run: install build
	$(BIN)/streamlit run app.py --server.port $(PORT) --browser.gatherUsageStats false

test: install-dev check unit

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev browser

build: install
	$(BIN)/exportlex build

check: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: install-dev
	$(BIN)/pytest -n 2 --dist loadgroup

# The one thing that pip cannot bring: a browser for the browser test.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq chromium; } || \
	  echo "The browser test needs Chromium and will be skipped: install it with 'apt-get install chromium'."

# torch is pinned and goes first: a range would let another package bring a newer one with gigabytes of CUDA.
$(VENV)/.venv:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet torch==2.13.0
	@touch $@

$(VENV)/.installed: $(VENV)/.venv pyproject.toml
	$(BIN)/pip install --quiet --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/pip install --quiet --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) indexes/knowledge.db indexes/vectors* indexes/manifest.json
