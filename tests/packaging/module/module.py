#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests the C++20 module: python3 tests/packaging/module/module.py CMAKE [CLANG]

Only a CMake from 3.28 on can build it; with an older one, the tests use the compiler alone."""

import pathlib
import re
import shutil
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "support"))
import harness  # noqa: E402
from harness import run  # noqa: E402

ROOT = HERE.parents[2]
MODULE = ROOT / "modules" / "sipstatus.cppm"
PAGE = (ROOT / "docs" / "modules.md").read_text(encoding="utf-8")
# libstdc++, and libc++, which has std::format with every clang that knows modules.
LIBRARIES = {"libstdc++": ["-std=c++20"], "libc++": ["-std=c++23", "-stdlib=libc++"]}
# Every header with public names, and no others: fmt.hpp has none.
HEADERS = "".join(f"#include <sipstatus/{path.name}>\n" for path in sorted((ROOT / "include" / "sipstatus").glob("*.hpp")) if path.name != "fmt.hpp")
# What the module has in place of the macros of version.hpp.
CONSTANTS = {"version", "version_major", "version_minor", "version_patch"}
PRINTS = "486 Busy Here, INVITE, 486 Busy Here, a warning, User busy"
FORMATTED = ", 486 stop"  # only libstdc++ before 13 has no std::format


def cmake_version():
    return tuple(int(part) for part in re.search(r"(\d+)\.(\d+)\.(\d+)", run(CMAKE, "--version").stdout).groups())




@unittest.skipIf(sys.platform != "linux", "the module is tested on Linux")
class WithTheCompiler(harness.InFolder):
    def setUp(self):
        super().setUp()
        if not shutil.which(CLANG):
            self.skipTest(f"{CLANG} is not installed (apt package {CLANG.replace('++', '')})")

    def made_with(self, library):
        """The command that compiles a program which imports the module, and the module, which is linked."""
        options = LIBRARIES[library]
        if run(CLANG, *options, "-fsyntax-only", "-xc++", "-", input="#include <system_error>\n").returncode != 0:
            self.skipTest(f"{library} is not installed (apt package {library}-{CLANG.partition('-')[2]}-dev)")
        module = self.folder / f"{library}.pcm"
        warnings = ["-Wall", "-Wextra", "-Werror"]
        self.succeed(CLANG, *options, *warnings, "-Wpedantic", f"-I{ROOT / 'include'}", "--precompile", MODULE, "-o", module)
        return [CLANG, *options, f"-fmodule-file=sipstatus={module}", *warnings], module

    def visible(self, compiler, begin, names):
        """Those of the names that a program can see after this beginning."""
        program = begin + "".join(f"using sipstatus::{name};\n" for name in names)
        output = run(*compiler, "-ferror-limit=0", "-fsyntax-only", f"-I{ROOT / 'include'}", "-xc++", "-", input=program).stdout
        wrong = {int(line) - begin.count("\n") for line in re.findall(r"^<stdin>:(\d+):\d+: error:", output, re.M)}
        self.assertLessEqual(wrong, set(range(1, len(names) + 1)), output)
        return {name for number, name in enumerate(names, 1) if number not in wrong}

    def test_it_exports_every_public_name_of_the_headers_and_nothing_private(self):
        for library in LIBRARIES:
            with self.subTest(library=library):
                compiler, module = self.made_with(library)
                declared = self.succeed(*compiler, "-fsyntax-only", f"-I{ROOT / 'include'}", "-Xclang", "-ast-list", "-xc++", "-", input=HEADERS)
                # Parameters of templates are among them, too, but no program can see those.
                names = sorted(set(re.findall(r"^sipstatus::((?:detail::)?[^:\n]+)$", declared, re.M)))
                included = self.visible(compiler, HEADERS, names)
                private = {name for name in included if name.startswith("detail::")}
                self.assertGreater(len(private), 100)
                self.assertGreater(len(included - private), 100)
                self.assertEqual(self.visible(compiler, "import sipstatus;\n", names), included - private)

    def test_it_declares_only_the_version_itself(self):
        body = MODULE.read_text(encoding="utf-8").partition("export module sipstatus;")[2]
        code = re.sub(r"//.*", "", body)
        code, usings = re.subn(r"^using sipstatus::(?:literals::)?[\w\" <]+;\n", "", code, flags=re.M)
        self.assertGreater(usings, 100)
        code = re.sub(r"^inline constexpr int (\w+) = SIPSTATUS_VERSION\w*;\n", lambda match: "" if match[1] in CONSTANTS else match[0], code, flags=re.M)
        self.assertEqual(code.split(), "export namespace sipstatus { inline namespace literals { } }".split())

    def test_what_does_not_show_in_a_list_of_names_works(self):
        for library in LIBRARIES:
            with self.subTest(library=library):
                compiler, module = self.made_with(library)
                program = self.folder / "program"
                self.succeed(*compiler, HERE / "main.cpp", module, "-o", program)
                printed = [f"{PRINTS}{FORMATTED}\n"] + [f"{PRINTS}\n"] * (library == "libstdc++")
                self.assertIn(self.succeed(program), printed)

    def test_the_headers_can_be_included_as_well(self):
        for library in LIBRARIES:
            with self.subTest(library=library):
                compiler, module = self.made_with(library)
                program = self.folder / "program"
                self.succeed(*compiler, f"-I{ROOT / 'include'}", "-DFMT_HEADER_ONLY", "-Wno-deprecated-declarations", HERE / "mixed.cpp", module, "-o", program)
                self.assertRegex(self.succeed(program), r"^486 Busy Here, 1(, 600 Busy Everywhere)?\n$")

    def test_the_page_about_modules_has_the_commands(self):
        commands = re.search(r"^```sh\n(.*?)^```$", PAGE, re.M | re.S)[1]
        (self.folder / "sipstatus").symlink_to(ROOT)
        (self.folder / "your_program.cpp").write_text(re.search(r"^```cpp\n(.*?)^```$", PAGE, re.M | re.S)[1], encoding="utf-8")
        self.assertIn("clang++-19 ", commands)
        self.succeed("sh", "-ec", commands.replace("clang++-19 ", f"{CLANG} "), cwd=self.folder)
        self.assertEqual(self.succeed(self.folder / "your_program"), "Busy Here\n")


class WithCMake(harness.InFolder):
    def configure(self, source, *options):
        build = self.folder / "build"
        return build, run(CMAKE, "-G", "Ninja", "-S", source, "-B", build, f"-DCMAKE_CXX_COMPILER={CLANG}", "-DSIPSTATUS_BUILD_TESTS=OFF",
                          "-DSIPSTATUS_BUILD_EXAMPLES=OFF", "-DSIPSTATUS_BUILD_TOOL=OFF", "--no-warn-unused-cli", *options)

    def needs_modules(self, *least):
        if cmake_version() < least:
            self.skipTest(f"this CMake is older than {'.'.join(map(str, least))}")
        if not shutil.which(CLANG):
            self.skipTest(f"{CLANG} is not installed (apt package {CLANG.replace('++', '')})")

    def prints(self, source, *options):
        build, configured = self.configure(source, *options)
        self.assertEqual(configured.returncode, 0, configured.stdout)
        self.assertNotIn("Warning", configured.stdout)
        self.succeed(CMAKE, "--build", build)
        self.assertIn(self.succeed(build / "your_program"), (f"{PRINTS}\n", f"{PRINTS}{FORMATTED}\n"))

    def test_an_older_cmake_says_so_in_one_line(self):
        if cmake_version() >= (3, 28):
            self.skipTest("this CMake can build modules")
        compiler = shutil.which("c++")
        _, configured = self.configure(ROOT, f"-DCMAKE_CXX_COMPILER={compiler}", "-DSIPSTATUS_BUILD_MODULE=ON")
        self.assertNotEqual(configured.returncode, 0)
        self.assertEqual(configured.stdout.count("CMake Error"), 1)
        self.assertIn("CMake 3.28 or higher is required.", configured.stdout)

    def test_a_project_that_adds_the_folder(self):
        self.needs_modules(3, 28)
        self.prints(HERE / "added", f"-DSIPSTATUS_FOLDER={ROOT}")

    def test_a_project_that_finds_the_package(self):
        self.needs_modules(3, 28, 5)
        first, prefix = self.folder / "first", self.folder / "prefix"
        build, configured = self.configure(ROOT, "-DSIPSTATUS_BUILD_MODULE=ON", "-DCMAKE_BUILD_TYPE=Release")
        self.assertEqual(configured.returncode, 0, configured.stdout)
        self.succeed(CMAKE, "--build", build)
        self.succeed(CMAKE, "--install", build, "--prefix", first)
        first.rename(prefix)
        shutil.rmtree(build)
        self.prints(HERE / "installed", f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_BUILD_TYPE=Release")

    def test_the_page_about_modules_shows_the_projects(self):
        lists = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("*/CMakeLists.txt")).replace("${SIPSTATUS_FOLDER} ", "")
        blocks = re.findall(r"^```cmake\n(.*?)^```$", PAGE, re.M | re.S)
        self.assertEqual(len(blocks), 2)
        for block in blocks:
            with self.subTest(block=block):
                self.assertIn(block, lists)


if __name__ == "__main__":
    CMAKE = sys.argv.pop(1)
    CLANG = sys.argv.pop(1) if sys.argv[1:] and sys.argv[1].startswith("clang") else "clang++-19"
    harness.main()
