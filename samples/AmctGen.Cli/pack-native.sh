#!/usr/bin/env bash
# Packs the tool with native code: AmctGen.Cli, which only refers to the others, AmctGen.Cli.PLATFORM, which needs no .NET at run time, and
# AmctGen.Cli.any for platforms without such a package. "dotnet tool install AmctGen.Cli" selects one of them (SDK 10).
# usage: pack-native.sh [PLATFORM [FOLDER [OPTION...]]]    PLATFORM: as for publish.sh; FOLDER: where the packages are written, by default
#                                                         artifacts; OPTION: of dotnet pack, by default -c Release
# Run it on each of the platforms; the first and the last package are the same everywhere.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
project=$root/samples/AmctGen.Cli/AmctGen.Cli.csproj
platform=${1:-$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)}
folder=${2:-$root/artifacts}
options=("${@:3}")
[ ${#options[@]} -gt 0 ] || options=(-c Release)
# A package contains all of the folder that it is published to, so each has a new one.
publish=$(mktemp -d)
trap 'rm -rf "$publish"' EXIT
for runtime in "" "$platform" any; do
    dotnet pack "$project" -p:NativeTool=true -p:PublishDir="$publish/$runtime/" -o "$folder" -nologo -v:m ${runtime:+-r "$runtime"} "${options[@]}"
done
