using AmctGen.Generator.Model;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>The configuration of a mode. A file for another mode is reported as one finding, which names that mode.</summary>
/// <param name="mode">The mode.</param>
/// <param name="schema">The configuration that it reads.</param>
internal sealed class ModeHost(AmctMode mode, ModeSchema schema) : MessageHost
{
    public override MessageShape Shape => schema.Shape;

    // A configuration has neither extensions nor an Any.
    public override ExtensionRegistry Registry => ExtensionRegistry.Empty;

    public override ResolverModel? Features => AmctSchemas.FindFeatures(Shape);

    public override IMessage? Read(byte[] utf8, TextReaderOptions options, out EquatableArray<TextDiagnostic> diagnostics)
    {
        if (!schema.TryParse(utf8, out IMessage? config, out diagnostics, options)
            && OtherMode.Find(mode, schema, utf8, diagnostics, options) is { } other)
        {
            diagnostics = [other];
        }
        return config;
    }
}
