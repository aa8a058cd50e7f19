using System.IO.Compression;
using AmctGen.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Package.Tests;

/// <summary>The public API of the package is a promise: a change of it is a change of a recorded file.</summary>
[Collection(PackageCollection.Name)]
public sealed class PublicApiTests(Consumer consumer)
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeExplicitInterface)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithGenericsOptions(
            SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_public_api_stays_as_it_is(string framework)
    {
        using ZipArchive package = ZipFile.OpenRead(consumer.PackagePath);
        using Stream entry = package.GetEntry($"lib/{framework}/AmctGen.Runtime.dll")!.Open();
        var copy = new MemoryStream();
        entry.CopyTo(copy);
        MetadataReference runtime = MetadataReference.CreateFromImage(copy.ToArray());
        IEnumerable<MetadataReference> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        CSharpCompilation compilation = CSharpCompilation.Create("Reader", references: [runtime, .. platform]);

        IEnumerable<string> types = TypesOf(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(runtime)!).GlobalNamespace)
            .OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal)
            .Select(Describe);

        Snapshot.Match(string.Concat(types), framework, ".txt");
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol parent) =>
        parent.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(static member => TypesOf(member).Concat(member is INamedTypeSymbol type && IsVisible(type) ? [type] : []));

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is not { } type || IsVisible(type));

    // The members of generated types follow from their schema and the golden file; that the types exist is promised here.
    private static string Describe(INamedTypeSymbol type)
    {
        IEnumerable<ISymbol> members = IsGenerated(type) ? [] : type.GetMembers().Where(IsListed);
        IEnumerable<string> lines = members.Select(static member => $"    {Line(member)}\n").Order(StringComparer.Ordinal);
        return $"{Header(type)}\n{string.Concat(lines)}";
    }

    private static bool IsGenerated(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() is "AmctGen.WellKnownTypes" or "AmctGen.Reflection" or "AmctGen.Compiler";

    private static bool IsListed(ISymbol member) => IsVisible(member) && member switch
    {
        INamedTypeSymbol => false,
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            constructor.Parameters.Length > 0 || !constructor.ContainingType.IsValueType,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => true,
        IPropertySymbol { IsIndexer: true } => true,
        _ => member.CanBeReferencedByName,
    };

    private static string Line(ISymbol member) => member.ToDisplayString(s_format) + Accessors(member);

    private static string Header(INamedTypeSymbol type)
    {
        string modifiers = type switch
        {
            { IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { IsReadOnly: true, IsRefLikeType: false } => "readonly ",
            { IsRefLikeType: true } => "ref ",
            _ => "",
        };
        IEnumerable<string> bases = new[] { type.BaseType }.OfType<INamedTypeSymbol>()
            .Where(static one => one.SpecialType == SpecialType.None)
            .Concat(type.Interfaces.OrderBy(static one => one.ToDisplayString(), StringComparer.Ordinal))
            .Select(static one => one.ToDisplayString(s_format));
        string list = string.Join(", ", bases);
        string kind = (type.IsRecord ? "record " : "") + type.TypeKind.ToString().ToLowerInvariant();
        return $"{type.ToDisplayString(s_format)}: {modifiers}{kind}{(list.Length > 0 ? " of " + list : "")}";
    }

    private static string Accessors(ISymbol member) =>
        member is not IPropertySymbol property
            ? ""
            : $" {{ {(property.GetMethod?.DeclaredAccessibility == Accessibility.Public ? "get; " : "")}{Setter(property.SetMethod)}}}";

    private static string Setter(IMethodSymbol? setter) =>
        setter?.DeclaredAccessibility != Accessibility.Public ? "" : setter.IsInitOnly ? "init; " : "set; ";
}
