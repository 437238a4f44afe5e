# SPDX-License-Identifier: BSL-1.0
"""How many instructions a call of each rival takes, by callgrind."""

import collections
import os
import pathlib
import re
import subprocess
import tempfile


def instructions_per_call(program, test_case):
    """The instructions of one call of each function in the namespace that the test case is named after."""
    namespace = test_case.split(":")[0]
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out"
        command = ["valgrind", "--tool=callgrind", "--compress-strings=no", f"--callgrind-out-file={out}", program, test_case]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "SIPSTATUS_COUNT": "1", "LD_BIND_NOW": "1"})
        calls, instructions = collections.Counter(), collections.Counter()
        lines = iter(out.read_text(errors="replace").splitlines())
        for line in lines:
            if line.startswith("cfn="):
                callee = re.fullmatch(rf"cfn={namespace}::(\w+)\(.*", line)
            elif line.startswith("calls="):
                cost = next(lines)
                if callee:
                    calls[callee[1]] += int(line[len("calls="):].split()[0])
                    instructions[callee[1]] += int(cost.split()[-1])
    return {name: instructions[name] / calls[name] for name in calls}
