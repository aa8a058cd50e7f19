namespace AmctGen.Generator.Names;

/// <summary>Names that are allowed in a .proto but not in C#, or not in every place.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> s_keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",

        // Words that are keywords in the place of a type name, and the discard.
        "allows", "async", "await", "dynamic", "extension", "field", "file", "global", "nameof", "nint", "notnull", "nuint", "partial",
        "record", "required", "scoped", "unmanaged", "value", "var", "when", "where", "with", "yield", "_",
    };

    /// <summary>The class of a file's field names, which each generated file has for itself.</summary>
    public const string FieldNames = "__FieldNames";

    // Members that object, records and the emitters declare. No property and no record may have these names (CS0102, CS0542).
    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers", "op_Equality", "op_Inequality", "_",
        "Builder", "CreateBuilder", "ToBuilder", "Types", "Shape",
        "ParseText", "TryParseText", "ToText", "ParseJson", "ToJson", "WriteTo", "ReadFrom", "Validate", "OnValidate",
        "Resolver", "CreateResolver", "Resolve", "Effective", FieldNames,
    };

    // The namespaces of the types that generated code names; a generated namespace inside could hide them.
    private static readonly HashSet<string> s_runtimeNamespaces = new(StringComparer.Ordinal)
    {
        "AmctGen", "AmctGen.Generated", "AmctGen.Json", "AmctGen.Records", "AmctGen.Resolution", "AmctGen.Text", "AmctGen.Validation",
    };

    public static bool IsKeyword(string name) => s_keywords.Contains(name);

    /// <summary>Whether every record has a member of this name.</summary>
    public static bool IsMember(string name) => s_members.Contains(name);

    /// <summary>Whether a namespace belongs to .NET or to the runtime.</summary>
    public static bool IsNamespace(string name) =>
        name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || s_runtimeNamespaces.Contains(name);
}
