using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>The exported declaration of a field or an extension.</summary>
internal sealed record FieldExport
{
    /// <summary>The full name of the scope that declares it, in which the lookup of its type starts.</summary>
    public required string Scope { get; init; }

    /// <summary>The name in the schema; a group's in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The C# property's name.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The field number; 0 if it is out of range.</summary>
    public required int Number { get; init; }

    /// <summary>The label as written.</summary>
    public required FieldLabel Label { get; init; }

    /// <summary>The type as written; a group's type name; for a map, the type of its values.</summary>
    public required string Type { get; init; }

    /// <summary>The type of a map's keys as written; null for anything but a map.</summary>
    public required string? MapKey { get; init; }

    /// <summary>Whether it is written as a group.</summary>
    public required bool IsGroup { get; init; }

    /// <summary>The index of the oneof; -1 outside of one.</summary>
    public required int Oneof { get; init; }

    /// <summary>The extended message as written; null for a field.</summary>
    public required string? Extendee { get; init; }

    public required EditionFeatures Features { get; init; }

    /// <summary>Whether it is marked as deprecated.</summary>
    public required bool IsDeprecated { get; init; }

    /// <summary>The <c>json_name</c> in the schema; null if there is none.</summary>
    public required string? JsonName { get; init; }

    /// <summary>The default value as written; null for none.</summary>
    public required DefaultExport? Default { get; init; }

    /// <summary>The targets and editions in which it may be set; null if they are not restricted.</summary>
    public required OptionTarget? Use { get; init; }

    /// <summary>The rules that an extension of a message of rules stands for.</summary>
    public EquatableArray<PredefinedRule> Predefined { get; init; }

    /// <summary>The full name in the schema, concatenated on each call, because it is rarely needed.</summary>
    public string FullName => FullNames.Join(Scope, Name);

    /// <summary>Whether it has a given full name, without concatenating its own.</summary>
    public bool IsNamed(string fullName) =>
        fullName.Length == Scope.Length + Name.Length + (Scope.Length == 0 ? 0 : 1)
        && fullName.EndsWith(Name, StringComparison.Ordinal) && fullName.StartsWith(Scope, StringComparison.Ordinal)
        && (Scope.Length == 0 || fullName[Scope.Length] == '.');

    public bool IsRepeated => Label == FieldLabel.Repeated || MapKey is not null;
}
