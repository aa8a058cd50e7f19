namespace AmctGen.Generator.Model;

/// <summary>One .proto file: one generated C# file.</summary>
internal sealed record FileModel
{
    /// <summary>The generated file's name, unique in the compilation ignoring case.</summary>
    public required string HintName { get; init; }

    /// <summary>The path under which other files import it; the header of the generated file names it.</summary>
    public required string ImportPath { get; init; }

    /// <summary>The C# namespace; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Top-level messages, in declaration order.</summary>
    public required EquatableArray<MessageModel> Messages { get; init; }

    /// <summary>Top-level enums, in declaration order.</summary>
    public required EquatableArray<EnumModel> Enums { get; init; }

    /// <summary>Top-level extensions; null for none.</summary>
    public ExtensionsModel? Extensions { get; init; }

    /// <summary>The part of the file that the assembly embeds for projects that reference it; null for nothing.</summary>
    public CarriedModel? Carried { get; init; }

    /// <summary>Whether only the assembly itself can use the types.</summary>
    public bool IsInternal { get; init; }
}
