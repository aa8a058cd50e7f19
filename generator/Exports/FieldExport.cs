using AmctGen.Generator.Syntax;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>A field or an extension.</summary>
/// <param name="Scope">The full name of what declares it, from where its type is looked up.</param>
/// <param name="Name">The name in the schema; a group's in lower case.</param>
/// <param name="PropertyName">The C# property's name.</param>
/// <param name="Number">The field number; 0 where it is out of range.</param>
/// <param name="Label">The label as written.</param>
/// <param name="Type">The type as written; a group's type name; for a map, the type of its values.</param>
/// <param name="MapKey">The type of a map's keys as written; null for anything but a map.</param>
/// <param name="IsGroup">Whether it is written as a group.</param>
/// <param name="Oneof">The index of the oneof; -1 outside of one.</param>
/// <param name="Extendee">The extended message as written; null for a field.</param>
/// <param name="Features">The resolved features.</param>
/// <param name="IsDeprecated">Whether it is marked as deprecated.</param>
/// <param name="Default">The default value as written; null for none.</param>
/// <param name="Use">Where and when it may be set, if that is restricted; else null.</param>
internal sealed record FieldExport(
    string Scope,
    string Name,
    string PropertyName,
    int Number,
    FieldLabel Label,
    string Type,
    string? MapKey,
    bool IsGroup,
    int Oneof,
    string? Extendee,
    Features Features,
    bool IsDeprecated,
    DefaultExport? Default,
    OptionUse? Use)
{
    /// <summary>The full name in the schema, put together: to print. Most fields are never asked for it.</summary>
    public string FullName => FullNames.Join(Scope, Name);

    /// <summary>Whether it has a full name, which is not put together to see that.</summary>
    public bool IsNamed(string fullName) =>
        fullName.Length == Scope.Length + Name.Length + (Scope.Length == 0 ? 0 : 1)
        && fullName.EndsWith(Name, StringComparison.Ordinal) && fullName.StartsWith(Scope, StringComparison.Ordinal)
        && (Scope.Length == 0 || fullName[Scope.Length] == '.');

    public bool IsRepeated => Label == FieldLabel.Repeated || MapKey is not null;
}
