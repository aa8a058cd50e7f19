namespace AmctGen.Generator.Exports;

/// <summary>An enum.</summary>
internal sealed record EnumExport
{
    /// <summary>The full name in the schema.</summary>
    public required string FullName { get; init; }

    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    /// <summary>The full C# name, with <c>global::</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the static class beside it that reads and writes its values.</summary>
    public required string TextName { get; init; }

    /// <summary>Whether a number without a name is an error.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>The values in declaration order.</summary>
    public required EquatableArray<EnumValueExport> Values { get; init; }

    /// <summary>Whether other files cannot use it.</summary>
    public required bool IsLocal { get; init; }

    /// <summary>Whether its declaration has errors, so that it may have values that are not known.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The full C# name of the static class beside it.</summary>
    public string TextTypeName => TypeName.Substring(0, TypeName.Length - Name.Length) + TextName;

    /// <summary>The value of that name; null where there is none.</summary>
    public EnumValueExport? FindValue(string name) => MemberIndex.Find(this, name);
}
