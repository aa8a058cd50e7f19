using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Inputs;

/// <summary>The little of a compilation that generated code depends on.</summary>
/// <param name="Version">The project's C# version.</param>
/// <param name="IsRuntime">Whether the runtime itself is compiled.</param>
internal sealed record GenerationEnvironment(LanguageVersion Version, bool IsRuntime)
{
    /// <summary>The versions of generated code that the referenced runtime supports; null if it is not referenced.</summary>
    public ContractRange? Contract { get; init; }

    /// <summary>Referenced assemblies whose generated code that runtime does not support.</summary>
    public EquatableArray<CarriedContract> Incompatible { get; init; }

    /// <summary>Whether generated code compiles.</summary>
    public bool IsSupported => Version >= LanguageVersion.CSharp12 && (IsRuntime || Contract?.Contains(ContractVersion.Current) == true);

    public static GenerationEnvironment From(Microsoft.CodeAnalysis.Compilation compilation) => new(
        compilation is CSharpCompilation csharp ? csharp.LanguageVersion : LanguageVersion.CSharp1,
        compilation.AssemblyName == ReferencedAssembly.RuntimeName);

    /// <summary>This environment with the information from the references.</summary>
    public GenerationEnvironment With(EquatableArray<ReferencedAssembly> references)
    {
        ContractRange? contract = references.FirstOrDefault(static assembly => assembly.Contract is not null)?.Contract;
        if (contract is null)
        {
            return this;
        }
        IEnumerable<CarriedContract> incompatible = references
            .SelectMany(static assembly => assembly.Schemas)
            .Select(static schema => new CarriedContract(schema.Assembly, schema.Contract))
            .Where(carried => !contract.Contains(carried.Version))
            .Distinct();
        return this with { Contract = contract, Incompatible = new EquatableArray<CarriedContract>([.. incompatible]) };
    }

    /// <summary>Why generated code would not compile or not run.</summary>
    public IEnumerable<Diagnostic> Problems() => ProblemsOfProject().Concat(ProblemsOfReferences());

    /// <summary>Code of referenced assemblies that would not run.</summary>
    public IEnumerable<Diagnostic> ProblemsOfReferences() => Incompatible.Select(
        found => ImportDiagnostics.AssemblyContract.Anywhere(found.Assembly, $"{found.Version}", $"{Contract!.Current}"));

    private IEnumerable<Diagnostic> ProblemsOfProject()
    {
        // Without the runtime the project may target a framework with an older C# version: another LangVersion would not help.
        if (Version < LanguageVersion.CSharp12 && (Contract is not null || IsRuntime))
        {
            yield return LimitDiagnostics.LanguageTooOld.Anywhere(Version.ToDisplayString());
        }
        if (Contract is null && !IsRuntime)
        {
            yield return LimitDiagnostics.RuntimeMissing.Anywhere();
        }
        if (Contract?.Contains(ContractVersion.Current) == false)
        {
            yield return ImportDiagnostics.RuntimeContract.Anywhere($"{ContractVersion.Current}", $"{Contract.Current}");
        }
    }
}
