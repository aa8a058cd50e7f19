using System.Reflection;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Cli;

/// <summary>Compiles the C# of .proto files and loads it.</summary>
internal static class DynamicSchemas
{
    /// <summary>The messages of the files; errors in them are reported.</summary>
    /// <exception cref="BrokenSchemaException">The files have errors.</exception>
    public static List<MessageHost> Load(SchemaFiles schemas, CommandContext context)
    {
        SchemaCompilation schema = schemas.Compile(keepsModels: true);
        if (!schemas.Report(schema, context))
        {
            throw new BrokenSchemaException(schema);
        }
        CSharpParseOptions parseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "AmctGen.Dynamic",
            schema.Emit(schema.Files).Select(file => CSharpSyntaxTree.ParseText(file.ToString(), parseOptions, file.File.HintName)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Diagnostic[] errors = [.. compilation.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        foreach (Diagnostic error in errors)
        {
            context.Error.WriteLine(error.ToString());
        }
        return errors.Length > 0 ? throw new InputException() : MessageHost.Of(Assembly.Load(image.ToArray()));
    }

    private static IEnumerable<MetadataReference> References()
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        foreach (string path in trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            if (name is "AmctGen.Runtime" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal))
            {
                yield return MetadataReference.CreateFromFile(path);
            }
        }
    }
}
