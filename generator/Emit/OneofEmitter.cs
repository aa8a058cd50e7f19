namespace AmctGen.Generator.Emit;

/// <summary>Emits a oneof: the property, and the nested class with one case per member.</summary>
internal static class OneofEmitter
{
    // Generated code switches on the number, because compiling a switch on types takes quadratic time.
    private const string CaseNumber = "CaseNumber";

    public static void EmitProperty(SourceWriter writer, OneofLayout oneof, IReadOnlyList<FieldLayout> members)
    {
        IReadOnlyList<string> cases = CaseNames(oneof, members);
        string type = oneof.Model.TypeName;
        writer.WriteLine();
        string fallback = $"The member of {XmlDocs.Code(oneof.Model.ProtoName)} that is set.";
        XmlDocs.WriteSummary(writer, oneof.Model.Docs, fallback, "Null when no member is set.");
        writer.OpenBlock($"public {type}? {oneof.Model.Name}");
        writer.OpenBlock($"get => {oneof.CaseVariable} switch");
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine($"{CSharpText.Number(members[i].Model.Number)} => new {type}.{cases[i]}({members[i].OneofValue()}),");
        }
        writer.WriteLine("_ => null,");
        writer.CloseBlock("};");
        writer.WriteLine($"init {{ {oneof.CaseVariable} = {type}.NumberOf(value); {oneof.ValueVariable} = {type}.ValueOf(value); }}");
        writer.CloseBlock();
    }

    public static void EmitType(SourceWriter writer, OneofLayout oneof, IReadOnlyList<FieldLayout> members)
    {
        IReadOnlyList<string> cases = CaseNames(oneof, members);
        string type = oneof.Model.TypeName;
        writer.WriteLine();
        writer.WriteLine($"/// <summary>A member of {XmlDocs.Code(oneof.Model.ProtoName)} with its value.</summary>");
        writer.OpenBlock($"public abstract class {type} : global::AmctGen.Generated.OneofCase");
        writer.OpenBlock($"private {type}(int number, object value) : base(number, value)");
        writer.CloseBlock();
        EmitMatch(writer, members, cases, isSwitch: false);
        EmitMatch(writer, members, cases, isSwitch: true);
        for (int i = 0; i < members.Count; i++)
        {
            writer.WriteLine();
            XmlDocs.WriteSummary(writer, members[i].Model.Docs, $"The member {XmlDocs.Code(members[i].Model.ProtoName)}.");
            EmitCase(writer, type, cases[i], members[i]);
        }
        writer.CloseBlock();
    }

    private static void EmitCase(SourceWriter writer, string type, string name, FieldLayout member)
    {
        string valueType = member.Model.TypeName;
        writer.OpenBlock($"public sealed class {name} : {type}");
        writer.WriteLine($"/// <summary>Creates the case in which {XmlDocs.Code(member.Model.ProtoName)} is set.</summary>");
        writer.WriteLine("/// <param name=\"value\">The value of the member.</param>");
        writer.OpenBlock($"public {name}({valueType} value) : base({CSharpText.Number(member.Model.Number)}, value)");
        writer.CloseBlock();
        writer.WriteMember($$"""
            /// <summary>The value of the member.</summary>
            public {{valueType}} Value => ({{valueType}})CaseValue;

            /// <summary>Deconstructs the case, for example in a pattern.</summary>
            /// <param name="value">The value of the member.</param>
            public void Deconstruct(out {{valueType}} value) => value = Value;
            """);
        writer.CloseBlock();
    }

    private static void EmitMatch(SourceWriter writer, IReadOnlyList<FieldLayout> members, IReadOnlyList<string> cases, bool isSwitch)
    {
        string kind = isSwitch ? "action" : "function";
        var scope = new NameScope();
        string[] parameters = [.. members.Select(member => CSharpText.Identifier(scope.Claim(CSharpText.ToCamelCase(member.Model.Name))))];
        writer.WriteLine();
        writer.WriteLine($"/// <summary>Calls the {kind} for the member that is set. There is a parameter for each member.</summary>");
        if (!isSwitch)
        {
            writer.WriteLine("/// <typeparam name=\"TResult\">What the functions return.</typeparam>");
        }
        for (int i = 0; i < members.Count; i++)
        {
            string member = XmlDocs.Code(members[i].Model.ProtoName);
            writer.WriteLine($"/// <param name=\"{parameters[i].TrimStart('@')}\">Called for {member}.</param>");
        }
        IEnumerable<string> types = members.Select(static member => member.Model.TypeName)
            .Select(type => isSwitch ? $"global::System.Action<{type}>" : $"global::System.Func<{type}, TResult>");
        string list = string.Join(", ", types.Zip(parameters, static (type, parameter) => $"{type} {parameter}"));
        writer.OpenBlock(isSwitch ? $"public void Switch({list})" : $"public TResult Match<TResult>({list})");
        foreach (string parameter in parameters)
        {
            writer.WriteLine($"global::System.ArgumentNullException.ThrowIfNull({parameter});");
        }
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

    // The names of the properties, with a suffix if the class or the record already has a member of that name.
    private static string[] CaseNames(OneofLayout oneof, IReadOnlyList<FieldLayout> members)
    {
        var scope = new NameScope(
            oneof.Model.TypeName, "Match", "Switch", CaseNumber, "CaseValue", "NumberOf", "ValueOf", "TResult", "Value", "Equals",
            "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers",
            "Clone", "Deconstruct");
        return [.. members.Select(member => scope.Claim(member.Model.Name, "Case"))];
    }
}
