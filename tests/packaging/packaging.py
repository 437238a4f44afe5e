#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests the vcpkg port, the Conan recipe and the licenses, with the tools that are installed: python3 tests/packaging/packaging.py"""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import unittest
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
OVERLAY = ROOT / "packaging" / "vcpkg" / "sipstatus"
PORT = ROOT / "packaging" / "vcpkg-registry" / "sipstatus"
INDEX = ROOT / "packaging" / "conan"
CONSUMER = ROOT / "test_package"
PACKAGED = ("CMakeLists.txt", "LICENSE", "docs", "include", "packaging", "tools")
VERSION_HEADER = (ROOT / "include/sipstatus/version.hpp").read_text(encoding="utf-8")
VERSION = ".".join(re.findall(r"_(?:MAJOR|MINOR|PATCH) (\d+)$", VERSION_HEADER, re.M))
HEADERS = {path.relative_to(ROOT).as_posix() for path in (ROOT / "include").rglob("*.*")}
# The files that the port installs in addition to the headers. Files that vcpkg adds begin with its name.
SHARED = {
    "share/pkgconfig/sipstatus.pc",
    "share/sipstatus/copyright",
    "share/sipstatus/sipstatus-config-version.cmake",
    "share/sipstatus/sipstatus-config.cmake",
    "share/sipstatus/sipstatus-targets.cmake",
}
TOOL = "sipstatus.exe" if sys.platform == "win32" else "sipstatus"


def text(path):
    return path.read_text(encoding="utf-8")


def run(*command, **options):
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", **options)
    return result.returncode, result.stdout


def why_not_conan():
    if not shutil.which("conan"):
        return "conan is not installed"
    output = run("conan", "--version")[1]
    return "" if "version 2." in output else f"conan 2 is needed, not: {output.strip()}"


def vcpkg_root():
    """The folder of vcpkg: the one in VCPKG_ROOT, or otherwise the one of the program."""
    program = shutil.which("vcpkg")
    named = os.environ.get("VCPKG_ROOT") or (program and pathlib.Path(program).resolve().parent)
    return pathlib.Path(named) if named and (pathlib.Path(named) / ".vcpkg-root").exists() else None


def why_not_vcpkg():
    if not shutil.which("vcpkg"):
        return "vcpkg is not installed"
    if not vcpkg_root():
        return "VCPKG_ROOT does not name the folder of vcpkg"
    # vcpkg would download the tools that the system lacks.
    lacking = [tool for tool in ("cmake", "ninja", "patchelf", "pkg-config") if not shutil.which(tool)]
    return f"{' and '.join(lacking)} not installed" if lacking else ""


class InFolder(harness.InFolder):
    def succeed(self, *command, **options):
        status, output = run(*command, **options)
        self.assertEqual(status, 0, output)
        return output


class VcpkgPort(unittest.TestCase):
    def setUp(self):
        self.manifest = json.loads(text(PORT / "vcpkg.json"))
        self.portfile = text(PORT / "portfile.cmake")

    def test_the_manifest_agrees_with_the_library(self):
        self.assertEqual(self.manifest["name"], "sipstatus")
        self.assertEqual(self.manifest["version-semver"], VERSION)
        description = re.search(r'^    DESCRIPTION "(.*)"$', text(ROOT / "CMakeLists.txt"), re.M)[1]
        self.assertEqual(self.manifest["description"], description)
        self.assertEqual(self.manifest["license"], "BSL-1.0")
        self.assertTrue(text(ROOT / "LICENSE").startswith("Boost Software License - Version 1.0 "))

    def test_the_manifest_is_formatted_as_vcpkg_formats_it(self):
        order = ["name", "version-semver", "description", "homepage", "license", "dependencies", "features"]
        self.assertEqual(list(self.manifest), order)
        dependencies = self.manifest["dependencies"]
        self.assertEqual(dependencies, sorted(dependencies, key=lambda dependency: dependency["name"]))
        self.assertEqual(text(PORT / "vcpkg.json"), json.dumps(self.manifest, indent=2) + "\n")

    def test_the_dependencies_are_those_that_the_portfile_uses(self):
        used = re.findall(r"^(vcpkg_cmake)_(configure|install|config_fixup)\(", self.portfile, re.M)
        names = {"vcpkg-cmake-config" if what == "config_fixup" else "vcpkg-cmake" for _, what in used}
        expected = [{"name": name, "host": True} for name in sorted(names)]
        self.assertEqual(self.manifest["dependencies"], expected)

    def test_the_overlay_has_the_manifest_of_the_port(self):
        self.assertEqual(text(OVERLAY / "vcpkg.json"), text(PORT / "vcpkg.json"))

    def test_the_port_has_no_absolute_path(self):
        for path in [*PORT.iterdir(), *OVERLAY.iterdir()]:
            self.assertNotRegex(text(path), r"""(?m)(^|[\s"'=(])(/|~|[A-Za-z]:[/\\])\w""")

    def test_the_port_builds_nothing_that_is_not_asked_for(self):
        lists = text(ROOT / "CMakeLists.txt")
        by_default = set(re.findall(r"^option\((SIPSTATUS_BUILD_\w+) .* \$\{\w+\}\)$", lists, re.M))
        off, features = set(re.findall(r"-D(\w+)=OFF", self.portfile)), dict(re.findall(r"^ {8}(\w+) (SIPSTATUS_\w+)$", self.portfile, re.M))
        self.assertEqual(off | set(features.values()), by_default)
        self.assertEqual(features, {"tool": "SIPSTATUS_BUILD_TOOL"})
        self.assertEqual(features.keys(), self.manifest["features"].keys())
        self.assertNotIn("default-features", self.manifest)

    def test_the_readme_and_the_page_about_installing_show_the_command(self):
        self.assertIn("`vcpkg install sipstatus --overlay-ports=packaging/vcpkg`", text(ROOT / "README.md"))
        self.assertIn("```sh\nvcpkg install sipstatus --overlay-ports=packaging/vcpkg\n```", text(ROOT / "docs/install.md"))

    def test_the_page_about_installing_shows_manifests_that_name_the_port(self):
        manifest, configuration = map(json.loads, re.findall(r"^```json\n(.*?)^```$", text(ROOT / "docs/install.md"), re.M | re.S))
        self.assertEqual(manifest, {"dependencies": [self.manifest["name"]]})
        [overlay] = configuration["overlay-ports"]
        self.assertEqual(overlay, f"external/sipstatus/{OVERLAY.parent.relative_to(ROOT).as_posix()}")


class ConanRecipe(unittest.TestCase):
    def setUp(self):
        modules = ("tools.build", "tools.cmake", "tools.files", "tools.layout")
        stubs = {name: mock.MagicMock() for name in ("conan", *(f"conan.{module}" for module in modules))}
        stubs["conan"].ConanFile = object
        stubs["conan.tools.files"].load = lambda _, path: text(pathlib.Path(path))
        definitions = {"__file__": str(ROOT / "conanfile.py"), "__name__": "conanfile"}
        with mock.patch.dict(sys.modules, stubs):
            exec(compile(text(ROOT / "conanfile.py"), "conanfile.py", "exec"), definitions)
        self.recipe = definitions["SipstatusCheckoutConan"]()

    def test_the_recipe_agrees_with_the_port(self):
        manifest = json.loads(text(PORT / "vcpkg.json"))
        for attribute in ("name", "description", "homepage", "license"):
            self.assertEqual(getattr(self.recipe, attribute), manifest[attribute])

    def test_the_index_has_the_version(self):
        self.assertIn(f'  "{VERSION}":\n    folder: all\n', text(INDEX / "config.yml"))
        self.assertIn(f'  "{VERSION}":\n    url: "{self.recipe.homepage}/archive/refs/tags/v{VERSION}.tar.gz"\n', text(INDEX / "all" / "conandata.yml"))

    def test_the_version_is_read_from_the_header(self):
        self.recipe.recipe_folder = ROOT
        self.recipe.set_version()
        self.assertEqual(self.recipe.version, VERSION)

    def test_the_readme_and_the_page_about_installing_show_the_command(self):
        self.assertIn("`conan create . -s compiler.cppstd=17`", text(ROOT / "README.md"))
        self.assertIn("```sh\nconan create . -s compiler.cppstd=17\n```", text(ROOT / "docs/install.md"))


class Licenses(InFolder):
    def test_the_license_is_the_text_that_reuse_asks_for_with_a_copyright(self):
        head, _, body = text(ROOT / "LICENSES/BSL-1.0.txt").partition("\n\n")
        copyright_line = re.search('^SPDX-FileCopyrightText = "(.*)"$', text(ROOT / "REUSE.toml"), re.M)[1]
        self.assertEqual(text(ROOT / "LICENSE"), f"{head}\n\nCopyright {copyright_line}\n\n{body}")

    @unittest.skipUnless(shutil.which("reuse"), "reuse is not installed (apt package reuse)")
    @unittest.skipUnless((ROOT / ".git").exists(), "this is not a clone, and only git knows which files belong to it")
    def test_every_file_has_a_copyright_and_a_license(self):
        listed = self.succeed("git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
        files = [name for name in listed if name and (ROOT / name).exists()]
        for name in files:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.folder / name)
        # reuse before 4 does not read REUSE.toml, but a file that says the same.
        if int(re.search(r"\d+", run("reuse", "--version")[1])[0]) < 4:
            license_, copyright_line = (re.search(f'^SPDX-{key} = "(.*)"$', text(ROOT / "REUSE.toml"), re.M)[1]
                                        for key in ("License-Identifier", "FileCopyrightText"))
            (self.folder / ".reuse").mkdir()
            (self.folder / ".reuse" / "dep5").write_text(
                "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n"
                f"Files: *\nCopyright: {copyright_line}\nLicense: {license_}\n", encoding="utf-8")
        output = self.succeed("reuse", "--root", self.folder, "lint")
        self.assertNotIn("ERROR", output)
        self.assertIn("Congratulations!", output)


@unittest.skipIf(why_not_conan(), why_not_conan())
class WithConan(InFolder):
    def setUp(self):
        super().setUp()
        self.sources = self.folder / "sources"
        self.sources.mkdir()
        for part in ("CMakeLists.txt", "LICENSE", "conanfile.py"):
            shutil.copy(ROOT / part, self.sources)
        for part in ("docs", "include", "packaging", "test_package", "tools"):
            built = shutil.ignore_patterns("build", "CMakeUserPresets.json", "__pycache__")
            shutil.copytree(ROOT / part, self.sources / part, ignore=built)
        # Keep the packages and profiles of the user out of it.
        self.environment = {**os.environ, "CONAN_HOME": str(self.folder / "home")}
        self.conan("profile", "detect")

    def conan(self, *arguments):
        return self.succeed("conan", *arguments, cwd=self.sources, env=self.environment)

    def files(self):
        """The folder of the package, and its files without those of Conan."""
        output = self.conan("list", "sipstatus/*#*:*", "--format", "json")
        listed = json.loads(re.search(r"^\{.*", output, re.M | re.S)[0])
        [(reference, recipe)] = listed["Local Cache"].items()
        self.assertEqual(reference, f"sipstatus/{VERSION}")
        [(_, revision)] = recipe["revisions"].items()
        [package_id] = revision["packages"]
        folder = pathlib.Path(self.conan("cache", "path", f"{reference}:{package_id}").strip().splitlines()[-1])
        return folder, {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {"conaninfo.txt", "conanmanifest.txt"}

    def test_the_package_is_created_and_used(self):
        self.assertIn("\n486 Busy Here\n", self.conan("create", ".", "--no-remote", "-s", "compiler.cppstd=17"))
        self.assertEqual(self.files()[1], HEADERS | {"licenses/LICENSE"})

    def test_the_option_adds_the_command(self):
        self.conan("create", ".", "--no-remote", "-s", "compiler.cppstd=17", "-o", "sipstatus/*:tool=True")
        folder, files = self.files()
        self.assertEqual(files, HEADERS | {"licenses/LICENSE", f"bin/{TOOL}"})
        self.assertTrue(self.succeed(folder / "bin" / TOOL, "486").startswith("486 Busy Here\n"))

    def test_the_recipe_of_the_index_makes_the_package_of_the_release(self):
        archive = self.folder / "release.tar.gz"
        with tarfile.open(archive, "w:gz") as tar:
            for part in PACKAGED:
                tar.add(ROOT / part, f"sipstatus-{VERSION}/{part}")
        recipe = self.sources / "packaging" / "conan" / "all"
        shutil.copytree(self.sources / "test_package", recipe / "test_package")
        data = re.sub('url: ".*"', f'url: "{archive.as_uri()}"', text(recipe / "conandata.yml"))
        digest = hashlib.sha256(archive.read_bytes()).hexdigest()
        self.assertEqual(data.count('sha256: "0"'), 1)
        (recipe / "conandata.yml").write_text(data.replace('sha256: "0"', f'sha256: "{digest}"'), encoding="utf-8")
        output = self.conan("create", recipe, "--version", VERSION, "--no-remote", "-s", "compiler.cppstd=17")
        self.assertIn("\n486 Busy Here\n", output)
        self.assertEqual(self.files()[1], HEADERS | {"licenses/LICENSE"})

    def test_an_older_standard_is_refused(self):
        command = ["conan", "create", ".", "--no-remote", "-s", "compiler.cppstd=14"]
        status, output = run(*command, cwd=self.sources, env=self.environment)
        self.assertNotEqual(status, 0)
        self.assertRegex(output, r"Invalid: .*\(14\) is lower than the required C\+\+ standard \(17\)")


@unittest.skipIf(why_not_vcpkg(), why_not_vcpkg())
class WithVcpkg(InFolder):
    def setUp(self):
        super().setUp()
        # Use the cmake and ninja of the system: no download is needed.
        self.environment = {**os.environ, "VCPKG_ROOT": str(vcpkg_root()), "VCPKG_FORCE_SYSTEM_BINARIES": "1"}
        self.installed = self.folder / "installed"

    def vcpkg(self, *arguments):
        return self.succeed("vcpkg", *arguments, "--disable-metrics", cwd=self.folder, env=self.environment)

    def install(self, ports, package="sipstatus"):
        output = self.vcpkg(
            "install",
            package,
            f"--overlay-ports={ports}",
            f"--x-install-root={self.installed}",
            f"--x-buildtrees-root={self.folder / 'buildtrees'}",
            f"--x-packages-root={self.folder / 'packages'}",
            f"--downloads-root={self.folder / 'downloads'}",
            "--no-binarycaching",
            "--enforce-port-checks",
        )
        self.assertNotIn("warning:", output)
        self.assertIn("Fixing pkgconfig file: ", output)
        self.assertIn("find_package(sipstatus CONFIG REQUIRED)\n", output)
        self.assertIn(" sipstatus::sipstatus)\n", output)

    def assert_usable(self, more=frozenset()):
        [installed] = [path.parent.parent for path in self.installed.glob("*/share/sipstatus")]
        files = {path.relative_to(installed).as_posix() for path in installed.glob("**/*") if path.is_file()}
        self.assertEqual({name for name in files if not re.search("/vcpkg[^/]*(/|$)", name)}, HEADERS | SHARED | more)
        self.assertEqual((installed / "share/sipstatus/copyright").read_bytes(), (ROOT / "LICENSE").read_bytes())
        toolchain = vcpkg_root() / "scripts" / "buildsystems" / "vcpkg.cmake"
        self.succeed(
            "cmake",
            f"-S{CONSUMER}",
            f"-B{self.folder / 'build'}",
            f"-DCMAKE_TOOLCHAIN_FILE={toolchain}",
            f"-DVCPKG_INSTALLED_DIR={self.installed}",
            f"-DVCPKG_TARGET_TRIPLET={installed.name}",
            f"-DCMAKE_RUNTIME_OUTPUT_DIRECTORY={self.folder}",
            "-DCMAKE_BUILD_TYPE=Debug",
        )
        self.succeed("cmake", "--build", self.folder / "build")
        self.assertEqual(self.succeed(self.folder / "test_package"), "486 Busy Here\n")

    def test_vcpkg_does_not_change_the_format_of_the_manifest(self):
        manifest = pathlib.Path(shutil.copy(PORT / "vcpkg.json", self.folder))
        self.vcpkg("format-manifest", manifest)
        self.assertEqual(text(manifest), text(PORT / "vcpkg.json"))

    def test_the_overlay_port_installs_this_checkout(self):
        self.install(OVERLAY.parent)
        self.assert_usable()

    def test_the_feature_adds_the_command(self):
        self.install(OVERLAY.parent, "sipstatus[tool]")
        self.assert_usable({f"tools/sipstatus/{TOOL}", "share/man/man1/sipstatus.1", "share/bash-completion/completions/sipstatus"})
        [command] = self.installed.glob(f"*/tools/sipstatus/{TOOL}")
        self.assertTrue(self.succeed(command, "486").startswith("486 Busy Here\n"))

    def test_the_port_installs_the_archive_of_its_release(self):
        downloads = self.folder / "downloads"
        downloads.mkdir()
        archive = downloads / f"sipstatus-sipstatus-v{VERSION}.tar.gz"
        with tarfile.open(archive, "w:gz") as tar:
            for part in PACKAGED:
                tar.add(ROOT / part, f"sipstatus-{VERSION}/{part}")
        port = self.folder / "ports" / "sipstatus"
        shutil.copytree(PORT, port)
        portfile = text(port / "portfile.cmake")
        self.assertEqual(portfile.count("SHA512 0\n"), 1)
        digest = hashlib.sha512(archive.read_bytes()).hexdigest()
        (port / "portfile.cmake").write_text(portfile.replace("SHA512 0\n", f"SHA512 {digest}\n"), encoding="utf-8")
        self.install(port.parent)
        self.assert_usable()


if __name__ == "__main__":
    harness.main()
