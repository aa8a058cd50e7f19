using AmctGen.Generator.Model;
using AmctGen.Generator.Names;

namespace AmctGen.Generator.Emit;

/// <summary>Emits overloads whose parameters are the required fields of a message, so that the C# compiler reports a missing one.</summary>
internal static class RequiredEmitter
{
    /// <summary>Emits a <c>CreateBuilder</c> that sets the required fields of the message.</summary>
    public static void EmitCreate(SourceWriter writer, MessageLayout layout)
    {
        FieldLayout[] required = [.. layout.Fields.Where(static field => field.IsRequired)];
        if (required.Length is 0 or > BuilderNames.MostRequired)
        {
            return;
        }
        string[] parameters = Parameters(required.Select(static field => field.BuilderName), new NameScope());
        writer.WriteMember("/// <summary>A builder of a message whose required fields are set.</summary>");
        for (int i = 0; i < required.Length; i++)
        {
            string meaning = $"The value of <see cref=\"{required[i].Model.Name}\"/>.";
            writer.WriteLine($"/// <param name=\"{parameters[i].TrimStart('@')}\">{meaning}</param>");
        }
        string list = string.Join(", ", required.Select((field, i) => $"{field.Model.TypeName} {parameters[i]}"));
        string calls = string.Concat(required.Select((field, i) => $".With{field.BuilderName}({parameters[i]})"));
        writer.WriteLine($"public static Builder CreateBuilder({list}) => CreateBuilder(){calls};");
    }

    /// <summary>Emits overloads of a repeated field's <c>Add</c> that set the required fields of the new element.</summary>
    public static void EmitAdd(SourceWriter writer, FieldLayout field)
    {
        EquatableArray<RequiredScalar> required = field.Model.ElementRequired;
        if (required.IsEmpty)
        {
            return;
        }
        string record = field.Model.TypeName.Substring(field.Model.TypeName.LastIndexOf('.') + 1);
        IEnumerable<string> names = required.Select(scalar => BuilderNames.Of(scalar.PropertyName, record));
        string[] parameters = Parameters(names, new NameScope("configure"));
        string list = string.Join(", ", required.Select((scalar, i) => $"{RuntimeNames.ScalarType(scalar.Kind)} {parameters[i]}"));
        string create = $"{field.Model.TypeName}.CreateBuilder({string.Join(", ", parameters)})";
        EmitAdd(writer, field, required, parameters, $"Add{field.BuilderName}({list})", $"{field.Variable}.Add({create});");
        EmitAdd(
            writer,
            field,
            required,
            [.. parameters, "configure"],
            $"Add{field.BuilderName}({list}, {RuntimeNames.Configure(field.Model.TypeName)} configure)",
            $"{field.Variable}.Add({create}, configure);");
    }

    private static void EmitAdd(
        SourceWriter writer, FieldLayout field, EquatableArray<RequiredScalar> required, string[] parameters, string signature, string body)
    {
        writer.WriteMember($"/// <summary>Appends to <see cref=\"{field.Cref}\"/> an element whose required fields are set.</summary>");
        for (int i = 0; i < parameters.Length; i++)
        {
            string meaning = i < required.Count
                ? $"The value of <see cref=\"{field.Model.TypeName}.{required[i].PropertyName}\"/>."
                : "Sets the other fields of the element.";
            writer.WriteLine($"/// <param name=\"{parameters[i].TrimStart('@')}\">{meaning}</param>");
        }
        FieldEmitter.EmitObsolete(writer, field);
        writer.WriteLine($"public Builder {signature} {{ {body} return this; }}");
    }

    private static string[] Parameters(IEnumerable<string> names, NameScope scope) =>
        [.. names.Select(name => CSharpText.Identifier(scope.Claim(CSharpText.ToCamelCase(name))))];
}
