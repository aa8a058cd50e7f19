using System.Collections.Immutable;
using System.Text;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Exports;

/// <summary>
/// Finds options of the language by their simple name. They may also be written with their full name:
/// <c>(google.protobuf.FieldOptions.packed)</c>.
/// </summary>
internal static class OptionLookup
{
    private const string Package = "google.protobuf.";
    private const string Holder = "Options.";

    /// <summary>The simple name of an option of the language; null for custom options and parts of options.</summary>
    public static string? BuiltIn(OptionSyntax option)
    {
        if (option.Name.Length != 1)
        {
            return null;
        }
        string name = option.Name[0].Name.Text;
        if (!option.Name[0].IsExtension)
        {
            return name;
        }
        int start = name.StartsWith(".", StringComparison.Ordinal) ? 1 : 0;
        int dot = name.LastIndexOf('.') + 1;
        bool isBuiltIn = string.CompareOrdinal(name, start, Package, 0, Package.Length) == 0
            && dot >= Package.Length + Holder.Length && string.CompareOrdinal(name, dot - Holder.Length, Holder, 0, Holder.Length) == 0;
        return isBuiltIn ? name.Substring(dot) : null;
    }

    public static OptionSyntax? Find(ImmutableArray<OptionSyntax> options, string name)
    {
        foreach (OptionSyntax option in options)
        {
            if (BuiltIn(option) == name)
            {
                return option;
            }
        }
        return null;
    }

    public static bool IsTrue(ImmutableArray<OptionSyntax> options, string name) =>
        Find(options, name)?.Value is { Kind: OptionValueKind.Identifier, Identifier: "true" };

    public static string? FindString(ImmutableArray<OptionSyntax> options, string name) =>
        Find(options, name)?.Value is { Kind: OptionValueKind.String } value ? Encoding.UTF8.GetString([.. value.Bytes]) : null;
}
