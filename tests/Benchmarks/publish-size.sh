#!/usr/bin/env bash
# What a small program weighs when it is published, beside an empty one and beside the same program with Google.Protobuf: as a program that
# needs .NET, trimmed with .NET inside, and native. The program reads a message, changes it and writes it as text and as JSON.
# usage: publish-size.sh FEED    FEED: a folder with the AmctGen package
set -euo pipefail
feed=$(realpath "$1")
version=$(basename "$(find "$feed" -name 'AmctGen.[0-9]*.nupkg' | sort | tail -1)" .nupkg); version=${version#AmctGen.}
platform=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cat > "$work/nuget.config" <<CONFIG
<configuration><packageSources><add key="feed" value="$feed" /></packageSources>
<config><add key="globalPackagesFolder" value="$work/packages" /></config></configuration>
CONFIG
echo '<Project />' | tee "$work/Directory.Build.props" "$work/Directory.Build.targets" > "$work/Directory.Packages.props"

project() { # NAME ITEMS, with the program as standard input
    mkdir "$work/$1"
    cat > "$work/$1/$1.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RuntimeIdentifier>$platform</RuntimeIdentifier>
    <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><InvariantGlobalization>true</InvariantGlobalization>
    <DebugType>none</DebugType><CopyOutputSymbolsToPublishDirectory>false</CopyOutputSymbolsToPublishDirectory>
  </PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
PROJECT
    cat > "$work/$1/Program.cs"
    cat > "$work/$1/shop.proto" <<'PROTO'
syntax = "proto3";
package shop;
message Server { string host = 1; int32 port = 2; repeated Route routes = 3; map<string, int32> limits = 4; }
message Route { string path = 1; Kind kind = 2; }
enum Kind { PAGE = 0; API = 1; }
PROTO
}
project empty '' <<< 'Console.WriteLine("hello");'
project with-AmctGen "<PackageReference Include=\"AmctGen\" Version=\"$version\" />" <<'PROGRAM'
using Shop;
Server server = Server.ParseJson("""{"host":"a","routes":[{"path":"/","kind":"API"}]}""");
server = server.ToBuilder().WithPort(80).SetLimits("x", 1).Build();
Console.WriteLine(server.ToText());
Console.WriteLine(server.ToJson());
PROGRAM
project with-Google.Protobuf '<PackageReference Include="Google.Protobuf" Version="3.31.1" /><PackageReference Include="Grpc.Tools" Version="2.85.0" PrivateAssets="all" /><Protobuf Include="shop.proto" GrpcServices="None" />' <<'PROGRAM'
using Google.Protobuf;
using Shop;
Server server = JsonParser.Default.Parse<Server>("""{"host":"a","routes":[{"path":"/","kind":"API"}]}""");
server.Port = 80;
server.Limits["x"] = 1;
Console.WriteLine(server);
Console.WriteLine(JsonFormatter.Default.Format(server));
PROGRAM

publish() { # NAME FORM OPTIONS...
    local name=$1 form=$2
    dotnet publish "$work/$name" -o "$work/out/$form/$name" -nologo -v:m "${@:3}" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    "$work/out/$form/$name/$name" > /dev/null
    warnings=$(grep -oE 'IL[0-9]{4}' "$work/log" | sort -u | paste -sd ' ' || true)
    printf '%s' "$(du -sb --apparent-size "$work/out/$form/$name" | awk '{ if ($1 < 1e6) printf "%.0f kB", $1 / 1e3; else printf "%.1f MB", $1 / 1e6 }')"
    [ -z "$warnings" ] || printf ' (warnings %s)' "$warnings"
}
echo "| program | needs .NET | trimmed, with .NET inside | native |"
echo "|---|---|---|---|"
for name in empty with-AmctGen with-Google.Protobuf; do
    needs=$(publish $name needs --no-self-contained)
    trimmed=$(publish $name trimmed --self-contained -p:PublishTrimmed=true)
    native=$(publish $name native -p:PublishAot=true)
    echo "| ${name#with-} | $needs | $trimmed | $native |"
done
