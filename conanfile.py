# SPDX-License-Identifier: BSL-1.0
import importlib.util
import os
import re

from conan.tools.files import load
from conan.tools.layout import basic_layout

INDEX = "packaging/conan/all/conanfile.py"


def recipe_of_the_index():
    spec = importlib.util.spec_from_file_location("sipstatus_recipe", os.path.join(os.path.dirname(__file__), INDEX))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.SipstatusConan


class SipstatusCheckoutConan(recipe_of_the_index()):
    """The recipe of ConanCenter's index, but for the checkout that it is in, released or not."""

    exports = INDEX
    exports_sources = "CMakeLists.txt", "LICENSE", "include/*.hpp", "include/*.def", "tools/*", "docs/sipstatus.1"

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "include", "sipstatus", "version.hpp"))
        self.version = ".".join(re.findall(r"^#define SIPSTATUS_VERSION_[A-Z]+ (\d+)$", header, re.MULTILINE))

    def layout(self):
        basic_layout(self)

    def source(self):
        pass
