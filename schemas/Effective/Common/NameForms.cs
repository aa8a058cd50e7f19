using System.Text.RegularExpressions;
using AmctGen.Schemas.Capabilities;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>Recognizes names of layers and types in the notations of other tools and of AMCT's documents.</summary>
internal static partial class NameForms
{
    // The first one that matches a name determines its origin.
    private static readonly (Regex Pattern, string Meaning)[] s_forms =
    [
        (Blanks(), "it has blanks or quotes around it"),
        (OnnxNode(), "it is the name of an ONNX node"),
        (ParallelModel(), "it is a name in a DataParallel model"),
        (CompiledModel(), "it is a name in a compiled model"),
        (Parameter(), "it is the name of a parameter"),
        (Tensor(), "it is the name of a tensor"),
    ];

    /// <summary>A hint about an unknown layer name, for the end of a message.</summary>
    public static MessageText? HintForName(string name, IEnumerable<string> layers)
    {
        if (IsPlaceholder(name))
        {
            return "; it is a placeholder of AMCT's documents: write the name of a layer";
        }
        return Suggestions.FindPath(name, layers) is { } layer
            ? Meaning(name) is { } meaning ? (MessageText)$"; {meaning}: did you mean '{layer}'?" : Suggestions.Question(layer)
            : Suggestions.Hint(name, layers);
    }

    /// <summary>
    /// A hint about a type that does not have a capability, for the end of a message. It names the frameworks in which it has it.
    /// </summary>
    public static MessageText? HintForType(string type, LayerCapabilities capabilities, Capability capability)
    {
        string[] known = [.. capabilities.TypesThat(capability)];
        MessageText? hint = HintForType(type, known, capabilities.Profile);
        string[] frameworks = known.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? []
            : [.. LayerCapabilities.Frameworks.Where(framework => LayerCapabilities.Of(framework).Can(type, capability))];
        return frameworks.Length == 0
            ? hint
            : (MessageText)$"; it is one for {Words.All(frameworks)}: use --schema {Words.One(frameworks)}{hint}";
    }

    /// <summary>A hint about an unknown layer type, for the end of a message.</summary>
    public static MessageText? HintForType(string type, IEnumerable<string> known, CapabilityProfile profile)
    {
        if (IsPlaceholder(type))
        {
            return "; it is a placeholder of AMCT's documents: write a layer type";
        }
        return TypeMeant(type, known, profile) is { } found ? Suggestions.Question(found) : Suggestions.Hint(type, known);
    }

    /// <summary>A hint about a layer type in the notation of another tool, for the end of a message.</summary>
    public static MessageText? HintForTypeOfLayer(string type, IEnumerable<string> known, CapabilityProfile profile) =>
        Suggestions.Question(TypeMeant(type, known, profile));

    private static string? TypeMeant(string type, IEnumerable<string> known, CapabilityProfile profile)
    {
        string last = type.Split(s_typeSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault()
            ?? "";
        return known.FirstOrDefault(name => string.Equals(name, last, StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(name =>
                profile.LayerType.Any(layer => layer.Name == name && layer.Alias.Contains(last, StringComparer.OrdinalIgnoreCase)));
    }

    // A type may be written with its module, like a call, or like Python prints a class.
    private static readonly char[] s_typeSeparators = ['.', '/', ':', '(', ')', '<', '>', '\'', '"', '`', ' '];

    private static MessageText? Meaning(string name) => Array.Find(s_forms, form => form.Pattern.IsMatch(name)).Meaning;

    private static bool IsPlaceholder(string name) => Placeholder().IsMatch(name);

    [GeneratedRegex(@"^((op|layer|node|your)_?(layer_?)?(name|type)s?_?\d*|type\d+|\w+_(name|type)s?_\d+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[\s'""`]|[\s'""`]$", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^/.*/[A-Z][A-Za-z]*(_\d+)?(_output_\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnnxNode();

    [GeneratedRegex(@"^module\.", RegexOptions.CultureInvariant)]
    private static partial Regex ParallelModel();

    [GeneratedRegex(@"^_orig_mod\.", RegexOptions.CultureInvariant)]
    private static partial Regex CompiledModel();

    [GeneratedRegex(
        @"[./](weights?|bias(es)?|kernel|gamma|beta|running_mean|running_var|num_batches_tracked|(weight|bias)_\w+)(:0)?$",
            RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex(@":\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Tensor();
}
