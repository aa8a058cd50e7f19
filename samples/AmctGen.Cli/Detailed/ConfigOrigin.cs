using AmctGen.Text;

namespace AmctGen.Cli.Detailed;

/// <summary>A place in a detailed configuration.</summary>
/// <param name="Path">The names up to it, for example <c>conv1.retrain_data_config.clip_max</c>.</param>
/// <param name="Span">The place in the file.</param>
internal sealed record ConfigOrigin(string Path, SourceSpan Span);
