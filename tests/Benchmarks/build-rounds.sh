# Clean builds of small projects by turns, without a compiler server. Sourced by the scripts that compare builds, which set $feed to a folder
# with the AmctGen package.
version=$(basename "$(find "$feed" -name 'AmctGen.[0-9]*.nupkg' | sort | tail -1)" .nupkg); version=${version#AmctGen.}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 UseSharedCompilation=false MSBUILDDISABLENODEREUSE=1
cat > "$work/nuget.config" <<CONFIG
<configuration><packageSources><add key="feed" value="$feed" /></packageSources>
<config><add key="globalPackagesFolder" value="$work/packages" /></config></configuration>
CONFIG
echo '<Project />' | tee "$work/Directory.Build.props" "$work/Directory.Build.targets" > "$work/Directory.Packages.props"
amctgen="<PackageReference Include=\"AmctGen\" Version=\"$version\" />"

# Creates and restores a console project. Schemas are written into its folder before it is built.
project() { # NAME ITEMS
    mkdir "$work/$1"
    cat > "$work/$1/$1.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
PROJECT
    echo 'Console.WriteLine("hello");' > "$work/$1/Program.cs"
    (cd "$work/$1" && dotnet restore -v q)
}

build() { # NAME
    rm -rf "$work/$1/bin" "$work/$1/obj/Debug"
    /usr/bin/time -f "$1 %U %S %e" -a -o "$work/times" dotnet build "$work/$1/$1.csproj" --no-restore -nologo -v q -nodeReuse:false > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

# Builds the projects by turns; the first turn only fills caches.
build_by_turns() { # ROUNDS NAME...
    local rounds=$1 i name
    shift
    for name in "$@"; do build "$name"; done
    : > "$work/times"
    for ((i = 0; i < rounds; i++)); do
        for name in "$@"; do build "$name"; done
    done
}

# The median of a project's user CPU, in seconds.
median() { # NAME
    awk -v name="$1" '$1 == name { print $2 }' "$work/times" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
