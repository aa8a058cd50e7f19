#!/usr/bin/env bash
# What 200 rules cost in a clean build without a compiler server: the same schema with and without them, user CPU of all processes, medians of
# rounds by turns (goal: at most 1.3 times).
# usage: rules-cost.sh FEED [ROUNDS]    FEED: a folder with the AmctGen package
set -euo pipefail
feed=$(realpath "$1"); rounds=${2:-7}
version=$(basename "$(find "$feed" -name 'AmctGen.[0-9]*.nupkg' | sort | tail -1)" .nupkg); version=${version#AmctGen.}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 UseSharedCompilation=false MSBUILDDISABLENODEREUSE=1
cat > "$work/nuget.config" <<CONFIG
<configuration><packageSources><add key="feed" value="$feed" /></packageSources>
<config><add key="globalPackagesFolder" value="$work/packages" /></config></configuration>
CONFIG
echo '<Project />' | tee "$work/Directory.Build.props" "$work/Directory.Build.targets" > "$work/Directory.Packages.props"

# 20 messages with ten rules each, one in ten an expression.
schema() {
    echo 'syntax = "proto3"; package rules; import "buf/validate/validate.proto"; enum Kind { KIND_UNSPECIFIED = 0; KIND_ONE = 1; }'
    for ((m = 0; m < 20; m++)); do
        cat <<MESSAGE
message M$m {
  string name = 1 [(buf.validate.field).string.min_len = 1];
  string code = 2 [(buf.validate.field).string.pattern = "^[A-Z]{2}[0-9]+$"];
  string mail = 3 [(buf.validate.field).string.email = true];
  int32 size = 4 [(buf.validate.field).int32 = { gte: 1 lte: $((m + 10)) }];
  double share = 5 [(buf.validate.field).double.gt = 0];
  repeated string tags = 6 [(buf.validate.field).repeated.min_items = 1];
  Kind kind = 7 [(buf.validate.field).enum.defined_only = true];
  M$(((m + 1) % 20)) next = 8 [(buf.validate.field).required = true];
  map<string, int64> counts = 9 [(buf.validate.field).map.max_pairs = 9];
  int64 total = 10 [(buf.validate.field).cel = { id: "even$m" message: "must be even" expression: "this % 2 == 0" }];
}
MESSAGE
    done
}

project() { # NAME
    mkdir "$work/$1"
    cat > "$work/$1/$1.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="AmctGen" Version="$version" /></ItemGroup>
</Project>
PROJECT
    echo 'Console.WriteLine("hello");' > "$work/$1/Program.cs"
    (cd "$work/$1" && dotnet restore -v q)
}
project with; schema > "$work/with/schema.proto"
project without; schema | sed 's/ \[(buf.*\];/;/; s/import "buf[^;]*;//' > "$work/without/schema.proto"

build() { # NAME
    rm -rf "$work/$1/bin" "$work/$1/obj/Debug"
    /usr/bin/time -f "$1 %U %S %e" -a -o "$work/times" dotnet build "$work/$1/$1.csproj" --no-restore -nologo -v q -nodeReuse:false > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}
for name in with without; do build $name; done
: > "$work/times"
for ((i = 0; i < rounds; i++)); do
    for name in with without; do build $name; done
done
awk '{ n[$1]++; v[$1, n[$1]] = $2 }
     function median(name,   i, j, t, m) { m = n[name]
         for (i = 1; i <= m; i++) for (j = i + 1; j <= m; j++) if (v[name, j] < v[name, i]) { t = v[name, i]; v[name, i] = v[name, j]; v[name, j] = t }
         return v[name, int((m + 1) / 2)] }
     END { printf "user CPU, medians of %d: with 200 rules %.2f s, without %.2f s, ratio %.2f\n", n["with"], median("with"), median("without"), median("with") / median("without") }' "$work/times"
