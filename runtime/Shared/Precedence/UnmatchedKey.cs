using AmctGen.Text;

namespace AmctGen.Resolution;

/// <summary>An override key or an element of a skip or include list that matches no layer.</summary>
/// <param name="Feature">The first feature that uses the list.</param>
/// <param name="FieldPath">The field in proto names, for example <c>layers[3].name</c>.</param>
/// <param name="Key">The layer name or type.</param>
/// <param name="ByType">Whether the key is meant to be a layer type.</param>
#if !AMCTGEN_GENERATOR
public
#endif
sealed record UnmatchedKey(string Feature, string FieldPath, string Key, bool ByType)
{
    /// <summary>Where it is in the file; null if that is not known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The file; null if that is not known.</summary>
    public string? File { get; init; }

    /// <summary>The layer name or type that was probably meant; null if none is near.</summary>
    public string? NearName { get; init; }

    /// <summary>Whether a layer type is in a list of layer names, or the reverse.</summary>
    public bool IsWrongKind { get; init; }

    /// <summary>The list that takes keys of the other kind; null if there is none.</summary>
    public string? OtherList { get; init; }

    /// <summary>The message: the problem and how to repair it, without a final stop.</summary>
    public string Message => Text.ToString();

    /// <summary>The message with its parts, for other languages.</summary>
    internal MessageText Text
    {
        get
        {
            MessageText meant = ByType ? "layer type" : "layer name";
            if (IsWrongKind)
            {
                MessageText other = ByType ? "layer name" : "layer type";
                return $"'{Key}' is a {other}, but {(MessageText)FieldPath} expects a {meant}{Suggestions.Question(OtherList)}";
            }
            return $"'{Key}' in {(MessageText)FieldPath} matches no {meant} of the network{Suggestions.Question(NearName)}";
        }
    }

    /// <inheritdoc cref="Message"/>
    public override string ToString() => Message;
}
