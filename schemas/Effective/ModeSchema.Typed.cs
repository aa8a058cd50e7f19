using System.Diagnostics.CodeAnalysis;
using AmctGen.Resolution;
using AmctGen.Schemas.Effective.Common;
using AmctGen.Text;

namespace AmctGen.Schemas.Effective;

/// <inheritdoc cref="ModeSchema"/>
/// <typeparam name="T">The root message.</typeparam>
/// <param name="framework">The framework.</param>
/// <param name="createResolver">Creates a resolver for a configuration.</param>
/// <param name="createEffective">Creates the mode that derives the effective configuration.</param>
internal sealed class ModeSchema<T>(
    string framework, Func<T, FieldLocations?, IResolver> createResolver, Func<T, EffectiveInput, EffectiveMode> createEffective)
        : ModeSchema(framework, T.Shape)
    where T : class, IMessage<T>
{
    public override bool Reads(IMessage config) => config is T;

    public override bool TryParse(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out IMessage? config, out EquatableArray<TextDiagnostic> diagnostics,
            TextReaderOptions? options = null)
    {
        bool isRead = TextFormat.TryParse(utf8, out T? read, out diagnostics, options);
        config = read;
        return isRead;
    }

    public override IResolver CreateResolver(IMessage config, FieldLocations? locations = null) => createResolver((T)config, locations);

    internal override EffectiveMode CreateEffective(IMessage config, EffectiveInput input) => createEffective((T)config, input);
}
