namespace AmctGen.Generator.Tests.Rules;

/// <summary>Rules that contradict each other, and defaults that violate rules, each next to a valid variant.</summary>
public sealed class RuleContradictionTests
{
    private const string Numbers = """
        optional int32 f = 1 [(buf.validate.field).int32 = { «gt»: 5 lt: 5 }]; => AMCT3012: no value is greater than 5 and less than 5
        optional int32 f = 1 [(buf.validate.field).int32 = { «gte»: 5 lt: 5 }]; => AMCT3012: no value is at least 5 and less than 5
        optional int32 f = 1 [(buf.validate.field).int32 = { «gt»: 5 lte: 5 }]; => AMCT3012: no value is greater than 5 and at most 5
        optional int32 f = 1 [(buf.validate.field).int32 = { gte: 5 lte: 5 }]; =>
        optional int32 f = 1 [(buf.validate.field).int32 = { «gt»: 5 lt: 6 }]; => AMCT3012: no value is greater than 5 and less than 6
        optional int32 f = 1 [(buf.validate.field).int32 = { gt: 6 lt: 5 }]; =>
        optional double f = 1 [(buf.validate.field).double = { «gt»: 5 lt: 5 }]; => AMCT3012: no value is greater than 5 and less than 5
        optional double f = 1 [(buf.validate.field).double = { «gt»: nan }]; => AMCT3012: no value is greater than nan
        optional double f = 1 [(buf.validate.field).double = { «gt»: inf }]; => AMCT3012: no value is greater than inf
        optional double f = 1 [(buf.validate.field).double = { «lt»: -inf }]; => AMCT3012: no value is less than -inf
        optional double f = 1 [(buf.validate.field).double = { «const»: nan }]; => AMCT3012: nan violates the rule that the value must be nan
        optional double f = 1 [(buf.validate.field).double = { const: inf «finite»: true }]; => AMCT3012: inf violates the rule that the value must be finite
        optional double f = 1 [(buf.validate.field).double = { gt: 5 «finite»: true in: [inf] }]; => AMCT3012: inf violates the rule that the value must be finite
        optional float f = 1 [(buf.validate.field).float = { «gt»: 1e300 }]; => AMCT3012: no value is greater than inf
        optional int32 f = 1 [(buf.validate.field).int32 = { «lt»: -2147483648 }]; => AMCT3012: no value is less than -2147483648
        optional int32 f = 1 [(buf.validate.field).int32 = { «gt»: 2147483647 }]; => AMCT3012: no value is greater than 2147483647
        optional uint32 f = 1 [(buf.validate.field).uint32 = { «lt»: 0 }]; => AMCT3012: no value is less than 0
        optional uint32 f = 1 [(buf.validate.field).uint32 = { «gt»: 4294967295 }]; => AMCT3012: no value is greater than 4294967295
        optional int32 f = 1 [(buf.validate.field).int32 = { const: 5 «lt»: 5 }]; => AMCT3012: 5 violates the rule that the value must be less than 5
        optional int32 f = 1 [(buf.validate.field).int32 = { const: 5 «in»: [1, 2] }]; => AMCT3012: 5 violates the rule that the value must be one of 1, 2
        optional int32 f = 1 [(buf.validate.field).int32 = { const: 5 «not_in»: [5] }]; => AMCT3012: 5 violates the rule that the value must be none of 5
        optional int32 f = 1 [(buf.validate.field).int32 = { in: [1, 2] not_in: [«2», 3] }]; => AMCT3012: 2 is in 'in' and in 'not_in'
        optional int32 f = 1 [(buf.validate.field).int32 = { in: [1, 2] not_in: [«2», «1»] }]; => AMCT3012: 2 is in 'in' and in 'not_in'; AMCT3012: 1 is in 'in' and in 'not_in'
        optional int32 f = 1 [(buf.validate.field).int32 = { in: [1, 2] «gt»: 5 }]; => AMCT3012: each of the possible values violates the rule that the value must be greater than 5
        optional int32 f = 1 [(buf.validate.field).int32 = { in: [1, 9] gt: 5 }]; =>
        optional int32 f = 1 [(buf.validate.field).int32 = { in: [] }]; =>
        optional int32 f = 1 [(buf.validate.field).int32 = { in: [1, 1] }]; =>
        map<string, int32> f = 1 [(buf.validate.field).map.values.int32 = { «gt»: 5 lt: 5 }]; => AMCT3012: no value is greater than 5 and less than 5
        optional int32 f = 1 [(buf.validate.field).int32 = { gt: 5 lt: 7 in: [6] not_in: [7] const: 6 }]; =>
        optional uint64 f = 1 [(buf.validate.field).uint64 = { «gt»: 18446744073709551615 }]; => AMCT3012: no value is greater than 18446744073709551615
        optional int64 f = 1 [(buf.validate.field).int64 = { gte: 9223372036854775807 }]; =>
        optional sint64 f = 1 [(buf.validate.field).sint64 = { «lt»: -9223372036854775808 }]; => AMCT3012: no value is less than -9223372036854775808
        optional fixed32 f = 1 [(buf.validate.field).fixed32 = { lte: 0 }]; =>
        optional int32 f = 1 [(buf.validate.field).int32.lt = 5, (buf.validate.field).int32.«lte» = 5]; => AMCT3012: 'lt' and 'lte' exclude each other: remove one of them
        optional int32 f = 1 [(buf.validate.field).int32.gte = 5, (buf.validate.field).int32.lt = 6]; =>
        """;

    private const string Enums = """
        optional E f = 1 [(buf.validate.field).enum = { «const»: 7 }]; => AMCT3012: 7 violates the rule that the value must be one of the values of E
        optional E f = 1 [(buf.validate.field).enum = { in: [7, 8] «defined_only»: true }]; => AMCT3012: each of the possible values violates the rule that the value must be one of the values of E
        optional E f = 1 [(buf.validate.field).enum = { const: 7 «defined_only»: true }]; => AMCT3012: 7 violates the rule that the value must be one of the values of E
        optional E f = 1 [(buf.validate.field).enum = { «not_in»: [0, 1, 5] defined_only: true }]; => AMCT3012: each of the possible values violates the rule that the value must be none of 0, 1, 5
        """;

    private const string Texts = """
        optional string f = 1 [(buf.validate.field).string = { min_len: 5 «max_len»: 2 }]; => AMCT3012: no value can have at least 5 characters and have at most 2 characters
        optional string f = 1 [(buf.validate.field).string = { «len»: 5 min_len: 6 }]; => AMCT3012: no value can have at least 6 characters and have 5 characters
        optional string f = 1 [(buf.validate.field).string = { len: 5 «max_len»: 4 }]; => AMCT3012: no value can have 5 characters and have at most 4 characters
        optional string f = 1 [(buf.validate.field).string = { len: 5 min_len: 5 max_len: 5 }]; =>
        optional string f = 1 [(buf.validate.field).string = { min_bytes: 5 «max_bytes»: 2 }]; => AMCT3012: no value can have at least 5 bytes and have at most 2 bytes
        optional string f = 1 [(buf.validate.field).string = { «len_bytes»: 5 min_bytes: 6 }]; => AMCT3012: no value can have at least 6 bytes and have 5 bytes
        optional string f = 1 [(buf.validate.field).string = { min_len: 5 «max_bytes»: 4 }]; => AMCT3012: no value can have at least 5 characters and have at most 4 bytes
        optional string f = 1 [(buf.validate.field).string = { «max_len»: 1 min_bytes: 5 }]; => AMCT3012: no value can have at least 5 bytes and have at most 1 character
        optional string f = 1 [(buf.validate.field).string = { prefix: "abc" «max_len»: 2 }]; => AMCT3012: no value can start with 'abc' and have at most 2 characters
        optional string f = 1 [(buf.validate.field).string = { suffix: "abc" «len»: 2 }]; => AMCT3012: no value can end with 'abc' and have 2 characters
        optional string f = 1 [(buf.validate.field).string = { contains: "é" «max_bytes»: 1 }]; => AMCT3012: no value can contain 'é' and have at most 1 byte
        optional string f = 1 [(buf.validate.field).string = { prefix: "abc" «not_contains»: "b" }]; => AMCT3012: no value can start with 'abc' and not contain 'b'
        optional string f = 1 [(buf.validate.field).string = { contains: "abc" «not_contains»: "b" }]; => AMCT3012: no value can contain 'abc' and not contain 'b'
        optional string f = 1 [(buf.validate.field).string = { const: "abc" «prefix»: "b" }]; => AMCT3012: 'abc' violates the rule that the value must start with 'b'
        optional string f = 1 [(buf.validate.field).string = { const: "abc" «pattern»: "^b" }]; => AMCT3012: 'abc' violates the rule that the value must match '^b'
        optional string f = 1 [(buf.validate.field).string = { in: ["a", "b"] not_in: [«"b"»] }]; => AMCT3012: 'b' is in 'in' and in 'not_in'
        optional string f = 1 [(buf.validate.field).string = { in: ["a", "b"] «min_len»: 2 }]; => AMCT3012: each of the possible values violates the rule that the value must have at least 2 characters
        optional string f = 1 [(buf.validate.field).string = { «not_contains»: "" }]; => AMCT3012: no value can not contain ''
        optional string f = 1 [(buf.validate.field).string = { min_len: 18446744073709551615 }]; =>
        optional bytes f = 1 [(buf.validate.field).bytes = { prefix: "abc" «max_len»: 2 }]; => AMCT3012: no value can start with 'abc' and have at most 2 bytes
        map<string, int32> f = 1 [(buf.validate.field).map.keys.string = { min_len: 5 «max_len»: 2 }]; => AMCT3012: no value can have at least 5 characters and have at most 2 characters
        optional string f = 1 [(buf.validate.field).string = { const: "é" len: 1 len_bytes: 2 max_bytes: 2 }]; =>
        optional string f = 1 [(buf.validate.field).string = { prefix: "a" suffix: "b" contains: "c" not_contains: "d" min_len: 3 max_len: 3 min_bytes: 3 max_bytes: 12 }]; =>
        """;

    private const string Lists = """
        repeated int32 f = 1 [(buf.validate.field).repeated = { min_items: 5 «max_items»: 2 }]; => AMCT3012: no value can have at least 5 elements and at most 2 elements
        repeated bool f = 1 [(buf.validate.field).repeated = { min_items: 3 unique: true }]; =>
        map<string, int32> f = 1 [(buf.validate.field).map = { min_pairs: 5 «max_pairs»: 2 }]; => AMCT3012: no value can have at least 5 entries and at most 2 entries
        map<bool, int32> f = 1 [(buf.validate.field).map = { min_pairs: 3 }]; =>
        repeated int32 f = 1 [(buf.validate.field).repeated.items.int32 = { «gt»: 5 lt: 5 }]; => AMCT3012: no value is greater than 5 and less than 5
        repeated int32 f = 1 [(buf.validate.field).repeated.items.required = true]; =>
        repeated int32 f = 1 [(buf.validate.field).repeated.items.ignore = IGNORE_ALWAYS]; =>
        map<int32, int32> f = 1 [(buf.validate.field).map.keys.required = true]; =>
        """;

    private const string Oneofs = """
        option (buf.validate.message).oneof = { fields: ["a", «"q"»] }; optional int32 a = 1; => AMCT3017: 't.M' has no field 'q'
        option (buf.validate.message).oneof = { fields: ["a", «"a"»] }; optional int32 a = 1; => AMCT3012: the field 'a' is named twice
        option (buf.validate.message).oneof = { fields: [«"aa"»] }; optional int32 ab = 1; optional int32 c = 2; => AMCT3017: 't.M' has no field 'aa'
        option (buf.validate.message).«oneof» = { required: true }; optional int32 a = 1; => AMCT3018: a rule about fields of which one may be set needs the names of the fields
        option (buf.validate.message).«oneof» = { fields: [] }; optional int32 a = 1; => AMCT3018: a rule about fields of which one may be set needs the names of the fields
        option (buf.validate.message).oneof = { fields: ["a"] required: true }; required int32 a = 1; =>
        option («buf.validate.message»).oneof = { fields: ["a", "b"] }; required int32 a = 1; required int32 b = 2; => AMCT3012: 'a' and 'b' must both be set, and at most one of them can be
        option («buf.validate.message»).oneof = { fields: ["a", "b"] }; optional int32 a = 1 [(buf.validate.field).required = true]; optional int32 b = 2 [(buf.validate.field).required = true]; => AMCT3012: 'a' and 'b' must both be set, and at most one of them can be
        oneof o { option (buf.validate.oneof).required = true; int32 a = 1; } =>
        oneof o { int32 a = 1 [(buf.validate.field).required = true]; int32 «b» = 2 [(buf.validate.field).required = true]; } => AMCT3012: 'a' and 'b' must both be set, and at most one of them can be
        option (buf.validate.message).oneof = { fields: ["a", "b"] }; required int32 a = 1; optional int32 b = 2; =>
        oneof o { int32 a = 1 [(buf.validate.field).required = true]; int32 b = 2; } oneof p { int32 c = 3 [(buf.validate.field).required = true]; } =>
        """;

    private const string Defaults = """
        optional bool f = 1 [(buf.validate.field).bool = { «const»: true }, default = false]; => AMCT3013: the default false violates the rule that the value must be true
        optional int32 f = 1 [(buf.validate.field).int32 = { gt: 5 lt: 10 «not_in»: [7] }, default = 7]; => AMCT3013: the default 7 violates the rule that the value must be none of 7
        optional int32 f = 1 [default = 7, (buf.validate.field).int32 = { gt: 5 «not_in»: [7] }]; => AMCT3013: the default 7 violates the rule that the value must be none of 7
        optional E f = 1 [default = A, (buf.validate.field).enum.«const» = 1]; => AMCT3013: the default A violates the rule that the value must be 1
        optional string f = 1 [default = "abc", (buf.validate.field).string.«max_len» = 2]; => AMCT3013: the default 'abc' violates the rule that the value must have at most 2 characters
        optional string f = 1 [default = "abc", (buf.validate.field).string.«pattern» = "^[0-9]+$"]; => AMCT3013: the default 'abc' violates the rule that the value must match '^[0-9]+$'
        optional bytes f = 1 [default = "abc", (buf.validate.field).bytes.«prefix» = "b"]; => AMCT3013: the default 'abc' violates the rule that the value must start with 'b'
        optional double f = 1 [default = nan, (buf.validate.field).double.«gt» = 0]; => AMCT3013: the default nan violates the rule that the value must be greater than 0
        optional double f = 1 [default = inf, (buf.validate.field).double.«finite» = true]; => AMCT3013: the default inf violates the rule that the value must be finite
        optional float f = 1 [default = 0.1, (buf.validate.field).float.«gt» = 0.1]; => AMCT3013: the default 0.1 violates the rule that the value must be greater than 0.1
        optional float f = 1 [default = 0.1, (buf.validate.field).float.const = 0.1]; =>
        optional E f = 1 [default = B, (buf.validate.field).enum.in = 1]; =>
        optional string f = 1 [default = "abc", (buf.validate.field).string.pattern = "^[a-z]+$"]; =>
        optional bool f = 1 [(buf.validate.field).bool = { const: true }, default = true]; =>
        """;

    [Fact]
    public void Numbers_between_bounds_exist() => DeclarationTable.Check(Numbers);

    [Fact]
    public void Enums_have_the_values_that_rules_ask_for() => DeclarationTable.Check(Enums);

    [Fact]
    public void Texts_with_the_asked_length_and_parts_exist() => DeclarationTable.Check(Texts);

    [Fact]
    public void Elements_and_entries_can_be_as_many_as_asked() => DeclarationTable.Check(Lists);

    [Fact]
    public void Fields_that_exclude_each_other_are_not_all_required() => DeclarationTable.Check(Oneofs);

    [Fact]
    public void Defaults_satisfy_the_rules() => DeclarationTable.Check(Defaults);
}
