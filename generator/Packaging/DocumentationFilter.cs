using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Packaging;

/// <summary>
/// Removes from the documentation of an assembly what a consumer cannot use. What remains does not depend on it: documentation that is
/// inherited from there is copied, and a link there becomes the name.
/// </summary>
internal sealed class DocumentationFilter(IAssemblySymbol assembly, XDocument documentation)
{
    // From the symbols to their ids: an id alone is not found if a type of its parameters is in an assembly that is missing.
    private readonly HashSet<string> _hidden =
    [
        .. Declared(assembly.GlobalNamespace).Where(static symbol => !IsVisible(symbol))
            .Select(static symbol => symbol.GetDocumentationCommentId()).OfType<string>(),
    ];

    public void Run()
    {
        XElement[] members = [.. documentation.Descendants("member")];
        Dictionary<string, XElement> byId = members.ToDictionary(IdOf, StringComparer.Ordinal);
        foreach (XElement member in members.Where(member => !IsHidden(IdOf(member))))
        {
            CopyInherited(member, byId);
            ReplaceLinks(member);
        }
        foreach (XElement member in members.Where(member => IsHidden(IdOf(member))))
        {
            if (member.NextNode is XText text && string.IsNullOrWhiteSpace(text.Value))
            {
                text.Remove();
            }
            member.Remove();
        }
    }

    private static string IdOf(XElement member) => member.Attribute("name")!.Value;

    private void CopyInherited(XElement member, Dictionary<string, XElement> byId)
    {
        // What is copied can inherit in turn.
        while (member.Descendants("inheritdoc").FirstOrDefault(IsToHidden) is { } inherited)
        {
            string id = inherited.Attribute("cref")!.Value;
            if (!byId.TryGetValue(id, out XElement? source))
            {
                throw new InvalidOperationException($"{IdOf(member)} inherits the documentation of {id}, which has none");
            }
            inherited.ReplaceWith(source.Nodes());
        }
    }

    private void ReplaceLinks(XElement member)
    {
        foreach (XElement link in member.Descendants().Where(IsToHidden).ToArray())
        {
            string id = link.Attribute("cref")!.Value;
            if (link.Name.LocalName is not ("see" or "seealso"))
            {
                throw new InvalidOperationException($"<{link.Name} cref=\"{id}\"> of {IdOf(member)} names what is not public");
            }
            link.ReplaceWith(new XElement("c", link.IsEmpty ? [new XText(NameOf(id))] : link.Nodes()));
        }
    }

    private bool IsToHidden(XElement element) => element.Attribute("cref") is { } cref && IsHidden(cref.Value);

    private bool IsHidden(string id) => _hidden.Contains(id);

    private static IEnumerable<ISymbol> Declared(INamespaceOrTypeSymbol parent) => parent.GetMembers().SelectMany(static member =>
        member is INamespaceOrTypeSymbol inner ? Declared(inner).Concat(inner is INamedTypeSymbol ? [inner] : []) : [member]);

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is not { } type || IsVisible(type));

    private static string NameOf(string id)
    {
        string name = id.Split('(')[0].Split(':')[^1];
        return name[(name.LastIndexOf('.') + 1)..].Split('`')[0];
    }
}
