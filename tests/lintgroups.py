#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Joins sources into groups that clang-tidy reads as one, for it spends most of its time on headers.

    lintgroups.py BUILD SOURCE...

BUILD has a compile_commands.json. Writes the groups to BUILD/groups, with a compile_commands.json of their own. Sources
are joined if they are compiled by the same command and no local name occurs in two of them or in a header.
"""

import json
import pathlib
import re
import subprocess
import sys

SIZE = 16  # sources in a group, at most

LOCAL = re.compile(r"^namespace \{$(.*?)^\} // namespace$", re.MULTILINE | re.DOTALL)
TYPE = re.compile(r"^(?:class|struct|enum class|enum|using|union) (\w+)", re.MULTILINE)
OTHER = re.compile(r"^[\w[][\w:<>,&*\[\] ]*?[ *&](\w+)(?:\(|\{| =|;)", re.MULTILINE)
ALIAS = re.compile(r"^using (\w+) =", re.MULTILINE)


def local_names(text):
    names = set(ALIAS.findall(text))
    for part in LOCAL.findall(text):
        names.update(TYPE.findall(part))
        names.update(OTHER.findall(part))
    return names


def public_names(root):
    headers = subprocess.run(["git", "ls-files", "*.h"], cwd=root, capture_output=True, text=True, check=True)
    text = "\n".join((root / header).read_text() for header in headers.stdout.split())
    return set(TYPE.findall(text)) | set(OTHER.findall(text))


def main(build, sources):
    root = pathlib.Path(__file__).resolve().parent.parent
    chosen = {str(root / source) for source in sources}
    public = public_names(root)
    groups = []
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = entry["file"]
        if source not in chosen:
            continue
        flags = re.sub(r" -o \S+ -c \S+$", "", entry["command"])
        names = local_names(pathlib.Path(source).read_text())
        hides = bool(names & public)  # a name of a header
        for group in groups:
            if group["flags"] == flags and group["room"] > 0 and not hides and not group["names"] & names:
                break
        else:
            group = {"flags": flags, "directory": entry["directory"], "sources": [], "names": set(), "room": SIZE}
            groups.append(group)
        group["sources"].append(source)
        group["names"] |= names
        group["room"] = 0 if hides else group["room"] - 1

    folder = build / "groups"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.cpp"):
        old.unlink()
    commands = []
    for number, group in enumerate(groups):
        file = folder / f"{number}.cpp"
        file.write_text("".join(f'#include "{source}"\n' for source in group["sources"]))
        commands.append({"directory": group["directory"], "file": str(file), "command": f"{group['flags']} -c {file}"})
    (folder / "compile_commands.json").write_text(json.dumps(commands, indent=1))


main(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:])
