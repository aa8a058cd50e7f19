namespace AmctGen.Generator.Tests.Trees;

/// <summary>A program to compile with generated code: it reads texts and writes each canonically.</summary>
internal static class VerdictProgram
{
    /// <summary>The program. A text is a full name and bytes in base 64; the answer is the canonical text in base 64 after <c>+</c>, <c>-</c> and what is wrong, or <c>!</c> and what differs without generated code.</summary>
    public static string Source(IEnumerable<(string MessageName, byte[] Text)> texts) =>
        Lines(texts.Select(static text => $"{text.MessageName} {Convert.ToBase64String(text.Text)}"));

    /// <summary>The same for messages in the binary format: their texts with the fields that the schema does not declare, or without.</summary>
    public static string Source(IEnumerable<(string MessageName, byte[] Bytes, bool KeepsUnknown)> messages) =>
        Lines(messages.Select(static message => $"{message.MessageName} {Convert.ToBase64String(message.Bytes)} {message.KeepsUnknown}"));

    private static string Lines(IEnumerable<string> lines) => """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Reflection;
        using System.Text;
        using System.IO;
        using AmctGen;
        using AmctGen.Binary;
        using AmctGen.Text;

        public static class Program
        {
            private static ExtensionRegistry s_registry = ExtensionRegistry.Empty;
            private static ExtensionRegistry s_shapes = ExtensionRegistry.Empty;

            public static string Run()
            {
                const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Static;
                Type[] types = [.. typeof(Program).Assembly.GetTypes(), .. typeof(IMessage).Assembly.GetExportedTypes()];
                foreach (Type type in types)
                {
                    if (type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is IEnumerable<Extension> extensions)
                    {
                        s_registry = s_registry.Add(extensions);
                    }
                }
                var readers = new Dictionary<string, Func<byte[], string?, string>>();
                foreach (Type type in types.Where(type => type.IsClass && typeof(IMessage).IsAssignableFrom(type)))
                {
                    typeof(Program).GetMethod(nameof(Register), Hidden)!.MakeGenericMethod(type).Invoke(null, [readers]);
                }
                s_shapes = ExtensionRegistry.FromShapes((ShapeRegistry)typeof(ExtensionRegistry).GetProperty("Shapes", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(s_registry)!);
                return string.Join("\n", TEXTS.Split('\n').Select(line => line.Split(' ')).Select(parts => readers[parts[0]](Convert.FromBase64String(parts[1]), parts.ElementAtOrDefault(2))));
            }

            private static void Register<T>(Dictionary<string, Func<byte[], string?, string>> readers)
                where T : class, IMessage<T>
            {
                s_registry = s_registry.AddMessage<T>();
                readers.Add(T.Shape.FullName, static (text, keepsUnknown) =>
                {
                    if (keepsUnknown is not null)
                    {
                        var options = new BinaryReaderOptions { Registry = s_registry };
                        return "+" + Convert.ToBase64String(Encoding.UTF8.GetBytes(keepsUnknown == "True"
                            ? BinaryFormat.ToText(new MemoryStream(text), T.Shape, options)
                            : TextFormat.ToText(BinaryFormat.Parse<T>(new MemoryStream(text), options), TextWriterOptions.Canonical)));
                    }
                    bool isRead = TextFormat.TryParse(text, out T? message, out var findings, new TextReaderOptions { Registry = s_registry });
                    return Difference(text, message, findings) ?? (isRead
                        ? "+" + Convert.ToBase64String(Encoding.UTF8.GetBytes(TextFormat.ToText(message!, TextWriterOptions.Canonical)))
                        : "-" + findings[0].ToString().ReplaceLineEndings(" "));
                });
            }

            // Without generated code the result is the same.
            private static string? Difference<T>(byte[] text, T? message, EquatableArray<TextDiagnostic> findings)
                where T : class, IMessage<T>
            {
                if (TextFormat.TryParse(text, T.Shape, out IMessage? dynamic, out var others, new TextReaderOptions { Registry = s_shapes }) != message is not null || findings != others)
                {
                    return $"!without generated code: {others}".ReplaceLineEndings(" ");
                }
                foreach (TextWriterOptions options in message is null ? [] : new[] { TextWriterOptions.Canonical, TextWriterOptions.Default, TextWriterOptions.SingleLine })
                {
                    if (TextFormat.ToText(message!, options) != TextFormat.ToText(dynamic!, options))
                    {
                        return $"!without generated code: {TextFormat.ToText(dynamic!, options)}".ReplaceLineEndings(" ");
                    }
                }
                return null;
            }
        }
        """.Replace("TEXTS", AmctGen.Generator.Emit.CSharpText.Quote(string.Join('\n', lines)), StringComparison.Ordinal);
}
