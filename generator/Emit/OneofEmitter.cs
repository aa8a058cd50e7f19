namespace AmctGen.Generator.Emit;

/// <summary>Emits a oneof: the property, and the nested record with one case per member.</summary>
internal static class OneofEmitter
{
    public static void EmitProperty(SourceWriter writer, OneofLayout oneof, IReadOnlyList<FieldLayout> members)
    {
        IReadOnlyList<string> cases = CaseNames(oneof, members);
        string type = oneof.Model.TypeName;
        writer.WriteLine();
        XmlDocs.WriteSummary(writer, oneof.Model.Docs, $"The member of {XmlDocs.Code(oneof.Model.ProtoName)} that is set.", "Null when none is.");
        writer.OpenBlock($"public {type}? {oneof.Model.Name}");
        writer.OpenBlock($"get => {oneof.CaseVariable} switch");
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine($"{CSharpText.Number(members[i].Model.Number)} => new {type}.{cases[i]}({members[i].OneofValue()}),");
        }
        writer.WriteLine("_ => null,");
        writer.CloseBlock("};");
        writer.OpenBlock($"init => ({oneof.CaseVariable}, {oneof.ValueVariable}) = value switch");
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine($"{type}.{cases[i]} member => ({CSharpText.Number(members[i].Model.Number)}, (object?)member.Value),");
        }
        writer.WriteLine("_ => (0, null),");
        writer.CloseBlock("};");
        writer.CloseBlock();
    }

    public static void EmitType(SourceWriter writer, OneofLayout oneof, IReadOnlyList<FieldLayout> members)
    {
        IReadOnlyList<string> cases = CaseNames(oneof, members);
        string type = oneof.Model.TypeName;
        writer.WriteLine();
        writer.WriteLine($"/// <summary>A member of {XmlDocs.Code(oneof.Model.ProtoName)} with its value.</summary>");
        writer.OpenBlock($"public abstract record {type}");
        writer.OpenBlock($"private {type}()");
        writer.CloseBlock();
        EmitMatch(writer, oneof, members, cases);
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine();
            XmlDocs.WriteSummary(writer, members[i].Model.Docs, $"The member {XmlDocs.Code(members[i].Model.ProtoName)}.");
            writer.WriteLine("/// <param name=\"Value\">The value.</param>");
            writer.WriteLine($"public sealed record {cases[i]}({members[i].Model.TypeName} Value) : {type};");
        }
        writer.CloseBlock();
    }

    private static void EmitMatch(SourceWriter writer, OneofLayout oneof, IReadOnlyList<FieldLayout> members, IReadOnlyList<string> cases)
    {
        var scope = new NameScope("member");
        string[] parameters = [.. members.Select(member => CSharpText.Identifier(scope.Claim(CSharpText.ToCamelCase(member.Model.Name))))];
        writer.WriteLine();
        writer.WriteLine("/// <summary>Calls the function for the member that is set: each must be given, so a new member is noticed.</summary>");
        writer.WriteLine("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine($"/// <param name=\"{parameters[i].TrimStart('@')}\">Called for {XmlDocs.Code(members[i].Model.ProtoName)}.</param>");
        }
        string list = string.Join(", ", members.Select((member, i) => $"global::System.Func<{member.Model.TypeName}, TResult> {parameters[i]}"));
        writer.OpenBlock($"public TResult Match<TResult>({list}) => this switch");
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine($"{cases[i]} member => {parameters[i]}(member.Value),");
        }
        writer.WriteLine("_ => throw new global::System.InvalidOperationException(),");
        writer.CloseBlock("};");
    }

    // Named like the properties, unless the record declares something of that name itself.
    private static string[] CaseNames(OneofLayout oneof, IReadOnlyList<FieldLayout> members)
    {
        var scope = new NameScope(
            oneof.Model.TypeName, "Match", "TResult", "Value", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
            "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Deconstruct");
        return [.. members.Select(member => scope.Claim(member.Model.Name, "Case"))];
    }
}
