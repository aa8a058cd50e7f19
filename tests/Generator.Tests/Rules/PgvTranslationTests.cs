using System.Globalization;
using System.Text;
using AmctGen.CodeFixes;
using AmctGen.Generator.Diagnostics;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AmctGen.Generator.Tests.Rules;

/// <summary>The repair of AMCT3019 translates the rules of PGV to those of protovalidate with the same meaning.</summary>
public sealed class PgvTranslationTests
{
    private const string Translated = "AMCT3019";
    private const string Left = "AMCT3023";
    private const string Pgv = "import \"validate/validate.proto\";";
    private const string Protovalidate = "import \"buf/validate/validate.proto\";";

    private const string Rest = """

        message N { string s = 1; }
        enum E { ZERO = 0; ONE = 1; }
        """;

    public static TheoryData<string, string> Options => new()
    {
        { "string f = 1 [(validate.rules).string.min_len = 1];", "string f = 1 [(buf.validate.field).string.min_len = 1];" },
        { "string f = 1 [(.validate.rules).string.min_len = 1];", "string f = 1 [(buf.validate.field).string.min_len = 1];" },
        { "int32 f = 1 [ ( validate . rules ) . int32 = { gt: 1, lt: 9 } ];", "int32 f = 1 [ ( buf.validate.field ) . int32 = { gt: 1, lt: 9 } ];" },
        { "int32 f = 1 [(validate.rules) = { int32 { gt: 1 } }];", "int32 f = 1 [(buf.validate.field) = { int32 { gt: 1 } }];" },
        { "E f = 1 [(validate.rules).enum = { defined_only: true, not_in: [0] }];", "E f = 1 [(buf.validate.field).enum = { defined_only: true, not_in: [0] }];" },
        { "google.protobuf.Duration f = 1 [(validate.rules).duration.lt.seconds = 3];", "google.protobuf.Duration f = 1 [(buf.validate.field).duration.lt.seconds = 3];" },
        // Comments and other options stay.
        { "string f = 1 [deprecated = true, /* a */ (validate.rules) /* b */ .string = { // c\n min_len: 1 } // d\n];", "string f = 1 [deprecated = true, /* a */ (buf.validate.field) /* b */ .string = { // c\n min_len: 1 } // d\n];" },
        // Messages.
        { "N f = 1 [(validate.rules).message.required = true];", "N f = 1 [(buf.validate.field).required = true];" },
        { "N f = 1 [(validate.rules).message = { required: true }];", "N f = 1 [(buf.validate.field).required = true];" },
        { "N f = 1 [(validate.rules) = { message { required: true } }];", "N f = 1 [(buf.validate.field) = { required: true }];" },
        { "N f = 1 [(validate.rules).message.skip = true];", "N f = 1 [(buf.validate.field).ignore = IGNORE_ALWAYS];" },
        { "N f = 1 [(validate.rules).message.skip = false];", "N f = 1;" },
        { "N f = 1 [deprecated = true, (validate.rules).message = { skip: false required: false }];", "N f = 1 [deprecated = true];" },
        { "N f = 1 [(validate.rules).message.skip = false, deprecated = true];", "N f = 1 [deprecated = true];" },
        { "N f = 1 [(validate.rules).message.skip = false, (validate.rules).message.required = false];", "N f = 1;" },
        { "repeated N f = 1 [(validate.rules).repeated.items.message.skip = true];", "repeated N f = 1 [(buf.validate.field).repeated.items.ignore = IGNORE_ALWAYS];" },
        { "repeated N f = 1 [(validate.rules).repeated = { min_items: 1 items { message { skip: true } } }];", "repeated N f = 1 [(buf.validate.field).repeated = { min_items: 1 items { ignore: IGNORE_ALWAYS } }];" },
        { "repeated N f = 1 [(validate.rules).repeated.items.message.required = true];", "repeated N f = 1;" },
        { "map<string, N> f = 1 [(validate.rules).map = { no_sparse: true, min_pairs: 1 }];", "map<string, N> f = 1 [(buf.validate.field).map = { min_pairs: 1 }];" },
        { "map<string, N> f = 1 [(validate.rules).map.no_sparse = true, (validate.rules).map.values.message.skip = true];", "map<string, N> f = 1 [(buf.validate.field).map.values.ignore = IGNORE_ALWAYS];" },
        // Values that are empty.
        { "int32 f = 1 [(validate.rules).int32 = { ignore_empty: true, gt: 9 }];", "int32 f = 1 [(buf.validate.field).int32 = { gt: 9 }, (buf.validate.field).ignore = IGNORE_IF_ZERO_VALUE];" },
        { "int32 f = 1 [(validate.rules).int32 = { gt: 9, ignore_empty: false }];", "int32 f = 1 [(buf.validate.field).int32 = { gt: 9 }];" },
        { "int32 f = 1 [(validate.rules).int32.ignore_empty = true, (validate.rules).int32.gt = 9];", "int32 f = 1 [(buf.validate.field).ignore = IGNORE_IF_ZERO_VALUE, (buf.validate.field).int32.gt = 9];" },
        { "string f = 1 [(validate.rules) = { string { uuid: true ignore_empty: true }, }];", "string f = 1 [(buf.validate.field) = { string { uuid: true } ignore: IGNORE_IF_ZERO_VALUE, }];" },
        { "repeated string f = 1 [(validate.rules).repeated = { ignore_empty: true min_items: 2 items { string { ignore_empty: true len: 3 } } }];", "repeated string f = 1 [(buf.validate.field).repeated = { min_items: 2 items { string { len: 3 } ignore: IGNORE_IF_ZERO_VALUE } }, (buf.validate.field).ignore = IGNORE_IF_ZERO_VALUE];" },
        { "repeated string f = 1 [(validate.rules).repeated.items.string = { ignore_empty: true len: 3 }];", "repeated string f = 1 [(buf.validate.field).repeated.items.string = { len: 3 }, (buf.validate.field).repeated.items.ignore = IGNORE_IF_ZERO_VALUE];" },
        { "map<string, string> f = 1 [(validate.rules).map.keys.string.ignore_empty = true];", "map<string, string> f = 1 [(buf.validate.field).map.keys.ignore = IGNORE_IF_ZERO_VALUE];" },
        // Types that PGV requires by themselves.
        { "google.protobuf.Any f = 1 [(validate.rules).any.required = true];", "google.protobuf.Any f = 1 [(buf.validate.field).required = true];" },
        { "google.protobuf.Any f = 1 [(validate.rules).any = { required: true in: ['a/b'] }];", "google.protobuf.Any f = 1 [(buf.validate.field).any = { in: ['a/b'] }, (buf.validate.field).required = true];" },
        { "google.protobuf.Timestamp f = 1 [(validate.rules).timestamp = {\n    required: true\n    lt_now: true\n  }];", "google.protobuf.Timestamp f = 1 [(buf.validate.field).timestamp = {\n    lt_now: true\n  }, (buf.validate.field).required = true];" },
        { "google.protobuf.StringValue f = 1 [(validate.rules).string.len = 3, (validate.rules).message.required = true];", "google.protobuf.StringValue f = 1 [(buf.validate.field).string.len = 3, (buf.validate.field).required = true];" },
        // Patterns with a name.
        { "string f = 1 [(validate.rules).string.well_known_regex = HTTP_HEADER_NAME];", "string f = 1 [(buf.validate.field).string.well_known_regex = KNOWN_REGEX_HTTP_HEADER_NAME];" },
        { "string f = 1 [(validate.rules).string = { well_known_regex: HTTP_HEADER_VALUE, strict: false }];", "string f = 1 [(buf.validate.field).string = { well_known_regex: KNOWN_REGEX_HTTP_HEADER_VALUE, strict: false }];" },
        // Without strictness, PGV accepts an empty name.
        { "string f = 1 [(validate.rules).string = { well_known_regex: HTTP_HEADER_NAME strict: false max_len: 9 }];", "string f = 1 [(buf.validate.field).string = { well_known_regex: KNOWN_REGEX_HTTP_HEADER_VALUE strict: false max_len: 9 }];" },
        { "string f = 1 [(validate.rules).string = { well_known_regex: HTTP_HEADER_NAME strict: false min_len: 1 }];", "string f = 1 [(buf.validate.field).string = { well_known_regex: KNOWN_REGEX_HTTP_HEADER_NAME strict: false min_len: 1 }];" },
        { "string f = 1 [(validate.rules).string.well_known_regex = HTTP_HEADER_NAME, (validate.rules).string.strict = false, (validate.rules).string.min_len = 0];", "string f = 1 [(buf.validate.field).string.well_known_regex = KNOWN_REGEX_HTTP_HEADER_VALUE, (buf.validate.field).string.strict = false, (buf.validate.field).string.min_len = 0];" },
        // Oneofs: a member is set wherever PGV looks at it.
        { "oneof o { option (validate.required) = true; string f = 1; }", "oneof o { option (buf.validate.oneof).required = true; string f = 1; }" },
        { "oneof o { N f = 1 [(validate.rules).message.required = true]; int32 g = 2 [(validate.rules).int32.gt = 0]; }", "oneof o { N f = 1; int32 g = 2 [(buf.validate.field).int32.gt = 0]; }" },
        // Messages without rules.
        { "option (validate.disabled) = false;\n  string f = 1 [(validate.rules).string.len = 1];", "string f = 1 [(buf.validate.field).string.len = 1];" },
        { "option (validate.disabled) = true; // why\n  string f = 1 [(validate.rules).string.len = 1];\n  N g = 2;\n  repeated N h = 3 [deprecated = true];\n  int32 i = 4;", "// why\n  string f = 1 [(buf.validate.field).string.len = 1, (buf.validate.field).ignore = IGNORE_ALWAYS];\n  N g = 2 [(buf.validate.field).ignore = IGNORE_ALWAYS];\n  repeated N h = 3 [deprecated = true, (buf.validate.field).ignore = IGNORE_ALWAYS];\n  int32 i = 4;" },
        { "option (validate.ignored) = true;\n  N f = 1 [(validate.rules).message = { skip: true required: true }];\n  oneof o { option (validate.required) = true; string g = 2; }", "N f = 1 [(buf.validate.field).required = true, (buf.validate.field).ignore = IGNORE_ALWAYS];\n  oneof o { option (buf.validate.oneof).required = false; string g = 2; }" },
        { "option (validate.ignored) = true;\n  N f = 1 [(validate.rules).message.skip = true];", "N f = 1 [(buf.validate.field).ignore = IGNORE_ALWAYS];" },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_is_translated(string before, string after)
    {
        string expected = File(after.Contains("buf.validate", StringComparison.Ordinal) ? Protovalidate : "", after);

        Assert.Equal(expected, Fix(File(Pgv, before)));
        Assert.Empty(Found(expected));
    }

    [Theory]
    [InlineData("optional string f = 1 [(validate.rules).string = { min_len: 3 ignore_empty: true }];", "'ignore_empty' accepts zero")]
    [InlineData("google.protobuf.Int32Value f = 1 [(validate.rules).int32 = { gt: 3 ignore_empty: true }];", "'ignore_empty' accepts zero")]
    [InlineData("repeated google.protobuf.Int32Value f = 1 [(validate.rules).repeated.items.int32 = { gt: 3 ignore_empty: true }];", "'ignore_empty' accepts zero")]
    [InlineData("oneof o { int32 f = 1 [(validate.rules).int32 = { gt: 3 ignore_empty: true }]; }", "'ignore_empty' accepts zero")]
    [InlineData("N f = 1 [(validate.rules).message = { required: true skip: true }];", "'ignore = IGNORE_ALWAYS' ignores 'required' too")]
    [InlineData("N f = 1 [(validate.rules).message.required = true, (validate.rules).message.skip = true];", "'ignore = IGNORE_ALWAYS' ignores 'required' too")]
    [InlineData("N f = 1 [(validate.rules). /* why */ message.required = true, (validate.rules).message /* why */ .skip = false];", "a comment inside")]
    public void What_has_no_equivalent_is_left_and_named(string declaration, string reason)
    {
        string schema = File(Pgv, declaration);
        string found = Assert.Single(Found(schema));

        Assert.StartsWith($"{Left}: the PGV rules of 'f' are not enforced, and must be translated by hand: ", found, StringComparison.Ordinal);
        Assert.Contains(reason, found, StringComparison.Ordinal);
        Assert.Equal(schema, Fix(schema));
    }

    [Fact]
    public void The_other_rules_of_a_file_are_translated_and_both_imports_stay()
    {
        string schema = File(Pgv, "N f = 1 [(validate.rules).message = { required: true skip: true }];\n  string g = 2 [(validate.rules).string.len = 1];");
        string once = Fix(schema);

        Assert.Equal(File(Protovalidate + "\n" + Pgv, "N f = 1 [(validate.rules).message = { required: true skip: true }];\n  string g = 2 [(buf.validate.field).string.len = 1];"), once);
        Assert.StartsWith(Left, Assert.Single(Found(once)), StringComparison.Ordinal);
        Assert.Equal(once, Fix(once));
    }

    [Fact]
    public void A_field_with_rules_of_both_keeps_them()
    {
        string schema = File(Pgv + "\n" + Protovalidate, "string f = 1 [(validate.rules).string.len = 1, (buf.validate.field).string.len = 1];");

        Assert.Contains("rules of protovalidate too", Assert.Single(Found(schema)), StringComparison.Ordinal);
        Assert.Equal(schema, Fix(schema));
    }

    [Fact]
    public void An_import_that_is_there_is_not_repeated() =>
        Assert.Equal(
            File(Protovalidate, "string f = 1 [(buf.validate.field).string.len = 1]; string g = 2 [(buf.validate.field).string.len = 1];"),
            Fix(File(Pgv + "\n" + Protovalidate, "string f = 1 [(validate.rules).string.len = 1]; string g = 2 [(buf.validate.field).string.len = 1];")));

    [Fact]
    public void A_package_that_hides_the_name_is_stepped_over()
    {
        string schema = File(Pgv, "string f = 1 [(validate.rules).string.len = 1];").Replace("package p;", "package p.buf.q;", StringComparison.Ordinal);

        Assert.Contains("(.buf.validate.field).string.len = 1", Fix(schema), StringComparison.Ordinal);
        Assert.Empty(Found(Fix(schema)));
    }

    [Fact]
    public void Rules_of_nested_messages_and_extensions_are_found()
    {
        string schema = File(Pgv, "message I { message J { string f = 1 [(validate.rules).string.len = 1]; } }").Replace("syntax = \"proto3\"", "syntax = \"proto2\"", StringComparison.Ordinal)
            .Replace("string f", "optional string f", StringComparison.Ordinal).Replace("string s", "optional string s", StringComparison.Ordinal)
            + "message X { extensions 1 to 9; }\nextend X { optional string x = 1 [(validate.rules).string.len = 1]; }\n";
        string fixedOnce = Fix(schema);

        Assert.Contains("optional string f = 1 [(buf.validate.field).string.len = 1];", fixedOnce, StringComparison.Ordinal);
        Assert.Contains("optional string x = 1 [(validate.rules).string.len = 1];", fixedOnce, StringComparison.Ordinal);
        Assert.Contains("rules of an extension", Assert.Single(Found(fixedOnce)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_the_schema_in_the_project_is_used()
    {
        string copy = Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(Path.Combine(Corpus.RepositoryRoot, "schemas/validate/validate.proto")));
        ProtoFile[] files = [new("/project/m.proto", File(Pgv, "string f = 1 [(validate.rules).string.len = 1];")), new("/project/validate/validate.proto", copy)];
        Diagnostic found = Assert.Single(GeneratorRun.Create(files).Result.Diagnostics, static found => found.Id == Translated);

        Assert.NotEmpty(RepairProperty.Read(found.Properties));
        Assert.Contains(found.Id, new DataFix().FixableDiagnosticIds);
    }

    [Fact]
    public async Task The_code_fix_translates_the_file()
    {
        using var workspace = new AdhocWorkspace();
        string schema = File(Pgv, "string f = 1 [(validate.rules).string = { len: 1 ignore_empty: true }]; // é");
        Microsoft.CodeAnalysis.TextDocument document = workspace.AddProject("P", LanguageNames.CSharp)
            .AddAdditionalDocument("m.proto", SourceText.From(schema), filePath: "/project/m.proto");
        Diagnostic found = Assert.Single(Run(schema));
        var actions = new List<CodeAction>();
        await new DataFix().RegisterCodeFixesAsync(new CodeFixContext(
            document, found.Location.SourceSpan, [found], (action, _) => actions.Add(action), CancellationToken.None));

        CodeAction translate = Assert.Single(actions);
        Solution changed = (await translate.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

        Assert.Equal("Translate the rules to those of protovalidate", translate.Title);
        Assert.Equal(
            File(Protovalidate, "string f = 1 [(buf.validate.field).string = { len: 1 }, (buf.validate.field).ignore = IGNORE_IF_ZERO_VALUE]; // é"),
            (await changed.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString());
    }

    private static string File(string imports, string declarations)
    {
        string types = string.Concat(new[] { "any", "duration", "timestamp", "wrappers" }
            .Where(name => declarations.Contains("google.protobuf." + name[..3], StringComparison.OrdinalIgnoreCase)
                || (name == "wrappers" && declarations.Contains("Value f", StringComparison.Ordinal)))
            .Select(static name => $"import \"google/protobuf/{name}.proto\";\n"));
        return $"syntax = \"proto3\";\npackage p;\n{imports}{(imports.Length > 0 ? "\n" : "")}{types}message M {{\n  {declarations}\n}}{Rest}\n";
    }

    private static Diagnostic[] Run(string schema) => [.. GeneratorRun.Create([new ProtoFile("/project/m.proto", schema)]).Result.Diagnostics];

    private static string[] Found(string schema) =>
        [.. Run(schema).Select(static found => $"{found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}")];

    // The text with the repair of AMCT3019; the same text if there is none.
    private static string Fix(string schema)
    {
        Diagnostic? found = Run(schema).SingleOrDefault(static found => found.Id == Translated);
        return found is null ? schema
            : SourceText.From(schema).WithChanges(RepairChanges.Of([found])).ToString();
    }
}
