using AmctGen.Generator.Analysis;
using AmctGen.Generator.Tests.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>A project imports schemas whose types are in a referenced assembly.</summary>
public sealed class ReferencedSchemaTests
{
    private static readonly ProtoFile s_shapes = new("/project/shapes.proto", """
        // What is drawn.
        edition = "2023";
        package shop;
        import "google/protobuf/timestamp.proto";
        import "options.proto";
        option csharp_namespace = "Shop.Shapes";
        message Point {
          int32 x = 1 [(unit) = "m", features.field_presence = IMPLICIT];
          string label = 2 [default = "it's // \"no\" comment"];
          google.protobuf.Timestamp at = 3;
        }
        enum Color { RED = 0; BLUE = 1; }
        """);

    private static readonly ProtoFile s_options = new("/project/options.proto", """
        syntax = "proto2";
        package shop;
        import "google/protobuf/descriptor.proto";
        extend google.protobuf.FieldOptions { optional string unit = 50001; }
        """);

    private static readonly ProtoFile s_drawing = new("/project/drawing.proto", """
        syntax = "proto3";
        package shop.user;
        import "shapes.proto";
        import "options.proto";
        message Drawing {
          repeated Point point = 1;
          Color color = 2 [(shop.unit) = "c"];
          map<string, Point> named = 3;
        }
        """);

    private const string Program = """
        public static class Program
        {
            public static string Run()
            {
                var drawing = Shop.User.Drawing.ParseText("point { x: 1 at { seconds: 5 } } color: BLUE named { key: 'a' value { x: 2 } }");
                Shop.Shapes.Point point = drawing.Point[0];
                return $"{point.X} {point.LabelOrDefault} {point.At!.Seconds} {drawing.Color} {typeof(Shop.Shapes.Point).Assembly.GetName().Name} {typeof(Program).Assembly.GetName().Name}";
            }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Imported_types_are_those_of_the_assembly(bool isFile)
    {
        GeneratorRun shapes = Build("Shapes", [s_shapes, s_options]);
        byte[] image = TestCompilation.Emit(shapes.Output);

        GeneratorRun run = Build("User", [s_drawing], Program, isFile ? MetadataReference.CreateFromImage(image) : shapes.Output.ToMetadataReference());

        Assert.Equal("1 it's // \"no\" comment 5 Blue Shapes User", TestCompilation.Execute(run.Output, image));
        run.EditCSharp("internal static class Unrelated;").AssertNothingRan();
    }

    [Fact]
    public void A_wrong_use_of_an_imported_schema_is_found()
    {
        MetadataReference shapes = Reference("Shapes", [s_shapes, s_options]);

        string[] problems = Create("User", [new ProtoFile("/project/a.proto", """
            syntax = "proto3";
            import "shape.proto";
            import "shapes.proto";
            message A { shop.Pont point = 1; string s = 2 [(shop.unit) = "m"]; }
            """)], "", shapes).Problems;

        Assert.Equal(3, problems.Length);
        Assert.Contains("(2,8): error AMCT2001: 'shape.proto'", problems[0], StringComparison.Ordinal);
        Assert.Contains("did you mean 'shapes.proto'?", problems[0], StringComparison.Ordinal);
        Assert.Contains("(4,13): error AMCT2003: the type 'shop.Pont' is not found", problems[1], StringComparison.Ordinal);
        Assert.Contains("(4,49): error AMCT2005", problems[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("package shop.event; option csharp_namespace = 'shop.event.class';", ".shop.event", "")]
    [InlineData("", "", "")]
    [InlineData("package System;", ".System", "")]
    [InlineData("option csharp_namespace = 'Shop';", "", "syntax = 'proto2'; package early; option csharp_namespace = 'Shop'; message Point { required int32 x = 1; } enum Color { NONE = 1; }")]
    public void Types_are_found_under_whatever_name_they_have_in_csharp(string header, string package, string earlier)
    {
        var late = new ProtoFile("/project/late.proto", $"syntax = 'proto2'; {header} message Point {{ message Inner {{ optional int32 y = 1; }} }} enum Color {{ RED = 1; }}");
        ProtoFile[] files = earlier.Length == 0 ? [late] : [late, new ProtoFile("/project/early.proto", earlier)];
        GeneratorRun library = Create("Library", files, "");
        TestCompilation.AssertClean(library.Output);
        var user = new ProtoFile("/project/user.proto", $$"""
            syntax = "proto2";
            import "late.proto";
            message User { optional {{package}}.Point point = 1; optional {{package}}.Point.Inner inner = 2; optional {{package}}.Color color = 3; }
            """);

        GeneratorRun run = Build("User", [user], "", MetadataReference.CreateFromImage(TestCompilation.Emit(library.Output)));

        Assert.Single(run.Sources);
    }

    [Fact]
    public void Comments_and_layout_are_not_carried()
    {
        GeneratorRun run = Build("Shapes", [s_shapes, s_options]);
        string before = run.Sources[0].SourceText.ToString();
        string carried = before.Split('\n').Single(static line => line.StartsWith("[assembly: ", StringComparison.Ordinal));

        Assert.StartsWith($"[assembly: global::AmctGen.Generated.SchemaFile({ContractVersion.Current}, \"shapes.proto\", \"Shop.Shapes\", \"\", \"edition=\\\"2023\\\";package shop;import\\\"google/protobuf/timestamp.proto\\\";", carried.Replace(" \\\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("What is drawn", carried, StringComparison.Ordinal);

        run.Replace(s_shapes, new ProtoFile(s_shapes.Path, "\n\n/* new */" + s_shapes.GetText()!.ToString().Replace("enum Color", "\n//another\n\nenum   Color", StringComparison.Ordinal)));

        Assert.Equal(carried, run.Sources[0].SourceText.ToString().Split('\n').Single(static line => line.StartsWith("[assembly: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_build_of_the_assembly_links_what_imports_it_only_where_its_schemas_differ()
    {
        MetadataReference shapes = Reference("Shapes", [s_shapes, s_options]);
        MetadataReference same = Reference("Shapes", [s_shapes, s_options], "internal static class More;");
        var longer = new ProtoFile(s_shapes.Path, s_shapes.GetText()!.ToString().Replace("BLUE = 1;", "BLUE = 1; GREEN = 2;", StringComparison.Ordinal));
        GeneratorRun run = Build("User", [s_drawing, new ProtoFile("/project/other.proto", "syntax = 'proto3'; message Other {}")], Program, shapes);

        run.Replace(shapes, same);
        Assert.All(run.Reasons(TrackingNames.References), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.Reasons(TrackingNames.Link), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        run.Replace(same, Reference("Shapes", [longer, s_options]));
        Assert.Equal(1, run.Changed(TrackingNames.Imports));
    }

    [Fact]
    public void A_file_of_the_project_comes_before_that_of_an_assembly_and_both_are_named()
    {
        MetadataReference shapes = Reference("Shapes", [s_shapes, s_options]);
        var own = new ProtoFile(s_shapes.Path, "syntax = 'proto3'; package shop; option csharp_namespace = 'Mine'; message Point { int32 z = 1; } enum Color { NONE = 0; }");

        GeneratorRun run = Create("User", [own, s_drawing], "", shapes);

        Assert.Equal(
            "/project/shapes.proto(1,1): warning AMCT9030: 'shapes.proto' is also in the referenced assembly Shapes: this project generates its own types, which differ from those of Shapes; leave the file out to share them",
            Assert.Single(run.Problems));
        TestCompilation.AssertClean(run.Output);
        Assert.Contains("global::Mine.Point", run.Sources[1].SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_that_two_assemblies_answer_is_an_error_that_names_both()
    {
        string[] problems = Create("User", [s_drawing], "", Reference("Shapes", [s_shapes, s_options]), Reference("Others", [s_shapes, new ProtoFile("/project/unused.proto", "syntax = 'proto3';"), s_options])).Problems;

        Assert.Contains("/project/drawing.proto(3,8): error AMCT9031: 'shapes.proto' is in the referenced assemblies Shapes and Others: reference one of them only, or add a copy of the file to the project", problems);
    }

    [Fact]
    public void An_assembly_that_is_reached_through_an_alias_only_is_passed_over()
    {
        MetadataReference shapes = Reference("Shapes", [s_shapes, s_options]).WithAliases(["shapes"]);

        Assert.Contains("AMCT2001", Create("User", [s_drawing], "", shapes).Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Well_known_files_are_not_carried_and_a_copy_of_one_is_pointed_out()
    {
        var copy = new ProtoFile("/project/google/protobuf/empty.proto", "syntax = 'proto3'; package google.protobuf; option csharp_namespace = 'Copy'; message Empty {}");

        GeneratorRun run = Create("User", [copy], "");

        Assert.StartsWith("/project/google/protobuf/empty.proto(1,1): info AMCT9032: 'google/protobuf/empty.proto' comes with AmctGen", Assert.Single(run.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("[assembly:", Assert.Single(run.Sources).SourceText.ToString(), StringComparison.Ordinal);
        TestCompilation.AssertClean(run.Output);
    }

    [Fact]
    public async Task A_data_file_is_checked_against_a_message_of_an_assembly()
    {
        MetadataReference shapes = Reference("Shapes", [s_shapes, s_options]);

        string[] findings = await AnalyzerRun.Run(new DataFileAnalyzer(), TestCompilation.Create(LanguageVersion.Latest).AddReferences(shapes), ("a.cfg", "x: 1\ny: 2\n", "shop.Point", null));

        Assert.StartsWith("a.cfg(2,1): error AMCT5010", Assert.Single(findings), StringComparison.Ordinal);
    }

    private static MetadataReference Reference(string name, ProtoFile[] files, string source = "") =>
        MetadataReference.CreateFromImage(TestCompilation.Emit(Build(name, files, source).Output));

    private static GeneratorRun Build(string name, ProtoFile[] files, string source = "", params MetadataReference[] references)
    {
        GeneratorRun run = Create(name, files, source, references);
        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
        return run;
    }

    private static GeneratorRun Create(string name, ProtoFile[] files, string source, params MetadataReference[] references) =>
        GeneratorRun.Create(TestCompilation.Create(LanguageVersion.Latest, source).WithAssemblyName(name).AddReferences(references), files);
}
