using System.Collections.Immutable;
using System.Text;
using AmctGen.Generator.Syntax;

namespace AmctGen.Generator.Schema;

/// <summary>Finds options of the language itself by their simple name.</summary>
internal static class OptionLookup
{
    public static OptionSyntax? Find(ImmutableArray<OptionSyntax> options, string name)
    {
        foreach (OptionSyntax option in options)
        {
            if (option.Name.Length == 1 && !option.Name[0].IsExtension && option.Name[0].Name.Text == name)
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
