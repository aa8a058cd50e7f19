using AmctGen.Text;

namespace AmctGen.Generator.Diagnostics;

/// <summary>Another part of the file that belongs to a finding, for example the first of two declarations.</summary>
/// <param name="Span">The part in bytes.</param>
/// <param name="Message">A description of the part.</param>
internal readonly record struct RelatedSpan(SourceSpan Span, MessageText Message);
