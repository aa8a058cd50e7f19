using System.Text;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Schema;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Reads the rules of strings and bytes.</summary>
internal sealed class TextRules(RuleNode node, bool isBytes, DiagnosticBag diagnostics)
{
    private readonly string _name = isBytes ? "bytes" : "string";
    private readonly List<RuleModel> _rules = [];

    public List<RuleModel> Read()
    {
        if (node.Find("const") is { Scalar: { } only })
        {
            Add(RuleKind.Const, "const", "must be " + Quote(only), Literal(only));
        }
        ReadLength("", RuleKind.Length, isBytes ? "byte" : "character");
        ReadLength("bytes", RuleKind.ByteLength, "byte");
        ReadPattern();
        ReadPart("prefix", RuleKind.Prefix, "must start with ");
        ReadPart("suffix", RuleKind.Suffix, "must end with ");
        ReadPart("contains", RuleKind.Contains, "must contain ");
        ReadPart("not_contains", RuleKind.NotContains, "must not contain ");
        ReadList("in", RuleKind.In, "must be one of ");
        ReadList("not_in", RuleKind.NotIn, "must be none of ");
        CheckConst();
        return _rules;
    }

    private void ReadLength(string unit, RuleKind kind, string word)
    {
        bool isSecond = unit.Length > 0;
        string exact = isSecond ? "len_bytes" : "len";
        string least = isSecond ? "min_bytes" : "min_len";
        string most = isSecond ? "max_bytes" : "max_len";
        if (node.Find(exact) is { Scalar: { } length })
        {
            AddLength(kind, exact, RuleKind.Const, length, $"must have {Count(length, word)}");
        }
        if (node.Find(least) is { Scalar: { } lower })
        {
            AddLength(kind, least, RuleKind.AtLeast, lower, $"must have at least {Count(lower, word)}");
        }
        if (node.Find(most) is { Scalar: { } upper } entry)
        {
            AddLength(kind, most, RuleKind.AtMost, upper, $"must have at most {Count(upper, word)}");
            RuleScalar? floor = node.Find(least)?.Scalar ?? node.Find(exact)?.Scalar;
            if (floor is not null && floor.Integer > upper.Integer)
            {
                diagnostics.Report(RuleDiagnostics.Contradiction, entry.Span, $"no value has at least {Count(floor, word)} and at most {Count(upper, word)}");
            }
        }
    }

    private void ReadPattern()
    {
        if (node.Find("pattern") is not { Scalar: { } pattern })
        {
            return;
        }
        (string? translated, string? problem) = PatternTranslator.Translate(pattern.Text);
        if (translated is null)
        {
            diagnostics.Report(RuleDiagnostics.InvalidPattern, pattern.Span, problem!);
            return;
        }
        Add(RuleKind.Pattern, "pattern", "must match " + Quote(pattern), CSharpLiterals.String(translated));
    }

    private void ReadPart(string field, RuleKind kind, string message)
    {
        if (node.Find(field) is { Scalar: { } part })
        {
            Add(kind, field, message + Quote(part), Literal(part));
        }
    }

    private void ReadList(string field, RuleKind kind, string message)
    {
        RuleScalar[] values = [.. node.All(field).Select(static entry => entry.Scalar!)];
        if (values.Length > 0)
        {
            _rules.Add(new RuleModel(kind, _name + "." + field, message + string.Join(", ", values.Select(Quote)), new EquatableArray<string>([.. values.Select(Literal)])));
        }
    }

    // A constant decides everything else.
    private void CheckConst()
    {
        if (node.Find("const") is not { Scalar: { } only } entry)
        {
            return;
        }
        int length = isBytes ? only.Bytes.Length : CodePoints(only.Text);
        bool breaks = (node.Find("len")?.Scalar is { } exact && exact.Integer != length)
            || (node.Find("min_len")?.Scalar is { } least && least.Integer > length)
            || (node.Find("max_len")?.Scalar is { } most && most.Integer < length)
            || (node.All("in").Any() && !node.All("in").Any(value => value.Scalar!.Bytes.SequenceEqual(only.Bytes)))
            || node.All("not_in").Any(value => value.Scalar!.Bytes.SequenceEqual(only.Bytes));
        if (breaks)
        {
            diagnostics.Report(RuleDiagnostics.Contradiction, entry.Span, $"{Quote(only)} breaks another of the rules");
        }
    }

    private void AddLength(RuleKind kind, string field, RuleKind comparison, RuleScalar limit, string message)
    {
        var part = new RuleModel(comparison, "", "", new EquatableArray<string>([CSharpLiterals.Integer((ulong)limit.Integer, "UL")]));
        _rules.Add(new RuleModel(kind, _name + "." + field, message, Parts: new EquatableArray<RuleModel>([part])));
    }

    private void Add(RuleKind kind, string field, string message, string operand) =>
        _rules.Add(new RuleModel(kind, _name + "." + field, message, new EquatableArray<string>([operand])));

    private string Literal(RuleScalar value) => isBytes ? BytesLiteral(value.Bytes) : CSharpLiterals.String(value.Text);

    // Constant data: nothing is allocated where it is used.
    private static string BytesLiteral(byte[] bytes) =>
        "(global::System.ReadOnlySpan<byte>)[" + string.Join(", ", bytes.Select(static value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))) + "]";

    private static string Quote(RuleScalar value)
    {
        string text = value.Text.Length <= 60 ? value.Text : value.Text.Substring(0, 57) + "...";
        var quoted = new StringBuilder("'");
        foreach (char character in text)
        {
            quoted.Append(char.IsControl(character) ? ' ' : character);
        }
        return quoted.Append('\'').ToString();
    }

    private static string Count(RuleScalar count, string word) => count.Integer == 1 ? "1 " + word : count.Word + " " + word + "s";

    private static int CodePoints(string text)
    {
        int count = 0;
        foreach (char character in text)
        {
            count += char.IsLowSurrogate(character) ? 0 : 1;
        }
        return count;
    }
}
