namespace AmctGen.Generator.Tests.Names;

/// <summary>Names that are allowed in a .proto and problematic in C#.</summary>
internal static class NastyNames
{
    private static readonly string[] s_keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
    ];

    private static readonly string[] s_contextualKeywords =
    [
        "add", "alias", "allows", "and", "args", "ascending", "async", "await", "by", "closed", "descending", "dynamic", "equals", "extension",
        "field", "file", "from", "get", "global", "group", "init", "into", "join", "let", "managed", "method", "nameof", "nint", "not", "notnull",
        "nuint", "on", "or", "orderby", "partial", "property", "record", "remove", "required", "scoped", "select", "set", "type", "union",
        "unmanaged", "value", "var", "when", "where", "with", "yield",
    ];

    private static readonly string[] s_inherited =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "PrintMembers", "EqualityContract",
        "Clone", "Deconstruct", "get_hash_code", "to_string", "op_Equality", "op_Implicit", "value__", "HasFlag", "CompareTo",
    ];

    private static readonly string[] s_generated =
    [
        "Builder", "CreateBuilder", "ToBuilder", "Build", "Types", "Shape", "ParseText", "TryParseText", "ToText", "ParseJson", "ToJson", "WriteTo", "ReadFrom", "Validate",
        "OnValidate", "Resolver", "CreateResolver", "Resolve", "Effective", "Match", "TResult", "Value", "Name", "Read", "RulePatterns",
        "with_foo", "WithFoo", "add_foo", "clear_foo", "set_foo", "foo_or_default", "has_foo", "foo", "Foo", "FOO", "foo_", "_foo", "__foo",
        "foo_bar", "fooBar", "FooBar", "foo__bar", "foo_bar_", "foo1", "foo_1", "foo1_", "foo_1a", "foo_oneof", "FooOneof", "foo_case", "FooCase",
        "foo_text", "FooText", "foo_entry", "FooEntry", "ReadFooEntry", "has", "has1", "_has", "seen", "seen1", "message", "reader", "writer",
        "outer", "list", "entry", "key", "missing", "configure", "values", "context", "options", "findings", "utf8", "output", "member", "map",
        "Get", "Has", "With", "Clear", "Extensions", "All", "extensions", "_extensionSet", "extension_set",
        "_", "__", "_1", "__1", "_message", "a", "A", "x_Y", "X",
    ];

    private static readonly string[] s_types =
    [
        "String", "Object", "Int32", "Boolean", "Exception", "Attribute", "Enum", "Type", "Action", "Func", "ReadOnlySpan", "Obsolete",
        "ObsoleteAttribute", "InvalidOperationException", "System", "Google", "AmctGen", "Microsoft", "Protobuf", "Collections", "Text", "Json", "JsonConverter", "JsonFormat",
        "ByteString", "EquatableArray", "IMessage", "MessageShape", "Uninitialized", "Any", "Timestamp", "Main", "Program",
    ];

    public static string[] All { get; } = [.. s_keywords, .. s_contextualKeywords, .. s_inherited, .. s_generated, .. s_types];

    /// <summary>Parts of packages that could shadow a namespace.</summary>
    public static string[] PackageParts { get; } =
        ["foo", "Foo", "System", "system", "Google", "google", "AmctGen", "amct_gen", "text", "Text", "Collections", "Generic", "class", "record", "global", "_", "_1", "Types", "bar", "protobuf"];

    /// <summary>Values of <c>csharp_namespace</c>.</summary>
    public static string[] Namespaces { get; } =
        ["Foo", "Foo.Bar", "foo.bar", "System", "System.Text", "AmctGen", "AmctGen.Text", "Google.Protobuf", "class", "1x", "a..b", "a b", "Ünï.Cödé", ".", "", "global", "A.A.A", "record.var"];
}
