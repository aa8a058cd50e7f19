using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>An enum.</summary>
/// <param name="FullName">The full name in the schema.</param>
/// <param name="Name">The C# name.</param>
/// <param name="TypeName">The full C# name, with <c>global::</c>.</param>
/// <param name="TextName">The name of the static class beside it that reads and writes its values.</param>
/// <param name="IsClosed">Whether a number without a name is an error.</param>
/// <param name="Values">The values in declaration order.</param>
/// <param name="IsLocal">Whether other files cannot use it.</param>
internal sealed record EnumExport(
    string FullName,
    string Name,
    string TypeName,
    string TextName,
    bool IsClosed,
    EquatableArray<EnumValueExport> Values,
    bool IsLocal)
{
    /// <summary>Whether its declaration has errors, so that it may have values that are not known.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The full C# name of the static class beside it.</summary>
    public string TextTypeName => TypeName.Substring(0, TypeName.Length - Name.Length) + TextName;

    /// <summary>The value of that name; null where there is none.</summary>
    public EnumValueExport? FindValue(string name) => MemberIndex.Find(this, name);
}
