import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeToolchain
from conan.tools.files import copy, get
from conan.tools.layout import basic_layout

required_conan_version = ">=2.0"


class SipstatusConan(ConanFile):
    name = "sipstatus"
    description = "SIP response status codes for C++17 and later"
    license = "BSL-1.0"
    url = "https://github.com/conan-io/conan-center-index"
    homepage = "https://github.com/sipstatus/sipstatus"
    topics = ("sip", "voip", "rfc3261", "status-codes", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"tool": [True, False]}
    default_options = {"tool": False}
    no_copy_source = True

    def layout(self):
        basic_layout(self, src_folder="src")

    def package_id(self):
        if not self.info.options.tool:
            self.info.clear()

    def validate(self):
        check_min_cppstd(self, 17)

    def source(self):
        get(self, **self.conan_data["sources"][self.version], strip_root=True)

    def generate(self):
        if self.options.tool:
            tc = CMakeToolchain(self)
            for part in ("TESTS", "EXAMPLES"):
                tc.cache_variables[f"SIPSTATUS_BUILD_{part}"] = False
            tc.cache_variables["SIPSTATUS_INSTALL"] = False
            tc.generate()

    def build(self):
        if self.options.tool:
            cmake = CMake(self)
            cmake.configure()
            cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        copy(self, "include/*", self.source_folder, self.package_folder)
        for name in ("*sipstatus", "*sipstatus.exe"):
            copy(self, name, self.build_folder, os.path.join(self.package_folder, "bin"), keep_path=False)

    def package_info(self):
        self.cpp_info.set_property("cmake_file_name", "sipstatus")
        self.cpp_info.set_property("cmake_target_name", "sipstatus::sipstatus")
        self.cpp_info.set_property("pkg_config_name", "sipstatus")
        self.cpp_info.bindirs = ["bin"] if self.options.tool else []
        self.cpp_info.libdirs = []
