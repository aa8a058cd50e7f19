using System.Text;
using AmctGen.Json;
using AmctGen.Text;

namespace AmctGen.Tests;

/// <summary>A text has the same findings and the same message with and without generated code, and all options of the writer produce the same bytes.</summary>
internal static class DynamicLaw
{
    /// <summary>All options of the writer.</summary>
    public static TextWriterOptions[] Writing { get; } =
        [TextWriterOptions.Default, TextWriterOptions.Canonical, TextWriterOptions.SingleLine, TextWriterOptions.Default with { UsesShortLists = true }];

    /// <summary>The violated law for a text in either dialect, and if unknown fields are ignored; null if there is none.</summary>
    /// <typeparam name="T">The message of generated code.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="options">The options of the reader.</param>
    /// <param name="shapes">The registry of <paramref name="options"/> without generated code.</param>
    /// <param name="shape">The message without generated code; null for the shape that generated code declares.</param>
    public static string? Broken<T>(byte[] text, TextReaderOptions options, ExtensionRegistry shapes, MessageShape? shape = null)
        where T : class, IMessage<T>
    {
        shape ??= T.Shape;
        return BrokenIn<T>(text, options with { Dialect = TextDialect.Strict }, shapes, shape)
            ?? BrokenIn<T>(text, options with { Dialect = TextDialect.Merge }, shapes, shape)
            ?? BrokenIn<T>(text, options with { IgnoresUnknownFields = true }, shapes, shape);
    }

    private static string? BrokenIn<T>(byte[] text, TextReaderOptions options, ExtensionRegistry shapes, MessageShape shape)
        where T : class, IMessage<T>
    {
        bool isRead = TextFormat.TryParse(text, out T? message, out EquatableArray<TextDiagnostic> diagnostics, options);
        TextReaderOptions byShapes = options with { Registry = shapes };
        if (TextFormat.TryParse(text, shape, out IMessage? dynamic, out EquatableArray<TextDiagnostic> others, byShapes) != isRead || diagnostics != others)
        {
            return $"{options.Dialect}: generated code {(isRead ? "reads" : "refuses")} the text, with {diagnostics}; without it: {others}";
        }
        if (isRead && dynamic!.MessageShape != shape)
        {
            return "the message has another shape";
        }
        foreach (TextWriterOptions writing in isRead ? Writing : [])
        {
            string expected = TextFormat.ToText(message!, writing);
            string actual = TextFormat.ToText(dynamic!, writing);
            if (expected != actual)
            {
                return $"{options.Dialect}, {writing}: generated code writes\n{expected}\nwithout it:\n{actual}";
            }
        }
        if (isRead && BrokenInJson(message!, dynamic!, options) is { } broken)
        {
            return broken;
        }
        return isRead && !NotChanged(dynamic!, byShapes) ? $"{options.Dialect}: what is read back is another message than\n{dynamic}" : null;
    }

    // Both have the same JSON, which means the same message, unless both have none.
    private static string? BrokenInJson<T>(T message, IMessage dynamic, TextReaderOptions options)
        where T : class, IMessage<T>
    {
        string expected = Json(message, out bool exists);
        string actual = Json(dynamic, out _);
        if (expected != actual)
        {
            return $"generated code writes\n{expected}\nwithout it:\n{actual}";
        }
        var reading = new MessageJsonReaderOptions { Registry = options.Registry, DepthLimit = 1000 };
        return !exists || JsonFormat.Parse<T>(expected, reading).Equals(message) ? null : $"what is read back is another message than\n{expected}";
    }

    private static string Json(IMessage message, out bool exists)
    {
        try
        {
            string json = JsonFormat.ToJson(message);
            exists = true;
            return json;
        }
        catch (InvalidOperationException exception)
        {
            exists = false;
            return exception.Message;
        }
    }

    // A map's entry that has no value is written with one, which may be a level deeper.
    private static bool NotChanged(IMessage message, TextReaderOptions options)
    {
        byte[] written = Encoding.UTF8.GetBytes(TextFormat.ToText(message));
        return TextFormat.TryParse(written, message.MessageShape, out IMessage? again, out _, options with { DepthLimit = options.DepthLimit + 1 })
            && again.Equals(message) && again.GetHashCode() == message.GetHashCode();
    }
}
