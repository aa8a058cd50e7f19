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

    internal abstract EffectiveMode CreateEffective(IMessage config, EffectiveInput input);
}
