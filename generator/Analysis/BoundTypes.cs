using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Analysis;

/// <summary>
/// Finds the collections of messages in a bound type, which are immutable, so that the configuration binder cannot fill them.
/// </summary>
/// <param name="message">The interface of all messages.</param>
/// <param name="immutable">The types of the properties that the binder cannot fill.</param>
internal sealed class BoundTypes(INamedTypeSymbol message, IReadOnlyList<INamedTypeSymbol> immutable)
{
    private readonly ConcurrentDictionary<ITypeSymbol, LostMember?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The first property that stays empty; null if there is none.</summary>
    public LostMember? FindLost(ITypeSymbol type) =>
        _known.GetOrAdd(type, bound => Search(bound, bound.Name, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)));

    private LostMember? Search(ITypeSymbol type, string path, HashSet<ITypeSymbol> seen)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Search(array.ElementType, path.Length == 0 ? array.ElementType.Name : path, seen);
        }
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named || !seen.Add(type))
        {
            return null;
        }
        // Elements of lists and dictionaries, Nullable, IOptions.
        foreach (ITypeSymbol argument in named.TypeArguments)
        {
            if (Search(argument, IsOfFramework(named) && path == named.Name ? argument.Name : path, seen) is { } lost)
            {
                return lost;
            }
        }
        return IsOfFramework(named) ? null : SearchProperties(named, path, seen);
    }

    private LostMember? SearchProperties(INamedTypeSymbol type, string path, HashSet<ITypeSymbol> seen)
    {
        bool isMessage = type.AllInterfaces.Contains(message, SymbolEqualityComparer.Default);
        for (INamedTypeSymbol? declaring = type; declaring is not null && !IsOfFramework(declaring); declaring = declaring.BaseType)
        {
            foreach (ISymbol member in declaring.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false,
                    DeclaredAccessibility: Accessibility.Public } property
                    || !IsBound(property))
                {
                    continue;
                }
                string memberPath = path + "." + property.Name;
                if (isMessage && immutable.Contains(property.Type.OriginalDefinition, SymbolEqualityComparer.Default))
                {
                    return new LostMember(memberPath, property.Type, type.OriginalDefinition);
                }
                if (Search(property.Type, memberPath, seen) is { } lost)
                {
                    return lost;
                }
            }
        }
        return null;
    }

    // A property that can be set, or that contains an object that can be filled. Computed properties are not configured.
    private static bool IsBound(IPropertySymbol property) =>
        property.SetMethod is { DeclaredAccessibility: Accessibility.Public }
        || property.ContainingType.GetMembers().Any(
            member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    // Their properties are converted from text, or are not bound at all.
    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol? outermost = type.ContainingNamespace;
        while (outermost is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            outermost = outermost.ContainingNamespace;
        }
        return outermost?.Name is "System" or "Microsoft";
    }
}

/// <summary>A property that stays empty.</summary>
/// <param name="Path">Its path from the bound type, for example <c>AppSettings.Press.SkipLayers</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Message">The message that declares it.</param>
internal sealed record LostMember(string Path, ITypeSymbol Type, INamedTypeSymbol Message);
