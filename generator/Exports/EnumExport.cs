namespace AmctGen.Generator.Exports;

/// <summary>The exported declaration of an enum.</summary>
internal sealed record EnumExport
{
    /// <summary>The full name in the schema.</summary>
    public required string FullName { get; init; }

    public required string Name { get; init; }

    /// <summary>The full C# name, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the companion class that reads and writes its values.</summary>
    public required string TextName { get; init; }

    /// <summary>Whether a number without a name is an error (a closed enum).</summary>
    public required bool IsClosed { get; init; }

    /// <summary>The values in declaration order.</summary>
    public required EquatableArray<EnumValueExport> Values { get; init; }

    /// <summary>Whether other files cannot use it.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>Whether its declaration has errors, so that some of its values may be unknown.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The full C# name of the companion class.</summary>
    public string TextTypeName => TypeName.Substring(0, TypeName.Length - Name.Length) + TextName;

    /// <summary>The value with that name; null if there is none.</summary>
    public EnumValueExport? FindValue(string name) => MemberIndex.Find(this, name);
}
