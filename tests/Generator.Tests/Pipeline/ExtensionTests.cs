namespace AmctGen.Generator.Tests.Pipeline;

/// <summary>Extensions in generated code, executed.</summary>
public sealed class ExtensionTests
{
    private const string Usings = """
        using System.Linq;
        using AmctGen;
        using AmctGen.Text;
        using Geo;
        using Paint;
        using Tone = Geo.Tone;
        using static Paint.FillStyleExtensions;

        """;

    private static string Execute(string body) => GeneratorRun.Execute(Usings + $$""""
        public static class Program
        {
            private static readonly TextReaderOptions Options = new() { Registry = ExtensionRegistry.Empty.Add(All).Add(Brush.Extensions.All) };

            public static string Run()
            {
                {{body}}
            }
        }
        """", ExtensionSchemas.Shape, ExtensionSchemas.FillStyle);

    [Fact]
    public void Text_is_what_protoc_prints()
    {
        string output = Execute($$""""""
            Shape_ shape = Shape_.ParseText("""""{{"\n" + ExtensionSchemas.Text + "\n"}}""""", Options);
            string canonical = shape.ToText(TextWriterOptions.Canonical);
            bool isEqual = Shape_.ParseText(canonical, Options) == shape && Shape_.ParseText(shape.ToText(TextWriterOptions.SingleLine), Options) == shape;
            return isEqual + "\n" + canonical;
            """""");

        Assert.Equal("True\n" + ExtensionSchemas.Canonical.ReplaceLineEndings("\n"), output);
    }

    // The output of protoc --deterministic_output --encode=geo.Shape for the text.
    [Fact]
    public void The_binary_form_is_the_one_of_protoc()
    {
        string output = Execute($$""""""
            Shape_ shape = Shape_.ParseText("""""{{"\n" + ExtensionSchemas.Text + "\n"}}""""", Options);
            string text = AmctGen.WellKnownTypes.Any.Pack(shape).ToText(TextWriterOptions.Canonical);
            var any = TextFormat.Parse<AmctGen.WellKnownTypes.Any>(text);
            return any.TypeUrl + " " + System.Convert.ToHexString(any.Value.Span);
            """""");

        Assert.Equal(
            "type.googleapis.com/geo.Shape 0A016E10005004A2010178A80102B20101FFB901000000000000F0FFC501CDCC8C3FC80101D001FFFFFFFFFFFFFFFFFF01DD0107000000F00101A2060C01FEFFFFFFFFFFFFFFFF0103"
            + "AA060161AA06026263AA06010AB00601B00602BA06020800C20606080112021001CB060809CC06D3060801D406D3060802D406D3060803D406A01F05C23E020801FAFFFFFF0F020803",
            output);
    }

    [Fact]
    public void Values_are_typed_and_have_defaults()
    {
        string output = Execute("""
            var empty = new Shape_();
            Point? corner = empty.Get(Corner);
            Shape_ full = empty.With(First, 1).With(FillStyleExtensions.Tone, Tone.Dark).With(Corner, new Point { X = 2 }).With(Words, ["a", "b"]).With(Big, 3ul);
            EquatableArray<string> words = full.Get(Words);
            return System.FormattableString.Invariant($"{empty.Get(First)} {empty.Get(Title)} {empty.Get(FillStyleExtensions.Tone)} {empty.Get(Raw).Length} {corner is null} {empty.Get(Words).Count} {empty.Has(First)}\n")
                + System.FormattableString.Invariant($"{full.Get(First)} {full.Get(FillStyleExtensions.Tone)} {full.Get(Corner)!.X} {words[1]} {full.Get(Big)} {full.Has(First)} {full.Has(Title)}\n")
                + $"{First.FullName} {First.Number} {First.Extendee.FullName} {First.Default} {Brush.Extensions.Brush.FullName} {All.Count()} {Brush.Extensions.All.Count()}";
            """);

        Assert.Equal(
            """
            -7 none Light 0 True 0 False
            1 Dark 2 b 3 True False
            paint.first 2 geo.Shape -7 paint.Brush.brush 16 3
            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void Messages_are_immutable_and_equal_by_value()
    {
        string output = Execute("""
            Shape_ one = new Shape_ { Name = "n" }.With(First, 1).With(Words, ["a"]).With(Corner, new Point { X = 2 });
            Shape_ two = new Shape_().With(Corner, new Point { X = 2 }).With(Words, ["a"]).With(First, 1) with { Name = "n" };
            Shape_ built = Shape_.CreateBuilder().WithName("n").With(Corner, new Point { X = 2 }).With(First, 9).With(First, 1).With(Words, ["a"]).With(Title, "t").Clear(Title).Build();
            Shape_ cleared = one.Clear(First).With(Words, []).With(Corner, null);
            return string.Join(" ",
                one == two, one.GetHashCode() == two.GetHashCode(), one == built, built.ToBuilder().Build() == one,
                one == one.With(First, 2), one.Has(First), cleared == new Shape_ { Name = "n" }, one.Clear(Title) == one,
                new Shape_().With(First, -7) == new Shape_(), new Shape_().With(Ratio, double.NaN) == new Shape_().With(Ratio, double.NaN));
            """);

        Assert.Equal("True True True True False True True True False True", output);
    }

    [Fact]
    public void What_is_wrong_is_told_with_its_place_and_path()
    {
        string output = Execute(""""
            Shape_.TryParseText("""
                [paint.frist]: 1
                [geo.name]: 1
                [name]: "x"
                [paint.title]: 1
                [paint.Brush.old]: 1
                [paint.first]: 1 [paint.first]: 2
                [paint.corner] { }
                [paint.corners] { x: 1 [paint.first]: 2 }
                [type.googleapis.com/geo.Point] {}
                [paint.layer] { }
                [paint.Frame] { }
                [paint.numbers] 1
                [paint.on]: [true]
                [paint.first: 1
                """, out _, out EquatableArray<TextDiagnostic> diagnostics, Options);
            return string.Join("\n", diagnostics.Select(static finding => finding + " | " + finding.FieldPath));
            """");

        Assert.Equal(
            """
            (1,1): error AMCT5019: '[paint.frist]' is not a known extension of Shape; did you mean '[paint.first]'? | 
            (2,1): error AMCT5019: '[geo.name]' is not a known extension of Shape | 
            (3,1): error AMCT5019: 'name' is a field of Shape, not an extension: write it without brackets | 
            (4,16): error AMCT5011: '[paint.title]' expects a quoted string: write "1" | [paint.title]
            (5,1): warning AMCT5020: '[paint.Brush.old]' is deprecated | [paint.Brush.old]
            (6,18): error AMCT5015: '[paint.first]' is set a second time (first in line 6): remove one of them | [paint.first]
            (7,1): error AMCT5014: '[paint.corner]' is missing the required field 'x' | [paint.corner]
            (8,24): error AMCT5019: Point accepts no extensions, so '[paint.first]' is not allowed here | [paint.corners][0]
            (9,1): error AMCT5019: '[type.googleapis.com/geo.Point]' names a type, which only google.protobuf.Any can contain, not Shape | 
            (10,1): error AMCT5014: '[paint.layer]' is missing the required field 'depth' | [paint.layer][0]
            (11,1): error AMCT5019: '[paint.Frame]' is not a known extension of Shape; did you mean '[paint.frame]'? | 
            (12,16): error AMCT5007: a ':' is missing after '[paint.numbers]' | 
            (13,13): error AMCT5017: '[paint.on]' expects a single value, not a list: write true without the brackets | [paint.on]
            (14,13): error AMCT5002: a ']' is missing: the name opened in line 14 is not closed | 
            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void Without_a_registry_an_extension_is_an_error() =>
        Assert.Equal(
            "(1,1): error AMCT5019: '[paint.first]' is not a known extension of Shape",
            Execute("""Shape_.TryParseText("[paint.first]: 1", out _, out EquatableArray<TextDiagnostic> diagnostics); return diagnostics.Single().ToString();"""));

    [Fact]
    public void The_merging_dialect_merges_extensions()
    {
        string output = Execute("""
            var options = Options with { Dialect = TextDialect.Merge };
            return Shape_.ParseText("[paint.first]: 1 [paint.first]: 2 [paint.corner] { shape { sides: 1 } } [paint.corner] { x: 3 shape { name: 'a' } }", options).ToText(TextWriterOptions.SingleLine);
            """);

        Assert.Equal("[paint.first]: 2 [paint.corner] { x: 3 shape { name: \"a\" sides: 1 } }", output);
    }

    [Fact]
    public void Messages_in_extensions_are_validated()
    {
        string output = GeneratorRun.Execute("""
            using AmctGen;
            using Open;

            public static class Program
            {
                public static string Run()
                {
                    M message = new M().With(OpenExtensions.One, new N { Size = 11 }).With(OpenExtensions.Many, [new N { Size = 1 }, new N { Size = 12 }]);
                    return string.Join("\n", message.Validate().Violations);
                }
            }
            """, new ProtoFile("/project/open.proto", """
            syntax = "proto2";
            import "buf/validate/validate.proto";
            message M { extensions 1 to 10; }
            message N { optional int32 size = 1 [(buf.validate.field).int32.lt = 10]; }
            extend M { optional N one = 1; repeated N many = 2; }
            """));

        Assert.Equal(
            """
            [one].size: must be less than 10; it is 11 [int32.lt]
            [many][1].size: must be less than 10; it is 12 [int32.lt]
            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void A_message_set_goes_by_the_types_of_its_items()
    {
        string output = GeneratorRun.Execute(""""
            using AmctGen;
            using AmctGen.Text;
            using Sets;

            public static class Program
            {
                public static string Run()
                {
                    var options = new TextReaderOptions { Registry = ExtensionRegistry.Empty.Add(SetsExtensions.All).Add(Item.Extensions.All).Add(Other.Extensions.All) };
                    Holder holder = Holder.ParseText("""
                        set {
                          [sets.loose] { set { [sets.Item]: < name: "c" > } }
                          [sets.Item.item] { name: "a" }
                          [sets.Other] { }
                          [sets.Other.spare] { set { } }
                        }
                        """, options);
                    string text = holder.ToText(TextWriterOptions.Canonical);
                    bool twice = Holder.TryParseText("set { [sets.Item.item] { } [sets.Item] { } }", out _, out _, options);
                    var any = TextFormat.Parse<AmctGen.WellKnownTypes.Any>(AmctGen.WellKnownTypes.Any.Pack(holder).ToText(TextWriterOptions.Canonical));
                    return $"{holder.Set!.Get(Item.Extensions.Item)!.Name} {Holder.ParseText(text, options) == holder} {twice}\n{System.Convert.ToHexString(any.Value.Span)}\n{text}";
                }
            }
            """", new ProtoFile("/project/sets.proto", """
            syntax = "proto2";
            package sets;
            message MessageSet {
              option message_set_wire_format = true;
              extensions 4 to max;
            }
            message Holder { optional MessageSet set = 1; }
            message Item {
              extend MessageSet { optional Item item = 1547769; }
              optional string name = 1;
            }
            message Other {
              extend MessageSet { optional Other other = 536870912; optional Holder spare = 7; }
            }
            extend MessageSet { optional Holder loose = 2147483646; }
            """));

        // The output of protoc --deterministic_output --encode=sets.Holder and --decode=sets.Holder for it.
        Assert.Equal(
            """
            a True False
            0A340B10071A020A000C0B10F9BB5E1A030A01610C0B1080808080021A000C0B10FEFFFFFF071A0D0A0B0B10F9BB5E1A030A01630C0C
            set {
              [sets.Other.spare] {
                set {
                }
              }
              [sets.Item] {
                name: "a"
              }
              [sets.Other] {
              }
              [sets.loose] {
                set {
                  [sets.Item] {
                    name: "c"
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            output);
    }

    [Fact]
    public void Names_that_the_generated_members_claim()
    {
        string output = GeneratorRun.Execute("""
            using AmctGen;
            using AmctGen.Text;
            using Names;

            public static class Program
            {
                public static string Run()
                {
                    var options = new TextReaderOptions { Registry = ExtensionRegistry.Empty.Add(NamesExtensions_.All).Add(M.Extensions.All) };
                    M message = M.ParseText("get: 1 has: 2 with: 3 clear: 4 extensions: 5 [names_extensions]: 6 [all]: 7 [equals]: 8 [get_type]: 9 [M.Extensions]: 10 [M.m]: 11", options);
                    return $"{message.Get_} {message.Has_} {message.With_} {message.Clear_} {message.Extensions_} {message.Get(NamesExtensions_.NamesExtensions)} {message.Get(NamesExtensions_.All_)}"
                        + $" {message.Get(NamesExtensions_.Equals_)} {message.Get(NamesExtensions_.GetType_)} {message.Get(M.Extensions.Extensions_)} {message.Get(M.Extensions.M)}";
                }
            }
            """, new ProtoFile("/project/names.proto", """
            syntax = "proto2";
            message M {
              optional int32 get = 1;
              optional int32 has = 2;
              optional int32 with = 3;
              optional int32 clear = 4;
              optional int32 extensions = 5;
              extensions 10 to 99;
              extend M { optional int32 Extensions = 10; optional int32 m = 11; }
            }
            enum NamesExtensions { NONE = 0; }
            extend M { optional int32 names_extensions = 20; optional int32 all = 21; optional int32 equals = 22; optional int32 get_type = 23; }
            """));

        Assert.Equal("1 2 3 4 5 6 7 8 9 10 11", output);
    }

    [Fact]
    public void Custom_options_are_extensions_of_what_protoc_ships()
    {
        string output = GeneratorRun.Execute("""
            using AmctGen;
            using AmctGen.Reflection;
            using AmctGen.Text;
            using Options;

            public static class Program
            {
                public static string Run()
                {
                    var options = new TextReaderOptions { Registry = ExtensionRegistry.Empty.Add(OptionsExtensions.All).Add(M.Extensions.All) };
                    MessageOptions message = MessageOptions.ParseText("deprecated: true [M.label]: 'x'", options);
                    FieldOptions field = new FieldOptions().With(OptionsExtensions.Level, new M { Size = 2 });
                    return $"{message.Get(M.Extensions.Label)} {field.ToText(TextWriterOptions.SingleLine)}";
                }
            }
            """, new ProtoFile("/project/options.proto", """
            syntax = "proto3";
            import "google/protobuf/descriptor.proto";
            import "amctgen/options.proto";
            message M {
              extend google.protobuf.MessageOptions { string label = 50000; }
              option (M.label) = "x";
              int32 size = 1;
            }
            extend google.protobuf.FieldOptions { M level = 50001; amctgen.Feature feature = 50002; }
            """));

        Assert.Equal("x [level] { size: 2 }", output);
    }

    [Fact]
    public void A_file_that_only_declares_options_of_types_without_code_compiles()
    {
        GeneratorRun run = GeneratorRun.Create([new ProtoFile("/project/options.proto", """
            syntax = "proto3";
            import "google/protobuf/descriptor.proto";
            import "amctgen/options.proto";
            extend google.protobuf.FieldOptions { amctgen.Feature feature = 50002; }
            """)]);

        Assert.Empty(run.Problems);
        TestCompilation.AssertClean(run.Output);
    }
}
