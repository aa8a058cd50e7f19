using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>Recognizes a configuration of another mode, or of another framework, than the expected one.</summary>
public static class OtherMode
{
    // The file that ATC's option --compression_optimize_conf names has these fields, and names the configuration.
    private static readonly string[] s_outerFields = ["calibration", "enable_first_layer_quantization"];

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
        if (mode == AmctMode.Calibration && s_outerFields.Contains(unknown.FieldPath))
        {
            return Replace(unknown, EffectiveIds.OtherMode,
                $"this is the file of --compression_optimize_conf, which is not in text format: check the file that its config_file names, "
                + $"with --schema atc");
        }
        List<(AmctMode Mode, ModeSchema Schema, IMessage? Config)> found = [];
        foreach ((AmctMode other, ModeSchema otherSchema) in Readers().Where(reader => !Reads(mode, reader.Schema)))
        {
            if (otherSchema.HasAllFields(utf8, options, out IMessage? config))
            {
                found.Add((other, otherSchema, config));
            }
        }
        // A file is more likely for another mode of this framework, then for another framework, than for both.
        (AmctMode Mode, ModeSchema Schema, IMessage? Config)[] ordered = [.. found
            .OrderByDescending(reader => reader.Schema.Framework == schema.Framework)
            .ThenByDescending(static reader => KnowsTypes(reader.Schema, reader.Config))];
        if (ordered is not [{ } first, ..] || (first.Schema.Framework != schema.Framework && IsForFramework(mode, schema, utf8, options)))
        {
            return null;
        }
        AmctMode meant = first.Config is { } read ? MostLikely(read) ?? first.Mode : first.Mode;
        return Replace(unknown, EffectiveIds.OtherMode, Describe(meant, first.Schema.Framework, schema.Framework));
    }

    /// <summary>
    /// The finding that names the frameworks for which the mode has all fields of a text, and replaces all findings about unknown fields;
    /// null if there is no such framework.
    /// </summary>
    /// <inheritdoc cref="Find" path="/param"/>
    public static TextDiagnostic? FindFramework(
        AmctMode mode, ModeSchema schema, ReadOnlySpan<byte> utf8, EquatableArray<TextDiagnostic> findings,
            TextReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(mode);
        ArgumentNullException.ThrowIfNull(schema);
        if (findings.FirstOrDefault(IsUnknownField) is not { } unknown)
        {
            return null;
        }
        List<(string Framework, bool KnowsTypes)> found = [];
        foreach (ModeSchema other in mode.AllSchemas.Where(other => other.Framework != schema.Framework))
        {
            if (other.HasAllFields(utf8, options, out IMessage? config))
            {
                found.Add((other.Framework, KnowsTypes(other, config)));
            }
        }
        bool typesDecide = found.Exists(static other => other.KnowsTypes);
        string[] frameworks =
            [.. found.Where(other => other.KnowsTypes == typesDecide).Select(static other => other.Framework).Distinct()];
        return frameworks.Length == 0 ? null : Replace(unknown, unknown.Id,
            $"{(MessageText)(unknown.FieldPath ?? "this")} is not a field of the {mode.Name} configuration for {schema.Framework}, but of "
            + $"that for {Words.All(frameworks)}: use --schema {Words.One(frameworks)}");
    }

    private static bool IsForFramework(AmctMode mode, ModeSchema schema, ReadOnlySpan<byte> utf8, TextReaderOptions? options)
    {
        foreach (ModeSchema other in mode.AllSchemas.Where(other => other.Framework != schema.Framework))
        {
            if (other.HasAllFields(utf8, options, out _))
            {
                return true;
            }
        }
        return false;
    }

    private static TextDiagnostic Replace(TextDiagnostic finding, string id, MessageText text) =>
        finding with { Id = id, Message = text.ToString(), Text = text, Repair = null, Related = default };

    // One reader for each message: the first mode that reads it.
    private static IEnumerable<(AmctMode Mode, ModeSchema Schema)> Readers() =>
        from framework in AmctMode.Frameworks
        from mode in AmctMode.All
        from schema in mode.AllSchemas
        where schema.Framework == framework
        group (Mode: mode, Schema: schema) by schema.Shape into readers
        select readers.First();

    private static bool Reads(AmctMode mode, ModeSchema schema) => mode.AllSchemas.Any(own => own.Shape == schema.Shape);

    // The first mode that reads the message and does not refuse the configuration.
    private static AmctMode? MostLikely(IMessage config) =>
        ConfigChecks.ModesOf(config).FirstOrDefault(mode => ConfigChecks.IsMeant(mode, config));

    // Whether all types of layers that a configuration names are types of the framework.
    private static bool KnowsTypes(ModeSchema schema, IMessage? config) =>
        config is not null && schema.CreateResolver(config).FindUnmatched([]).Where(static key => key.ByType)
            .All(key => LayerCapabilities.Of(schema.Framework).Profile.LayerType.Any(
                type => type.Name == key.Key && !type.Can.IsEmpty));

    private static MessageText Describe(AmctMode mode, string framework, string expectedFramework) =>
        framework == expectedFramework
            ? (MessageText)$"this is a {mode.Name} configuration: use --mode {mode.Name}"
            : $"this is a {mode.Name} configuration for {framework}: use --mode {mode.Name} --schema {framework}";

    private static bool IsUnknownField(TextDiagnostic finding) =>
        finding is { Id: TextDiagnosticIds.UnknownField, Severity: TextSeverity.Error };
}
