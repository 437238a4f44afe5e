#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests every way to use the library that docs/install.md shows, as a user's project:

    python3 tests/packaging/consume/consume.py COMPILER CMAKE

CMAKE may be any version from 3.16 on.
"""

import hashlib
import os
import pathlib
import re
import shlex
import shutil
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "support"))
import harness  # noqa: E402
from harness import run  # noqa: E402

ROOT = HERE.parents[2]
PARTS = ["CMakeLists.txt", "LICENSE", "README.md", "benchmarks", "docs", "examples", "include", "modules", "packaging", "single_include", "tests", "tools"]
INSTALL = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
CMAKE_BLOCKS = re.findall(r"^```cmake\n(.*?)^```$", INSTALL, re.M | re.S)
SHELL_BLOCKS = re.findall(r"^```sh\n(.*?)^```$", INSTALL, re.M | re.S)
GENERATORS = {"Ninja": "ninja", "Unix Makefiles": "make", "Ninja Multi-Config": "ninja"}
BEFORE_3_23 = f"-DCMAKE_PROJECT_sipstatus_INCLUDE={HERE / 'before_3_23.cmake'}"


class Consume(harness.InFolder):

    def copy_of_the_library(self, at):
        """The files that a user gets, without build output."""
        at.mkdir(parents=True)
        for part in PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, at / part, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / part, at / part)
        return at

    def installed(self, *options):
        """An install prefix that was moved; the sources and the build tree are deleted."""
        library, first, prefix = self.folder / "library", self.folder / "first", self.folder / "moved prefix"
        command = next(block for block in SHELL_BLOCKS if "cmake --install" in block)
        self.assertIn(" /usr/local\n", command)
        command = command.replace(" /usr/local\n", f" {first}\n").replace("cmake ", f"{CMAKE} ")
        command = command.replace(" -B build ", f" -B build {shlex.join(options)} ")
        environment = {**os.environ, "CXX": COMPILER}
        self.succeed("sh", "-ec", command, cwd=self.copy_of_the_library(library), env=environment)
        first.rename(prefix)
        shutil.rmtree(library)
        return prefix

    def project(self, way):
        """A project that uses the library in one way, with the lines that docs/install.md shows."""
        own = self.folder / "your project"
        shutil.copytree(HERE / way, own / way)
        for shared in ("main.cpp", "unchanged.cmake"):
            shutil.copy(HERE / shared, own / shared)
        lines = (own / way / "CMakeLists.txt").read_text(encoding="utf-8")
        self.assertEqual(sum(block in lines for block in CMAKE_BLOCKS), 1, "docs/install.md shows these lines")
        return own / way

    def configure(self, project, generator, *options, **keywords):
        build = self.folder / f"build with {generator}"
        shutil.rmtree(build, ignore_errors=True)
        command = [CMAKE, "-G", generator, "-S", project, "-B", build, f"-DCMAKE_CXX_COMPILER={COMPILER}", *options]
        return build, run(*command, **keywords)

    def builds_and_prints_the_phrase(self, project, *options, generators=GENERATORS, **keywords):
        for generator in generators:
            with self.subTest(generator=generator):
                tool = GENERATORS[generator]
                if generator not in self.succeed(CMAKE, "--help"):
                    self.skipTest("this CMake does not have it")
                if not shutil.which(tool):
                    self.skipTest(f"{tool} is not installed (apt package {tool.replace('ninja', 'ninja-build')})")
                build, configured = self.configure(project, generator, *options, **keywords)
                self.assertEqual(configured.returncode, 0, configured.stdout)
                self.assertNotIn("Warning", configured.stdout)
                self.succeed(CMAKE, "--build", build)
                program = next(path for path in build.rglob("your_program*") if path.is_file() and os.access(path, os.X_OK))
                self.assertEqual(self.succeed(program), "Busy Here\n")

    def test_every_block_of_cmake_is_in_a_project(self):
        lists = [path.read_text(encoding="utf-8") for path in HERE.glob("*/CMakeLists.txt")]
        for block in CMAKE_BLOCKS:
            with self.subTest(block=block):
                self.assertTrue(any(block in text for text in lists))

    def test_find_package(self):
        self.builds_and_prints_the_phrase(self.project("find_package"), f"-DCMAKE_PREFIX_PATH={self.installed()}")

    def test_find_package_of_what_a_cmake_before_3_23_installs(self):
        prefix = self.installed(BEFORE_3_23)
        self.assertNotIn("FILE_SET", (prefix / "share" / "cmake" / "sipstatus" / "sipstatus-targets.cmake").read_text(encoding="utf-8"))
        self.builds_and_prints_the_phrase(self.project("find_package"), f"-DCMAKE_PREFIX_PATH={prefix}", generators=["Ninja"])
        headers = sorted(path.relative_to(prefix / "include") for path in (prefix / "include").rglob("*.*"))
        self.assertEqual(headers, sorted(path.relative_to(ROOT / "include") for path in (ROOT / "include").rglob("*.*")))

    def test_find_package_refuses_other_versions(self):
        project, prefix = self.project("find_package"), self.installed()
        lists = project / "CMakeLists.txt"
        text = lists.read_text(encoding="utf-8")
        major, minor, patch = (int(part) for part in version().split("."))
        fits = [f"{major}.{minor}", f"{version()} EXACT", *([f"{major}"] if major != 0 else [])]
        if cmake_version() >= (3, 19):
            fits.append(f"{major}.{minor}...<{major}.{minor + 1}")
        fits_not = [*([f"{major}"] if major == 0 else []), f"{major}.{minor + 1}", f"{major}.{minor}.{patch + 1}", f"{major + 1}", f"{major}.{minor}.{patch + 1} EXACT"]
        for wanted in fits + fits_not:
            with self.subTest(wanted=wanted):
                lists.write_text(text.replace("find_package(sipstatus 0.1 ", f"find_package(sipstatus {wanted} "), encoding="utf-8")
                _, configured = self.configure(project, "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}")
                self.assertEqual(configured.returncode == 0, wanted in fits, configured.stdout)

    def test_find_package_refuses_components(self):
        project, prefix = self.project("find_package"), self.installed()
        lists = project / "CMakeLists.txt"
        text = lists.read_text(encoding="utf-8")
        for wanted, has_all in (("REQUIRED COMPONENTS fmt", False), ("REQUIRED OPTIONAL_COMPONENTS fmt", True)):
            with self.subTest(wanted=wanted):
                lists.write_text(text.replace("find_package(sipstatus 0.1 REQUIRED", f"find_package(sipstatus 0.1 {wanted}"), encoding="utf-8")
                _, configured = self.configure(project, "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}")
                self.assertEqual(configured.returncode == 0, has_all, configured.stdout)
                self.assertEqual("sipstatus has no component fmt." in configured.stdout, not has_all)

    def test_the_command_is_installed_where_it_was_built(self):
        library, build, prefix = self.copy_of_the_library(self.folder / "library"), self.folder / "build", self.folder / "prefix"
        self.succeed(CMAKE, "-S", library, "-B", build, f"-DCMAKE_CXX_COMPILER={COMPILER}", "-DBUILD_TESTING=OFF", "-DSIPSTATUS_BUILD_EXAMPLES=OFF")
        self.assertIn("\nSIPSTATUS_BUILD_TESTS:BOOL=OFF\n", (build / "CMakeCache.txt").read_text(encoding="utf-8"))
        self.succeed(CMAKE, "--install", build, "--prefix", prefix)
        self.assertTrue((prefix / "include" / "sipstatus" / "sipstatus.hpp").exists())
        self.assertEqual([path for path in prefix.rglob("sipstatus*") if path.is_file() and path.suffix in ("", ".1")], [])
        self.succeed(CMAKE, "--build", build)
        self.succeed(CMAKE, "--install", build, "--prefix", prefix)
        self.assertTrue(self.succeed(prefix / "bin" / "sipstatus", "486").startswith("486 Busy Here\n"))
        for installed, source in (("man/man1/sipstatus.1", "docs/sipstatus.1"), ("bash-completion/completions/sipstatus", "tools/completion.bash")):
            self.assertEqual((prefix / "share" / installed).read_bytes(), (ROOT / source).read_bytes())

    def test_add_subdirectory(self):
        project = self.project("add_subdirectory")
        self.copy_of_the_library(project / "sipstatus")
        self.builds_and_prints_the_phrase(project)
        self.builds_and_prints_the_phrase(project, BEFORE_3_23, generators=["Ninja"])

    @unittest.skipIf(not shutil.which("git"), "git is not installed (apt package git)")
    def test_fetch_content(self):
        upstream = self.copy_of_the_library(self.folder / "upstream" / "sipstatus.git")
        git = ["git", "-C", upstream, "-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
        for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"], ["tag", f"v{version()}"]):
            self.succeed(*git, *arguments)
        # Git fetches from this folder instead of GitHub.
        here = {
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"url.file://{upstream.parent}/.insteadOf",
            "GIT_CONFIG_VALUE_0": "https://github.com/sipstatus/",
        }
        self.builds_and_prints_the_phrase(self.project("fetch_content"), env={**os.environ, **here})

    @unittest.skipIf(not shutil.which("pkg-config"), "pkg-config is not installed (apt package pkg-config)")
    def test_pkg_config(self):
        command = next(block for block in SHELL_BLOCKS if "pkg-config --cflags" in block)
        shutil.copy(HERE / "main.cpp", self.folder / "your_program.cpp")
        tools = self.folder / "tools"
        tools.mkdir()
        (tools / "c++").symlink_to(shutil.which(COMPILER))
        prefix = self.installed().rename(self.folder / "prefix")  # pkg-config escapes spaces in paths with backslashes
        where = {"PKG_CONFIG_PATH": str(prefix / "share" / "pkgconfig"), "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
        environment = {**os.environ, **where}
        self.succeed("sh", "-c", command, cwd=self.folder, env=environment)
        self.assertEqual(self.succeed(self.folder / "your_program"), "Busy Here\n")
        self.assertEqual(self.succeed("pkg-config", "--modversion", "sipstatus", env=environment), version() + "\n")

    def test_a_bare_compiler(self):
        for include in ("include", "single_include"):
            with self.subTest(include=include):
                program = self.folder / include
                self.succeed(COMPILER, "-std=c++17", f"-I{ROOT / include}", HERE / "main.cpp", "-o", program)
                self.assertEqual(self.succeed(program), "Busy Here\n")

    def test_a_copy_of_the_single_header(self):
        source, folder = re.search(r"copy `(\S+)` into a folder\s+named `(\w+)`, and put the folder that contains `\2` on", INSTALL).groups()
        (self.folder / folder).mkdir()
        shutil.copy(ROOT / source, self.folder / folder)
        program = self.folder / "your_program"
        self.succeed(COMPILER, "-std=c++17", f"-I{self.folder}", HERE / "main.cpp", "-o", program)
        self.assertEqual(self.succeed(program), "Busy Here\n")

    def test_each_installed_header_compiles_alone(self):
        include = self.installed() / "include"
        installed = sorted(path.relative_to(include) for path in include.rglob("*.*"))
        here = sorted(path.relative_to(ROOT / "include") for path in (ROOT / "include").rglob("*.*"))
        self.assertEqual(installed, here)
        for header in installed:
            if header.suffix == ".hpp" and header.name != "fmt.hpp":
                with self.subTest(header=header):
                    source = f"#include <{header}>\n#include <{header}>\n"
                    self.succeed(COMPILER, "-std=c++17", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", f"-I{include}", "-xc++", "-", input=source)

    @unittest.skipIf(not shutil.which("git"), "git is not installed (apt package git)")
    def test_the_archive_is_reproducible(self):
        if not (ROOT / ".git").exists():
            self.skipTest("the archive is made from a commit, and this is not a clone")
        made = []
        for place in ("one", "another place"):
            clone = self.folder / place
            self.succeed("git", "clone", "-q", ROOT, clone)
            for path in clone.rglob("*"):
                os.utime(path, (1, 1))
            self.succeed(sys.executable, clone / "packaging" / "archive.py", self.folder / f"archives of {place}", env={**os.environ, "TZ": "Asia/Tokyo" if made else "UTC"})
            made.append(sorted((self.folder / f"archives of {place}").iterdir()))
        hashes = [[hashlib.sha256(path.read_bytes()).hexdigest() for path in paths] for paths in made]
        self.assertEqual(*hashes)
        archive, checksum = made[0]
        self.assertEqual(archive.name, f"sipstatus-{version()}.tar.gz")
        self.assertEqual(checksum.read_text(), f"{hashlib.sha256(archive.read_bytes()).hexdigest()}  {archive.name}\n")
        shutil.unpack_archive(archive, self.folder / "unpacked")
        inside = self.folder / "unpacked" / f"sipstatus-{version()}"
        self.assertEqual((inside / "README.md").read_bytes(), self.succeed("git", "-C", ROOT, "show", "HEAD:README.md").encode())

    def test_the_version_is_the_same_everywhere(self):
        self.assertRegex(self.succeed("grep", "-m1", f"^## {version()}", ROOT / "CHANGELOG.md"), r"^## \d+\.\d+\.\d+")
        for page in (INSTALL, (ROOT / "README.md").read_text(encoding="utf-8")):
            self.assertIn(f"GIT_TAG v{version()}", page)
        self.assertIn(f"`sipstatus/{version()}`", INSTALL)
        self.assertIn(f"sipstatus {version()}:", (ROOT / "single_include" / "sipstatus" / "sipstatus.hpp").read_text())


def cmake_version():
    return tuple(int(part) for part in re.search(r"(\d+)\.(\d+)", run(CMAKE, "--version").stdout).groups())


def version():
    lines = (ROOT / "include" / "sipstatus" / "version.hpp").read_text(encoding="utf-8")
    return ".".join(re.findall(r"^#define SIPSTATUS_VERSION_[A-Z]+ (\d+)$", lines, re.M))


if __name__ == "__main__":
    COMPILER, CMAKE = sys.argv[1:3]
    del sys.argv[1:3]
    harness.main()
