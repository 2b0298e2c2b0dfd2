#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Writes the bill of materials of a Debian package of Supersynk, in SPDX 2.3 as JSON.

    packaging/sbom.py supersynk_….deb >supersynk.spdx.json

It lists what the program in the package is linked with: the shared libraries that it loads, directly and indirectly,
each as the installed Debian package that contains it, and the headers it is compiled with. Run it on the machine that
built the package. SOURCE_DATE_EPOCH, if set, is the creation time of the document.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import uuid

# Of the direct dependencies. For the rest see Debian's copyright files, which do not use SPDX identifiers.
LICENCES = {
    "boost1.81": "BSL-1.0", "boost1.83": "BSL-1.0",
    "gcc-12": "GPL-3.0-or-later WITH GCC-exception-3.1", "gcc-14": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "glibc": "LGPL-2.1-or-later",
    "openssl": "Apache-2.0",
    "qrencode": "LGPL-2.1-or-later",
    "qt6-base": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "qt6-httpserver": "GPL-3.0-only",
    "qt6-websockets": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
}
HEADER_ONLY = ("libboost1.81-dev", "libboost1.83-dev")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def loaded_libraries(program):
    """The paths of all shared libraries that the program loads, by name."""
    return dict(re.findall(r"^\s*(\S+) => (/\S+) \(", run("ldd", program), re.M))


def needed(binary):
    return re.findall(r"\(NEEDED\)\s+Shared library: \[(.+)\]", run("readelf", "--dynamic", "--wide", binary))


def package_of(path):
    # dpkg knows a file of /usr/lib by its name in the package, which may begin with /lib.
    for name in (path, os.path.realpath(path), re.sub("^/usr", "", os.path.realpath(path)), "/usr" + path):
        found = subprocess.run(["dpkg-query", "--search", name], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(": ")[0].split(",")[0]
    sys.exit(f"sbom: no package contains {path}")


def facts_of(package):
    form = r"${Package}\t${Version}\t${Architecture}\t${source:Package}\t${Maintainer}\t${Homepage}"
    return run("dpkg-query", "--show", "--showformat", form, package).split("\t")


def spdx_id(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)


def distribution():
    with open("/etc/os-release", encoding="utf-8") as file:
        return dict(re.findall(r'^(\w+)="?([^"\n]*)"?$', file.read(), re.M))


def element(package):
    name, version, architecture, source, maintainer, homepage = facts_of(package)
    release = distribution()
    return {
        "SPDXID": spdx_id("Package-" + name),
        "name": name,
        "versionInfo": version,
        "supplier": "Organization: " + re.sub(r"\s*<(.*)>", r" (\1)", maintainer),
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "homepage": homepage or "NONE",
        "sourceInfo": f"built from the source package {source}",
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": LICENCES.get(source, "NOASSERTION"),
        "copyrightText": "NOASSERTION",
        "externalRefs": [{
            "referenceCategory": "PACKAGE-MANAGER",
            "referenceType": "purl",
            "referenceLocator": f"pkg:deb/{release['ID']}/{name}@{version.replace('+', '%2B').replace(':', '%3A')}"
                                f"?arch={architecture}&distro={release['ID']}-{release['VERSION_ID']}",
        }],
    }


def own_element(deb):
    field = lambda name: run("dpkg-deb", "--field", deb, name).strip()
    with open(deb, "rb") as file:
        content = file.read()
    return {
        "SPDXID": "SPDXRef-Package-supersynk",
        "name": "supersynk",
        "versionInfo": field("Version"),
        "packageFileName": os.path.basename(deb),
        "supplier": "Organization: " + re.sub(r"\s*<(.*)>", r" (\1)", field("Maintainer")),
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "checksums": [{"algorithm": "SHA256", "checksumValue": hashlib.sha256(content).hexdigest()}],
        "licenseConcluded": "GPL-3.0-only",
        "licenseDeclared": "GPL-3.0-only",
        "copyrightText": "The Supersynk authors",
        "primaryPackagePurpose": "APPLICATION",
    }


def relate(one, kind, other):
    return {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}


def bill_of(deb):
    own = own_element(deb)
    with tempfile.TemporaryDirectory() as tree:
        run("dpkg-deb", "--extract", deb, tree)
        program = os.path.join(tree, "usr/bin/supersynk")
        libraries = loaded_libraries(program)
        direct = needed(program)
    package = {name: package_of(path) for name, path in libraries.items()}
    elements = {name: element(name) for name in sorted(set(package.values()))}
    relations = [relate("SPDXRef-DOCUMENT", "DESCRIBES", own["SPDXID"])]

    linked = {(own["SPDXID"], "DYNAMIC_LINK", elements[package[name]]["SPDXID"]) for name in direct if name in package}
    for name, path in libraries.items():
        one = elements[package[name]]["SPDXID"]
        others = (elements[package[other]]["SPDXID"] for other in needed(path) if other in package)
        linked |= {(one, "DYNAMIC_LINK", other) for other in others if other != one}
    for name in HEADER_ONLY:
        if subprocess.run(["dpkg-query", "--show", name], capture_output=True, check=False).returncode == 0:
            elements[name] = element(name)
            linked.add((own["SPDXID"], "STATIC_LINK", elements[name]["SPDXID"]))

    moment = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    identity = uuid.uuid5(uuid.NAMESPACE_URL, own["checksums"][0]["checksumValue"])
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": own["packageFileName"],
        "documentNamespace": f"urn:uuid:{identity}",
        "creationInfo": {
            "created": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment)),
            "creators": ["Tool: supersynk-sbom-1"],
        },
        "packages": [own] + list(elements.values()),
        "relationships": relations + [relate(*link) for link in sorted(linked)],
    }


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    json.dump(bill_of(sys.argv[1]), sys.stdout, indent=2, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
