using System.Globalization;
using AmctGen.Generator.Model;
using AmctGen.Generator.Polyfills;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits a field's private variable and its properties.</summary>
internal static class FieldEmitter
{
    // In characters. A comment contains only the start of a longer default.
    private const int LongestDefault = 80;

    private const string ThrowIfNull = "value ?? throw new global::System.ArgumentNullException(nameof(value))";

    public static void EmitVariable(SourceWriter writer, FieldLayout field)
    {
        FieldModel model = field.Model;
        string type = model.TypeName;
        string? text = field.Storage switch
        {
            FieldStorage.Oneof => null,
            FieldStorage.List => $"{RuntimeNames.Array(type)} {field.Variable};",
            FieldStorage.Map => $"{MapType(field)} {field.Variable};",
            FieldStorage.Reference => $"{type}? {field.Variable};",
            FieldStorage.Plain when field.IsReference => $"{type} {field.Variable} = {Empty(model)};",
            _ => $"{type} {field.Variable};",
        };
        if (text is not null)
        {
            writer.WriteLine("private " + text);
        }
    }

    public static void EmitProperties(SourceWriter writer, FieldLayout field)
    {
        writer.WriteLine();
        XmlDocs.WriteSummary(writer, field.Model.Docs, $"The field {XmlDocs.Code(field.Model.ProtoName)}.", Remark(field));
        EmitObsolete(writer, field);
        EmitProperty(writer, field);
        if (HasOrDefault(field))
        {
            EmitOrDefault(writer, field);
        }
    }

    public static void EmitObsolete(SourceWriter writer, FieldLayout field)
    {
        // Users cannot avoid a required member, so C# does not let it be obsolete (CS9042).
        if (field.Model.IsDeprecated && !field.IsRequired)
        {
            writer.WriteLine(RuntimeNames.Obsolete);
        }
    }

    public static string MapType(FieldLayout field) =>
        RuntimeNames.Map(RuntimeNames.ScalarType(field.Model.MapKey ?? FieldKind.String), field.Model.TypeName);

    /// <summary>The empty value of a string or bytes field.</summary>
    public static string Empty(FieldModel model) => model.Kind == FieldKind.Bytes ? "global::AmctGen.ByteString.Empty" : "\"\"";

    private static void EmitProperty(SourceWriter writer, FieldLayout field)
    {
        FieldModel model = field.Model;
        string name = model.Name;
        string type = model.TypeName;
        string variable = field.Variable;
        string word = field.Word;
        string mask = field.Mask;
        switch (field.Storage)
        {
            case FieldStorage.List or FieldStorage.Map:
                string collection = field.Storage == FieldStorage.List ? RuntimeNames.Array(type) : MapType(field);
                writer.WriteLine($"public {collection} {name} {{ get => {variable}; init => {variable} = value; }}");
                break;
            case FieldStorage.Plain:
                string value = field.IsReference ? ThrowIfNull : "value";
                writer.WriteLine($"public {type} {name} {{ get => {variable}; init => {variable} = {value}; }}");
                break;
            case FieldStorage.Reference when field.IsRequired:
                writer.WriteLine($"public required {type} {name} {{ get => {variable}!; init => {variable} = {ThrowIfNull}; }}");
                break;
            case FieldStorage.Reference:
                writer.WriteLine($"public {type}? {name} {{ get => {variable}; init => {variable} = value; }}");
                break;
            case FieldStorage.HasBit when field.IsRequired:
                string set = $"{variable} = value; {word} |= {mask};";
                writer.WriteLine($"public required {type} {name} {{ get => {variable}; init {{ {set} }} }}");
                break;
            case FieldStorage.HasBit:
                writer.OpenBlock($"public {type}? {name}");
                writer.WriteLine($"get => {field.IsSet()} ? {variable} : null;");
                string bits = $"value.HasValue ? {word} | {mask} : {word} & ~{mask}";
                writer.WriteLine($"init {{ {variable} = value.GetValueOrDefault(); {word} = {bits}; }}");
                writer.CloseBlock();
                break;
            default:
                EmitMember(writer, field);
                break;
        }
    }

    private static void EmitMember(SourceWriter writer, FieldLayout field)
    {
        string caseVariable = field.Oneof!.CaseVariable;
        string valueVariable = field.Oneof.ValueVariable;
        string value = field.IsReference ? "value" : "value.GetValueOrDefault()";
        string set = $"{caseVariable} = {CSharpText.Number(field.Model.Number)}; {valueVariable} = {value};";
        string clear = $"{caseVariable} = 0; {valueVariable} = null;";
        writer.OpenBlock($"public {field.Model.TypeName}? {field.Model.Name}");
        writer.WriteLine($"get => {field.IsSet()} ? {field.OneofValue()} : null;");
        writer.WriteLine($"init {{ if (value is not null) {{ {set} }} else if ({field.IsSet()}) {{ {clear} }} }}");
        writer.CloseBlock();
    }

    private static void EmitOrDefault(SourceWriter writer, FieldLayout field)
    {
        FieldModel model = field.Model;
        string otherwise = CSharpLiterals.Of(model.Default!);
        string value = field.Storage switch
        {
            FieldStorage.Oneof => $"{field.IsSet()} ? {field.OneofValue()} : {otherwise}",
            FieldStorage.HasBit => $"{field.IsSet()} ? {field.Variable} : {otherwise}",
            _ => $"{field.Variable} ?? {otherwise}",
        };
        writer.WriteLine();
        writer.WriteLine($"/// <summary><see cref=\"{model.Name}\"/>, or its default {XmlDocs.Code(DefaultText(model))}.</summary>");
        EmitObsolete(writer, field);
        writer.WriteLine($"public {model.TypeName} {model.Name}OrDefault => {value};");
    }

    private static bool HasOrDefault(FieldLayout field) =>
        !field.IsRequired
        && field.Model.Default is not null
        && field.Storage is FieldStorage.HasBit or FieldStorage.Reference or FieldStorage.Oneof;

    private static string? Remark(FieldLayout field) => field.Storage switch
    {
        FieldStorage.Oneof => $"Null when not set. Setting it clears the other members of {XmlDocs.Code(field.Oneof!.Model.ProtoName)}.",
        FieldStorage.HasBit or FieldStorage.Reference when !field.IsRequired =>
            field.Model is { HasExplicitDefault: true, Default: not null }
                ? $"Null when not set; the default is {XmlDocs.Code(DefaultText(field.Model))}."
                : "Null when not set.",
        _ => null,
    };

    private static string DefaultText(FieldModel model)
    {
        ConstantModel value = model.Default!;
        return value.Kind switch
        {
            ConstantKind.String => Start(CSharpLiterals.Of(value)),
            ConstantKind.Bytes => Start(Literals.Quote(value.Content.AsSpan())),
            ConstantKind.Enum => value.MemberName.Length == 0 ? "0" : value.MemberName,
            ConstantKind.Float => FloatText.Of((float)value.Number),
            ConstantKind.Double => FloatText.Of(value.Number),
            ConstantKind.UInt32 or ConstantKind.UInt64 => value.Unsigned.ToString(CultureInfo.InvariantCulture),
            ConstantKind.Bool => CSharpText.Bool(value.IsTrue),
            _ => value.Signed.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Start(string text) => text.Length > LongestDefault ? text.Substring(0, LongestDefault) + "..." : text;
}
