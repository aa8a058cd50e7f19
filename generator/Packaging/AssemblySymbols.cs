using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Packaging;

/// <summary>Reads an assembly with the compiler's reader, which knows the ids of documentation.</summary>
internal static class AssemblySymbols
{
    /// <summary>Reads an assembly. Its references are looked up in the platform and in the folder of the assembly.</summary>
    public static IAssemblySymbol Load(string path)
    {
        string full = Path.GetFullPath(path);
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        IEnumerable<string> neighbours = Directory.EnumerateFiles(Path.GetDirectoryName(full)!, "*.dll").Where(file => file != full);
        MetadataReference reference = MetadataReference.CreateFromFile(full);
        IEnumerable<MetadataReference> others =
            platform.Concat(neighbours).DistinctBy(Path.GetFileName).Select(static file => MetadataReference.CreateFromFile(file));
        // Internal members are symbols too: their ids must be known, to be found.
        CSharpCompilation compilation = CSharpCompilation.Create("Reader",
            references: [reference, .. others],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }
}
