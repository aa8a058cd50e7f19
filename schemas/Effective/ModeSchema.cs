using System.Diagnostics.CodeAnalysis;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <summary>The configuration that a mode reads for one framework.</summary>
public abstract class ModeSchema
{
    private protected ModeSchema(string framework, MessageShape shape)
    {
        Framework = framework;
        Shape = shape;
    }

    /// <summary>The framework: one of <see cref="AmctMode.Frameworks"/>.</summary>
    public string Framework { get; }

    /// <summary>The shape of the root message.</summary>
    public MessageShape Shape { get; }

    /// <summary>Whether a detailed configuration follows from this one, so that <see cref="EffectiveConfig.Json"/> is known.</summary>
    public bool HasDetailedConfiguration { get; init; } = true;

    /// <summary>Other configurations of the framework, for texts with fields that this one does not have.</summary>
    public IReadOnlyList<ModeSchema> Others { get; init; } = [];

    /// <summary>This configuration, or the first of <see cref="Others"/> that alone has all fields of a text.</summary>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    public ModeSchema For(ReadOnlySpan<byte> utf8, TextReaderOptions? options = null)
    {
        if (Others.Count > 0 && !HasAllFields(utf8, options, out _))
        {
            foreach (ModeSchema other in Others)
            {
                if (other.HasAllFields(utf8, options, out _))
                {
                    return other;
                }
            }
        }
        return this;
    }

    /// <summary>Whether a message is a configuration of this type.</summary>
    /// <param name="config">The message.</param>
    public abstract bool Reads(IMessage config);

    /// <summary>Reads a configuration if the text has no errors.</summary>
    /// <param name="utf8">The text in UTF-8, without a byte order mark.</param>
    /// <param name="config">The configuration.</param>
    /// <param name="diagnostics">The findings in the text; there may be warnings without errors.</param>
    /// <param name="options">The options of the reader; null for the defaults.</param>
    public abstract bool TryParse(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out IMessage? config, out EquatableArray<TextDiagnostic> diagnostics,
            TextReaderOptions? options = null);

    /// <summary>A resolver for a configuration.</summary>
    /// <param name="config">A message of the type that <see cref="Shape"/> describes.</param>
    /// <param name="locations">The locations of the configuration's fields; with null, findings have no locations.</param>
    /// <exception cref="InvalidCastException">The message has another type.</exception>
    public abstract IResolver CreateResolver(IMessage config, FieldLocations? locations = null);

    /// <summary>Whether the message has all fields of a text, which may have other errors; then there is no configuration.</summary>
    internal bool HasAllFields(ReadOnlySpan<byte> utf8, TextReaderOptions? options, out IMessage? config)
    {
        TryParse(utf8, out config, out EquatableArray<TextDiagnostic> diagnostics, options);
        return !diagnostics.Any(static finding => finding is { Id: TextDiagnosticIds.UnknownField, Severity: TextSeverity.Error });
    }

    internal abstract EffectiveMode CreateEffective(IMessage config, EffectiveInput input);
}
