#!/usr/bin/env bash
# Records the generated code of today: vN/Contract.dll and its answers, where N is ContractVersion.Current.
set -euo pipefail
cd "$(dirname "$0")"
version=$(sed -n 's/.*int Current = \([0-9]*\);/\1/p' ../../../runtime/Shared/ContractVersion.cs)
dotnet build Contract.csproj -c Release -v q -nologo
mkdir -p "v$version"
cp bin/Release/net10.0/Contract.dll "v$version/"
dotnet bin/Release/net10.0/Contract.dll > "v$version/answers.txt"
git diff --stat -- . || true
