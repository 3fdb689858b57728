# make run   installs, builds from what the repository holds, and opens the app
# make test  installs, checks and tests everything
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501

.PHONY: run test install install-dev build check unit browser office fonts screenshots notebook lexnlp clean

run: install build
	$(BIN)/streamlit run app.py --server.port $(PORT) --browser.gatherUsageStats false

test: install-dev check unit

install: $(VENV)/.installed fonts
install-dev: $(VENV)/.installed-dev browser office

build: install
	$(BIN)/exportlex build

check: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: install-dev
	$(BIN)/pytest -n 2 --dist loadgroup

# What pip cannot bring: a browser for the browser tests,
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq chromium; } || \
	  echo "The browser test needs Chromium and will be skipped: install it with 'apt-get install chromium'."

# and what opens a brief as its reader will.
office:
	@command -v soffice >/dev/null || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && \
	    apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui; } || \
	  echo "The tests that open briefs and tables in LibreOffice will be skipped: install it with 'apt-get install libreoffice-writer-nogui libreoffice-calc-nogui'."

# Briefs as PDF: typst brings no fonts for Chinese, Japanese and Korean. Without them a brief says so where a text stands.
fonts:
	@fc-list 2>/dev/null | grep -qi "Noto.*CJK" || ls /usr/share/fonts/opentype/noto/*CJK* >/dev/null 2>&1 || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq fonts-noto-cjk; } || \
	  echo "Briefs as PDF will lack Chinese, Japanese and Korean texts: install fonts with 'apt-get install fonts-noto-cjk'."

# The worked notebook, run anew from our digests alone.
notebook: install-dev
	$(BIN)/python tests/api/notebook.py

# The README's pictures, from our digests alone: no official text is ever in one.
screenshots: install-dev
	$(BIN)/python tests/browser/screenshot.py

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

# LexNLP (AGPL, unmaintained) apart from our environment, to be measured beside us: exportlex evaluate definitions
# --lexnlp .lexnlp/bin/python. The NLTK data it needs has no package of its own; two others carry it.
lexnlp:
	$(PYTHON) -m venv .lexnlp
	.lexnlp/bin/pip install --quiet --no-deps lexnlp==2.3.0
	.lexnlp/bin/pip install --quiet nltk pandas regex num2words reporters-db scikit-learn unidecode elasticsearch \
	  tqdm psutil 'setuptools<80' joblib requests dateparser us pycountry cloudpickle
	.lexnlp/bin/pip download --quiet --no-deps --dest .lexnlp/carriers llama-index-core textblob-aptagger==0.2.0
	.lexnlp/bin/python src/exportlex/evaluation/lexnlp_data.py .lexnlp/carriers .lexnlp/nltk_data

clean:
	rm -rf $(VENV) indexes/knowledge.db indexes/vectors* indexes/manifest.json
