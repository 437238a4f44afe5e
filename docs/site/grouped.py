#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Prints a header for Doxygen to read, with the public names of the header in a group of its own:

    python3 docs/site/grouped.py include/sipstatus/policy.hpp
"""

import pathlib
import re
import subprocess
import sys

path = pathlib.Path(sys.argv[1])
text = path.read_text(encoding="utf-8")
if path.name == "code.hpp":
    enumerators = pathlib.Path(__file__).resolve().parents[1] / "enumerators.py"
    text = subprocess.run([sys.executable, enumerators, path], check=True, capture_output=True, encoding="utf-8").stdout
    text = re.sub(r" = (\d+), /\*\*< (?=\")", r" = \1, /**< \1, ", text)
text = re.sub(r"^((?:inline )?namespace (?:sipstatus|std|literals) \{)$", rf"\1 /** \\addtogroup of_{path.stem} */ /** @{{ */", text, flags=re.M)
print(re.sub(r"^(?=\}  // namespace (?:sipstatus|std|literals)$)", "/** @} */ ", text, flags=re.M), end="")
