using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Emit;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Imports;
using AmctGen.Generator.Linking;
using AmctGen.Generator.Model;
using AmctGen.Generator.Syntax;
using AmctGen.Generator.Tests.Names;
using AmctGen.Generator.Tests.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>Random .proto files, created from valid ones by small changes, and the laws for each.</summary>
internal sealed class ProtoFuzz(Random random)
{
    private static readonly string[] s_pieces =
    [
        " ", "\n", "//", "/*", "*/", "/* \u2028 */", "{", "}", "[", "]", "(", ")", "<", ">", ";", ",", "=", ".", "-", "+", ":", "\"", "'", "\\", "\0", "\uFEFF", "é", "0x", "1e", "07", "1", "536870911",
        "max", "inf", "nan", "true", "syntax = 'proto3';", "edition = '2023';", "edition = '2024';", "package a.b;", "import 'google/protobuf/descriptor.proto';", "import 'a.proto';", "import public 'x';",
        "import option 'amctgen/options.proto';", "option ", "option (a).b = { c: 1 };", "option features.field_presence = IMPLICIT;", "option java_package = 'x';", "message ", "message class { }", "enum E { A = 0; }",
        "optional ", "required ", "repeated ", "group G = 9 { }", "oneof o { int32 q = 7; }", "map<string, M> m = 8;", "reserved 5 to max;", "reserved 'a';", "reserved a;", "extensions 100 to max;", "extend M { optional int32 x = 100; }",
        "service S { rpc R (stream M) returns (M) { } }", "local ", "export ", "int32 a = 1;", "string Types = 2;", " [default = 1]", " [deprecated = true]", " [(buf.validate.field).int32.gt = 1]", " [json_name = 'x']",
        "option (amctgen.feature) = { name: 'n' section { entry: 'x' } };", "option (buf.validate.message).cel_expression = 'this.a > 1';", "stream", "returns", "google.protobuf.Any", ".M", "weak ", "a|b", "[^a-z]", "(?:", "(?i)", "{2,}", "{1,3}?", "\\\\d+", "\\\\pL", "[[:alpha:]]", "\\\\b", "^", "$", "*", "?", "\\\\Q", "(?P<n>", "x*", "\\\\x{10FFFF}", "size(", "this.", "has(", ".all(x, ", ".map(x, x)", " ? 1 : 2", " in ", "[1, 2]", "1u", "-1", "0.5", "int(", "string(", "b'a'", "&& ", "== ", "!", "this", "Message", "string", "bytes", "double",
    ];

    // Rules of every kind, and expressions over them.
    private const string Rules = """
        syntax = "proto3";
        package p;
        import "buf/validate/validate.proto";
        enum E { A = 0; B = 1; C = 2; }
        message M {
          int64 i = 1 [(buf.validate.field).int64 = { gt: 1 lt: 10 not_in: [5, -6] }];
          uint32 u = 2 [(buf.validate.field).uint32 = { gte: 1 lte: 4294967295 in: [1, 2] }];
          double d = 3 [(buf.validate.field).double = { const: 0.5 finite: true }];
          float f = 4 [(buf.validate.field).float = { gt: 10 lt: 1 }, (buf.validate.field).required = true];
          bool b = 5 [(buf.validate.field).bool.const = true];
          string s = 6 [(buf.validate.field).string = { len: 3 min_bytes: 1 max_bytes: 9 prefix: "a" suffix: "b" contains: "c" not_contains: "d" in: ["abc", "acb"] }];
          string t = 7 [(buf.validate.field).string = { pattern: "^(?i)[a-z\\d_]{1,20}(?:x|y*?)+\\.\\pL$" not_in: ["x"] }, (buf.validate.field).ignore = IGNORE_ALWAYS];
          bytes y = 8 [(buf.validate.field).bytes = { min_len: 1 max_len: 4 pattern: "^[\\x00-\\x7f]*$" prefix: "\\001" }];
          E e = 9 [(buf.validate.field).enum = { defined_only: true not_in: [0] }];
          repeated string r = 10 [(buf.validate.field).repeated = { min_items: 1 max_items: 4 unique: true items { string { min_len: 1 } } }];
          map<string, int32> m = 11 [(buf.validate.field).map = { min_pairs: 1 max_pairs: 3 keys { string { max_len: 3 } } values { int32 { gte: 0 } } }];
          oneof o { option (buf.validate.oneof).required = true; int32 p = 12 [(buf.validate.field).cel = { id: "a" expression: "this > 1 ? '' : 'x'" }]; M q = 13; }
          option (buf.validate.message).oneof = { fields: ["i", "u"] required: true };
          option (buf.validate.message).cel = { id: "b" message: "c" expression: "this.r.exists(x, x.startsWith('a') && x.matches('[0-9]+')) || this.m['k'] in [1, 2] || size(this.y) == 3" };
          option (buf.validate.message).cel_expression = "this.d * 2.0 + double(this.i) >= -1.5 && !has(this.q) && this.e == 1 && this.s.contains(string(this.u)) && this.r.map(x, size(x)).filter(n, n > 2).all(n, n > 0)";
        }
        """;

    // What all messages about one file have together at most, in characters.
    private const int MostSaid = 1_000_000;

    private static readonly string[] s_samples = Samples();

    /// <summary>Creates a file and checks it; returns the violated law, or null.</summary>
    public string? Check()
    {
        byte[] text = Input();
        try
        {
            return Broken(text) is { } problem ? Describe(problem, text) : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Describe(exception.ToString(), text);
        }
    }

    private static string Describe(string problem, byte[] text) => $"{problem}\n--- for\n{Encoding.UTF8.GetString(text)}\n--- {Convert.ToBase64String(text)}";

    private byte[] Input()
    {
        string sample = random.Next(4) == 0 ? NastySchemas.Files(random.Next(), 1)[0].GetText()!.ToString() : s_samples[random.Next(s_samples.Length)];
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(sample));
        for (int edit = random.Next(1, 6); edit > 0; edit--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(8))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, Math.Min(random.Next(120), bytes.Count - at)));
                    break;
                case 3:
                    ReplaceWord(bytes, at);
                    break;
                default:
                    bytes.InsertRange(Boundary(bytes, at), Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                    break;
            }
        }
        return [.. bytes];
    }

    // A name, a type or a keyword where another one stands.
    private void ReplaceWord(List<byte> bytes, int at)
    {
        (int start, int length) = Word(bytes, at);
        (int other, int otherLength) = Word(bytes, random.Next(bytes.Count + 1));
        List<byte> word = bytes.GetRange(other, otherLength);
        bytes.RemoveRange(start, length);
        bytes.InsertRange(start, word);
    }

    private static (int Start, int Length) Word(List<byte> bytes, int at)
    {
        int start = bytes.FindIndex(at, IsLetter);
        start = start < 0 ? at : start;
        while (start > 0 && IsLetter(bytes[start - 1]))
        {
            start--;
        }
        int end = bytes.FindIndex(start, static value => !IsLetter(value));
        return (start, (end < 0 ? bytes.Count : end) - start);

        static bool IsLetter(byte value) => value == '_' || char.IsAsciiLetterOrDigit((char)value);
    }

    // Most of what is inserted should land between two tokens.
    private int Boundary(List<byte> bytes, int at)
    {
        int boundary = bytes.FindIndex(at, static value => value is (byte)' ' or (byte)'\n' or (byte)';');
        return boundary < 0 || random.Next(4) == 0 ? at : boundary + 1;
    }

    /// <summary>The errors of the files before they are changed; there must be none.</summary>
    public static IEnumerable<string> UnsoundSamples()
    {
        // The first one is for the parser alone: it imports what is not there.
        foreach (string sample in s_samples.Skip(1))
        {
            (Parsed<FileModel> linked, Parsed<ProtoFileSyntax> parsed) = Link(Encoding.UTF8.GetBytes(sample));
            foreach (DiagnosticInfo info in parsed.Diagnostics.Concat(linked.Diagnostics))
            {
                if (info.ToDiagnostic() is { Severity: DiagnosticSeverity.Error } found)
                {
                    yield return found.ToString();
                }
            }
        }
    }

    private static (Parsed<FileModel> Linked, Parsed<ProtoFileSyntax> Parsed) Link(byte[] bytes)
    {
        var text = new SourceFile("a.proto", "a.proto", bytes);
        Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(text, CancellationToken.None);
        FileExports exports = FileExports.From(parsed.Value, LinkSettings.Default);
        Parsed<FileModel> linked = SchemaLinker.Link(parsed.Value, ImportResolver.Resolve(exports, new ImportTable(new EquatableArray<FileExports>([exports])), CancellationToken.None), CancellationToken.None);
        return (linked, parsed);
    }

    private string? Broken(byte[] bytes)
    {
        (Parsed<FileModel> linked, Parsed<ProtoFileSyntax> parsed) = Link(bytes);
        int length = Encoding.UTF8.GetString(bytes).Length;
        bool hasErrors = false;
        int said = 0;
        foreach (DiagnosticInfo info in parsed.Diagnostics.Concat(linked.Diagnostics))
        {
            Diagnostic diagnostic = info.ToDiagnostic();
            said += diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Length;
            if (said > MostSaid)
            {
                return "the messages of one file are too long";
            }
            hasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
            if (info.Place.Start < 0 || info.Place.Start + info.Place.Length > length || diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains('{', StringComparison.Ordinal) && info.Arguments.IsEmpty)
            {
                return $"a diagnostic lies outside of the text, or is not filled in: {diagnostic}";
            }
        }

        // What is emitted of a file with errors is thrown away by the compiler, but has to be emitted all the same.
        UnitText[] units = [.. EmissionUnit.Split(linked.Value).Select(static unit => unit.Emit(CancellationToken.None))];
        if (hasErrors || random.Next(50) > 0)
        {
            return null;
        }
        return FileText.Group([.. units], CancellationToken.None).SelectMany(static file => CSharpSyntaxTree.ParseText(file.ToString()).GetDiagnostics()).FirstOrDefault(static found => found.Severity == DiagnosticSeverity.Error)?.ToString();
    }

    private static string[] Samples()
    {
        string[] own = Directory.GetFiles(Path.Combine(Corpus.RepositoryRoot, "schemas", "amct"), "*.proto");
        string golden = Path.Combine(Corpus.RepositoryRoot, "tests", "Runtime.Tests", "Golden", "golden.proto");
        return
        [
            RecoveryTests.Sample,
            // A sample is linked alone.
            .. own.Order(StringComparer.Ordinal).Append(golden).Select(File.ReadAllText).Where(static text => !text.Contains("import \"amct/", StringComparison.Ordinal)),
            "edition = '2024'; package p; export message M { local enum E { E_A = 0; } E e = 1 [features.field_presence = EXPLICIT]; repeated M more = 2; extensions 100 to 200 [verification = UNVERIFIED]; } extend M { int32 x = 100; }",
            "syntax = 'proto2'; package p; import 'buf/validate/validate.proto'; message M { optional string s = 1 [(buf.validate.field).string = { min_len: 1 max_len: 9 pattern: '^a+$' }]; repeated int32 r = 2 [(buf.validate.field).repeated = { unique: true items { int32 { gt: 0 } } }]; map<string, M> m = 3; option (buf.validate.message).cel = { id: 'x' message: 'm' expression: 'size(this.r) > 1 && this.m.all(k, k != \"\")' }; }",
            Rules,
            "edition = '2024'; package p; option features.enum_type = CLOSED; option features.utf8_validation = NONE; import 'google/protobuf/any.proto'; export enum E { option features.enum_type = OPEN; E_A = 0; E_B = 1; E_C = 1; option allow_alias = true; reserved 5 to 9; reserved E_D; } message M { google.protobuf.Any any = 1; repeated int32 r = 2 [features.repeated_field_encoding = EXPANDED]; M m = 3 [features.message_encoding = DELIMITED]; string s = 4 [features.field_presence = LEGACY_REQUIRED, json_name = 's']; extensions 100 to 199 [declaration = { number: 100 full_name: '.p.x' type: 'int32' }, declaration = { number: 101 reserved: true }, verification = DECLARATION]; oneof o { bytes b = 5; E e = 6 [default = E_B]; } reserved t; } extend M { int32 x = 100; }",
            "syntax = 'proto2'; package p; import 'google/protobuf/descriptor.proto'; message O { optional int32 a = 1; repeated O o = 2; extensions 10 to max; } extend google.protobuf.FieldOptions { optional O opt = 50000; } message M { optional int32 f = 1 [(opt) = { a: 1 o { a: 2 } o: [{ a: 3 }] }]; oneof x { string y = 3; bytes z = 4 [default = 'q']; } reserved 7, 9 to 11; reserved 'n'; }",
        ];
    }
}
