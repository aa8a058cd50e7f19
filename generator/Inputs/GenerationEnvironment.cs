using AmctGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Inputs;

/// <summary>The little of a compilation that generated code depends on.</summary>
/// <param name="Version">The project's C# version.</param>
/// <param name="HasRuntime">Whether the runtime is referenced, or is what is compiled.</param>
internal sealed record GenerationEnvironment(LanguageVersion Version, bool HasRuntime)
{
    private const string RuntimeAssembly = "AmctGen.Runtime";

    /// <summary>Whether what is generated compiles.</summary>
    public bool IsSupported => Version >= LanguageVersion.CSharp12 && HasRuntime;

    public static GenerationEnvironment From(Compilation compilation)
    {
        LanguageVersion version = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : LanguageVersion.CSharp1;
        bool hasRuntime = compilation.AssemblyName == RuntimeAssembly || compilation.ReferencedAssemblyNames.Any(static name => name.Name == RuntimeAssembly);
        return new GenerationEnvironment(version, hasRuntime);
    }

    public IEnumerable<Diagnostic> Problems()
    {
        if (Version < LanguageVersion.CSharp12)
        {
            yield return Diagnostic.Create(LimitDiagnostics.LanguageTooOld, Location.None, Version.ToDisplayString());
        }
        if (!HasRuntime)
        {
            yield return Diagnostic.Create(LimitDiagnostics.RuntimeMissing, Location.None);
        }
    }
}
