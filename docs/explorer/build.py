#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds the explorer, the web page that explains codes and traces: python3 docs/explorer/build.py [FOLDER]

FOLDER is build/explorer by default. It then has everything that a web server needs, for example that of Python:

    python3 -m http.server --directory build/explorer
"""

import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PAGE = ("index.html", "style.css", "explorer.js", "worker.js")
FLAGS = """-std=c++17 -Oz -flto -DNDEBUG -fno-exceptions -fno-rtti
    -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sMALLOC=emmalloc""".split()


def build(folder):
    if not shutil.which("emcc"):
        sys.exit("emcc is not installed (apt package emscripten)")
    folder.mkdir(parents=True, exist_ok=True)
    for name in PAGE:
        shutil.copy(HERE / name, folder)
    wasm = folder / "explorer.wasm"
    subprocess.run(["emcc", *FLAGS, "-I", ROOT / "include", HERE / "explorer.cpp", "-o", wasm], check=True)
    wasm.chmod(0o644)


if __name__ == "__main__":
    build(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "explorer")
