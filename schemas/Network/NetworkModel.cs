using System.IO.Enumeration;
using AmctGen.Resolution;

namespace AmctGen.Schemas.Network;

public sealed partial record NetworkModel
{
    /// <summary>
    /// The layers whose names match a pattern, in the order of the network; without containers, which AMCT does not configure.
    /// </summary>
    /// <param name="name">
    /// The pattern: <c>*</c> matches any characters, also points, and <c>?</c> one. For example <c>layer1.*</c>. Case matters.
    /// </param>
    /// <param name="type">The type of the layers, for example <c>Conv2d</c>; null for all types.</param>
    public EquatableArray<LayerRef> Matching(string name, string? type = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var containers = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (Layer layer in Layer)
        {
            for (int end = layer.Name.LastIndexOf('.'); end > 0 && containers.Add(layer.Name[..end]);)
            {
                end = layer.Name.LastIndexOf('.', end - 1);
            }
        }
        return [.. Layer
            .Where(layer => (type is null || layer.Type == type) && !containers.Contains(layer.Name)
                && FileSystemName.MatchesSimpleExpression(name, layer.Name, ignoreCase: false))
            .Select(static layer => new LayerRef(layer.Name, layer.Type))];
    }
}
