using System.Text;
using AmctGen.Generated;
using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Generator.Names;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>Reads the rules of strings and bytes, and finds contradictions.</summary>
internal sealed class TextRules(RuleNode node, bool isBytes, DiagnosticBag diagnostics)
{
    private readonly string _name = isBytes ? "bytes" : "string";
    private readonly List<(RuleModel Model, Func<byte[], bool> Holds, SourceSpan Span)> _rules = [];
    private readonly TextBounds _bounds = new();

    public List<RuleModel> Read()
    {
        if (node.Find("const") is { Scalar: { } only } entry)
        {
            byte[] bytes = only.Bytes;
            Add(RuleKind.Const, "const", "must be " + Quote(only), Literal(only), value => value.SequenceEqual(bytes), entry.Span);
        }
        ReadLength(RuleKind.Length, "len", "min_len", "max_len", isBytes ? "byte" : "character",
            isBytes ? static value => value.Length : CodePoints);
        ReadLength(RuleKind.ByteLength, "len_bytes", "min_bytes", "max_bytes", "byte", static value => value.Length);
        ReadPattern();
        ReadPart("prefix", RuleKind.Prefix, "start with ", static (value, part) => value.AsSpan().StartsWith(part));
        ReadPart("suffix", RuleKind.Suffix, "end with ", static (value, part) => value.AsSpan().EndsWith(part));
        ReadPart("contains", RuleKind.Contains, "contain ", static (value, part) => value.AsSpan().IndexOf(part) >= 0);
        ReadPart("not_contains", RuleKind.NotContains, "not contain ", static (value, part) => value.AsSpan().IndexOf(part) < 0);
        ReadForm();
        ReadList("in", RuleKind.In, "must be one of ", isAllowed: true);
        ReadList("not_in", RuleKind.NotIn, "must be none of ", isAllowed: false);
        ReportContradictions();
        return _rules.ConvertAll(static rule => rule.Model);
    }

    /// <summary>The requirement and location of the first rule that a text violates; null if there is none.</summary>
    public (string Message, SourceSpan Span)? BrokenBy(byte[] text)
    {
        int broken = _rules.FindIndex(rule => !rule.Holds(text));
        return broken < 0 ? null : (_rules[broken].Model.Message, _rules[broken].Span);
    }

    private void ReadLength(RuleKind kind, string exact, string least, string most, string unit, Func<byte[], int> lengthOf)
    {
        ReadLength(exact, RuleKind.Const, "have ", static (length, limit) => length == limit);
        ReadLength(least, RuleKind.AtLeast, "have at least ", static (length, limit) => length >= limit);
        ReadLength(most, RuleKind.AtMost, "have at most ", static (length, limit) => length <= limit);

        void ReadLength(string field, RuleKind comparison, string text, Func<decimal, decimal, bool> compare)
        {
            if (node.Find(field) is not { Scalar: { } limit } entry)
            {
                return;
            }
            decimal count = limit.Integer;
            string counted = text + (count == 1 ? "1 " + unit : limit.Word + " " + unit + "s");
            var part = RuleModel.Part(comparison, ConstantModel.UInt64((ulong)count));
            var rule = new RuleModel
            {
                Kind = kind,
                Id = _name + "." + field,
                Message = "must " + counted,
                Parts = new EquatableArray<RuleModel>([part]),
            };
            _rules.Add((rule, value => compare(lengthOf(value), count), entry.Span));
            _bounds.AddLength(comparison, count, unit == "byte", counted, entry.Span);
        }
    }

    private void ReadPattern()
    {
        if (node.Find("pattern") is not { Scalar: { } pattern } entry)
        {
            return;
        }
        if (Re2Parser.Parse(pattern.Text).Problem is { } problem)
        {
            diagnostics.Report(RuleDiagnostics.InvalidPattern, pattern.SpanOf(problem.Start, problem.Length), problem.Message);
            return;
        }
        var compiled = new Re2Pattern(pattern.Text);
        Add(RuleKind.Pattern, "pattern", "must match " + Quote(pattern), ConstantModel.String(pattern.Text),
            value => compiled.IsMatch(Utf8.Decode(value).AsSpan()), entry.Span);
    }

    private void ReadForm()
    {
        if (isBytes)
        {
            ReadSize("ip", "a valid IP address", 4, 16);
            ReadSize("ipv4", "a valid IPv4 address", 4);
            ReadSize("ipv6", "a valid IPv6 address", 16);
            ReadSize("uuid", "a valid UUID", 16);
        }
        else if (TextForm.Of(node) is { } form)
        {
            SourceSpan span = node.Find(form.Field.Split('.')[0])!.Span;
            Add(new RuleModel { Kind = RuleKind.Form, Id = _name + "." + form.Field, Message = "must be " + form.Description,
                Form = form.Function }, value => value.Length == 0 || form.Test(Utf8.Decode(value)), span);
            AddNotEmpty(form.Field, form.Description, form.HasEmpty, span);
        }
    }

    // A form of bytes is a number of bytes.
    private void ReadSize(string field, string description, params int[] sizes)
    {
        if (node.Find(field) is { Scalar.IsTrue: true } entry)
        {
            RuleModel any = sizes.Prepend(0).Select(static size => RuleModel.Part(RuleKind.Const, ConstantModel.UInt64((ulong)size)))
                .Aggregate(static (left, right) => new RuleModel
                {
                    Kind = RuleKind.Either,
                    Id = "",
                    Message = "",
                    Parts = new EquatableArray<RuleModel>([left, right]),
                });
            Add(new RuleModel { Kind = RuleKind.Length, Id = _name + "." + field, Message = "must be " + description,
                Parts = new EquatableArray<RuleModel>([any]) }, value => value.Length == 0 || sizes.Contains(value.Length), entry.Span);
            AddNotEmpty(field, description, hasEmpty: false, entry.Span);
        }
    }

    private void AddNotEmpty(string field, string description, bool hasEmpty, SourceSpan span)
    {
        if (!hasEmpty)
        {
            string message = $"is empty, which is not {description}";
            Add(new RuleModel { Kind = RuleKind.NotEmpty, Id = $"{_name}.{field}_empty", Message = message },
                static value => value.Length > 0, span);
        }
    }

    private void Add(RuleModel rule, Func<byte[], bool> holds, SourceSpan span) => _rules.Add((rule, holds, span));

    private void ReadPart(string field, RuleKind kind, string verb, Func<byte[], byte[], bool> holds)
    {
        if (node.Find(field) is { Scalar: { } part } entry)
        {
            byte[] bytes = part.Bytes;
            Add(kind, field, "must " + verb + Quote(part), Literal(part), value => holds(value, bytes), entry.Span);
            _bounds.AddPart(kind, bytes, isBytes ? bytes.Length : CodePoints(bytes), verb + Quote(part), entry.Span);
        }
    }

    private void ReadList(string field, RuleKind kind, string message, bool isAllowed)
    {
        RuleEntry[] entries = [.. node.All(field)];
        if (entries.Length > 0)
        {
            HashSet<string> values = Keys(field);
            var rule = new RuleModel
            {
                Kind = kind,
                Id = _name + "." + field,
                Message = message + string.Join(", ", entries.Select(static entry => Quote(entry.Scalar!))),
                Operands = new EquatableArray<ConstantModel>([.. entries.Select(entry => Literal(entry.Scalar!))]),
            };
            _rules.Add((rule, value => values.Contains(Convert.ToBase64String(value)) == isAllowed, entries[0].Span));
        }
    }

    // If the values are listed, one of them must satisfy the other rules; otherwise the bounds must allow a value.
    private void ReportContradictions()
    {
        RuleScalar[] candidates = node.Find("const")?.Scalar is { } only
            ? [only]
            : [.. node.All("in").Select(static entry => entry.Scalar!)];
        HashSet<string> allowed = Keys("in");
        RuleEntry? overlap = node.All("not_in").FirstOrDefault(refused => allowed.Contains(Convert.ToBase64String(refused.Scalar!.Bytes)));
        if (overlap is not null)
        {
            diagnostics.Report(RuleDiagnostics.Contradiction, overlap.Scalar!.Span, $"{Quote(overlap.Scalar)} is in 'in' and in 'not_in'");
        }
        else if (candidates.Length > 0 && candidates.All(candidate => BrokenBy(candidate.Bytes) is not null))
        {
            (string message, SourceSpan span) = BrokenBy(candidates[0].Bytes)!.Value;
            string which = candidates.Length == 1 ? Quote(candidates[0]) : "each of the possible values";
            diagnostics.Report(RuleDiagnostics.Contradiction, span, $"{which} violates the rule that the value {message}");
        }
        else if (_bounds.Contradiction is { } found)
        {
            diagnostics.Report(RuleDiagnostics.Contradiction, found.Span, (MessageText)found.Message);
        }
    }

    private void Add(RuleKind kind, string field, string message, ConstantModel operand, Func<byte[], bool> holds, SourceSpan span)
    {
        var rule = new RuleModel
        {
            Kind = kind,
            Id = _name + "." + field,
            Message = message,
            Operands = new EquatableArray<ConstantModel>([operand]),
        };
        _rules.Add((rule, holds, span));
    }

    // Bytes as a key for lookup.
    private HashSet<string> Keys(string field) => [.. node.All(field).Select(static entry => Convert.ToBase64String(entry.Scalar!.Bytes))];

    private ConstantModel Literal(RuleScalar value) =>
        isBytes ? ConstantModel.Bytes(new EquatableArray<byte>(value.Bytes)) : ConstantModel.String(value.Text);

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

    private static int CodePoints(byte[] text) => text.Count(static value => (value & 0xC0) != 0x80);
}
