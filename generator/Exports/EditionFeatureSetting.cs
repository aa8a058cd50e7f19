using System.Text;
using AmctGen.Text;

namespace AmctGen.Generator.Exports;

/// <summary>A feature of the language that an option sets.</summary>
/// <param name="Name">The feature, for example <c>field_presence</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Span">The location of the name.</param>
internal readonly record struct EditionFeatureSetting(string Name, string Value, SourceSpan Span);
