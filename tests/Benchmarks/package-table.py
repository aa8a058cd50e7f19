#!/usr/bin/env python3
"""Prints the table of runtime/docs/packages.md: what the packages of several projects contain.

usage: package-table.py FOLDER    FOLDER: where 'dotnet pack' has put the package AmctGen

The other packages are restored by dotnet. Every cell comes from the file of the package; nothing else is read.
"""
import glob, os, re, struct, subprocess, sys, tempfile, zipfile, zlib
import xml.etree.ElementTree as xml

OTHERS = {
    "System.Text.Json": "11.0.0", "Riok.Mapperly": "4.3.1", "CommunityToolkit.Mvvm": "8.4.2", "protobuf-net": "3.4.40",
    "Google.Protobuf": "3.36.2", "Grpc.Tools": "2.85.0", "Refit": "16.4.0",
}


class Assembly:
    """The parts of a PE file and its metadata that the table needs."""

    def __init__(self, data):
        self.data = data
        pe = self.u32(0x3C)
        optional = pe + 24
        directories = optional + (96 if self.u16(optional) == 0x10B else 112)
        sections = optional + self.u16(pe + 20)
        # Of each section: its address, its size in the file, and its place there.
        self.sections = [struct.unpack_from("<III", data, sections + 40 * i + 12) for i in range(self.u16(pe + 6))]
        self.debug = self._debug(directories + 6 * 8)
        cli = self.u32(directories + 14 * 8)
        self.types = self._types(self.offset(self.u32(self.offset(cli) + 8))) if cli else []
        self.is_managed = bool(cli)

    def u16(self, at):
        return struct.unpack_from("<H", self.data, at)[0]

    def u32(self, at):
        return struct.unpack_from("<I", self.data, at)[0]

    def offset(self, rva):
        for start, size, position in self.sections:
            if start <= rva < start + size:
                return position + rva - start
        return 0

    def _debug(self, directory):
        rva, size = struct.unpack_from("<II", self.data, directory)
        entries = {}
        for at in range(self.offset(rva), self.offset(rva) + size, 28) if rva else ():
            kind, length, _, position = struct.unpack_from("<IIII", self.data, at + 12)
            entries[kind] = self.data[position:position + length]
        return entries

    def _types(self, root):
        """(visibility, full name) of each type that is not nested."""
        streams, at = {}, root + 16 + self.u32(root + 12)
        count, at = self.u16(at + 2), at + 4
        for _ in range(count):
            start, size = struct.unpack_from("<II", self.data, at)
            end = self.data.index(b"\0", at + 8)
            streams[self.data[at + 8:end].decode()] = root + start
            at = at + 8 + ((end - at - 8) // 4 + 1) * 4
        tables = streams["#~"] if "#~" in streams else streams["#-"]
        heaps, valid = self.data[tables + 6], struct.unpack_from("<Q", self.data, tables + 8)[0]
        rows, at = {}, tables + 24
        for table in range(64):
            if valid >> table & 1:
                rows[table] = self.u32(at)
                at += 4
        text, guid = 4 if heaps & 1 else 2, 4 if heaps & 2 else 2
        index = lambda bits, *of: 4 if max(rows.get(table, 0) for table in of) >= 1 << 16 - bits else 2
        at += rows.get(0, 0) * (2 + text + 3 * guid)
        at += rows.get(1, 0) * (index(2, 0, 0x1A, 0x23, 1) + 2 * text)
        row = 4 + 2 * text + index(2, 2, 1, 0x1B) + index(0, 4) + index(0, 6)
        read = self.u32 if text == 4 else self.u16

        def string(position):
            start = streams["#Strings"] + read(position)
            return self.data[start:self.data.index(b"\0", start)].decode()

        names = []
        for i in range(rows.get(2, 0)):
            flags = self.u32(at + i * row) & 7
            if flags < 2:
                name, space = string(at + i * row + 4), string(at + i * row + 4 + text)
                names.append((flags, f"{space}.{name}" if space else name))
        return names

    @property
    def symbols(self):
        """The embedded symbols, or nothing."""
        blob = self.debug.get(17)
        return zlib.decompress(blob[8:], -15) if blob else b""

    @property
    def symbols_path(self):
        entry = self.debug.get(2, b"")
        return entry[24:].split(b"\0")[0].decode("utf-8", "replace") if entry[:4] == b"RSDS" else ""


class Package:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.files = [info.filename for info in self.zip.infolist() if not info.is_dir()]
        spec = next(name for name in self.files if name.endswith(".nuspec") and "/" not in name)
        self.metadata = next(iter(xml.fromstring(self.zip.read(spec))))
        self.assemblies = {name: Assembly(self.zip.read(name)) for name in self.files
                           if name.endswith(".dll") and not name.endswith(".resources.dll")}
        self.assemblies = {name: one for name, one in self.assemblies.items() if one.is_managed}

    def of(self, name):
        return next((one for one in self.metadata if one.tag.endswith("}" + name)), None)

    def text(self, name):
        one = self.of(name)
        return (one.text or "").strip() if one is not None else ""

    def named(self, pattern):
        return [name for name in self.files if re.search(pattern, name, re.I)]

    def pages(self):
        return {name: self.zip.read(name).decode("utf-8", "replace") for name in self.named(r"\.(md|txt|html)$")}

    def share(self, test):
        """For how many of the managed assemblies the test is true."""
        count = sum(1 for one in self.assemblies.values() if test(one))
        return "yes" if count == len(self.assemblies) else "no" if count == 0 else f"{count} of {len(self.assemblies)} assemblies"

    def library(self):
        """The assembly for the newest .NET that the package is compiled against."""
        found = sorted((tuple(map(int, match.group(1).split("."))), name) for name in self.assemblies
                       if (match := re.match(r"lib/net(\d+\.\d+)/", name)))
        names = [found[-1][1]] if found else sorted(name for name in self.assemblies if name.startswith("lib/"))
        return names[-1] if names else None


def yes(value):
    return "yes" if value else "no"


def repository(package):
    one = package.of("repository")
    return "no" if one is None else "both" if one.get("commit") and one.get("url") else "URL only" if one.get("url") else "commit only"


def symbols(package):
    if package.share(lambda one: one.symbols) == "yes":
        return "embedded"
    return "files" if package.named(r"\.pdb$") else "not in the package"


def source_link(package):
    if package.share(lambda one: one.symbols) == "no" and not package.named(r"\.pdb$"):
        return "no symbols here"
    pdbs = b"".join(package.zip.read(name) for name in package.named(r"\.pdb$"))
    return "yes" if b'"documents":' in pdbs else package.share(lambda one: b'"documents":' in one.symbols)


def neutral(package):
    # The path of the symbols, and that of the sources in them: a name, or a path that a path map has written.
    own = r"([a-z]:\\|/(?!_\d*/))"
    return package.share(lambda one: not re.match(own, one.symbols_path, re.I)
                         and not re.search(rb'"documents":\{"' + own.encode(), one.symbols, re.I))


def documentation(package):
    library = package.library()
    page = library and library[:-4] + ".xml"
    if page not in package.files:
        return "none"
    documented = set(re.findall(r'name="T:([^"`]+)', package.zip.read(page).decode("utf-8", "replace")))
    internal = documented & {name for flags, name in package.assemblies[library].types if flags == 0}
    return "yes" if not internal else f"{len(internal)} internal type{'s' if len(internal) > 1 else ''}"


def compiler(package):
    if not package.named(r"^analyzers/"):
        return "no analyzers"
    checks = [name for name in package.named(r"\.(targets|props)$") if re.search(rb"CompilerApiVersion|[Rr]oslyn", package.zip.read(name))]
    ways = (["folders"] if package.named(r"^analyzers/(dotnet/)?roslyn") else []) + (["message"] if checks else [])
    return " and ".join(ways) or "no"


def marks(package):
    library = package.library()
    if not library:
        return "no library"
    data = package.assemblies[library].data
    found = [word for mark, word in ((b"IsTrimmable\x04True", "trim"), (b"IsAotCompatible\x04True", "AOT")) if mark in data]
    return " and ".join(found) or "no"


def notices(package):
    found = (["licence"] if package.named(r"(^|/)(licen[sc]e)[^/]*$") else []) + (["notices"] if package.named(r"notice") else [])
    return " and ".join(found) or "expression only" if package.text("license") else " and ".join(found) or "no"


def json(package):
    library = package.library()
    return yes(library and any(flags == 1 and "Json" in name.split(".")[-1] for flags, name in package.assemblies[library].types))


def help_pages(package):
    pages = [name for name in package.named(r"\.(md|html)$") if "/" in name]
    return f"{len(pages)} pages" if pages else "no"


def severities(package):
    if not package.named(r"^analyzers/"):
        return "no analyzers"
    return yes(any("dotnet_diagnostic" in page for page in package.pages().values()))


def chinese(package):
    found = (["pages"] if any(len(re.findall("[\u4e00-\u9fff]", page)) > 200 for page in package.pages().values()) else []) + (
        ["messages"] if package.named(r"zh-Hans/.*\.resources\.dll$") else [])
    return " and ".join(found) or "no"


ROWS = {
    "icon": lambda package: yes(package.text("icon") in package.files),
    "readme": lambda package: yes(package.text("readme").replace("\\", "/") in package.files),
    "project URL": lambda package: yes(package.text("projectUrl")),
    "repository URL and commit": repository,
    "release notes": lambda package: yes(package.text("releaseNotes")),
    "symbols": symbols,
    "SourceLink": source_link,
    "no paths of the build machine": neutral,
    "deterministic": lambda package: package.share(lambda one: 16 in one.debug),
    "texts of licence and third-party notices": notices,
    "bill of materials": lambda package: yes(package.named(r"(^|/)(bom|sbom|manifest\.spdx)[^/]*\.(json|xml)$")),
    "documentation (XML) without internal types": documentation,
    "a compiler that is too old is told": compiler,
    "marks for trimming and AOT": marks,
    "JSON in the API": json,
    "help pages that need no network": help_pages,
    "how to set severities": severities,
    "an example in the readme": lambda package: yes("```" in package.pages().get(package.text("readme").replace("\\", "/"), "")),
    "changelog": lambda package: yes(package.named(r"(^|/)(changelog|releases?)[^/]*\.md$")),
    "Chinese": chinese,
    "signature": lambda package: yes(package.named(r"^\.signature\.p7s$")),
}


def restored(folder):
    """The files of the other packages, restored into the folder."""
    references = "".join(f'<PackageReference Include="{name}" Version="[{version}]" />' for name, version in OTHERS.items())
    with open(os.path.join(folder, "Others.csproj"), "w") as project:
        project.write(f"""<Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
          <ItemGroup>{references}</ItemGroup></Project>""")
    subprocess.run(["dotnet", "restore", folder, "-v", "q", "--packages", os.path.join(folder, "packages")], check=True, stdout=sys.stderr)
    return [glob.glob(os.path.join(folder, "packages", name.lower(), "*", "*.nupkg"))[0] for name in OTHERS]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    own = sorted(glob.glob(os.path.join(sys.argv[1], "AmctGen.[0-9]*.nupkg")), key=os.path.getmtime)
    if not own:
        sys.exit(f"package-table.py: there is no package AmctGen in '{sys.argv[1]}'")
    with tempfile.TemporaryDirectory() as folder:
        packages = [Package(path) for path in [own[-1], *restored(folder)]]
    print("| in the package | " + " | ".join(
        package.text("id") + ("" if package is packages[0] else " " + package.text("version")) for package in packages) + " |")
    print("|---" * (len(packages) + 1) + "|")
    for row, cell in ROWS.items():
        print(f"| {row} | " + " | ".join(cell(package) for package in packages) + " |")


if __name__ == "__main__":
    main()
