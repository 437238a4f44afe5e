# SPDX-License-Identifier: BSL-1.0
"""Settings of the site for Sphinx. build.py says what the site is made of."""

import os
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]

project = "sipstatus"
release = ".".join(re.findall(r"VERSION_(?:MAJOR|MINOR|PATCH) (\d+)$", (ROOT / "include/sipstatus/version.hpp").read_text(), re.M))
html_title = f"sipstatus {release}"
language = "en"
smartquotes = False  # they would change 65'535 and quoted phrases

extensions = ["myst_parser", "breathe"]
# The anchors are those of GitHub, so that one link works on both.
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
breathe_projects = {"sipstatus": os.environ["SIPSTATUS_SITE_XML"]}
breathe_default_project = "sipstatus"
breathe_show_include = False  # each page begins with it
highlight_language = "cpp"
primary_domain = "cpp"

html_theme = "furo"
html_static_path = ["site.css"]
html_css_files = ["site.css"]
pygments_style = "xcode"
pygments_dark_style = "github-dark"
html_copy_source = False
html_show_copyright = False
# A page that was opened from a disk must not load other pages.
html_show_search_summary = False

