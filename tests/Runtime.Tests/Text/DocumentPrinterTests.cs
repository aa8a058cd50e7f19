using System.Text;
using AmctGen.Text;

namespace AmctGen.Runtime.Tests.Text;

/// <summary>The layout of files is changed without losing anything.</summary>
public sealed class DocumentPrinterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\n", "")]
    [InlineData("#  head \r\n", "#  head\r\n")]
    [InlineData("a:1\r\n\r\n\r\nm {\r\n b:2 # x \r\n}\r\n", "a: 1\r\n\r\nm {\r\n  b: 2  # x\r\n}\r\n")]
    [InlineData("a:1\nb:2\r\nc:3\n", "a: 1\nb: 2\nc: 3\n")]
    [InlineData("# txtpbfmt: off\nmatrix: [1, 0,\n         0, 1]\n# txtpbfmt: on\nsub{a:1}\n", "# txtpbfmt: off\nmatrix: [1, 0,\n         0, 1]\n# txtpbfmt: on\nsub { a: 1 }\n")]
    [InlineData("a:1\n\n\n  # txtpbfmt: off\n  b  :2;\t\r\n#txtpbfmt:on\nc:3", "a: 1\n\n  # txtpbfmt: off\n  b  :2;\t\r\n#txtpbfmt:on\nc: 3\n")]
    [InlineData("m {\na:1\n# txtpbfmt: off\nb  : 2\n\n\n# txtpbfmt: on\nc:3\n}", "m {\n  a: 1\n# txtpbfmt: off\nb  : 2\n\n\n# txtpbfmt: on\n  c: 3\n}\n")]
    [InlineData("m {\na:1\n# txtpbfmt: off\nb  : 2\n}\nn {\n c  : 3\n# txtpbfmt: on\n d:4\n}\ne:5", "m {\na:1\n# txtpbfmt: off\nb  : 2\n}\nn {\n c  : 3\n# txtpbfmt: on\n d:4\n}\ne: 5\n")]
    [InlineData("a: [ 1,\n# txtpbfmt: off\n 2 ,\n# txtpbfmt: on\n3]\nb:1", "a: [ 1,\n# txtpbfmt: off\n 2 ,\n# txtpbfmt: on\n3]\nb: 1\n")]
    [InlineData("a:1 # txtpbfmt: off\nb  :2\n# txtpbfmt: on\nc:3", "a: 1  # txtpbfmt: off\nb  :2\n# txtpbfmt: on\nc: 3\n")]
    [InlineData("a:1\n# txtpbfmt: off\nb  :2", "a: 1\n# txtpbfmt: off\nb  :2")]
    [InlineData("# txtpbfmt: expand_all_children\nhead { a { b: 3 } e {} l: [1, 2] }", "# txtpbfmt: expand_all_children\nhead {\n  a {\n    b: 3\n  }\n  e {}\n  l: [1, 2]\n}\n")]
    [InlineData("# txtpbfmt: skip_all_colons, preserve_angle_brackets\nm: <a:1\n>\nn: { b: <> }", "# txtpbfmt: skip_all_colons, preserve_angle_brackets\nm <\n  a: 1\n>\nn { b <> }\n")]
    [InlineData("# txtpbfmt: smartquotes\na: \"\\\"x\\\\\\\"\" b: 'c' d: '\"' e: \"it's \\\"\"", "# txtpbfmt: smartquotes\na: '\"x\\\\\"'\nb: \"c\"\nd: '\"'\ne: \"it's \\\"\"\n")]
    [InlineData("a:1,b : 2;c\n:\n3", "a: 1\nb: 2\nc: 3\n")]
    [InlineData("a:1\n\n\n\nb:2", "a: 1\n\nb: 2\n")]
    [InlineData("\n\na:1\n\n", "a: 1\n")]
    [InlineData("# x\n\n\n# y\na:1", "# x\n\n# y\na: 1\n")]
    [InlineData("a:1# x\n# y", "a: 1  # x\n# y\n")]
    [InlineData("m{a:1,b:2}", "m { a: 1 b: 2 }\n")]
    [InlineData("m:<a:1\nb:2>", "m: {\n  a: 1\n  b: 2\n}\n")]
    [InlineData("m{}n{\n}", "m {}\nn {\n}\n")]
    [InlineData("m { # x\n# y\n\n a: 1 # z\n # last\n} # end", "m {  # x\n  # y\n\n  a: 1  # z\n  # last\n}  # end\n")]
    [InlineData("m { n { o { a: 1 }\n} }", "m {\n  n {\n    o { a: 1 }\n  }\n}\n")]
    [InlineData("a:[1,2 , 3]", "a: [1, 2, 3]\n")]
    [InlineData("a:[]m [{a:1},<>]", "a: []\nm [{ a: 1 }, {}]\n")]
    [InlineData("a:[1, # x\n2\n# y\n]", "a: [\n  1,  # x\n  2\n  # y\n]\n")]
    [InlineData("a: [ # x\n 1 # y\n , 2]", "a: [  # x\n  1,  # y\n  2\n]\n")]
    [InlineData("m [{\na:1},{b:2}]", "m [\n  {\n    a: 1\n  },\n  { b: 2 }\n]\n")]
    [InlineData("a:'x' \"y\"", "a:\n  \"x\"\n  \"y\"\n")]
    [InlineData("a:'x'# 1\n# 2\n'y'# 3", "a:\n  \"x\"  # 1\n  # 2\n  \"y\"  # 3\n")]
    [InlineData("m{a:'x''y'}", "m { a: \"x\" \"y\" }\n")]
    [InlineData("a:'say \"hi\" it\\'s \\\\'", "a: \"say \\\"hi\\\" it\\'s \\\\\"\n")]
    [InlineData("a:\"it's\"", "a: \"it's\"\n")]
    [InlineData("a # 1\n: # 2\n - # 3\n 1 # 4", "# 1\n# 2\n# 3\na: -1  # 4\n")]
    [InlineData("[ a . b # 1\n / c.D ]: { x: 1 }", "# 1\n[a.b/c.D]: { x: 1 }\n")]
    [InlineData("a: - # 1\n 'x' # 2\n 'y'", "# 1\na:\n  -\"x\"  # 2\n  \"y\"\n")]
    [InlineData("a: ['x', 'y' # 1\n 'z' 'v', 'w'\n]", "a: [\n  \"x\",\n  \"y\"  # 1\n  \"z\"\n  \"v\",\n  \"w\"\n]\n")]
    [InlineData("a: - 1 b: -inf", "a: -1\nb: -inf\n")]
    [InlineData("# txtpbfmt: disable\n a:1,", "# txtpbfmt: disable\n a:1,")]
    [InlineData("a:1\n# txtpbfmt: disable", "a: 1\n# txtpbfmt: disable\n")]
    [InlineData("# txtpbfmt: off because\na :1\n# txtpbfmt: on, again\nb :1", "# txtpbfmt: off because\na :1\n# txtpbfmt: on, again\nb: 1\n")]
    public void LaysOut(string text, string expected)
    {
        Assert.Equal(expected, Print(text));
        Assert.Equal(expected, Print(expected));
    }

    [Theory]
    [InlineData("# txtpbfmt: disable, smartquotes\n# txtpbfmt: off\na: 1\n# txtpbfmt: on\n")]
    [InlineData("a: 1\n# txtpbfmt: sort_fields_by_field_name\n")]
    [InlineData("a: '# txtpbfmt: off'")]
    [InlineData("# txtpbfmt: sort_fields_by_field_name, reverse_sort\na: 1", "AMCT5028 'sort_fields_by_field_name' is not obeyed", "AMCT5028 'reverse_sort'")]
    [InlineData("# txtpbfmt: sort_repeated_fields_by_subfield=a.b\n# txtpbfmt: wrap_strings_at_column=80\na: 1", "AMCT5028 'sort_repeated_fields_by_subfield'", "AMCT5028 'wrap_strings_at_column'")]
    [InlineData("# txtpbfmt: smart_quotes\na: 1", "AMCT5028 'smart_quotes' is not a directive of txtpbfmt; did you mean 'smartquotes'?")]
    [InlineData("# txtpbfmt: off why\na :1\n# txtpbfmt: on\n", "AMCT5028 'off' is obeyed, but txtpbfmt refuses a line that contains anything else")]
    [InlineData("# txtpbfmt:\na: 1", "AMCT5028 a directive is missing here")]
    [InlineData("# txtpbfmt: smartquotes,,\na: 1", "AMCT5028 a directive is missing here", "AMCT5028 a directive is missing here")]
    [InlineData("# txtpbfmt: dns_sort_order, use_short_repeated_primitive_fields\na: 1", "AMCT5028 'dns_sort_order' is not obeyed", "AMCT5028 'use_short_repeated_primitive_fields' is not obeyed")]
    [InlineData("a: 1\n# txtpbfmt: off\nb: 1", "AMCT5029 no '# txtpbfmt: on' follows")]
    [InlineData("a: 1\n# txtpbfmt: on\nb: 1", "AMCT5029 no '# txtpbfmt: off' comes before")]
    public void WarnsOfDirectives(string text, params string[] expected)
    {
        List<TextDiagnostic> findings = LayoutDirectives.Read(TextDocument.Parse(Encoding.UTF8.GetBytes(text))).Findings;
        Assert.Equal(expected.Length, findings.Count);
        Assert.All(findings.Zip(expected), static pair => Assert.StartsWith(pair.Second, $"{pair.First.Id} {pair.First.Message}", StringComparison.Ordinal));
        Assert.All(findings, static finding => Assert.Equal(TextSeverity.Warning, finding.Severity));
    }

    // Ours, and those of other people where they lie next to the repository.
    [Fact]
    public void LaysOutFilesOfPeople()
    {
        string[] own = [.. new[] { "samples", "schemas" }.SelectMany(static folder => Directory.GetFiles(Path.Combine(Corpus.RepositoryRoot, folder), "*.cfg", SearchOption.AllDirectories))
            .Where(static path => !path.Contains(Path.DirectorySeparatorChar + "bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal))];
        string[] others = Corpus.Find("text-format", "corpus", "manifest.csv") is { } manifest
            ? [.. File.ReadLines(manifest).Select(static line => line.Split(',')).Where(static row => row.Length == 6 && row[3] == "accept").Select(row => Path.Combine(Path.GetDirectoryName(manifest)!, row[0]))]
            : [];
        int laidOut = 0;
        foreach (string path in own.Concat(others))
        {
            TextDocument document = TextDocument.Parse(File.ReadAllBytes(path), depthLimit: TextDocument.MaximumDepth);
            if (document.ErrorCount == 0)
            {
                laidOut++;
                Assert.True(LayoutLaw.Broken(document) is null, $"{path}: {LayoutLaw.Broken(document)}");
            }
        }
        Assert.InRange(laidOut, others.Length + 10, others.Length + own.Length);
    }

    [Fact]
    public void LaysOutDeepMessages()
    {
        string text = string.Concat(Enumerable.Repeat("m {\n", 900)) + string.Concat(Enumerable.Repeat("}", 900));
        Assert.Equal(1800, Print(text).Count(static character => character == '\n'));
    }

    private static string Print(string text)
    {
        TextDocument document = TextDocument.Parse(Encoding.UTF8.GetBytes(text), depthLimit: TextDocument.MaximumDepth);
        Assert.Empty(document.Errors);
        return Encoding.UTF8.GetString(DocumentPrinter.Print(document).Span);
    }
}
