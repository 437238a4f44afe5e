#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests the code, commands, links and figures in README.md and docs/: python3 tests/docs/readme.py COMPILER

With --write after COMPILER, it writes the output of the commands into the pages instead."""

import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
from typing import NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))
import binary_size  # noqa: E402

README = ROOT / "README.md"
# In the order in which their commands are run: the first one builds ./sipstatus. tests/command/manual.py tests the manual page.
PAGES = [README, *sorted(page for page in (ROOT / "docs").glob("*.md") if page.name != "sipstatus.1.md")]
BUILD = "c++ -std=c++17 -O2 -Isingle_include tools/sipstatus.cpp -o sipstatus"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


class Elsewhere(NamedTuple):
    why: str       # why it is not run here
    file: str      # the file that runs it
    evidence: str  # a text in that file


# The commands that are not run here, by the beginning of the command.
ELSEWHERE = {
    "apt-get update && ": Elsewhere("needs root and the network", ".ci/run", "cmake --workflow --preset test\n"),
    "cmake --workflow --preset test": Elsewhere("runs this test", ".ci/run", "cmake --workflow --preset test\n"),
    "cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DSIPSTATUS_BUILD_TESTS=OFF -DSIPSTATUS_BUILD_EXAMPLES=OFF\ncmake --build": Elsewhere(
        "takes long", "tests/packaging/deb.py", '"cpack" in block'),
    "cmake -S . -B build ": Elsewhere("writes to /usr/local", "tests/packaging/consume/consume.py", '"cmake --install" in block'),
    "c++ -std=c++17 $(pkg-config ": Elsewhere(
        "needs an installed copy", "tests/packaging/consume/consume.py", '"pkg-config --cflags" in block'),
    "clang++-19 ": Elsewhere("needs clang 19", "tests/packaging/module/module.py", "test_the_page_about_modules_has_the_commands"),
    "meson setup build ": Elsewhere("writes to /usr/local", "tests/packaging/meson/meson_and_bazel.py", '"meson" in block'),
    "vcpkg install ": Elsewhere(
        "needs vcpkg", ".github/workflows/ci.yml", "install sipstatus --overlay-ports=packaging/vcpkg"),
    "conan create ": Elsewhere("needs Conan", ".github/workflows/ci.yml", "conan create . -s compiler.cppstd=17\n"),
    "python3 docs/explorer/build.py": Elsewhere(
        "needs emscripten, and does not end", "tests/explorer/explorer.py", '"docs/explorer/build.py"'),
    "python3 tests/proofs/prove.py": Elsewhere("takes hours", ".ci/run", "python3 tests/proofs/prove.py "),
    "python3 benchmarks/report.py": Elsewhere("takes minutes", ".ci/run", "python3 benchmarks/report.py "),
    "python3 benchmarks/compile_time/headers.py": Elsewhere("takes minutes", "benchmarks/report.py", "import headers"),
}


class Block(NamedTuple):
    page: pathlib.Path
    language: str
    text: str
    span: tuple  # the place of the text in the page


class Command(NamedTuple):
    block: Block
    output: Block  # None if the page does not show what the command prints


def read(path):
    return path.read_text(encoding="utf-8")


def blocks(language, pages=PAGES):
    found = [Block(page, fence[1], fence[2], fence.span(2)) for page in pages for fence in FENCE.finditer(read(page))]
    return [block for block in found if language in ("", block.language)]


def commands():
    """The commands and programs, each with its output as the page shows it: the text block that follows immediately. C++ without
    an output is only compiled."""
    every = blocks("")
    for block, after in zip(every, [*every[1:], None]):
        follows = (after is not None and after.page == block.page and after.language == "text"
                   and read(block.page)[block.span[1]:after.span[0]].split() == ["```", "```text"])
        if block.language == "sh" or (block.language == "cpp" and follows):
            yield Command(block, after if follows else None)


def elsewhere(block):
    return next((begin for begin in ELSEWHERE if block.text.startswith(begin)), None)


def run(command, **options):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    return result.returncode, result.stdout


def run_block(block, **options):
    """Runs a command, or compiles a program and runs it. ./sipstatus is not built again if it is there."""
    if block.language == "sh":
        is_built = (options["cwd"] / "sipstatus").exists()
        return run(["sh", "-ec", block.text.replace(BUILD, "true") if is_built else block.text], **options)
    return run(["sh", "-ec", "c++ -std=c++17 -Iinclude -xc++ - -o program && ./program"], input=block.text, **options)


def in_a_clone(folder):
    """Makes the folder look like a clone in which c++ is the compiler. Returns the options to run commands there."""
    for part in ROOT.iterdir():
        if part.name not in ("build", "sipstatus", ".git"):
            (folder / part.name).symlink_to(part)
    return with_compiler(folder)


def with_compiler(folder):
    """The options to run commands in the folder with the compiler as c++."""
    tools = folder / "tools of the test"
    tools.mkdir()
    (tools / "c++").symlink_to(shutil.which(COMPILER))
    return {"cwd": folder, "env": {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}}


def write():
    made = {page: read(page) for page in PAGES}
    changes = []
    with tempfile.TemporaryDirectory() as name:
        options = in_a_clone(pathlib.Path(name))
        for block, output in commands():
            if not elsewhere(block):
                status, printed = run_block(block, **options)
                if status != 0:
                    sys.exit(f"{block.page}: {block.text}{printed}")
                if output:
                    changes.append((output, printed))
    # From the end of a page to its beginning, so that earlier places stay valid.
    for output, printed in reversed(changes):
        begin, end = output.span
        made[output.page] = made[output.page][:begin] + printed + made[output.page][end:]
    for page, text in made.items():
        page.write_text(text, encoding="utf-8")


def slugs(page):
    """The anchors that GitHub makes of the headings."""
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", read(page)), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def section(page, title):
    return re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", read(page), re.M | re.S)[1]


def map_of_headers():
    """What each public header includes, itself or through detail/, without what those include in turn."""
    folder = ROOT / "include" / "sipstatus"

    def included(path):
        names = set()
        for name in re.findall(r'^#include "(.+\.hpp)"', read(path), re.M):
            below = (path.parent / name).resolve()
            names |= {below.stem} if below.parent == folder else included(below)
        return names

    below = {path.stem: included(path) for path in folder.glob("*.hpp")}
    reached = {}
    for name in sorted(below, key=lambda name: floor_of(name, below)):
        reached[name] = below[name].union(*(reached[other] for other in below[name]))
    alone = {name: below[name] - set().union(*(reached[other] for other in below[name])) for name in below}
    rows = [f"  {floor_of(name, below):<5}  {name:<17} {' '.join(sorted(alone[name]))}".rstrip()
            for name in sorted(below.keys() - {"sipstatus"}, key=lambda name: (-floor_of(name, below), name))]
    return "\n".join(["floor    header            includes", *rows])


def floor_of(name, below):
    return max((floor_of(other, below) + 1 for other in below[name]), default=0)


class Shape(unittest.TestCase):
    def test_the_readme_is_short(self):
        lines = read(README).splitlines()
        self.assertLessEqual(len(lines), 200)
        self.assertLess(lines.index("## Get it"), 80)
        self.assertEqual(blocks("cpp")[0].page, README)
        self.assertEqual(blocks("cpp")[0].text.count("static_assert("), 12)

    def test_the_pages_are_short_and_begin_with_code_or_a_command(self):
        for page in PAGES[1:]:
            with self.subTest(page=page.name):
                self.assertLessEqual(len(read(page).splitlines()), 150)
                self.assertIn("```", "\n".join(read(page).splitlines()[:12]))

    def test_every_kind_of_block_is_tested(self):
        self.assertEqual({block.language for block in blocks("")}, {"cpp", "sh", "text", "cmake", "meson", "starlark", "json"})
        shown = sum(output is not None for _, output in commands())
        self.assertEqual(len(blocks("text")), shown, "a text block is the output of the command or program above it")

    def test_every_relative_link_leads_somewhere(self):
        for page in [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "SECURITY.md"]:
            for link in LINK.findall(FENCE.sub("", read(page))):
                if not re.match(r"https?://", link):
                    path, _, anchor = link.partition("#")
                    target = (page.parent / path).resolve() if path else page
                    with self.subTest(page=page.name, link=link):
                        self.assertTrue(target.exists())
                        if anchor:
                            self.assertIn(anchor, slugs(target))

    def test_the_readme_links_to_every_page(self):
        linked = {README.parent / link.partition("#")[0] for link in LINK.findall(read(README))}
        self.assertEqual(set(PAGES[1:]) - linked, set())

    def test_json_blocks_are_json(self):
        for block in blocks("json"):
            with self.subTest(block=block.text):
                json.loads(block.text)


class Facts(unittest.TestCase):
    def test_the_required_versions_are_tested(self):
        table = {row[0]: row[1:] for row in re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$", section(README, "Requirements"), re.M)}
        here, public = read(ROOT / "tests/proofs/matrix.py"), read(ROOT / ".github/workflows/ci.yml")
        for name, program in {"g++": r"\bg\+\+-(\d+)", "Clang": r"clang\+\+-(\d+)"}.items():
            least, *tested = (set(map(int, re.findall(r"\b\d+", cell))) for cell in table[name])
            with self.subTest(name=name):
                self.assertEqual(tested, [set(map(int, re.findall(program, text))) for text in (here, public)])
                for versions in tested:
                    self.assertEqual(least, {min(versions)})
        for system in ("MSVC 2022", "macOS"):
            self.assertIn(system, table["Apple Clang, MSVC"][2])
            self.assertIn({"MSVC 2022": "windows-2022", "macOS": "macos-latest"}[system], public)
        for lists in ("CMakeLists.txt", "tests/CMakeLists.txt", "modules/CMakeLists.txt"):
            least = re.search(r"^cmake_minimum_required\(VERSION ([\d.]+?)(?:\.{3}\S+)?\)$", read(ROOT / lists), re.M)[1]
            with self.subTest(lists=lists):
                self.assertRegex(table["CMake"][0], rf"\b{re.escape(least)}\b")
        meson = re.search(r"meson_version: '>=([\d.]+)'", read(ROOT / "meson.build"))[1]
        self.assertTrue(table["Meson; Bazel"][0].startswith(f"{meson};"))

    def test_the_functions_in_the_table_of_tasks_exist(self):
        names = set(re.findall(r"`([a-z]\w+)`", section(README, "What you can do with it")))
        self.assertGreater(len(names), 30)
        program = "#include <sipstatus/sipstatus.hpp>\n#include <sipstatus/error_code.hpp>\n"
        program += "".join(f"using sipstatus::{name};\n" for name in sorted(names))
        self.assertEqual(run([COMPILER, "-std=c++17", "-fsyntax-only", f"-I{ROOT / 'include'}", "-xc++", "-"], input=program), (0, ""))

    def test_a_header_includes_only_headers_above_it_in_the_table(self):
        folder = ROOT / "include" / "sipstatus"
        includes = {path.name: set(re.findall(r'^#include "(\w+\.hpp)"', read(path), re.M)) for path in folder.glob("*.hpp")}
        table = re.findall(r"^\| `(\w+\.hpp)` \|", read(ROOT / "docs" / "headers.md"), re.M)
        users = {*includes["sipstatus.hpp"], "sipstatus.hpp", "error_code.hpp", "ostream.hpp", "format.hpp", "fmt.hpp"}
        self.assertEqual(sorted(table), sorted(users))
        for index, name in enumerate(table):
            with self.subTest(header=name):
                self.assertEqual(includes[name] & set(table[index:]), set())

    def test_the_map_of_the_headers_is_that_of_their_includes(self):
        page = ROOT / "CONTRIBUTING.md"
        self.assertIn(map_of_headers(), read(page))
        private = {path.name for path in (ROOT / "include" / "sipstatus" / "detail").glob("*.hpp")}
        self.assertLessEqual(private, set(re.findall(r"`(\w+\.hpp)`", section(page, r"Where does my line go\?"))))

    def test_the_page_about_guidance_counts_the_pairs(self):
        pairs = re.findall(r"^SIPSTATUS_PAIR\(", read(ROOT / "include/sipstatus/registry/pairs.def"), re.M)
        self.assertIn(f"for {len(pairs)} such pairs", read(ROOT / "docs" / "guidance.md"))

    def test_the_table_has_about_the_lines_of_the_headers(self):
        is_other = "#if defined __clang__ || __GNUC__ != 12\n#error\n#endif\n"
        if run([COMPILER, "-E", "-xc++", "-"], input=is_other)[0] != 0:
            self.skipTest("the lines are those of g++ 12")
        for name, lines in re.findall(r"^\| `(\w+\.hpp)` \|.* ([\d,]+) \| \d+ \|$", read(ROOT / "docs" / "headers.md"), re.M):
            with self.subTest(header=name):
                program = f"#include <sipstatus/{name}>\n"
                status, printed = run([COMPILER, "-std=c++17", "-E", "-P", f"-I{ROOT / 'include'}", "-xc++", "-"], input=program)
                if name == "fmt.hpp" and status != 0:
                    self.skipTest("fmt is not installed (apt package libfmt-dev)")
                counted = len(printed.splitlines())
                self.assertAlmostEqual(int(lines.replace(",", "")), counted, delta=0.1 * counted)

    @unittest.skipIf(sys.platform != "linux", "the sizes are those of ELF programs")
    def test_the_stated_sizes_are_measured(self):
        cost = section(ROOT / "docs" / "cost.md", "Size")
        for use, unit in {"phrases": "phrases", "guidance": "the guidance of all codes"}.items():
            with self.subTest(use=use):
                read_only, relocated, *_ = binary_size.growth(COMPILER, "-O2", use)
                figure, pointers = re.search(rf"^\| {use} \| ((?:about )?[\d.]+ kB) \| (nothing|[\d.]+ kB)", cost, re.M).groups()
                self.assertIn(f"{unit} {figure}", section(README, "Cost"))
                # The figures are from g++ 12. The texts may change a little without a change in the page.
                self.assertAlmostEqual(float(figure.split()[-2]), read_only / 1000, delta=0.1 * read_only / 1000)
                self.assertEqual(pointers, f"{relocated / 1000:.1f} kB" if relocated else "nothing")

    def test_the_cmake_blocks_of_the_readme_are_in_the_page_about_installing(self):
        self.assertGreaterEqual(len(blocks("cmake", [README])), 2)
        shown = {block.text for block in blocks("cmake", [ROOT / "docs" / "install.md"])}
        self.assertEqual({block.text for block in blocks("cmake", [README])} - shown, set())

    def test_the_test_command_is_what_ci_runs(self):
        # There each command is on its own line, so that the gate stops at the first one that fails.
        command = blocks("sh")[1].text
        self.assertRegex(command, r"^apt-get update && apt-get install .* && cmake --workflow --preset test\n$")
        self.assertIn("\n\n" + command.replace(" && ", "\n") + "\n", read(ROOT / ".ci" / "run"))


class Code(unittest.TestCase):
    def test_cpp_blocks_compile_with_the_headers_and_with_the_single_header(self):
        has_fmt = run([COMPILER, "-std=c++17", "-fsyntax-only", "-xc++", "-"], input="#include <fmt/format.h>\n")[0] == 0
        # tests/packaging/module/module.py compiles the one with an import.
        for block in (block for block in blocks("cpp") if "\nimport " not in block.text):
            for include in ("include", "single_include"):
                with self.subTest(page=block.page.name, block=block.text, include=include):
                    if "fmt.hpp" in block.text and not has_fmt:
                        self.skipTest("fmt is not installed (apt package libfmt-dev)")
                    text = block.text
                    if "sipstatus.hpp" not in text and include == "single_include":
                        # Headers that are not in the single header come from include/.
                        text = "#include <sipstatus/sipstatus.hpp>\n" + text
                    command = [COMPILER, "-std=c++17", "-fsyntax-only", f"-I{ROOT / include}", f"-I{ROOT / 'include'}", "-xc++", "-"]
                    self.assertEqual(run(command, input=text), (0, ""))


    def test_the_examples_in_the_comments_of_the_headers_compile(self):
        found = 0
        for path in sorted((ROOT / "include" / "sipstatus").glob("*.hpp")):
            examples = re.findall(r"(?:^ *///     .*\n)+", read(path), re.M)
            found += len(examples)
            code = "".join(f"{{\n{re.sub('^ *///     ', '', example, flags=re.M).replace(') ...', ') {}')}}}\n" for example in examples)
            with self.subTest(header=path.name):
                program = f"#include <sipstatus/{path.name}>\n#include <string>\nnamespace sipstatus {{\nvoid example()\n{{\n{code}}}\n}}\n"
                command = [COMPILER, "-std=c++17", "-fsyntax-only", f"-I{ROOT / 'include'}", "-xc++", "-"]
                if examples:
                    self.assertEqual(run(command, input=program), (0, ""))
        self.assertGreater(found, 70)


class Commands(harness.InFolder):
    @classmethod
    def setUpClass(cls):
        """Runs the first command, which builds ./sipstatus, in a folder with only what it needs."""
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        place = pathlib.Path(folder.name)
        for part in ("single_include", "tools"):
            shutil.copytree(ROOT / part, place / part)
        cls.first, cls.program = next(commands()), place / "sipstatus"
        cls.of_first = run_block(cls.first.block, **with_compiler(place))

    def test_commands_print_what_is_shown(self):
        options = in_a_clone(self.folder)
        shutil.copy(self.program, self.folder)
        for block, output in commands():
            if not elsewhere(block):
                with self.subTest(page=block.page.name, command=block.text):
                    status, printed = run_block(block, **options)
                    self.assertEqual((status, printed), (0, output.text if output else printed))

    def test_the_link_to_compiler_explorer_has_a_program_that_compiles_with_the_single_header(self):
        encoded = re.search(r"^\[explorer\]: https://godbolt\.org/clientstate/(\S+)$", read(README), re.M)[1]
        (session,) = json.loads(base64.b64decode(urllib.parse.unquote(encoded)))["sessions"]
        include = r"^#include <https://raw\.githubusercontent\.com/sipstatus/sipstatus/main/(\S+)>$"
        header, = re.findall(include, session["source"], re.M)
        self.assertEqual(header, "single_include/sipstatus/sipstatus.hpp")
        (self.folder / "try.cpp").write_text(re.sub(include, f'#include "{ROOT / header}"', session["source"], flags=re.M))
        options = session["compilers"][0]["options"].split()
        self.assertEqual(run([COMPILER, *options, "try.cpp", "-o", "try"], cwd=self.folder), (0, ""))
        self.assertEqual(run(["./try"], cwd=self.folder)[0], 0)

    def test_the_first_command_needs_only_a_compiler_and_the_single_header(self):
        self.assertTrue(self.first.block.text.startswith(f"{BUILD} && "))
        self.assertEqual(self.of_first, (0, self.first.output.text))
        self.assertIn(len(self.first.output.text.splitlines()), range(8, 16), "about a dozen lines")

    def test_commands_that_are_not_run_here_are_run_elsewhere(self):
        for begin, where in ELSEWHERE.items():
            with self.subTest(begin=begin):
                self.assertTrue(any(elsewhere(block) == begin for block, _ in commands()), "no page has it")
                self.assertIn(where.evidence, read(ROOT / where.file))

    def test_the_page_about_json_names_exactly_the_printed_members(self):
        shutil.copy(self.program, self.folder)
        page = read(ROOT / "docs" / "json.md")
        for kind, arguments in {
            "code": "486",
            "comparison": "486 600",
            "cause": "--isup 17",
            "response of a trace": "- <<< 'SIP/2.0 200 OK' | sed -n 1p",
            "call of a trace": "- <<< 'SIP/2.0 200 OK' | sed -n 2p",
            "summary of a trace": "- <<< 'SIP/2.0 200 OK' | sed -n 3p",
        }.items():
            row = re.search(rf"^\| {kind} \| (.*) \|$", page, re.M)[1]
            documented = set(re.findall(r"`(\w+)`", row))
            printed = json.loads(run(["bash", "-c", f"./sipstatus --format=json {arguments}"], cwd=self.folder)[1])
            self.assertEqual(documented, set(printed), kind)
        # The commands in the table print JSON, into a file or line by line.
        (self.folder / "TRACE").write_text("SIP/2.0 180 Ringing\r\n\r\nSIP/2.0 200 OK\r\n\r\n", encoding="utf-8")
        for command in re.findall(r"^\| `(\./sipstatus [^`]*)` \|", page, re.M):
            with self.subTest(command=command):
                status, printed = run(["sh", "-c", command], cwd=self.folder)
                self.assertEqual(status, 0, printed)
                for line in printed.splitlines():
                    json.loads(line)
                self.assertEqual(len(printed.splitlines()), 2 + 2 + 1 if "TRACE" in command else 0 if ">" in command else 1)
        self.assertEqual([row["code"] for row in json.loads(read(self.folder / "sipstatus.json"))], harness.registered_codes())

    @unittest.skipIf(not shutil.which("git"), "git is not installed (apt package git)")
    def test_git_ignores_what_the_first_command_makes(self):
        shutil.copy(ROOT / ".gitignore", self.folder)
        self.assertEqual(run(["git", "init", "-q"], cwd=self.folder)[0], 0)
        made = re.search(r" -o (\w+) ", blocks("sh")[0].text)[1]
        self.assertEqual(run(["git", "check-ignore", made], cwd=self.folder), (0, f"{made}\n"))
        self.assertEqual(run(["git", "check-ignore", f"tools/{made}/trace.hpp"], cwd=self.folder), (1, ""))


if __name__ == "__main__":
    COMPILER = sys.argv.pop(1)
    if sys.argv[1:] == ["--write"]:
        write()
    else:
        harness.main()
