"""Run the worked notebook anew: ``python tests/api/notebook.py`` writes it back with what it shows.

It is run on an index of our digests alone, built for it in a temporary folder: no official text is ever in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = ROOT / "src/exportlex/api/notebooks/how-long-are-records-kept.ipynb"


def run(data: Path, folder: Path) -> nbformat.NotebookNode:
    """The notebook with its outputs, over the index of ``data``; what it writes goes into ``folder``."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(folder)}})
    # Another program of this process may have chosen where matplotlib draws: the notebook draws in itself all the same.
    environment = {name: value for name, value in os.environ.items() if name != "MPLBACKEND"}
    client.execute(env=environment | {"EXPORTLEX_DATA": str(data)})
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # the time of day
        if cell.cell_type == "code":  # what libraries warn of on this machine is no result
            cell.outputs = [one for one in cell.outputs if one.get("name") != "stderr"]
    return notebook


def main() -> None:
    """Build, run, write."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"EXPORTLEX_DATA": folder}
        building = "import sys; sys.argv = ['exportlex', 'build']; from exportlex.cli import main; main()"
        subprocess.run([sys.executable, "-c", building], env=environment, cwd=ROOT, check=True)
        nbformat.write(run(Path(folder), Path(folder)), NOTEBOOK)
    sys.stdout.write(f"{NOTEBOOK}: {NOTEBOOK.stat().st_size // 1024} kB\n")


if __name__ == "__main__":
    main()
