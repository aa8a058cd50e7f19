#!/bin/sh
# What a call of the command costs, beside protoc and buf where they do the same: processor time and memory of whole processes, by turns.
# Needs python3.  command-cost.sh AMCTGEN PROTOC [BUF [ROUNDS [TREE]]]   AMCTGEN: the native command; TREE: a folder of .proto files, a root of imports
set -e
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
cd "$work"
cp -r "$root/schemas/amct" "$root/schemas/amctgen" "$root/schemas/buf" "$root/samples/QuickStart/configs" .
echo 'version: v2' > buf.yaml
mkdir google && cp -r "$root/schemas/google/." google/ 2>/dev/null || true
# About 2 kB: an example with overrides for more layers.
cp configs/narrow.cfg small.cfg
for i in 1 2 3 4 5 6 7 8 9 10; do
    printf 'override_layer_configs {\n  layer_name: "layer%s.conv"\n  retrain_weight_quant_config {\n    arq_retrain {\n      channel_wise: true\n      dst_type: INT8\n    }\n  }\n}\n' $i >> small.cfg
done
exec python3 - "$@" <<'X'
import os, statistics, subprocess, sys
ours, protoc, buf, rounds, tree = (sys.argv[1:] + [""] * 5)[:5]
rounds = int(rounds or 15)
schema, message = "amct/retrain_config_pytorch.proto", "AMCTPytorchProto.AMCTRetrainConfig"
include = os.path.join(os.path.dirname(protoc), "../../build/native/include")
def run(words, source=None, folder="."):
    child = subprocess.Popen(words, stdin=open(source) if source else subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder)
    error = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    assert status == 0, (words, error)
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024
calls = {
    "read a file of the built-in schema": {
        "amctgen": ([ours, "check", "--message", message, "small.cfg"], None)},
    "read it with the schema's .proto": {
        "amctgen": ([ours, "check", "--message", message, "--proto", schema, "small.cfg"], None),
        "protoc": ([protoc, "-I.", f"--encode={message}", schema], "small.cfg"),
        "buf": ([buf, "convert", ".", "--type", message, "--from", "small.cfg#format=txtpb", "--to", "out.binpb"], None)},
    "write it canonically": {
        "amctgen": ([ours, "format", "--canonical", "--message", message, "small.cfg"], None)},
    "effective configuration": {
        "amctgen": ([ours, "effective", "--mode", "retrain", "--layers", "configs/narrow.layers.csv", "configs/narrow.cfg"], None)},
    "help page": {
        "amctgen": ([ours, "explain", "AMCT5002"], None)},
    "compile one schema with its imports": {
        "amctgen": ([ours, "compile", schema], None),
        "protoc": ([protoc, "-I.", "--descriptor_set_out=out.pb", schema], None),
        "buf": ([buf, "build", ".", "--path", schema, "-o", "out.binpb"], None)},
}
if tree:
    files = sorted(os.path.relpath(os.path.join(d, f), tree) for d, _, fs in os.walk(tree) for f in fs if f.endswith(".proto"))
    open("files.txt", "w").write("\n".join(files))
    calls[f"compile {len(files)} files"] = {
        "amctgen": ([ours, "compile", "-I", ".", "--files-from", os.path.abspath("files.txt")], None, tree),
        "protoc": ([protoc, "-I.", f"-I{include}", "--descriptor_set_out=/dev/null"] + files, None, tree)}
print(f"{os.path.getsize('small.cfg')} bytes; medians of {rounds} rounds by turns: CPU in ms, memory in MiB\n")
print("| call | amctgen | protoc | buf | CPU, amctgen / protoc |\n|---|---|---|---|---|")
for name, programs in calls.items():
    found = {}
    for _ in range(rounds if "files" not in name else 3):
        for program, call in programs.items():
            if call[0][0]:
                found.setdefault(program, []).append(run(*call))
    cell = lambda p: "" if p not in found else "{:.0f} ms, {:.0f} MiB".format(*(statistics.median(v[i] for v in found[p]) for i in (0, 1)))
    ratio = f"{statistics.median(a[0] / b[0] for a, b in zip(found['amctgen'], found['protoc'])):.2f}" if "protoc" in found else ""
    print(f"| {name} | {cell('amctgen')} | {cell('protoc')} | {cell('buf')} | {ratio} |", flush=True)
X
