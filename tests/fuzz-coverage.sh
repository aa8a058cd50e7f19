#!/bin/sh
# What random inputs reach: lines covered in each folder by the fuzz tests alone.  fuzz-coverage.sh [COUNT@SEED]
# With FILES=1 by file.
set -e
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
for project in Runtime.Tests Generator.Tests; do
    AMCTGEN_FUZZ="${1:-20000@17}" dotnet test "$project" --filter "FullyQualifiedName~Fuzz" --collect "Code Coverage;Format=cobertura" --results-directory "$out/$project" -v q --nologo >"$out/log" || { cat "$out/log"; exit 1; }
done
find "$out" -name "*.cobertura.xml" -exec cat {} + | tr '>' '\n' | awk -v files="$FILES" '
    /<class / { match($0, /filename="[^"]*"/); file = substr($0, RSTART + 10, RLENGTH - 11); gsub(/\\/, "/", file); sub(/.*\/(generator|runtime)\//, "&", file); known = match(file, /(generator|runtime)\/[A-Z].*/); file = substr(file, RSTART) }
    /<line / && known {
        match($0, /number="[0-9]*"/); line = substr($0, RSTART + 8, RLENGTH - 9)
        match($0, /hits="[0-9]*"/); hit = substr($0, RSTART + 6, RLENGTH - 7) > 0
        if (!((file, line) in seen)) { seen[file, line] = 0; all[place(file)]++ }
        if (hit && !seen[file, line]) { seen[file, line] = 1; covered[place(file)]++ }
    }
    function place(file) { if (!files) sub(/\/[^\/]*$/, "", file); return file }
    END { for (name in all) printf "%-44s %5.1f%% of %d lines\n", name, 100 * covered[name] / all[name], all[name] }' | sort
