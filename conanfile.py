# SPDX-License-Identifier: BSL-1.0
import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load
from conan.tools.layout import basic_layout
from conan.tools.scm import Version

required_conan_version = ">=2.0"


class SipstatusConan(ConanFile):
    name = "sipstatus"
    description = "SIP response status codes for C++17 and later"
    license = "BSL-1.0"
    url = "https://github.com/sipstatus/sipstatus"
    homepage = "https://github.com/sipstatus/sipstatus"
    topics = ("sip", "voip", "rfc3261", "status-codes", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    exports_sources = "LICENSE", "include/*.hpp", "include/*.def"
    no_copy_source = True

    # The first versions with enough of C++17. The tests run only with gcc 12, clang 14 and clang 19.
    _least_compilers = {"gcc": "9", "clang": "9", "apple-clang": "12", "msvc": "192"}

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "include", "sipstatus", "version.hpp"))
        self.version = ".".join(re.findall(r"^#define SIPSTATUS_VERSION_[A-Z]+ (\d+)$", header, re.MULTILINE))

    def layout(self):
        basic_layout(self)

    def package_id(self):
        self.info.clear()

    def validate(self):
        check_min_cppstd(self, 17)
        compiler = str(self.settings.compiler)
        least = self._least_compilers.get(compiler)
        if least and Version(self.settings.compiler.version) < least:
            raise ConanInvalidConfiguration(f"{self.ref} needs {compiler} {least} or later")

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        copy(self, "include/*", self.source_folder, self.package_folder)

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "sipstatus")
        self.cpp_info.set_property("cmake_target_name", "sipstatus::sipstatus")
        self.cpp_info.set_property("pkg_config_name", "sipstatus")
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
