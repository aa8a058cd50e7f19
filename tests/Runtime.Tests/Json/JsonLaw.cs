using System.Text;
using AmctGen.Json;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Json;

/// <summary>What holds for every message and every text: a message without generated code reads and writes the same.</summary>
internal static class JsonLaw
{
    /// <summary>Reads a message, with and without generated code.</summary>
    public static T? Read<T>(string json, out EquatableArray<TextDiagnostic> findings, MessageJsonReaderOptions? options = null)
        where T : class, IMessage<T>
    {
        options ??= MessageJsonReaderOptions.Default;
        bool isRead = JsonFormat.TryParse(json, out T? message, out findings, options);
        bool isReadByShape = JsonFormat.TryParse(Encoding.UTF8.GetBytes(json), T.Shape, out IMessage? dynamic, out EquatableArray<TextDiagnostic> dynamicFindings, options);
        Assert.Equal(isRead, isReadByShape);
        Assert.Equal(findings, dynamicFindings);
        Assert.Equal(isRead, !findings.Any(static finding => finding.Severity == TextSeverity.Error));
        if (isRead)
        {
            Assert.Equal(TextFormat.ToText(message!, TextWriterOptions.Canonical), TextFormat.ToText(dynamic!, TextWriterOptions.Canonical));
        }
        return message;
    }

    /// <summary>Writes a message, with and without generated code, and reads it back.</summary>
    public static string Write<T>(T message, MessageJsonWriterOptions? options = null, ExtensionRegistry? registry = null)
        where T : class, IMessage<T>
    {
        options ??= MessageJsonWriterOptions.Default;
        registry ??= ExtensionRegistry.Empty;
        string json = JsonFormat.ToJson(message, options);
        T? back = Read<T>(json, out EquatableArray<TextDiagnostic> findings, new MessageJsonReaderOptions { Registry = registry, DepthLimit = 1000 });
        Assert.DoesNotContain(findings, static finding => finding.Severity == TextSeverity.Error);
        Assert.Equal(message, back);
        var textOptions = new TextReaderOptions { Registry = registry, DepthLimit = 1000 };
        IMessage dynamic = TextFormat.Parse(Encoding.UTF8.GetBytes(TextFormat.ToText(message)), T.Shape, textOptions);
        Assert.Equal(json, JsonFormat.ToJson(dynamic, options));
        return json;
    }
}
