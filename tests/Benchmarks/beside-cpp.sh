#!/bin/sh
# Reading and writing text format beside libprotobuf's C++, by turns: medians of the ratios of CPU time.
# Needs g++, protobuf-compiler, libprotobuf-dev and python3.  beside-cpp.sh [ROUNDS]
set -e
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
dotnet build -c Release -v q --nologo -o "$out/ours" >"$out/build.log" || { cat "$out/build.log"; exit 1; }
protoc -Ischemas --cpp_out="$out" schemas/retrain.proto schemas/net.proto
g++ -O2 -std=c++17 -I"$out" cpp/text_format.cc "$out"/*.pb.cc -lprotobuf -lpthread -o "$out/cpp"
"$out/ours/AmctGen.Benchmarks" inputs "$out"
BENCH_WARM=1 python3 - "$out" "${1:-5}" <<'X'
import re, statistics, subprocess, sys
out, rounds = sys.argv[1], int(sys.argv[2])
def run(program, file, mode):
    line = subprocess.run([program, f"{out}/{file}", mode, "5"], check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in re.findall(r"(\w+)=([\d.]+)", line)}
for file in ("small.cfg", "medium.cfg", "large.cfg", "net.prototxt"):
    for mode in ("parse", "print"):
        pairs = [(run(f"{out}/cpp", file, mode), run(f"{out}/ours/AmctGen.Benchmarks", file, mode)) for _ in range(rounds)]
        ratios = [cpp["cpu_op"] / ours["cpu_op"] for cpp, ours in pairs]
        ours = pairs[-1][1]
        print(f"{file:13} {ours['in']:12,.0f} bytes  {mode}  {statistics.median(ratios):5.1f}x ({min(ratios):.1f} to {max(ratios):.1f}), {ours['alloc_op'] / ours['in']:.2f} bytes allocated per byte", flush=True)
X
