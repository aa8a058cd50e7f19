#!/usr/bin/env bash
# What adding the package and one .proto file to an empty console project costs in a clean build without a compiler server, beside what
# Grpc.Tools and Google.Protobuf add: user CPU of all processes, medians of rounds by turns.
# usage: build-cost.sh FEED PROTO [ROUNDS]    FEED: a folder with the AmctGen package; PROTO: a schema that both can compile
set -euo pipefail
feed=$(realpath "$1"); proto=$(realpath "$2"); rounds=${3:-7}
source "$(dirname "$0")/build-rounds.sh"

project empty ''
project without-schema "$amctgen"
project with-amctgen "$amctgen"
project with-grpc '<PackageReference Include="Google.Protobuf" Version="3.31.1" /><PackageReference Include="Grpc.Tools" Version="2.85.0" PrivateAssets="all" /><Protobuf Include="schema.proto" GrpcServices="None" />'
cp "$proto" "$work/with-amctgen/schema.proto"
cp "$proto" "$work/with-grpc/schema.proto"
build_by_turns "$rounds" empty without-schema with-amctgen with-grpc

echo "$(median empty) $(median without-schema) $(median with-amctgen) $(median with-grpc)" | awk -v rounds="$rounds" '{
    printf "user CPU, medians of %d: empty %.2f s, AmctGen without a schema +%.2f s, AmctGen +%.2f s, Grpc.Tools +%.2f s, ratio %.2f\n",
        rounds, $1, $2 - $1, $3 - $1, $4 - $1, ($3 - $1) / ($4 - $1) }'
