using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Emit;
using AmctGen.Generator.Model;
using AmctGen.Generator.Schema;
using AmctGen.Generator.Syntax;
using AmctGen.Generator.Tests.Names;
using AmctGen.Generator.Tests.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Tests.Schema;

/// <summary>One .proto file after the other, made from sound ones by small changes, and what holds for each.</summary>
internal sealed class ProtoFuzz(Random random)
{
    private static readonly string[] s_pieces =
    [
        " ", "\n", "//", "/*", "*/", "/* \u2028 */", "{", "}", "[", "]", "(", ")", "<", ">", ";", ",", "=", ".", "-", "+", ":", "\"", "'", "\\", "\0", "\uFEFF", "é", "0x", "1e", "07", "1", "536870911",
        "max", "inf", "nan", "true", "syntax = 'proto3';", "edition = '2023';", "edition = '2024';", "package a.b;", "import 'google/protobuf/descriptor.proto';", "import 'a.proto';", "import public 'x';",
        "import option 'amctgen/options.proto';", "option ", "option (a).b = { c: 1 };", "option features.field_presence = IMPLICIT;", "option java_package = 'x';", "message ", "message class { }", "enum E { A = 0; }",
        "optional ", "required ", "repeated ", "group G = 9 { }", "oneof o { int32 q = 7; }", "map<string, M> m = 8;", "reserved 5 to max;", "reserved 'a';", "reserved a;", "extensions 100 to max;", "extend M { optional int32 x = 100; }",
        "service S { rpc R (stream M) returns (M) { } }", "local ", "export ", "int32 a = 1;", "string Types = 2;", " [default = 1]", " [deprecated = true]", " [(buf.validate.field).int32.gt = 1]", " [json_name = 'x']",
        "option (amctgen.feature) = { name: 'n' section { entry: 'x' } };", "option (buf.validate.message).cel_expression = 'this.a > 1';", "stream", "returns", "google.protobuf.Any", ".M", "weak ", "Message", "string", "bytes", "double",
    ];

    private static readonly string[] s_samples = Samples();

    /// <summary>Makes a file and checks it; null where all is well, else what is not.</summary>
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

    private string? Broken(byte[] bytes)
    {
        var text = new ProtoText("a.proto", "a.proto", bytes);
        Parsed<ProtoFileSyntax> parsed = ProtoParser.Parse(text, CancellationToken.None);
        FileExports exports = FileExports.From(parsed.Value, LinkSettings.Default);
        Parsed<FileModel> linked = SchemaLinker.Link(parsed.Value, ImportResolver.Resolve(exports, new ImportTable(new EquatableArray<FileExports>([exports])), CancellationToken.None), CancellationToken.None);
        int length = Encoding.UTF8.GetString(bytes).Length;
        bool hasErrors = false;
        foreach (DiagnosticInfo info in parsed.Diagnostics.Concat(linked.Diagnostics))
        {
            Diagnostic diagnostic = info.ToDiagnostic();
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
            .. own.Order(StringComparer.Ordinal).Append(golden).Select(File.ReadAllText),
            "edition = '2024'; package p; option features.(pb.csharp) = { }; export message M { local enum E { E_A = 0; } E e = 1 [features.field_presence = EXPLICIT]; repeated M more = 2; extensions 100 to 200 [verification = UNVERIFIED]; } extend M { int32 x = 100; }",
            "syntax = 'proto2'; package p; import 'buf/validate/validate.proto'; message M { optional string s = 1 [(buf.validate.field).string = { min_len: 1 max_len: 9 pattern: '^a+$' }]; repeated int32 r = 2 [(buf.validate.field).repeated = { unique: true items { int32 { gt: 0 } } }]; map<string, M> m = 3; option (buf.validate.message).cel = { id: 'x' message: 'm' expression: 'size(this.r) > 1 && this.m.all(k, k != \"\")' }; }",
            "syntax = 'proto2'; package p; import 'google/protobuf/descriptor.proto'; message O { optional int32 a = 1; repeated O o = 2; extensions 10 to max; } extend google.protobuf.FieldOptions { optional O opt = 50000; } message M { optional int32 f = 1 [(opt) = { a: 1 o { a: 2 } o: [{ a: 3 }] }, (opt).a = 4]; oneof x { string y = 3; bytes z = 4 [default = 'q']; } reserved 7, 9 to 11; reserved 'n'; }",
        ];
    }
}
