namespace AmctGen.Generator.Rules.Cel;

/// <summary>The type of an expression in the language: immutable, structurally equal, independent of C#.</summary>
/// <param name="Kind">The kind.</param>
internal sealed record CelType(CelTypeKind Kind)
{
    /// <summary>The full name of a message; the name of a parameter.</summary>
    public string Name { get; init; } = "";

    /// <summary>The elements of a list, the keys of a map.</summary>
    public CelType? First { get; init; }

    /// <summary>The values of a map.</summary>
    public CelType? Second { get; init; }

    /// <summary>Whether it is the type of a wrapper, a scalar that may be null.</summary>
    public bool IsNullable { get; init; }

    public static CelType Dyn { get; } = new(CelTypeKind.Dyn);

    public static CelType Null { get; } = new(CelTypeKind.Null);

    public static CelType Bool { get; } = new(CelTypeKind.Bool);

    public static CelType Int { get; } = new(CelTypeKind.Int);

    public static CelType Uint { get; } = new(CelTypeKind.Uint);

    public static CelType Double { get; } = new(CelTypeKind.Double);

    public static CelType String { get; } = new(CelTypeKind.String);

    public static CelType Bytes { get; } = new(CelTypeKind.Bytes);

    public static CelType Duration { get; } = new(CelTypeKind.Duration);

    public static CelType Timestamp { get; } = new(CelTypeKind.Timestamp);

    public static CelType Type { get; } = new(CelTypeKind.Type);

    public static CelType ListOf(CelType element) => new(CelTypeKind.List) { First = element };

    public static CelType MapOf(CelType key, CelType value) => new(CelTypeKind.Map) { First = key, Second = value };

    public static CelType MessageOf(string fullName) => new(CelTypeKind.Message) { Name = fullName };

    public static CelType Parameter(string name) => new(CelTypeKind.Parameter) { Name = name };

    /// <summary>Whether an unset field of the type is null.</summary>
    public bool CanBeNull => IsNullable || Kind == CelTypeKind.Dyn;

    /// <summary>Whether the language lets a value of the type be compared with null.</summary>
    public bool AllowsNull =>
        IsNullable || Kind is CelTypeKind.Null or CelTypeKind.Message or CelTypeKind.Duration or CelTypeKind.Timestamp;

    /// <summary>The type with its article, for messages.</summary>
    public string WithArticle
    {
        get
        {
            string name = ToString();
            return Kind is CelTypeKind.Null || (Kind is CelTypeKind.Bytes && !IsNullable) ? name
                : (name[0] is 'a' or 'e' or 'i' or 'o' ? "an " : "a ") + name;
        }
    }

    public override string ToString() => Kind switch
    {
        CelTypeKind.List => $"list({First})",
        CelTypeKind.Map => $"map({First}, {Second})",
        CelTypeKind.Message => Name,
        CelTypeKind.Parameter => "dyn",
        _ when IsNullable => $"wrapper({Kind.ToString().ToLowerInvariant()})",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
