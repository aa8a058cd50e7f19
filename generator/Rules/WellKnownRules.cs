using AmctGen.Generator.Diagnostics;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules;

/// <summary>The rules of a message of protobuf's library, declared as data.</summary>
/// <param name="Message">The name of the message in <c>google.protobuf</c>.</param>
/// <param name="Field">The field of the rules.</param>
/// <param name="Wrapped">The kind of the value in a wrapper; null for any other message.</param>
internal sealed record WellKnownRules(string Message, string Field, FieldKind? Wrapped = null)
{
    private const string Package = "google.protobuf.";

    private static readonly WellKnownRules[] s_all =
    [
        new("Any", "any"),
        new("Duration", "duration"),
        new("FieldMask", "field_mask"),
        new("Timestamp", "timestamp"),
        new("BoolValue", "bool", FieldKind.Bool),
        new("BytesValue", "bytes", FieldKind.Bytes),
        new("DoubleValue", "double", FieldKind.Double),
        new("FloatValue", "float", FieldKind.Float),
        new("Int32Value", "int32", FieldKind.Int32),
        new("Int64Value", "int64", FieldKind.Int64),
        new("StringValue", "string", FieldKind.String),
        new("UInt32Value", "uint32", FieldKind.UInt32),
        new("UInt64Value", "uint64", FieldKind.UInt64),
    ];

    /// <summary>The rules of a message; null if it has none of its own.</summary>
    public static WellKnownRules? Of(string fullName) => fullName.StartsWith(Package, StringComparison.Ordinal)
        ? Array.Find(s_all, known => known.Message == fullName.Substring(Package.Length))
        : null;

    /// <summary>Reads the rules of a message that is not a wrapper.</summary>
    public List<RuleModel> Read(RuleNode node, DiagnosticBag diagnostics) => Message switch
    {
        "Any" => ReadLists(node, RuleSubject.TypeUrl, "must have one of the types ", "must have none of the types "),
        "FieldMask" => ReadPaths(node),
        _ => ReadMoments(node, diagnostics),
    };

    private List<RuleModel> ReadMoments(RuleNode node, DiagnosticBag diagnostics)
    {
        List<RuleModel> rules = new NumberRules(node, FieldKind.Message, Field, null, diagnostics).Read();
        if (node.IsTrue("lt_now"))
        {
            rules.Add(NowRule(RuleKind.NotAfterNow, "lt_now", "must not be after the current time"));
        }
        if (node.IsTrue("gt_now"))
        {
            rules.Add(NowRule(RuleKind.NotBeforeNow, "gt_now", "must not be before the current time"));
        }
        if (node.Find("within")?.Message is { } within)
        {
            var distance = new RuleNumber(within, RuleSubject.Duration);
            rules.Add(NowRule(RuleKind.NearNow, "within", $"must be within {distance} of the current time")
                with { Operands = new EquatableArray<ConstantModel>([distance.Constant]) });
        }
        return rules;
    }

    private RuleModel NowRule(RuleKind kind, string field, string message) =>
        new() { Kind = kind, Id = $"{Field}.{field}", Message = message, Subject = RuleSubject.Timestamp };

    private List<RuleModel> ReadPaths(RuleNode node)
    {
        List<RuleModel> rules = ReadLists(node, RuleSubject.Paths, "must only contain paths in ", "must not contain paths in ");
        if (node.Find("const")?.Message is { } only)
        {
            rules.Insert(0, ListRule(RuleKind.Const, "const", RuleSubject.Paths, "must have the paths ", [.. only.All("paths")]));
        }
        return rules;
    }

    private List<RuleModel> ReadLists(RuleNode node, RuleSubject subject, string allowed, string refused)
    {
        List<RuleModel> rules = [];
        if (node.All("in").Any())
        {
            rules.Add(ListRule(RuleKind.In, "in", subject, allowed, [.. node.All("in")]));
        }
        if (node.All("not_in").Any())
        {
            rules.Add(ListRule(RuleKind.NotIn, "not_in", subject, refused, [.. node.All("not_in")]));
        }
        return rules;
    }

    private RuleModel ListRule(RuleKind kind, string field, RuleSubject subject, string message, RuleEntry[] entries)
    {
        string[] texts = [.. entries.Select(static entry => entry.Scalar!.Text)];
        return new RuleModel
        {
            Kind = kind,
            Id = $"{Field}.{field}",
            Message = message + string.Join(", ", texts.Select(static text => $"'{text}'")),
            Operands = new EquatableArray<ConstantModel>([.. texts.Select(ConstantModel.String)]),
            Subject = subject,
        };
    }
}
