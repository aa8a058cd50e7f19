using AmctGen.Generator.Names;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the names of a network's layers as constants, so that an editor completes them.</summary>
internal static class LayerNamesEmitter
{
    // The deepest level of classes; the parts below it stay in the name of the constant.
    private const int MostNested = 16;

    private static readonly char[] s_separators = ['.', '/'];

    private static readonly string[] s_objectMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

    /// <summary>The C# file.</summary>
    /// <param name="names">The names of the layers.</param>
    /// <param name="namespaceName">The namespace; empty for the global one.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static string Emit(IEnumerable<string> names, string namespaceName, CancellationToken cancellation)
    {
        var root = new Scope("Layers");
        foreach (string name in names.Distinct(StringComparer.Ordinal))
        {
            string[] parts = name.Split(s_separators, MostNested);
            Scope scope = root;
            foreach (string part in parts.Take(parts.Length - 1))
            {
                scope = scope.Enter(part);
            }
            scope.Constants.Add((parts[parts.Length - 1], name));
        }
        var writer = new SourceWriter(cancellation) { IsInternal = true };
        TextConfigEmitter.WriteHeader(writer, "the layers of this project", namespaceName);
        writer.WriteLine("/// <summary>The names of the layers that the data files of this project configure.</summary>");
        Write(writer, root, "internal");
        return writer.ToString();
    }

    private static void Write(SourceWriter writer, Scope scope, string access)
    {
        writer.OpenBlock($"{access} static class {scope.Name}");
        var names = new UniqueNames();
        foreach (string reserved in s_objectMembers.Append(scope.Name))
        {
            names.Take(reserved);
        }
        foreach (Scope inner in scope.Scopes)
        {
            inner.Name = names.Claim(inner.Name);
        }
        foreach ((string part, string name) in scope.Constants)
        {
            writer.WriteLine($"/// <summary>The layer {XmlDocs.Code(name)}.</summary>");
            writer.WriteLine($"public const string {names.Claim(CSharpNames.ToPascalCase(part))} = {CSharpLiterals.String(name)};");
        }
        foreach (Scope inner in scope.Scopes)
        {
            writer.WriteLine();
            writer.WriteLine("/// <summary>The layers inside.</summary>");
            Write(writer, inner, "public");
        }
        writer.CloseBlock();
    }

    private sealed class Scope(string name)
    {
        private readonly Dictionary<string, Scope> _byPart = new(StringComparer.Ordinal);

        public string Name { get; set; } = name;

        public List<Scope> Scopes { get; } = [];

        public List<(string Part, string Name)> Constants { get; } = [];

        public Scope Enter(string part)
        {
            if (!_byPart.TryGetValue(part, out Scope? inner))
            {
                _byPart.Add(part, inner = new Scope(CSharpNames.ToPascalCase(part)));
                Scopes.Add(inner);
            }
            return inner;
        }
    }
}
