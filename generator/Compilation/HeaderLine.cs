namespace AmctGen.Generator.Compilation;

/// <summary>A line at the start of a text-format file; it can name the message of the file: <c># proto-message: shop.Order</c>.</summary>
internal static class HeaderLine
{
    /// <summary>The key of the message's name.</summary>
    public const string MessageKey = "proto-message:";

    /// <summary>The key of the path of the message's .proto file.</summary>
    public const string FileKey = "proto-file:";

    /// <summary>Whether a line can belong to the header: it is blank or a comment.</summary>
    public static bool IsPart(string line) => line.Trim() is { } trimmed && (trimmed.Length == 0 || trimmed[0] == '#');

    /// <summary>The value of a key with its index in the line; null if the line does not contain the key.</summary>
    public static (string Value, int Index)? Find(string line, string key)
    {
        string comment = line.Trim().TrimStart('#').Trim();
        return comment.StartsWith(key, StringComparison.OrdinalIgnoreCase) && comment.Substring(key.Length).Trim() is { Length: > 0 } value
            ? (value, line.LastIndexOf(value, StringComparison.Ordinal))
            : null;
    }
}
