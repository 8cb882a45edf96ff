"""Runs the notebook on standard input through its kernel with nbclient, checks it with nbformat and prints it.

Argument: the folder to work in. What fails is told on standard error, and the notebook is printed all the same.
"""
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

notebook = nbformat.reads(sys.stdin.read(), as_version=4)
code = 0
try:
    NotebookClient(notebook, resources={"metadata": {"path": sys.argv[1]}}, timeout=300).execute()
except CellExecutionError as error:
    print(error, file=sys.stderr)
    code = 1
nbformat.validate(notebook)
print(nbformat.writes(notebook))
sys.exit(code)
