using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AmctGen.Generator.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis;

/// <summary>The schemas of one compilation, found when the first file needs them.</summary>
/// <remarks>Safe for many threads. If the work is cancelled, the next call starts it again.</remarks>
/// <param name="options">The additional files with their settings.</param>
/// <param name="references">The references of the compilation.</param>
internal sealed class CompilationSchemas(AnalyzerOptions options, IEnumerable<MetadataReference> references)
{
    private static readonly ConditionalWeakTable<Microsoft.CodeAnalysis.Compilation, CompilationSchemas> s_all = new();

    private readonly ImmutableArray<AdditionalText> _files = options.AdditionalFiles;
    private readonly object _gate = new();
    private SchemaSet? _schemas;

    /// <summary>The schemas of a compilation, the same object for all analyzers.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The additional files with their settings.</param>
    public static CompilationSchemas Of(Microsoft.CodeAnalysis.Compilation compilation, AnalyzerOptions options)
    {
        CompilationSchemas schemas = s_all.GetValue(compilation, _ => new CompilationSchemas(options, compilation.References));
        return schemas._files == options.AdditionalFiles ? schemas : new CompilationSchemas(options, compilation.References);
    }

    /// <summary>The schemas.</summary>
    public SchemaSet Get(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _schemas) is { } known)
        {
            return known;
        }
        lock (_gate)
        {
            if (_schemas is null)
            {
                Volatile.Write(ref _schemas, DataSchemas.Load(options, references, cancellation));
            }
            return _schemas!;
        }
    }
}
