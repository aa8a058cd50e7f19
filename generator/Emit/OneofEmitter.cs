namespace AmctGen.Generator.Emit;

/// <summary>Emits a oneof: the property, and the nested record with one case per member.</summary>
internal static class OneofEmitter
{
    // What code switches on: the C# compiler compares each type pattern with all others.
    private const string CaseNumber = "CaseNumber";
    private const string CaseValue = "CaseValue";

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
        writer.WriteLine($"init {{ {oneof.CaseVariable} = value?.{CaseNumber} ?? 0; {oneof.ValueVariable} = value?.{CaseValue}; }}");
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
        writer.WriteLine();
        writer.WriteLine($"internal abstract int {CaseNumber} {{ get; }}");
        writer.WriteLine();
        writer.WriteLine($"internal abstract object? {CaseValue} {{ get; }}");
        EmitMatch(writer, members, cases, isSwitch: false);
        EmitMatch(writer, members, cases, isSwitch: true);
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine();
            XmlDocs.WriteSummary(writer, members[i].Model.Docs, $"The member {XmlDocs.Code(members[i].Model.ProtoName)}.");
            writer.WriteLine("/// <param name=\"Value\">The value.</param>");
            writer.OpenBlock($"public sealed record {cases[i]}({members[i].Model.TypeName} Value) : {type}");
            EmitValue(writer, members[i]);
            writer.WriteLine($"internal override int {CaseNumber} => {CSharpText.Number(members[i].Model.Number)};");
            writer.WriteLine();
            writer.WriteLine($"internal override object? {CaseValue} => Value;");
            writer.CloseBlock();
        }
        writer.CloseBlock();
    }

    // A case never holds null.
    private static void EmitValue(SourceWriter writer, FieldLayout member)
    {
        if (member.IsReference)
        {
            string type = member.Model.TypeName;
            writer.WriteLine($"private readonly {type} _value = Value ?? throw new global::System.ArgumentNullException(nameof(Value));");
            writer.WriteLine();
            writer.WriteLine("/// <summary>The value.</summary>");
            writer.WriteLine($"public {type} Value {{ get => _value; init => _value = value ?? throw new global::System.ArgumentNullException(nameof(value)); }}");
            writer.WriteLine();
        }
    }

    private static void EmitMatch(SourceWriter writer, IReadOnlyList<FieldLayout> members, IReadOnlyList<string> cases, bool isSwitch)
    {
        var scope = new NameScope();
        string[] parameters = [.. members.Select(member => CSharpText.Identifier(scope.Claim(CSharpText.ToCamelCase(member.Model.Name))))];
        writer.WriteLine();
        writer.WriteLine($"/// <summary>Calls the {(isSwitch ? "action" : "function")} for the member that is set: each must be given, so a new member is noticed.</summary>");
        if (!isSwitch)
        {
            writer.WriteLine("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        }
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine($"/// <param name=\"{parameters[i].TrimStart('@')}\">Called for {XmlDocs.Code(members[i].Model.ProtoName)}.</param>");
        }
        string list = string.Join(", ", members.Select((member, i) => $"global::System.{(isSwitch ? $"Action<{member.Model.TypeName}>" : $"Func<{member.Model.TypeName}, TResult>")} {parameters[i]}"));
        writer.OpenBlock(isSwitch ? $"public void Switch({list})" : $"public TResult Match<TResult>({list})");
        writer.OpenBlock($"switch ({CaseNumber})");
        for (int i = 0; i < members.Count; i++)
        {
            string call = $"{parameters[i]}((({cases[i]})this).Value);";
            writer.WriteLine($"case {CSharpText.Number(members[i].Model.Number)}: {(isSwitch ? call + " return;" : "return " + call)}");
        }
        writer.WriteLine("default: throw new global::System.InvalidOperationException();");
        writer.CloseBlock();
        writer.CloseBlock();
    }

    // Named like the properties, unless the record declares something of that name itself.
    private static string[] CaseNames(OneofLayout oneof, IReadOnlyList<FieldLayout> members)
    {
        var scope = new NameScope(
            oneof.Model.TypeName, "Match", "Switch", CaseNumber, CaseValue, "TResult", "Value", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
            "ReferenceEquals", "EqualityContract", "PrintMembers", "Clone", "Deconstruct");
        return [.. members.Select(member => scope.Claim(member.Model.Name, "Case"))];
    }
}
