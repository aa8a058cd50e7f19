#!/usr/bin/env bash
# What 200 rules cost in a clean build without a compiler server: the same schema with and without them, user CPU of all processes, medians of
# rounds by turns (goal: at most 1.3 times).
# usage: rules-cost.sh FEED [ROUNDS]    FEED: a folder with the AmctGen package
set -euo pipefail
feed=$(realpath "$1"); rounds=${2:-7}
source "$(dirname "$0")/build-rounds.sh"

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

project with "$amctgen"; schema > "$work/with/schema.proto"
project without "$amctgen"; schema | sed 's/ \[(buf.*\];/;/; s/import "buf[^;]*;//' > "$work/without/schema.proto"
build_by_turns "$rounds" with without

echo "$(median with) $(median without)" | awk -v rounds="$rounds" '{
    printf "user CPU, medians of %d: with 200 rules %.2f s, without %.2f s, ratio %.2f\n", rounds, $1, $2, $1 / $2 }'
