using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Exports;

/// <summary>A default value as written.</summary>
internal sealed record DefaultExport
{
    /// <summary>How the value is written.</summary>
    public required OptionValueKind Kind { get; init; }

    /// <summary>The identifier, for example an enum value or <c>inf</c>; empty for any other kind.</summary>
    public required string Identifier { get; init; }

    /// <summary>The magnitude of an integer; 0 for any other kind.</summary>
    public required ulong Integer { get; init; }

    /// <summary>The value of a floating-point literal; 0 for any other kind.</summary>
    public required double Float { get; init; }

    /// <summary>The content of a string; empty for any other kind.</summary>
    public required EquatableArray<byte> Bytes { get; init; }
}
