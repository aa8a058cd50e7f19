#!/usr/bin/env bash
# What adding the package and one .proto file to an empty console project costs in a clean build without a compiler server, beside what
# Grpc.Tools and Google.Protobuf add: user CPU of all processes, medians of rounds by turns.
# usage: build-cost.sh FEED PROTO [ROUNDS]    FEED: a folder with the AmctGen package; PROTO: a schema that both can compile
set -euo pipefail
feed=$(realpath "$1"); proto=$(realpath "$2"); rounds=${3:-7}
version=$(basename "$(find "$feed" -name 'AmctGen.[0-9]*.nupkg' | sort | tail -1)" .nupkg); version=${version#AmctGen.}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 UseSharedCompilation=false MSBUILDDISABLENODEREUSE=1
cat > "$work/nuget.config" <<CONFIG
<configuration><packageSources><add key="feed" value="$feed" /></packageSources>
<config><add key="globalPackagesFolder" value="$work/packages" /></config></configuration>
CONFIG
echo '<Project />' | tee "$work/Directory.Build.props" "$work/Directory.Build.targets" > "$work/Directory.Packages.props"

project() { # NAME ITEMS
    mkdir "$work/$1"
    cat > "$work/$1/$1.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
PROJECT
    echo 'Console.WriteLine("hello");' > "$work/$1/Program.cs"
    [ "$1" = empty ] || cp "$proto" "$work/$1/schema.proto"
    (cd "$work/$1" && dotnet restore -v q)
}
project empty ''
project with-amctgen "<PackageReference Include=\"AmctGen\" Version=\"$version\" />"
project with-grpc '<PackageReference Include="Google.Protobuf" Version="3.31.1" /><PackageReference Include="Grpc.Tools" Version="2.85.0" PrivateAssets="all" /><Protobuf Include="schema.proto" GrpcServices="None" />'

build() { # NAME
    rm -rf "$work/$1/bin" "$work/$1/obj/Debug"
    /usr/bin/time -f "$1 %U %S %e" -a -o "$work/times" dotnet build "$work/$1/$1.csproj" --no-restore -nologo -v q -nodeReuse:false > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
for name in empty with-amctgen with-grpc; do build $name; done
: > "$work/times"
for ((i = 0; i < rounds; i++)); do
    for name in empty with-amctgen with-grpc; do build $name; done
done
awk '{ n[$1]++; v[$1, n[$1]] = $2 }
     function median(name,   i, j, t, m) { m = n[name]
         for (i = 1; i <= m; i++) for (j = i + 1; j <= m; j++) if (v[name, j] < v[name, i]) { t = v[name, i]; v[name, i] = v[name, j]; v[name, j] = t }
         return v[name, int((m + 1) / 2)] }
     END { e = median("empty"); a = median("with-amctgen"); g = median("with-grpc")
         printf "user CPU, medians of %d: empty %.2f s, AmctGen +%.2f s, Grpc.Tools +%.2f s, ratio %.2f\n", n["empty"], e, a - e, g - e, (a - e) / (g - e) }' "$work/times"
