namespace AmctGen.Generator.Tests.Rules;

/// <summary>Rules that do not apply to their fields or are not enforced, and values that they cannot have.</summary>
public sealed class RuleTypeTests
{
    private const string Types = """
        optional int32 f = 1 [(buf.validate.field).«string».min_len = 1]; => AMCT3010: 'string' rules do not apply to 'f', which is int32: use int32
        optional int32 f = 1 [(buf.validate.field).«int64».gt = 1]; => AMCT3010: 'int64' rules do not apply to 'f', which is int32: use int32
        optional int32 f = 1 [(buf.validate.field).«repeated».min_items = 1]; => AMCT3010: 'repeated' rules do not apply to 'f', which is int32: use int32
        optional int32 f = 1 [(buf.validate.field).«map».min_pairs = 1]; => AMCT3010: 'map' rules do not apply to 'f', which is int32: use int32
        optional int32 f = 1 [(buf.validate.field).«enum».const = 1]; => AMCT3010: 'enum' rules do not apply to 'f', which is int32: use int32
        optional E f = 1 [(buf.validate.field).«int32».const = 1]; => AMCT3010: 'int32' rules do not apply to 'f', which is an enum: use enum
        optional string f = 1 [(buf.validate.field).«bytes».len = 1]; => AMCT3010: 'bytes' rules do not apply to 'f', which is string: use string
        optional bytes f = 1 [(buf.validate.field).«string».len = 1]; => AMCT3010: 'string' rules do not apply to 'f', which is bytes: use bytes
        optional N f = 1 [(buf.validate.field).«int32».gt = 1]; => AMCT3010: 'int32' rules do not apply to 'f', which is t.N: use rules as expressions
        optional N f = 1 [(buf.validate.field).«timestamp».gt_now = true]; => AMCT3010: 'timestamp' rules do not apply to 'f', which is t.N: use rules as expressions
        repeated int32 f = 1 [(buf.validate.field).«int32».gt = 1]; => AMCT3010: 'int32' rules do not apply to 'f', which is a repeated field: use repeated, or repeated.items for each element
        repeated int32 f = 1 [(buf.validate.field).repeated.items.«string».min_len = 1]; => AMCT3010: 'string' rules do not apply to 'f', which is int32: use int32
        repeated int32 f = 1 [(buf.validate.field).repeated.items.«repeated».min_items = 1]; => AMCT3010: 'repeated' rules do not apply to 'f', which is int32: use int32
        repeated N f = 1 [(buf.validate.field).repeated.«unique» = true]; => AMCT3010: 'unique' rules do not apply to 'f', which is a repeated message: use a rule as an expression
        map<string, int32> f = 1 [(buf.validate.field).«repeated».min_items = 1]; => AMCT3010: 'repeated' rules do not apply to 'f', which is a map: use map, or map.keys and map.values for each entry
        map<string, int32> f = 1 [(buf.validate.field).map.keys.«int32».gt = 1]; => AMCT3010: 'int32' rules do not apply to 'f', which is string: use string
        map<string, int32> f = 1 [(buf.validate.field).map.values.«string».min_len = 1]; => AMCT3010: 'string' rules do not apply to 'f', which is int32: use int32
        optional int32 f = 1 [(buf.validate.field).int32.gt = 1, (buf.validate.field).«string».min_len = 1]; => AMCT3010: 'string' rules do not apply to 'f', which is int32: use int32
        optional google.protobuf.StringValue f = 1 [(buf.validate.field).«int32».gt = 1]; => AMCT3010: 'int32' rules do not apply to 'f', which is google.protobuf.StringValue: use string
        optional google.protobuf.Timestamp f = 1 [(buf.validate.field).«duration».gt.seconds = 1]; => AMCT3010: 'duration' rules do not apply to 'f', which is google.protobuf.Timestamp: use timestamp
        extend N { optional int32 x = 100 [(buf.validate.field).«string».min_len = 1]; } => AMCT3010: 'string' rules do not apply to 'x', which is int32: use int32
        """;

    private const string Unsupported = """
        optional google.protobuf.Timestamp f = 1 [(buf.validate.field).required = true]; =>
        optional google.protobuf.Timestamp f = 1 [(buf.validate.field).timestamp = { gt_now: true within { seconds: 1 } }]; =>
        optional google.protobuf.Any f = 1 [(buf.validate.field).any.in = "a"]; =>
        optional google.protobuf.FieldMask f = 1 [(buf.validate.field).field_mask.in = "a"]; =>
        optional google.protobuf.UInt64Value f = 1 [(buf.validate.field).uint64.gt = 1]; =>
        optional bytes f = 1 [(buf.validate.field).bytes.ip = true]; =>
        optional string f = 1 [(buf.validate.field).string.email = false]; =>
        optional string f = 1 [(buf.validate.field).string.strict = false]; =>
        optional int32 f = 1 [(buf.validate.field).int32.example = 5]; =>
        extend buf.validate.Int32Rules { optional bool even = 1161 [(buf.validate.predefined).cel = { id: 'even' expression: 'this % 2 == 0' }]; } =>
        extend buf.validate.Int32Rules { optional bool even = 1161; } optional int32 f = 1 [(buf.validate.field).int32.(M.even) = true]; =>
        extend buf.validate.Int32Rules { optional bool even = 1161; } optional int32 f = 1 [(buf.validate.field).int32 = { [t.M.even]: true }]; =>
        extend N { optional int32 x = 100 [(«buf.validate.field»).int32.gt = 1]; } => AMCT3011: the rule 'buf.validate.field' is not enforced yet on an extension; a rule on a field is
        """;

    private const string Values = """
        optional uint32 f = 1 [(buf.validate.field).uint32 = { gt: «4294967296» }]; => AMCT2022: 4294967296 is out of range: 'gt' expects a whole number from 0 to 4294967295
        optional uint32 f = 1 [(buf.validate.field).uint32 = { gt: «-1» }]; => AMCT2022: -1 is out of range: 'gt' expects a whole number from 0 to 4294967295
        optional int32 f = 1 [(buf.validate.field).int32 = { gt: «2147483648» }]; => AMCT2022: 2147483648 is out of range: 'gt' expects a whole number from -2147483648 to 2147483647
        optional int32 f = 1 [(buf.validate.field).int32.gt = «2147483648»]; => AMCT2022: 'gt': the value is out of range for int32
        optional int32 f = 1 [(buf.validate.field).int32.gt = «-2147483649»]; => AMCT2022: 'gt': the value is out of range for int32
        optional int32 f = 1 [(buf.validate.field).int32.gt = «1.5»]; => AMCT2022: 'gt': expected an integer
        optional int32 f = 1 [(buf.validate.field).int32.gt = «"1"»]; => AMCT2022: 'gt': expected an integer
        optional int64 f = 1 [(buf.validate.field).int64.gt = «9223372036854775808»]; => AMCT2022: 'gt': the value is out of range for int64
        optional uint64 f = 1 [(buf.validate.field).uint64.gt = «18446744073709551616»]; => AMCT2022: 'gt': the value is out of range for uint64
        optional int32 f = 1 [(buf.validate.field).int32 = { gt: 5 lt: 7 «lte»: 7 }]; => AMCT2022: 'lte' and 'lt' (line 1) exclude each other: both are members of the oneof 'less_than': remove one of them
        optional string f = 1 [(buf.validate.field).string = { min_len: «-1» }]; => AMCT2022: -1 is out of range: 'min_len' expects a whole number from 0 to 18446744073709551615
        optional int32 f = 1 [(buf.validate.field) = { int32 { gt: 1 } «string» { min_len: 1 } }]; => AMCT2022: 'string' and 'int32' (line 1) exclude each other: both are members of the oneof 'type': remove one of them
        oneof o { option (buf.validate.oneof).«requird» = true; int32 a = 1; } => AMCT2021: 'oneof' has no option 'requird'; did you mean 'required'?
        optional int32 f = 1 [(buf.validate.field).required = «1»]; => AMCT2022: 'required': expected 'true' or 'false'
        optional int32 f = 1 [(buf.validate.field).ignore = «IGNORE_SOMETIMES»]; => AMCT2022: 'ignore': 'buf.validate.Ignore' has no value 'IGNORE_SOMETIMES'
        optional int32 f = 1 [(buf.validate.field).int32.«gtt» = 1]; => AMCT2021: 'int32' has no option 'gtt'; did you mean 'gt'?
        optional int32 f = 1 [(buf.validate.field).«int3».gt = 1]; => AMCT2021: 'field' has no option 'int3'; did you mean 'int32'?
        optional int32 f = 1 [(«buf.validate.fild»).int32.gt = 1]; => AMCT2021: this file has no option '(buf.validate.fild)'; did you mean 'buf.validate.field'?
        optional int32 f = 1 [(«buf.validate.message»).cel_expression = "true"]; => AMCT2022: 'buf.validate.message' extends google.protobuf.MessageOptions, so it cannot be set here, on google.protobuf.FieldOptions
        """;

    private const string Twice = """
        optional int32 f = 1 [(buf.validate.field).int32.lt = 5, («buf.validate.field).int32.lt» = 6]; => AMCT2024: the option '(buf.validate.field).int32.lt' is already set on line 12: remove one of the two
        optional int32 f = 1 [(buf.validate.field).int32 = { lt: 5 }, («buf.validate.field).int32» = { gt: 4 }]; => AMCT2024: the option '(buf.validate.field).int32' is already set on line 12: remove one of the two
        optional int32 f = 1 [(buf.validate.field) = { int32 { gt: 5 } }, («buf.validate.field).int32» = { lt: 5 }]; => AMCT2024: the option '(buf.validate.field).int32' is already set on line 12: remove one of the two
        optional int32 f = 1 [(buf.validate.field).int32.gt = 5, deprecated = true, («buf.validate.field») = { int32 { lt: 5 } }]; => AMCT2024: the option '(buf.validate.field)' is already set on line 12: remove one of the two
        """;

    [Fact]
    public void Rules_are_those_of_the_type() => DeclarationTable.Check(Types);

    [Fact]
    public void What_is_not_checked_is_said() => DeclarationTable.Check(Unsupported);

    [Fact]
    public void Values_are_those_of_the_rule() => DeclarationTable.Check(Values);

    [Fact]
    public void A_rule_is_written_once() => DeclarationTable.Check(Twice);
}
