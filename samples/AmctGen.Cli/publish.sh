#!/usr/bin/env bash
# Publishes the native command and packs it with its help pages, completion scripts and exporter: amctgen-VERSION-PLATFORM.tar.gz.
# usage: publish.sh [PLATFORM [FOLDER]]    PLATFORM: one of NativePlatforms in the project, by default that of this machine;
#                                          FOLDER: where the archive and the unpacked folder are written, by default artifacts
# .NET cannot link a native program for another operating system: run the script on each of them.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
project=$root/samples/AmctGen.Cli/AmctGen.Cli.csproj
platforms=$(dotnet msbuild "$project" -getProperty:NativePlatforms)
platform=${1:-$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)}
case ";$platforms;" in
    *";$platform;"*) ;;
    *) echo "publish.sh: PLATFORM must be one of ${platforms//;/, }, not '$platform'" >&2; exit 2 ;;
esac
folder=${2:-$root/artifacts}
log=$(mktemp)
publish=$(mktemp -d)
trap 'rm -rf "$log" "$publish"' EXIT

dotnet publish "$project" -c Release -r "$platform" -p:PublishAot=true -o "$publish" 2>&1 | tee "$log"
# A type that cannot be native is only a line of the log, and ends the program when it is reached.
if grep -qE "warning|will always throw" "$log"; then
    echo "publish.sh: the native command cannot be published without warnings" >&2
    exit 1
fi

program=$publish/amctgen
[ -f "$program" ] || program=$publish/amctgen.exe
version=$(dotnet msbuild "$project" -t:MinVer -getProperty:Version 2> /dev/null || dotnet msbuild "$project" -getProperty:Version)
name=amctgen-$version-$platform
unpacked=$folder/$name
rm -rf "$unpacked"
mkdir -p "$unpacked/completion" "$unpacked/docs"
cp "$program" "$root/LICENSE" "$root/samples/AmctGen.Cli/export_layers.py" "$unpacked/"
cp "$root"/schemas/docs/*.schema.json "$unpacked/docs/"
cp "$root"/samples/AmctGen.Cli/Completion/{bash,zsh,fish,powershell} "$unpacked/completion/"
# The links of the pages lead to files of the archive, or to the address of the repository.
{
    printf '%s|\n' "$root"/{THIRD-PARTY-NOTICES.md,CHANGELOG.md,LICENSE} "$root"/samples/AmctGen.Cli/{README.md,export_layers.py}
    printf '%s|docs\n' "$root"/generator/docs/*.md "$root"/schemas/docs/*.{md,json} "$root"/runtime/docs/*.md
    printf '%s|docs/reference\n' "$root"/schemas/docs/reference/*.md
    printf '%s|docs/zh\n' "$root"/schemas/docs/zh/*.md "$root"/generator/docs/zh/*.md
} > "$log"
dotnet run --project "$root/generator/Packaging" -c Release -- \
    pages "$root" "$(dotnet msbuild "$project" -getProperty:HelpUrl)" "$log" "$unpacked"
# The archive only depends on its files.
options=()
if tar --version | grep -q GNU; then
    options=(--sort=name --owner=0 --group=0 --numeric-owner --mtime=@0)
fi
tar "${options[@]}" -C "$folder" -cf - "$name" | gzip -n > "$folder/$name.tar.gz"
echo "$folder/$name.tar.gz"
