using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Exports;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AmctGen.Generator.Analysis;

/// <summary>
/// Finds what symbols of generated C# mean in the schemas of a project and of referenced assemblies. Schemas are loaded when the first
/// generated type is met, and a file is linked when the first of its messages is met.
/// </summary>
/// <remarks>Safe for many threads. A symbol that is not generated, or whose schema has errors, means nothing.</remarks>
internal sealed class MemberMap
{
    private const string MessageInterface = "AmctGen.IMessage`1";
    private const string BuilderName = "Builder";
    private const string RecordBase = "MessageRecord";
    private const string BuilderBase = "MessageBuilder";

    private static readonly SymbolDisplayFormat s_fullName = new(
        SymbolDisplayGlobalNamespaceStyle.Included, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly ConditionalWeakTable<CompilationSchemas, StrongBox<MemberMap?>> s_maps = new();

    private readonly INamedTypeSymbol _message;
    private readonly IAssemblySymbol _assembly;
    private readonly CompilationSchemas _schemas;
    private readonly ConcurrentDictionary<INamedTypeSymbol, MessageMembers?> _messages = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, EnumExport?> _enums = new(SymbolEqualityComparer.Default);
    private SchemaTypes? _types;

    private MemberMap(INamedTypeSymbol message, IAssemblySymbol assembly, CompilationSchemas schemas)
    {
        _message = message;
        _assembly = assembly;
        _schemas = schemas;
    }

    /// <summary>The schemas.</summary>
    public SchemaSet Schemas => Types.Schemas;

    // The token of the action that comes first would not be that of the others.
    private SchemaTypes Types => _types ?? LazyState.Publish(ref _types, SchemaTypes.Of(_schemas.Get(CancellationToken.None)));

    /// <summary>The map of a compilation, one for all analyzers; null if the compilation cannot contain generated types.</summary>
    public static MemberMap? Create(Microsoft.CodeAnalysis.Compilation compilation, AnalyzerOptions options) =>
        s_maps.GetValue(CompilationSchemas.Of(compilation, options), schemas => new(
            compilation.GetTypeByMetadataName(MessageInterface) is { } message
                ? new MemberMap(message, compilation.Assembly, schemas)
                : null)).Value;

    /// <summary>The record or builder to which a generated method belongs, also if its base in the runtime declares the method.</summary>
    public static INamedTypeSymbol OwnerOf(IMethodSymbol method) =>
        method.ContainingType is { Name: RecordBase or BuilderBase, ContainingNamespace: { Name: "Records" } folder } declaring
            && folder.ContainingNamespace is { Name: "AmctGen", ContainingNamespace.IsGlobalNamespace: true }
            && declaring.TypeArguments[0] is INamedTypeSymbol owner
            ? owner
            : method.ContainingType;

    /// <summary>Whether a type is a generated record.</summary>
    public bool IsMessage(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsRecord: true })
        {
            foreach (INamedTypeSymbol implemented in type.Interfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, _message))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Whether a type is the builder of a generated record.</summary>
    public bool IsBuilder(ITypeSymbol? type) => type is { Name: BuilderName, ContainingType: { } record } && IsMessage(record);

    /// <summary>The members of a record; null if the type is not a record of a known message.</summary>
    public MessageMembers? FindMessage(ITypeSymbol? type)
    {
        // Whether a class of a referenced assembly is a record is not known without work.
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class } record)
        {
            return null;
        }
        if (_messages.TryGetValue(record, out MessageMembers? members))
        {
            return members;
        }
        return _messages.GetOrAdd(record, IsMessage(record) ? Types.FindMessage(NameOf(record), IsReferenced(record)) : null);
    }

    /// <summary>The members of the message of a builder; null if the type is not the builder of a known message.</summary>
    public MessageMembers? FindBuilder(ITypeSymbol? type) =>
        type is { Name: BuilderName, ContainingType: { } record } ? FindMessage(record) : null;

    /// <summary>A generated method with its message; null if the method is not one that <see cref="BuilderVerb"/> names.</summary>
    public BuilderMethod? FindMethod(IMethodSymbol method, out MessageMembers? members)
    {
        if ((members = FindBuilder(OwnerOf(method))) is not null)
        {
            return members.FindBuilderMethod(method.Name, method.IsGenericMethod);
        }
        return (members = FindMessage(OwnerOf(method))) is not null
            ? members.FindRecordMethod(method.Name, method.Parameters.Length, method.IsGenericMethod)
            : null;
    }

    /// <summary>A generated enum; null if the type is not the enum of a schema.</summary>
    public EnumExport? FindEnum(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } named)
        {
            return null;
        }
        if (_enums.TryGetValue(named, out EnumExport? known))
        {
            return known;
        }
        bool isReferenced = IsReferenced(named);
        return _enums.GetOrAdd(
            named, isReferenced && !ReferencesRuntime(named.ContainingAssembly) ? null : Types.FindEnum(NameOf(named), isReferenced));
    }

    private bool IsReferenced(ITypeSymbol type) => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _assembly);

    private bool ReferencesRuntime(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity referenced in module.ReferencedAssemblies)
            {
                if (referenced.Name == _message.ContainingAssembly.Name)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(s_fullName);
}
