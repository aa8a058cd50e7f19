using AmctGen.Generator.Model;
using AmctGen.Schemas.Effective;
using AmctGen.Text;

namespace AmctGen.Cli.Messages;

/// <summary>
/// The configuration of a mode. A file for another mode, or for another framework, is reported as one finding that names it.
/// </summary>
/// <param name="mode">The mode.</param>
/// <param name="schema">The configuration that it reads.</param>
internal sealed class ModeHost(AmctMode mode, ModeSchema schema) : MessageHost
{
    private const string Detailed = "this is a detailed configuration, AMCT's JSON, which 'check', 'diff' and 'simplify' read: "
        + "'simplify' makes a simplified configuration of it, in which settings have levels";

    public override MessageShape Shape => schema.Shape;

    // A configuration has neither extensions nor an Any.
    public override ExtensionRegistry Registry => ExtensionRegistry.Empty;

    public override ResolverModel? Features => AmctSchemas.FindFeatures(Shape);

    public override MessageHost For(byte[] utf8) =>
        schema.For(utf8) is { } meant && meant != schema ? new ModeHost(mode, meant) : this;

    public override IMessage? Read(byte[] utf8, TextReaderOptions options, out EquatableArray<TextDiagnostic> diagnostics)
    {
        if (schema.TryParse(utf8, out IMessage? config, out diagnostics, options))
        {
            return config;
        }
        if (IsDetailed(utf8))
        {
            diagnostics = [diagnostics[0] with { Message = Detailed, Repair = null, Related = default }];
        }
        else if (OtherMode.Find(mode, schema, utf8, diagnostics, options) is { } other)
        {
            diagnostics = [other];
        }
        else if (OtherMode.FindFramework(mode, schema, utf8, diagnostics, options) is { } elsewhere)
        {
            diagnostics =
            [
                .. diagnostics.Where(finding => finding.Id != elsewhere.Id).Append(elsewhere).OrderBy(static finding => finding.Span.Start),
            ];
        }
        return null;
    }

    private static bool IsDetailed(byte[] utf8) => utf8.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8);
}
