#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds the site, and tests that it is complete, needs no other host and is accessible:

    python3 tests/docs/site.py

It needs what docs/site/build.py needs, and the packages chromium and npm. npm downloads axe-core, which finds what people with
a screen reader, a keyboard or weak eyes cannot use.
"""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import harness  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = ROOT / "build" / "site"
AXE = "axe-core@4.11.4"
PROGRAMS = {"sphinx-build": "furo python3-breathe python3-myst-parser", "doxygen": "doxygen", "emcc": "emscripten", "chromium": "chromium", "npm": "npm"}
# The first page, a guide, a page of the reference, a code and a list of codes, and the search.
ACCESSIBLE = ("index", "replace_your_table", "reference/reason_header", "code/486", "pair/index", "search")
THEMES = {"light": "rgb(255, 255, 255)", "dark": "rgb(19, 20, 22)"}  # each with its background
RUN_AXE = """
<script src="{axe}"></script>
<script>
addEventListener("load", async () => {{
    document.body.dataset.theme = "{theme}";
    const found = await axe.run();
    const lines = found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html.slice(0, 200)));
    const background = getComputedStyle(document.body).backgroundColor;
    const result = document.createElement("template");
    result.id = "axe";
    result.innerHTML = "<pre></pre>";
    result.content.firstChild.textContent = JSON.stringify({{rules: found.passes.length, background, lines}});
    document.body.append(result);
}});
</script>
"""


def page(name):
    return (SITE / f"{name}.html").read_text(encoding="utf-8")


def text_of(name):
    article = re.search(r"<article.*?</article>", page(name), re.S)[0]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", article)).split())


def in_browser(address):
    """The page as it is after its scripts have run."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", "--headless", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={profile}", "--virtual-time-budget=60000",
                   "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom", address]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=300).stdout


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        result = subprocess.run([sys.executable, ROOT / "docs" / "site" / "build.py"], capture_output=True, encoding="utf-8")
        cls.printed = (result.returncode, result.stdout, result.stderr)
        if result.returncode != 0:
            sys.exit(result.stdout + result.stderr)
        cls.pages = {path.relative_to(SITE).with_suffix("").as_posix() for path in SITE.rglob("*.html")}

    def test_it_is_built_without_a_warning(self):
        self.assertEqual(self.printed, (0, "", ""))

    def test_each_guide_has_a_page(self):
        guides = {path.stem for path in (ROOT / "docs").glob("*.md")} - {"sipstatus.1"}
        self.assertGreater(len(guides), 10)
        self.assertIn("explorer/index", self.pages)
        self.assertIn('<a href="../code/index.html">', page("explorer/index"))
        self.assertEqual((guides | {"index", "manual", "contributing", "changelog", "security"}) - self.pages, set())

    def test_each_header_has_a_page_with_its_public_names(self):
        names = {path.stem for path in (ROOT / "include" / "sipstatus").glob("*.hpp")}
        self.assertEqual({name.partition("/")[2] for name in self.pages if name.startswith("reference/")}, names)
        for name, said in {
            "code": "enumerator busy_here# 486, \"Busy Here\", RFC 3261, 21.4.24.",
            "policy": "static_assert(best_response({503, 407}) == code::proxy_authentication_required);",
            "literals": "constexpr code operator\"\"_sip() noexcept",
            "compare": "struct comparison",
            "error_code": "inline const std::error_category &code_category() noexcept",
            "format": "template<>struct formatter<sipstatus::code>",
            "version": "SIPSTATUS_VERSION_MAJOR",
        }.items():
            with self.subTest(name=name):
                self.assertIn(said, text_of(f"reference/{name}"))
        for name in names - {"sipstatus", "fmt", "version", "format"}:
            with self.subTest(name=name):
                self.assertIn('<dt class="sig sig-object cpp"', page(f"reference/{name}"))
                self.assertNotIn("noexcept(detail::", text_of(f"reference/{name}"))

    def test_each_code_has_a_page_that_links_to_its_pairs(self):
        codes = {f"code/{number}" for number in harness.registered_codes()}
        self.assertEqual({name for name in self.pages if name.startswith("code/")}, codes | {"code/index"})
        self.assertEqual(codes - {f"code/{name}" for name in re.findall(r'href="(\d+)\.html"', page("code/index"))}, set())
        self.assertIn("486 Busy Here", text_of("code/486"))
        self.assertIn('href="../pair/486-600.html"', page("code/486"))
        self.assertIn('href="https://www.rfc-editor.org/rfc/rfc3261#section-21.4.24"', page("code/486"))

    def test_each_pair_with_a_note_has_a_page(self):
        rows = re.findall(r"^SIPSTATUS_PAIR\((\d+), (\d+)", (ROOT / "include/sipstatus/registry/pairs.def").read_text(), re.M)
        pairs = {f"pair/{left}-{right}" for left, right in rows}
        self.assertGreater(len(pairs), 70)
        self.assertEqual({name for name in self.pages if name.startswith("pair/")}, pairs | {"pair/index"})
        self.assertIn("When to use which", text_of("pair/486-600"))

    def test_causes_and_warnings_are_listed(self):
        rows = re.findall(r"^SIPSTATUS_CAUSE\((\d+)", (ROOT / "include/sipstatus/registry/causes.def").read_text(), re.M)
        self.assertEqual(re.findall(r'id="q850-(\d+)"', page("q850")), rows)
        warnings = re.findall(r" = (\d{3}),", (ROOT / "include/sipstatus/warning.hpp").read_text())
        self.assertEqual(re.findall(r"<tr[^>]*><td><p>(\d+)", page("warn_codes")), warnings)

    def test_each_link_leads_somewhere(self):
        ids = {name: set(re.findall(r'\bid="([^"]+)"', page(name))) for name in self.pages}
        for name in sorted(self.pages):
            for link in set(re.findall(r'<a [^>]*href="([^"]*)"', page(name))):
                address = urllib.parse.urlsplit(html.unescape(link))
                # In the explorer, what is after # is what is asked; tests/explorer/explorer.py tests these links.
                if address.scheme or (name == "explorer/index" and not address.path):
                    continue
                target = ((SITE / name).parent / address.path).resolve() if address.path else SITE / f"{name}.html"
                with self.subTest(page=name, link=link):
                    self.assertTrue(target.exists())
                    if address.fragment and target.suffix == ".html":
                        self.assertIn(urllib.parse.unquote(address.fragment), ids[target.relative_to(SITE).with_suffix("").as_posix()])

    def test_it_loads_nothing_from_other_hosts(self):
        loaded = []
        for name in self.pages:
            tags = re.findall(r"<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*>", page(name))
            self.assertGreaterEqual(len(tags), 3, name)
            loaded += [tag for tag in tags if re.search(r"""(?:src|href|data|srcset)=["']?\s*(?:\w+:)?//""", tag)]
        self.assertEqual(loaded, [])
        for path in SITE.rglob("*.css"):
            with self.subTest(path=path.name):
                self.assertEqual(re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)]*", path.read_text(encoding="utf-8")), [])

    def test_the_search_works_without_a_server(self):
        found = in_browser(f"{(SITE / 'search.html').as_uri()}?q=forking")
        results = re.findall(r'<li[^>]*><a href="([^"?#]+)', found[found.index('id="search-results"'):])
        self.assertIn("best_response.html", results)

    def test_axe_finds_nothing(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            subprocess.run(["npm", "install", "--silent", "--no-save", "--prefix", folder / "npm", AXE], check=True)
            shutil.copytree(SITE, folder / "site")
            for name in ACCESSIBLE:
                for theme, background in THEMES.items():
                    with self.subTest(page=name, theme=theme):
                        tested = folder / "site" / f"{name}.axe.html"
                        script = RUN_AXE.format(axe=(folder / "npm/node_modules/axe-core/axe.min.js").as_uri(), theme=theme)
                        tested.write_text(page(name).replace("</body>", script + "</body>"), encoding="utf-8")
                        result = re.search(r'<template id="axe"><pre>(.*?)</pre>', in_browser(tested.as_uri()), re.S)
                        found = json.loads(html.unescape(result[1]))
                        self.assertGreater(found["rules"], 20)
                        self.assertEqual(found["background"], background)
                        self.assertEqual("\n".join(found["lines"]), "")


if __name__ == "__main__":
    for program, packages in PROGRAMS.items():
        if not shutil.which(program):
            sys.exit(f"{program} is not installed (apt packages {packages})")
    harness.main()
