#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests meson.build and the wrap file, as a user's project, and the files for Bazel: python3 tests/packaging/meson/meson_and_bazel.py COMPILER"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "support"))
import harness  # noqa: E402

ROOT = HERE.parents[2]
PAGE = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
HEADERS = {path.relative_to(ROOT).as_posix() for path in (ROOT / "include").rglob("*.*")}


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def version():
    return ".".join(re.findall(r"^#define SIPSTATUS_VERSION_[A-Z]+ (\d+)$", text("include/sipstatus/version.hpp"), re.M))


@unittest.skipUnless(shutil.which("meson"), "meson is not installed (apt package meson)")
class WithMeson(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.environment = {**os.environ, "CXX": COMPILER}
        self.project = self.folder / "your_project"
        self.project.mkdir()
        shutil.copy(HERE / "meson.build", self.project)
        shutil.copy(HERE.parent / "consume" / "main.cpp", self.project / "your_program.cpp")

    def succeed(self, *command, **options):
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **{"env": self.environment, **options})
        self.assertEqual(result.returncode, 0, f"{command}:\n{result.stdout}")
        self.assertNotIn("WARNING", result.stdout)
        return result.stdout

    def library(self, folder):
        """A copy of the files that Meson uses."""
        folder.mkdir(parents=True)
        for part in ("LICENSE", "meson.build"):
            shutil.copy(ROOT / part, folder)
        shutil.copytree(ROOT / "include", folder / "include")
        return folder

    def prints_the_phrase(self):
        build = self.folder / "build of your project"
        self.succeed("meson", "setup", build, self.project)
        self.succeed("ninja", "-C", build)
        self.assertEqual(self.succeed(build / "your_program"), "Busy Here\n")
        return build

    def test_an_installed_copy(self):
        library, build, prefix = self.library(self.folder / "library"), self.folder / "build", self.folder / "prefix"
        command = next(block for block in re.findall(r"^```sh\n(.*?)^```$", PAGE, re.M | re.S) if "meson" in block)
        self.assertIn(" /usr/local", command)
        self.succeed("sh", "-ec", command.replace(" /usr/local", f" {prefix}"), cwd=library)
        shutil.rmtree(library)
        self.assertEqual({path.relative_to(prefix).as_posix() for path in prefix.rglob("*") if path.is_file()},
                         HEADERS | {"share/doc/sipstatus/LICENSE", "share/pkgconfig/sipstatus.pc"})
        self.environment["PKG_CONFIG_PATH"] = str(prefix / "share" / "pkgconfig")
        self.assertEqual(self.succeed("pkg-config", "--modversion", "sipstatus"), version() + "\n")
        self.prints_the_phrase()

    @unittest.skipIf(not shutil.which("git"), "git is not installed (apt package git)")
    def test_a_subproject_with_the_wrap_file(self):
        upstream = self.library(self.folder / "upstream" / "sipstatus.git")
        git = ["git", "-C", upstream, "-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
        for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "all"], ["tag", f"v{version()}"]):
            self.succeed(*git, *arguments)
        (self.project / "subprojects").mkdir()
        shutil.copy(ROOT / "packaging" / "sipstatus.wrap", self.project / "subprojects")
        # Git fetches from this folder instead of GitHub.
        self.environment |= {
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"url.file://{upstream.parent}/.insteadOf",
            "GIT_CONFIG_VALUE_0": "https://github.com/sipstatus/",
        }
        build = self.prints_the_phrase()
        self.succeed("meson", "install", "-C", build, "--destdir", self.folder / "installed")
        self.assertEqual(list((self.folder / "installed").rglob("*sipstatus*")), [], "a project does not install its subproject")


class Texts(unittest.TestCase):
    def test_the_version_is_that_of_the_headers(self):
        self.assertIn(f"version: '{version()}'", text("meson.build"))
        self.assertIn(f"revision = v{version()}\n", text("packaging/sipstatus.wrap"))
        self.assertIn(f'    version = "{version()}",\n', text("MODULE.bazel"))
        self.assertIn(f'bazel_dep(name = "sipstatus", version = "{version()}")', PAGE)

    def test_the_description_is_that_of_cmake(self):
        description = re.search(r'^    DESCRIPTION "(.*)"$', text("CMakeLists.txt"), re.M)[1]
        self.assertIn(f"description: '{description}'", text("meson.build"))

    def test_the_page_about_installing_shows_the_lines(self):
        blocks = re.findall(r"^```meson\n(.*?)^```$", PAGE, re.M | re.S)
        self.assertEqual([block in text("tests/packaging/meson/meson.build") for block in blocks], [True])
        self.assertIn("`packaging/sipstatus.wrap`", PAGE)

    def test_bazel_gets_every_header(self):
        # A BUILD file is nearly Python.
        libraries = []

        def glob(patterns, exclude=()):
            return [name for pattern in patterns for path in sorted(ROOT.glob(pattern)) if (name := path.relative_to(ROOT).as_posix()) not in exclude]

        known = {"load": lambda *names: None, "glob": glob, "cc_library": lambda **arguments: libraries.append(arguments)}
        exec(compile(text("BUILD.bazel"), "BUILD.bazel", "exec"), known)
        [library] = libraries
        self.assertEqual(library["name"], "sipstatus")
        self.assertEqual(sorted(library["hdrs"] + library["textual_hdrs"]), sorted(HEADERS))
        # Bazel compiles each of the hdrs alone.
        self.assertEqual({name for name in library["hdrs"] if not name.endswith(".hpp")}, set())

    @unittest.skipUnless(shutil.which("buildifier"), "buildifier is not installed (npm package @bazel/buildifier)")
    def test_the_files_for_bazel_are_formatted(self):
        files = [ROOT / "BUILD.bazel", ROOT / "MODULE.bazel"]
        result = subprocess.run(["buildifier", "-mode=check", "-lint=warn", *files], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertEqual((result.returncode, result.stdout), (0, ""))


if __name__ == "__main__":
    COMPILER = sys.argv.pop(1)
    harness.main()
