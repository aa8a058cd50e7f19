using AmctGen.Text;

namespace AmctGen.Schemas.Effective.Common;

/// <summary>Puts names into sentences.</summary>
internal static class Words
{
    // Names that are pronounced letter by letter and start with a vowel sound.
    private static readonly string[] s_spelled = ["LSTM", "RNN", "MHA"];

    /// <summary>Names in a list: <c>Conv2d, Linear</c>.</summary>
    public static MessageText List(IEnumerable<string> names) =>
        names.Select(MessageText.Verbatim).Aggregate(static (list, name) => (MessageText)$"{list}, {name}");

    /// <summary>Names of which all are meant: <c>tf, caffe and onnx</c>.</summary>
    public static MessageText All(string[] names) =>
        names is [.. { Length: > 0 } first, string last] ? (MessageText)$"{List(first)} and {last}" : List(names);

    /// <summary>Names of which one is meant: <c>tf, caffe or onnx</c>.</summary>
    public static MessageText One(string[] names) =>
        names is [.. { Length: > 0 } first, string last] ? (MessageText)$"{List(first)} or {last}" : List(names);

    /// <summary>A layer type with its article: <c>a ReLU</c>, <c>an AvgPool2d</c>, <c>an LSTM</c>.</summary>
    public static MessageText WithArticle(string type)
    {
        bool startsWithVowel = type.Length > 0 && "AEIOaeio".Contains(type[0], StringComparison.Ordinal);
        return startsWithVowel || Array.Exists(s_spelled, name => type.StartsWith(name, StringComparison.Ordinal))
            ? (MessageText)$"an {type}"
            : $"a {type}";
    }
}
