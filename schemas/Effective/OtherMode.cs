using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Recognizes a configuration of another mode than the expected one.</summary>
public static class OtherMode
{
    /// <summary>The finding that names the mode of a text and replaces all others; null if the text is not for another mode.</summary>
    /// <remarks>
    /// A text is for another mode if it has fields that this mode's message does not have, and the other mode's message has all fields.
    /// </remarks>
    /// <param name="mode">The expected mode.</param>
    /// <param name="schema">The configuration that the mode reads.</param>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="findings">The findings in the text.</param>
    /// <param name="options">The options with which the text was read; null for the defaults.</param>
    public static TextDiagnostic? Find(
        AmctMode mode, ModeSchema schema, ReadOnlySpan<byte> utf8, EquatableArray<TextDiagnostic> findings,
            TextReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(mode);
        ArgumentNullException.ThrowIfNull(schema);
        if (findings.FirstOrDefault(IsUnknownField) is not { } unknown)
        {
            return null;
        }
        // A file is more likely for another mode than for another framework.
        foreach (string framework in AmctMode.Frameworks.OrderByDescending(known => known == schema.Framework))
        {
            foreach ((AmctMode other, ModeSchema otherSchema) in ReadersOf(framework)
                .Where(reader => reader.Schema.Shape != mode.FindSchema(framework)?.Shape))
            {
                bool isRead = otherSchema.TryParse(utf8, out IMessage? config, out EquatableArray<TextDiagnostic> found, options);
                if (!found.Any(IsUnknownField))
                {
                    AmctMode meant = isRead ? MostLikely(config!) ?? other : other;
                    MessageText text = Describe(meant, framework, schema.Framework);
                    return unknown with
                    {
                        Id = EffectiveIds.OtherMode,
                        Message = text.ToString(),
                        Text = text,
                        Repair = null,
                        Related = default,
                    };
                }
            }
        }
        return null;
    }

    // The first mode for each message.
    private static IEnumerable<(AmctMode Mode, ModeSchema Schema)> ReadersOf(string framework) =>
        from mode in AmctMode.All
        where mode.FindSchema(framework) is not null
        select (Mode: mode, Schema: mode.FindSchema(framework)!) into reader
        group reader by reader.Schema.Shape into readers
        select readers.First();

    // The first mode that reads the message and does not refuse the configuration.
    private static AmctMode? MostLikely(IMessage config) =>
        ConfigChecks.ModesOf(config).FirstOrDefault(mode => ConfigChecks.IsMeant(mode, config));

    private static MessageText Describe(AmctMode mode, string framework, string expectedFramework) =>
        framework == expectedFramework
            ? (MessageText)$"this is a {mode.Name} configuration: use --mode {mode.Name}"
            : $"this is a {mode.Name} configuration for {framework}: use --mode {mode.Name} --schema {framework}";

    private static bool IsUnknownField(TextDiagnostic finding) =>
        finding is { Id: TextDiagnosticIds.UnknownField, Severity: TextSeverity.Error };
}
