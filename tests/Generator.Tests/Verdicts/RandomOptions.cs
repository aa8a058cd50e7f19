namespace AmctGen.Generator.Tests.Verdicts;

/// <summary>Options for random files: those of the language and those of one file of custom options, valid and invalid.</summary>
internal sealed class RandomOptions(Random random)
{
    public const string FilePath = "o.proto";

    public const string File = """
        syntax = "proto2";
        package o;
        import "google/protobuf/descriptor.proto";
        message O {
          optional int32 i = 1;
          optional O o = 2;
          repeated O r = 3;
          optional string s = 4;
          optional E e = 5;
          optional float f = 6;
          map<string, int32> m = 7;
          oneof c { int32 a = 8; string b = 9; }
          optional uint64 u = 10;
          optional bytes by = 11;
          optional bool bo = 12;
          optional group G = 13 { optional int32 g = 1; }
          optional int32 only_field = 14 [targets = TARGET_TYPE_FIELD];
          repeated int32 ri = 15;
          extensions 100 to 200;
        }
        message Need { required int32 n = 1; optional int32 i = 2; }
        enum E { Z = 0; ONE = 1; }
        enum Closed { C_ONE = 1; C_TWO = 2; }
        extend O { optional int32 x = 100; optional O xo = 101; repeated O xr = 102; }
        extend google.protobuf.FileOptions { optional O file_o = 50000; optional int32 file_i = 50001; repeated string file_r = 50002; optional Need file_n = 50003; }
        extend google.protobuf.MessageOptions { optional O message_o = 50000; optional double message_d = 50001; optional bool message_b = 50002; }
        extend google.protobuf.FieldOptions {
          optional O field_o = 50000; optional int32 field_i = 50001; repeated int32 field_r = 50002; optional string field_s = 50003;
          optional E field_e = 50004; optional float field_f = 50005; optional uint32 field_u = 50006; optional int64 field_l = 50007; optional bytes field_y = 50008;
          optional int32 field_t = 50009 [targets = TARGET_TYPE_MESSAGE]; optional group FieldG = 50010 { optional int32 g = 1; }
          optional uint64 field_ul = 50011;
        }
        extend google.protobuf.OneofOptions { optional O oneof_o = 50000; }
        extend google.protobuf.EnumOptions { optional O enum_o = 50000; }
        extend google.protobuf.EnumValueOptions { optional O enum_value_o = 50000; }
        extend google.protobuf.ServiceOptions { optional O service_o = 50000; }
        extend google.protobuf.MethodOptions { optional O method_o = 50000; }
        extend google.protobuf.ExtensionRangeOptions { optional O extension_range_o = 50000; }
        """;

    private static readonly string[] s_pieces =
    [
        ";", "{", "}", "[", "]", "(", ")", "=", ",", ".", "<", ">", "-", "+", ":", "/", "#", "\"", "'x'", "\"\\n\"", "/* c */", "// c\n", "/* /* */", "/**/", "0", "1", "-1",
        "0x", "1.5", "1e", ".5", "08", "1f", "message", "enum", "oneof", "map", "repeated", "optional", "required", "group", "extend", "extensions", "reserved", "option",
        "import", "package", "syntax", "edition", "service", "rpc", "returns", "stream", "to", "max", "public", "weak", "export", "local", "default", "json_name", "inf",
        "nan", "true", "A", "x", "int32", "string", "features", "@", "\u00e9", "\u0001", "`", "'\\q'", "'\\ud83d\\ude80'", "'\\x'", "'\\400'",
    ];

    private static readonly string[] s_scalarValues =
    [
        "0", "1", "-1", "-0", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "0x7f", "-0xFFFFFFFFFFFFFFFF", "0x1FFFFFFFFFFFFFFFF", "017", "1.5", "-1.5", "1e400",
        "inf", "-inf", "nan", "-nan", "true", "false", "True", "t", "X", "Z", "ONE", "E_X", "\"s\"", "'a' 'b'", "\"\\377\"", "\"\\0\"", "-\"s\"", "JS_STRING", "CORD", "SPEED",
        "\"\\ud83d\\ude80\"", "-X",
    ];

    private static readonly string[] s_aggregates =
    [
        "{}", "{ i: 1 }", "{ i: 1, i: 2 }", "{ o { i: 1 } }", "{ o: { s: 'x' } r { } r: { i: 2 } }", "{ r: [{ i: 1 }, { }] }", "{ e: ONE }", "{ e: 1 }", "{ e: TWO }", "{ e: 7 }",
        "{ m { key: 'a' value: 1 } }", "{ m { key: 'a' } m { key: 'a' } }", "{ a: 1 }", "{ a: 1 b: 'x' }", "{ [o.x]: 1 }", "{ [x]: 1 }", "{ [o.xo] { i: 1 } }", "{ [o.nope]: 1 }", "{ i: 1; s: 'x' }",
        "{ i: 'x' }", "{ s: 1 }", "{ u: -1 }", "{ f: 1.5 }", "{ f: inf }", "{ f: -nan }", "{ f: 1e400 }", "{ nope: 1 }", "{ G { g: 1 } }", "{ g { g: 1 } }", "{ o < i: 1 > }", "{ i: 1 # c\n }",
        "{ i: 1 # c\n s: }", "{ # c\n nope: 1 }", "{ i: 1 // c\n }", "{ i: 1 /* c */ s: 'x' }", "{ ri: [1, 2] ri: 3 }", "{ ri: [] }", "{ ri: [1,] }", "{ o: [] }", "{ i: }", "{ i 1 }", "{ only_field: 1 }",
        "{ by: '\\xff' bo: true }", "{ bo: 1 }", "{ bo: 2 }", "{ n: 1 }", "{ i: 2147483648 }", "{ i: 0x7f }", "{ i: - 5 }", "{ s: 'a' 'b' }", "{ [o . x] : 1 }", "{ o { o { o { } } } }", "{ 1: 2 }",
        "{ [type.googleapis.com/o.O] { i: 1 } }", "{ i: 08 }", "{ f: 1.5f }", "{ bo: True }", "{ i: 1 i: 1 }", "{ o { } o { } }", "{ s: '\\ud83d\\ude80' }", "{ g: 1 }",
    ];

    private static readonly string[] s_field =
    [
        "packed = true", "packed = false", "deprecated = true", "lazy = true", "unverified_lazy = true", "jstype = JS_STRING", "jstype = JS_NUMBER", "jstype = JS_NORMAL", "ctype = CORD", "ctype = STRING",
        "weak = true", "debug_redact = true", "retention = RETENTION_SOURCE", "targets = TARGET_TYPE_FIELD", "json_name = \"j\"", "json_name = \"foo\"", "json_name = \"fooBar\"", "json_name = \"[x]\"",
        "json_name = 1", "edition_defaults = { edition: EDITION_2023 value: 'x' }", "feature_support = { edition_introduced: EDITION_2023 }",
        "feature_support = { edition_introduced: EDITION_2024 edition_deprecated: EDITION_2023 deprecation_warning: 'w' }", "feature_support = { edition_removed: EDITION_2024 }",
        "feature_support = { edition_removed: EDITION_2024 removal_error: 'x' }", "feature_support.edition_introduced = EDITION_2023", "targets = TARGET_TYPE_NOPE", "uninterpreted_option = { }",
        "(google.protobuf.FieldOptions.deprecated) = true", "(google.protobuf.FieldOptions.packed) = true", "(.google.protobuf.FieldOptions.deprecated) = true", "deprecated = 1", "nope = 1",
        "default = 1, default = 2", "deprecated = true, deprecated = true",
    ];

    private static readonly string[] s_features =
    [
        "field_presence = EXPLICIT", "field_presence = IMPLICIT", "field_presence = LEGACY_REQUIRED", "field_presence = FIELD_PRESENCE_UNKNOWN", "enum_type = OPEN", "enum_type = CLOSED",
        "enum_type = ENUM_TYPE_UNKNOWN", "repeated_field_encoding = PACKED", "repeated_field_encoding = EXPANDED", "utf8_validation = VERIFY", "utf8_validation = NONE", "message_encoding = DELIMITED",
        "message_encoding = LENGTH_PREFIXED", "json_format = ALLOW", "json_format = LEGACY_BEST_EFFORT", "enforce_naming_style = STYLE_LEGACY", "enforce_naming_style = STYLE2024",
        "default_symbol_visibility = LOCAL_ALL", "default_symbol_visibility = STRICT", "default_symbol_visibility = EXPORT_ALL", "nope = X", "field_presence = NOPE", "enum_type = 1",
        "enforce_naming_style = STYLE2026", "enforce_naming_style = ENFORCE_NAMING_STYLE_UNKNOWN",
    ];

    private static readonly Dictionary<string, string[]> s_others = new(StringComparer.Ordinal)
    {
        ["File"] =
        [
            "optimize_for = LITE_RUNTIME", "optimize_for = SPEED", "java_package = 'j'", "cc_generic_services = true", "java_string_check_utf8 = true", "java_multiple_files = true", "java_multiple_files = false",
            "deprecated = true", "cc_enable_arenas = false", "go_package = 1", "optimize_for = NOPE", "(google.protobuf.FileOptions.deprecated) = true", "py_generic_services = true",
            "java_outer_classname = 'A'", "objc_class_prefix = 'X'", "java_generate_equals_and_hash = true",
        ],
        ["Message"] =
        [
            "message_set_wire_format = true", "message_set_wire_format = false", "deprecated = true", "map_entry = true", "map_entry = false", "no_standard_descriptor_accessor = true",
            "deprecated_legacy_json_field_conflicts = true", "(google.protobuf.MessageOptions.deprecated) = true", "(google.protobuf.FieldOptions.deprecated) = true", "nope.x = 1",
        ],
        ["Enum"] = ["allow_alias = true", "allow_alias = false", "deprecated = true", "deprecated_legacy_json_field_conflicts = true"],
        ["EnumValue"] = ["deprecated = true", "debug_redact = true", "feature_support = { edition_removed: EDITION_2024 }", "feature_support = { edition_introduced: EDITION_2023 }"],
        ["Service"] = ["deprecated = true"],
        ["Method"] = ["deprecated = true", "idempotency_level = IDEMPOTENT", "idempotency_level = 1"],
        ["Oneof"] = ["deprecated = true", "uninterpreted_option = {}"],
        ["ExtensionRange"] =
        [
            "verification = UNVERIFIED", "verification = DECLARATION", "declaration = { number: 5 full_name: '.a.x' type: 'int32' }", "declaration = { number: 5 full_name: '.x' type: '.M' repeated: true }",
            "declaration = { number: 5 reserved: true }", "declaration = { number: 5 full_name: 'x' type: 'int32' }", "declaration = { number: 5 type: 'int32' reserved: true }", "declaration = { }",
            "declaration = { number: 5 full_name: '.a..x' type: 'int32' }", "declaration = { number: 5 full_name: '.9' type: 'M' }", "declaration.number = 5",
        ],
    };

    /// <summary>A piece of a file: a symbol, a keyword, a literal, a comment.</summary>
    public static string Piece(Random random) => s_pieces[random.Next(s_pieces.Length)];

    /// <summary>An option as <c>name = value</c> for an owner as File or Field.</summary>
    public string Next(string owner, bool hasCustom, bool isEdition) => random.Next(4) switch
    {
        0 when isEdition || random.Next(10) == 0 => Feature(),
        0 or 1 when hasCustom => Custom(owner),
        1 when owner == "Field" => "default = " + (random.Next(12) == 0 ? Pick(s_aggregates) : Pick(s_scalarValues)),
        _ => Pick(owner == "Field" ? s_field : s_others[owner]),
    };

    private string Feature()
    {
        string feature = Pick(s_features);
        return random.Next(4) switch
        {
            0 => $"features = {{ {feature.Replace(" =", ":", StringComparison.Ordinal)} }}",
            1 when random.Next(8) == 0 => Pick(["features = {}", "features.(pb.cpp).string_type = CORD", "features = 1", "features.field_presence.x = 1"]),
            _ => "features." + feature,
        };
    }

    private string Custom(string owner)
    {
        string prefix = char.ToLowerInvariant(owner[0]) + owner[1..].Replace("V", "_v", StringComparison.Ordinal).Replace("R", "_r", StringComparison.Ordinal);
        string name = random.Next(12) == 0 ? Pick(["(o.x)", "(o.nope)", "o.x", "(field_o)", "(.field_o)", "(o.O.i)"]) : $"({Pick(["o.", ".o.", "o.", "o.", "", ". o . "])}{prefix}_o)";
        if (owner == "Field" && random.Next(2) == 0)
        {
            return $"(o.field_{Pick(["i", "r", "s", "e", "f", "u", "l", "y", "t", "ul"])}) = {Pick(s_scalarValues)}";
        }
        if (owner == "File" && random.Next(3) == 0)
        {
            return $"(o.file_{Pick(["i", "r", "n", "n.i"])}) = {(random.Next(2) == 0 ? Pick(s_scalarValues) : Pick(s_aggregates))}";
        }
        return random.Next(3) switch
        {
            0 => $"{name}.{Pick(["i", "o.i", "o.o.s", "e", "f", "u", "by", "bo", "r", "r.i", "m", "a", "b", "g.g", "g", "G.g", "nope", "(o.x)", "(o.xo).i", "(x)", "only_field", "ri", "o.(o.xo).(o.x)"])} = {Pick(s_scalarValues)}",
            _ => $"{name} = {Pick(s_aggregates)}",
        };
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
