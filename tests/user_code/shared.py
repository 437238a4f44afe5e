#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Tests that the library works in shared objects: they can be unloaded, and error codes are equal on both sides of them.
python3 tests/user_code/shared.py COMPILER [--long]

--long also tries the optimizations that take longer.
"""

import itertools
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
INCLUDE = HERE.parents[1] / "include"
# Calls the plugin, unloads it, and checks whether it is still loaded. It uses the C++ library itself: otherwise the plugin
# would load that library, and could not be unloaded because of it.
UNLOAD = """#include <dlfcn.h>
#include <iostream>
int main(int, char** argv)
{
    void* const plugin = dlopen(argv[1], RTLD_NOW);
    if (plugin == nullptr) {
        std::cout << dlerror() << "\\n";
        return 1;
    }
    const auto use = reinterpret_cast<int (*)(int, const char*)>(dlsym(plugin, "plugin_use"));
    const bool is_used = use(486, "SIP/2.0 486 Busy Here") != 0;
    dlclose(plugin);
    std::cout << (dlopen(argv[1], RTLD_NOW | RTLD_NOLOAD) == nullptr ? "unloaded" : "still loaded") << "\\n";
    return is_used ? 0 : 1;
}
"""
# Compares error codes made in the shared object with those made in the program. Both have a copy of the functions.
COMPARE = """#include <sipstatus/error_code.hpp>
#include <iostream>
using namespace sipstatus;
extern "C" void plugin_make(std::error_code&, std::error_code&, std::error_condition&);
extern "C" int plugin_use(int, const char*);
int main()
{
    std::error_code failure;
    std::error_code cause;
    std::error_condition condition;
    plugin_make(failure, cause, condition);
    const std::error_code ours = code::busy_here;
    std::cout << (failure == code::busy_here) << (failure == ours) << (failure == response_class::request_failure)
              << (failure == response_class::server_failure) << (failure == std::errc::device_or_resource_busy)
              << (failure == make_error_code(isup_cause::user_busy)) << (cause == isup_cause::user_busy)
              << (ours == condition) << (condition == make_error_condition(response_class::request_failure))
              << (&failure.category() == &code_category()) << (&cause.category() == &cause_category())
              << (&condition.category() == &class_category()) << (plugin_use(486, "") != 0) << "\\n";
}
"""
OPTIONS = ["-O0", "-O2 -fvisibility=hidden -fvisibility-inlines-hidden"]
LONG_OPTIONS = ["-O2", "-O3 -fno-semantic-interposition", "-O0 -fvisibility=hidden", "-O2 -flto"]


def run(*command, **more):
    result = subprocess.run(command, capture_output=True, text=True, **more)
    if result.returncode != 0:
        raise AssertionError(f"{command}: {result.stdout}{result.stderr}")
    return result.stdout


class Shared(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def build(self, compiler, options, source, name, *more):
        """Builds a source file, or a program that is passed as text."""
        linker = ["-fuse-ld=lld"] if "clang" in compiler and "-flto" in options else []
        path = source
        if not isinstance(source, pathlib.Path):
            path = self.folder / f"{name}.cpp"
            path.write_text(source)
        target = self.folder / name
        run(compiler, "-std=c++17", *options.split(), *linker, f"-I{INCLUDE}", path, "-o", target, *more)
        return target

    def test_a_plugin_can_be_unloaded_and_error_codes_are_equal_on_both_sides(self):
        loader = self.build(COMPILERS[0], "-O0", UNLOAD, "loader", "-ldl")
        for compiler, options in itertools.product(COMPILERS, OPTIONS):
            if "clang" in compiler and "-flto" in options and not shutil.which("ld.lld"):
                harness.report(f"shared: {compiler} {options}", "lld is not installed (apt package lld)")
                continue
            with self.subTest(compiler=compiler, options=options):
                plugin = self.build(compiler, options, HERE / "shared.cpp", "libplugin.so", "-fPIC", "-shared")
                self.assertEqual(run(loader, plugin), "unloaded\n")
                program = self.build(compiler, options, COMPARE, "program", plugin, f"-Wl,-rpath,{self.folder}")
                self.assertEqual(run(program), "1110101111111\n")

    def test_there_are_no_destructors_at_program_exit(self):
        for compiler in COMPILERS:
            with self.subTest(compiler=compiler):
                source = "#include <sipstatus/error_code.hpp>\nstd::error_code made() { return sipstatus::code::busy_here; }\n"
                made = self.build(compiler, "-O0", source, "error_code.o", "-c")
                self.assertNotIn("atexit", run("nm", "-u", made))


if __name__ == "__main__":
    COMPILERS = [sys.argv.pop(1)]
    if "--long" in sys.argv:
        sys.argv.remove("--long")
        OPTIONS += LONG_OPTIONS
    if sys.platform != "linux":
        harness.skip_all("the rules of shared objects are those of ELF")
    other = "clang++" if "clang" not in COMPILERS[0] else "g++"
    if shutil.which(other):
        COMPILERS.append(other)
    else:
        harness.report(f"shared: {other}", "it is not installed")
    harness.main()
