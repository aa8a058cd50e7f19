using AmctGen.Generator.Analysis.Literals;
using Microsoft.CodeAnalysis;

namespace AmctGen.CodeFixes;

/// <summary>A text that is read as a message.</summary>
/// <param name="Message">The record.</param>
/// <param name="Text">The text in UTF-8.</param>
/// <param name="Options">The options of the reader.</param>
/// <param name="IsFile">Whether the text is a file's.</param>
internal sealed record FluentSource(INamedTypeSymbol Message, byte[] Text, ReaderOptions Options, bool IsFile);
