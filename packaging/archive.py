#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Makes the source archive of the commit that is checked out, and its checksum: python3 packaging/archive.py FOLDER

The archive is reproducible: git sorts the files and gives them the date of the commit, and the compressor gets neither
a time nor a name."""

import gzip
import hashlib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def git(*arguments):
    return subprocess.run(["git", "-C", ROOT, *arguments], capture_output=True, check=True).stdout


def main(folder):
    header = git("show", "HEAD:include/sipstatus/version.hpp").decode()
    name = "sipstatus-" + ".".join(re.findall(r"^#define SIPSTATUS_VERSION_[A-Z]+ (\d+)$", header, re.M))
    tar = git("-c", "tar.umask=0022", "archive", "--format=tar", f"--prefix={name}/", "HEAD")
    archive = gzip.compress(tar, mtime=0)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.tar.gz").write_bytes(archive)
    (folder / f"{name}.tar.gz.sha256").write_text(f"{hashlib.sha256(archive).hexdigest()}  {name}.tar.gz\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
