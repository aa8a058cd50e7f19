using System.Globalization;
using AmctGen.Generator.Compilation;
using AmctGen.Generator.Compiler;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Schemas.Tests.Documents;

/// <summary>The schemas have exactly the fields of the tables in AMCT's documents, with their labels, types and defaults.</summary>
public class SchemaTableTests
{
    private static readonly string s_folder = Path.Combine(Amctgen.Root, "schemas", "amct");

    // Those that AMCT publishes, or that only this project has.
    private static readonly string[] s_real =
    [
        "basic_info.proto", "calibration_config_pytorch.proto", "capabilities.proto", "distill_config_pytorch.proto",
        "quant_calibration_config_pytorch.proto", "retrain_config_pytorch.proto", "scale_offset_record_pytorch.proto",
    ];

    private static readonly string[] s_schemas = File.ReadAllText(Path.Combine(Amctgen.Root, "tests", "Schemas.Tests", "Documents", "fields.txt"))
        .ReplaceLineEndings("\n").Split("\n== ")[1..];

    public static TheoryData<string> Schemas => new(s_schemas.Select(static schema => schema.Split(' ')[0]));

    [Fact]
    public void Every_reconstruction_has_a_table() =>
        Assert.Subset(
            s_schemas.Select(static schema => schema.Split(' ')[0]).ToHashSet(),
            Files().Except(s_real).ToHashSet());

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_field_of_the_table_is_in_the_schema_and_no_other(string file)
    {
        string table = s_schemas.Single(schema => schema.StartsWith(file + " ", StringComparison.Ordinal));
        string package = table.Split('\n', 2)[0].Split(' ')[1];
        SchemaCompilation schema = Compile("amct/" + file);
        foreach (string[] lines in table.Split('\n', 2)[1].Trim().Split("\n\n").Select(static part => part.Split('\n')))
        {
            MessageModel message = Assert.IsType<MessageModel>(schema.FindModel($"{package}.{lines[0]}"));

            Assert.Equal(lines[1..].Select(static line => line.Replace("~", "", StringComparison.Ordinal)).Order(), message.Fields.Select(Row).Order());
        }
        Assert.Equal(table.Trim().Split("\n\n").Length, schema.Files[0].Exports!.Messages.Count);
    }

    [Fact]
    public void A_reconstruction_says_that_it_is_one_and_what_is_guessed()
    {
        foreach (string file in Files().Except(s_real))
        {
            string head = File.ReadAllText(Path.Combine(s_folder, file)).Split("syntax =")[0];

            Assert.Contains("// A reconstruction: the file itself is not public.", head, StringComparison.Ordinal);
            Assert.Contains("// Guessed: the numbers, ", head, StringComparison.Ordinal);
        }
        Assert.All(s_real, static file => Assert.DoesNotContain("reconstruction", File.ReadAllText(Path.Combine(s_folder, file)), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_guide_lists_every_schema()
    {
        string guide = File.ReadAllText(Path.Combine(Amctgen.Root, "schemas", "docs", "amct.md"));

        Assert.All(Files().Except(["capabilities.proto"]), file => Assert.Contains($"`{file}`", guide, StringComparison.Ordinal));
        Assert.Contains("Python dictionaries", guide, StringComparison.Ordinal);
        Assert.Contains("YAML", guide, StringComparison.Ordinal);
    }

    private static string[] Files() => [.. Directory.GetFiles(s_folder, "*.proto").Select(static path => Path.GetFileName(path))];

    private static SchemaCompilation Compile(string path)
    {
        SchemaCompilation schema = SchemaCompilation.Compile(new SchemaInput { Paths = [path], Read = Read });
        Assert.False(schema.HasErrors);
        return schema;
    }

    private static SchemaSource? Read(string path)
    {
        string file = Path.Combine(Amctgen.Root, "schemas", path);
        return File.Exists(file) ? new SchemaSource(new SourceFile(path, path, File.ReadAllBytes(file)), LinkSettings.Default) : null;
    }

    private static string Row(FieldModel field)
    {
        string label = field.Oneof >= 0 ? "-" : field.Cardinality switch
        {
            FieldCardinality.Required => "required",
            FieldCardinality.Repeated => "repeated",
            _ => "optional",
        };
        string type = field.Kind is FieldKind.Message or FieldKind.Enum
            ? field.TypeName.Split('.')[^1]
            : field.Kind.ToString().ToLowerInvariant();
        return $"{label} {type} {field.ProtoName}{(field.HasExplicitDefault ? " " + Text(field.Default!) : "")}";
    }

    private static string Text(ConstantModel value) => value.Kind switch
    {
        ConstantKind.Bool => value.IsTrue ? "true" : "false",
        ConstantKind.Float => ((float)value.Number).ToString(CultureInfo.InvariantCulture),
        ConstantKind.String => value.Text,
        ConstantKind.Enum => value.ProtoName,
        ConstantKind.UInt32 => value.Unsigned.ToString(CultureInfo.InvariantCulture),
        _ => value.Signed.ToString(CultureInfo.InvariantCulture),
    };
}
