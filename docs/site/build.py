#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds the site, with the guides and the reference, into build/site:

    python3 docs/site/build.py

It is made of

- README.md, which is the first page, CONTRIBUTING.md, CHANGELOG.md, SECURITY.md and docs/*.md
- what Doxygen reads in the headers: one page for each
- what the command prints, which is built first: one page for each code and each pair of codes with a note, and the causes
- the explorer

The site needs no server: open build/site/index.html. It is built on Debian 12, with the packages doxygen, emscripten, furo,
g++, python3-breathe and python3-myst-parser: Breathe 4.34 cannot read what Doxygen 1.9.7 and later write. The environment variable
CXX names another compiler than c++.
"""

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

SITE = pathlib.Path(__file__).resolve().parent
ROOT = SITE.parents[1]
OUTPUT = ROOT / "build" / "site"
PARTS = ROOT / "build" / "site.parts"  # what the site is made of, and what is only needed while it is made
PAGES = PARTS / "pages"
REPOSITORY = "https://github.com/sipstatus/sipstatus"
ADDRESS = "https://sipstatus.github.io/sipstatus/"

# Where a file of the repository is on the site.
PLACES = {
    ROOT / "README.md": "index.md",
    ROOT / "CONTRIBUTING.md": "contributing.md",
    ROOT / "CHANGELOG.md": "changelog.md",
    ROOT / "SECURITY.md": "security.md",
    **{page: page.name for page in (ROOT / "docs").glob("*.md")},
    ROOT / "docs" / "sipstatus.1.md": "manual.md",
}
CLASSES = {
    1: "Provisional", 2: "Success", 3: "Redirection", 4: "Request Failure", 5: "Server Failure", 6: "Global Failure"}

# What the theme lacks for people with a screen reader or without a mouse.
FOR_EVERYBODY = {
    '<p class="caption" role="heading"': '<p class="caption" role="heading" aria-level="2"',
    '<aside class="sidebar-drawer"': '<aside class="sidebar-drawer" aria-label="Pages"',
    '<aside class="toc-drawer': '<aside aria-label="Sections" class="toc-drawer',
    '<label class="overlay ': '<label aria-hidden="true" class="overlay ',
    '<div id="search-results"': '<h1>Search</h1>\n<div id="search-results"',
    # These scroll if they are too wide.
    "<pre>": '<pre tabindex="0">',
    '<div class="table-wrapper': '<div tabindex="0" class="table-wrapper',
}


def read(path):
    return path.read_text(encoding="utf-8")


def write(name, text):
    path = PAGES / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.rstrip() + "\n", encoding="utf-8")


def run(command, **options):
    return subprocess.run(command, check=True, text=True, cwd=ROOT, **options)


def with_links_for_the_site(text, page):
    """The text with each link to a file of the repository changed to its place on the site, or to GitHub."""
    def change(link):
        if link[2] == f"{ADDRESS}explorer/":
            return f'<a href="explorer/index.html">{link[1]}</a>'
        path, hash_sign, anchor = link[2].partition("#")
        if not path or re.match(r"\w+:", path):
            return link[0]
        target = (page.parent / path).resolve()
        if target in PLACES:
            return f"[{link[1]}]({PLACES[target]}{hash_sign}{anchor})"
        if target.suffix == ".svg":
            PAGES.mkdir(parents=True, exist_ok=True)
            shutil.copy(target, PAGES)
            return f"[{link[1]}]({target.name})"
        kind = "tree" if target.is_dir() else "blob"
        return f"[{link[1]}]({REPOSITORY}/{kind}/main/{target.relative_to(ROOT).as_posix()})"

    # Blocks of code are copied as they are.
    parts = re.split(r"(^```.*?^```$)", text, flags=re.M | re.S)
    return "".join(part if part.startswith("```") else re.sub(r"\[([^\]]*)\]\(([^)\s]+)\)", change, part) for part in parts)


def with_one_title(manual):
    """The text of a manual page, with a title above its sections."""
    return "# The manual page of `sipstatus`\n\n" + re.sub(r"^# (\w)(.*)$", lambda m: f"## {m[1]}{m[2].lower()}", manual, flags=re.M)


def headers():
    """The name and the contents of each public header, in the order of the page about the headers."""
    return re.findall(r"^\| `(\w+)\.hpp` \| (.*?) \|", read(ROOT / "docs" / "headers.md"), re.M)


def copy_pages():
    for page, place in PLACES.items():
        # Pygments does not know the language of Bazel, which is a part of Python.
        text = with_links_for_the_site(read(page), page).replace("```starlark\n", "```python\n")
        if place == "manual.md":
            text = with_one_title(text)
        elif place == "index.md":
            text += read(SITE / "contents.md")
        elif place == "headers.md":
            text = re.sub(r"^\| `(\w+)\.hpp` \|", r"| [`\1.hpp`](reference/\1.rst) |", text, flags=re.M)
            text += "\n```{toctree}\n:hidden:\n\n" + "".join(f"{name}.hpp <reference/{name}>\n" for name, _ in headers()) + "```\n"
        write(place, text)


def make_reference():
    """A page for each header, from what Doxygen reads there."""
    settings = read(ROOT / "docs" / "Doxyfile") + f"""
        OUTPUT_DIRECTORY = {PARTS}
        GENERATE_HTML = NO
        GENERATE_XML = YES
        XML_PROGRAMLISTING = NO
        USE_MDFILE_AS_MAINPAGE =
        INPUT = docs/files.dox include/sipstatus include/sipstatus/detail/item_range.hpp include/sipstatus/detail/field_reader.hpp
        FILTER_PATTERNS = *.hpp="python3 docs/site/grouped.py"
        # These are for compilers, not for readers.
        MACRO_EXPANSION = YES
        EXPAND_ONLY_PREDEF = YES
        PREDEFINED += SIPSTATUS_CATEGORY= SIPSTATUS_HIDDEN=
        """
    run(["doxygen", "-"], input=settings)
    for file in (PARTS / "xml").glob("*.xml"):
        # The comments say what may throw.
        text = re.sub(r" noexcept\(.*?(?=</argsstring>)", "", read(file))
        # What is private is left out.
        text = re.sub(r"<basecompoundref [^>]*>sipstatus::detail::.*?</basecompoundref>", "", text)
        if file.name.startswith("group__"):
            # Member functions that are defined outside their class are listed there already.
            text = re.sub(r'<memberdef kind="function" [^>]* const="yes" [^>]*>.*?</memberdef>', "", text, flags=re.S)
        file.write_text(text, encoding="utf-8")
    for name, contents in headers():
        title = f"``{name}.hpp``: " + contents.replace("`", "``")
        text = f"{title}\n{'=' * len(title)}\n\n.. code-block:: cpp\n\n   #include <sipstatus/{name}.hpp>\n\n"
        if name == "fmt":
            text += "The formatters are those of :doc:`format`, for ``fmt::format``.\n"
        elif name in ("format", "version"):
            text += f".. doxygenfile:: {name}.hpp\n"  # they have no namespace, and so no group
        elif name != "sipstatus":
            text += f".. doxygengroup:: of_{name}\n   :content-only:\n   :members:\n"
        write(f"reference/{name}.rst", text)


def compiled(source):
    """The function that runs this program and returns what it prints."""
    program = PARTS / source.stem
    run([*shlex.split(os.environ.get("CXX", "c++")), "-std=c++17", "-O1", "-Isingle_include", source, "-o", program])
    return lambda *arguments: run([program, *map(str, arguments)], capture_output=True, encoding="utf-8").stdout


def numbers(macro, file):
    """The numbers at the beginning of the rows in a file of the registry."""
    rows = re.findall(rf"^{macro}\((\d+),(?: (\d+),)?", read(ROOT / "include/sipstatus/registry" / file), re.M)
    return [tuple(int(number) for number in row if number) for row in rows]


def with_links_to_rfcs(text):
    return re.sub(r"\bRFC (\d+)(?:, section ([\d.]*\d))?", lambda m: f"[{m[0]}](https://www.rfc-editor.org/rfc/rfc{m[1]}"
                  + (f"#section-{m[2]})" if m[2] else ")"), text)


def make_codes(command):
    codes = {code["code"]: code for code in json.loads(command("--format=json", "--all"))}
    names = {number: f"{number} {code['phrase']}" for number, code in codes.items()}
    pairs = numbers("SIPSTATUS_PAIR", "pairs.def")
    for number in codes:
        text = "---\norphan: true\n---\n" + command("--format=markdown", number)
        near = [pair for pair in pairs if number in pair]
        if near:
            text += "\n## Compared with\n\n"
        for left, right in near:
            other = names[right if number == left else left]
            text += f"- [{other}](../pair/{left}-{right}.md)\n"
        write(f"code/{number}.md", with_links_to_rfcs(text))
    text = "# All status codes\n\nThe codes of the IANA registry. Each has a page: what it means, when you see it, how to fix it, and "
    text += "what to check.\n"
    for first, name in CLASSES.items():
        text += f"\n## {first}xx {name}\n\n| code | defined in | next step |\n|---|---|---|\n"
        for number, code in codes.items():
            if number // 100 == first:
                text += f"| [{names[number]}]({number}.md) | RFC {code['rfc']}, section {code['section']} | {code['next_step']} |\n"
    write("code/index.md", with_links_to_rfcs(text))

    text = "# Codes that people confuse\n\nFor each of these pairs: how the two codes differ, and when to send which.\n"
    text += "`sipstatus 486 600` [compares](../command.md) any two codes.\n\n| pair | phrases |\n|---|---|\n"
    for left, right in pairs:
        write(f"pair/{left}-{right}.md", "---\norphan: true\n---\n" + with_links_to_rfcs(command("--format=markdown", left, right))
              + f"\n## More\n\n- [{names[left]}](../code/{left}.md)\n- [{names[right]}](../code/{right}.md)\n")
        text += f"| [{left} or {right}]({left}-{right}.md) | {codes[left]['phrase']} or {codes[right]['phrase']} |\n"
    write("pair/index.md", text)


def make_causes(command):
    text = "# Q.850 causes\n\nThe causes of the telephone network (ISUP), as the Reason header field names them. [ISUP causes](isup.md) "
    text += "says how to map them in a program.\n"
    for (number,) in numbers("SIPSTATUS_CAUSE", "causes.def"):
        text += f"\n(q850-{number})=\n" + re.sub("^#", "##", command("--format=markdown", "--isup", number), flags=re.M)
    write("q850.md", with_links_to_rfcs(text))


def make_warnings(program):
    text = "# Warn-codes\n\nThe codes of the Warning header field. [Reason and Warning](reason.md) says how to read it in a program.\n\n"
    text += "| warn-code | text | comes with | becomes ISUP cause |\n|---|---|---|---|\n"
    write("warn_codes.md", text + program())


def make_explorer():
    run([sys.executable, "docs/explorer/build.py", OUTPUT / "explorer"])
    page = OUTPUT / "explorer" / "index.html"
    about = "The pages of the codes"
    page.write_text(read(page).replace(about, f'<a href="../code/index.html">{about}</a>'), encoding="utf-8")


def improve_pages():
    for page in OUTPUT.rglob("*.html"):
        text = read(page)
        for before, after in FOR_EVERYBODY.items():
            text = text.replace(before, after)
        page.write_text(text, encoding="utf-8")


def main():
    shutil.rmtree(PARTS, ignore_errors=True)
    shutil.rmtree(OUTPUT, ignore_errors=True)
    PAGES.mkdir(parents=True)
    copy_pages()
    make_reference()
    command = compiled(ROOT / "tools" / "sipstatus.cpp")
    make_codes(command)
    make_causes(command)
    make_warnings(compiled(SITE / "warn_codes.cpp"))
    run(["sphinx-build", "-q", "-b", "html", "-W", "--keep-going", "-c", SITE, "-d", PARTS / "doctrees", PAGES, OUTPUT],
        env={**os.environ, "SIPSTATUS_SITE_XML": str(PARTS / "xml")})
    improve_pages()
    make_explorer()


if __name__ == "__main__":
    main()
