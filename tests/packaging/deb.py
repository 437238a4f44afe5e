#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests the Debian package: python3 tests/packaging/deb.py COMPILER CMAKE"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
PARTS = ("CMakeLists.txt", "LICENSE", "docs", "include", "packaging", "tools")


def is_missing(program):
    return not shutil.which(program)


def gunzipped(path):
    return subprocess.run(["gzip", "-dc", path], capture_output=True, check=True).stdout


@unittest.skipIf(sys.platform != "linux", "Debian packages are made on Linux")
@unittest.skipIf(is_missing("dpkg-shlibdeps"), "dpkg-shlibdeps is not installed (apt package dpkg-dev)")
@unittest.skipIf(is_missing("file"), "file is not installed (apt package file)")
class Deb(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        library = cls.folder / "sipstatus"
        library.mkdir()
        for part in PARTS:
            (shutil.copytree if (ROOT / part).is_dir() else shutil.copy)(ROOT / part, library / part)
        [commands] = [block for block in re.findall(r"^```sh\n(.*?)^```$", PAGE, re.M | re.S) if "cpack" in block]
        commands, installs = commands.splitlines(keepends=True)[:-1], commands.splitlines()[-1]
        commands = "".join(commands).replace("cmake ", f"{CMAKE} ").replace("cpack ", f"{pathlib.Path(shutil.which(CMAKE)).with_name('cpack')} ")
        # Not optimized, since that takes long.
        environment = {**os.environ, "CXX": COMPILER, "CXXFLAGS": "-O0"}
        cls.made = subprocess.run(["sh", "-ec", commands.replace("=Release", "=None")], cwd=library, env=environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        cls.package = library / re.fullmatch(r"apt-get install \./(.*_)\S+\.deb", installs)[1]
        cls.package = next(cls.package.parent.glob(cls.package.name + "*.deb"), None)
        cls.root = cls.folder / "root"
        if cls.package:
            subprocess.run(["dpkg-deb", "-x", cls.package, cls.root], check=True)

    def succeed(self, *command, **options):
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
        self.assertEqual(result.returncode, 0, f"{command}:\n{result.stdout}")
        return result.stdout

    def setUp(self):
        self.assertEqual(self.made.returncode, 0, self.made.stdout)
        self.assertIsNotNone(self.package, "it does not have the name that the page shows")

    def test_it_has_the_headers_the_command_and_what_belongs_to_them(self):
        files = {path.relative_to(self.root / "usr").as_posix() for path in self.root.rglob("*") if path.is_file()}
        headers = {path.relative_to(ROOT).as_posix() for path in (ROOT / "include").rglob("*.*")}
        self.assertEqual(files - headers, {
            "bin/sipstatus",
            "share/bash-completion/completions/sipstatus",
            "share/cmake/sipstatus/sipstatus-config-version.cmake",
            "share/cmake/sipstatus/sipstatus-config.cmake",
            "share/cmake/sipstatus/sipstatus-targets.cmake",
            "share/doc/sipstatus/changelog.gz",
            "share/doc/sipstatus/copyright",
            "share/man/man1/sipstatus.1.gz",
            "share/pkgconfig/sipstatus.pc",
        })
        self.assertEqual(headers - files, set())
        share = self.root / "usr" / "share"
        self.assertEqual(gunzipped(share / "man" / "man1" / "sipstatus.1.gz"), (ROOT / "docs" / "sipstatus.1").read_bytes())
        self.assertEqual((share / "doc" / "sipstatus" / "copyright").read_bytes(), (ROOT / "LICENSE").read_bytes())

    def test_it_names_what_it_needs(self):
        self.assertRegex(self.succeed("dpkg-deb", "-f", self.package, "Depends"), r"^libc6 .*libstdc\+\+6 ")

    def test_what_it_has_works(self):
        self.assertTrue(self.succeed(self.root / "usr" / "bin" / "sipstatus", "486").startswith("486 Busy Here\n"))
        program, build = self.folder / "program", self.folder / "build"
        self.succeed(COMPILER, "-std=c++17", f"-I{self.root / 'usr' / 'include'}", ROOT / "test_package" / "test_package.cpp", "-o", program)
        self.assertEqual(self.succeed(program), "486 Busy Here\n")
        self.succeed(CMAKE, "-S", ROOT / "test_package", "-B", build, f"-DCMAKE_CXX_COMPILER={COMPILER}", f"-DCMAKE_PREFIX_PATH={self.root / 'usr'}")

    @unittest.skipIf(is_missing("lintian"), "lintian is not installed (apt package lintian)")
    def test_lintian_has_nothing_to_say(self):
        output = self.succeed("lintian", "--fail-on", "error,warning", self.package)
        self.assertNotRegex(output, r"(?m)^[EW]:")


if __name__ == "__main__":
    COMPILER, CMAKE = sys.argv[1:3]
    del sys.argv[1:3]
    harness.main()
