using System.Globalization;
using System.Text;
using AmctGen.Text;

namespace AmctGen;

/// <summary>Formats values on one line in text format, but enum values by their C# names.</summary>
internal static class ValueText
{
    /// <summary>The elements, for example <c>["a", "b"]</c>.</summary>
    public static string List<T>(ReadOnlySpan<T> items)
    {
        var text = new StringBuilder("[");
        foreach (T item in items)
        {
            Separate(text).Append(Of(item));
        }
        return text.Append(']').ToString();
    }

    /// <summary>The entries, for example <c>{"a": 1, "b": 2}</c>.</summary>
    public static string Map<TKey, TValue>(EquatableMap<TKey, TValue> map)
        where TKey : notnull
    {
        var text = new StringBuilder("{");
        foreach (KeyValuePair<TKey, TValue> entry in map)
        {
            Separate(text).Append(Of(entry.Key)).Append(": ").Append(Of(entry.Value));
        }
        return text.Append('}').ToString();
    }

    /// <summary>Formats a value, which is not null.</summary>
    public static string Of<T>(T value) => value switch
    {
        string text => StringEscapes.Quote(text),
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        float number => Number(number),
        IMessage message => Message(message),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "null",
    };

    private static StringBuilder Separate(StringBuilder text) => text.Length > 1 ? text.Append(", ") : text;

    private static string Number<T>(T number)
        where T : System.Numerics.IFloatingPoint<T> =>
        T.IsNaN(number) ? "nan"
        : T.IsInfinity(number) ? T.IsNegative(number) ? "-inf" : "inf"
        : number.ToString(null, CultureInfo.InvariantCulture);

    private static string Message(IMessage message)
    {
        string text = TextFormat.ToText(message, TextWriterOptions.SingleLine);
        return text.Length == 0 ? "{ }" : "{ " + text + " }";
    }
}
