using AmctGen.Text;

namespace AmctGen.Generator.Tests.Rules.Conformance;

/// <summary>A test of the language's specification, as a rule of a message of its own.</summary>
/// <param name="File">The file of the test.</param>
/// <param name="Name">The section and the name.</param>
/// <param name="Container">The package in which names are resolved.</param>
/// <param name="Rule">An expression that is true if the result is the expected one; null if the test cannot be written as a rule.</param>
/// <param name="Fails">Whether the evaluation is expected to fail.</param>
internal sealed record CelSpecCase(string File, string Name, string Container, string? Rule, bool Fails)
{
    /// <summary>The tests of a file.</summary>
    public static IEnumerable<CelSpecCase> Read(string file, MessageValue tests)
    {
        foreach (MessageValue section in Messages(tests, "section"))
        {
            foreach (MessageValue test in Messages(section, "test"))
            {
                bool fails = test.Find("eval_error") is not null || test.Find("any_eval_errors") is not null;
                yield return new CelSpecCase(
                    file, $"{Text(section, "name")}/{Text(test, "name")}", Text(test, "container"), Expression(test, fails), fails);
            }
        }
    }

    private static string? Expression(MessageValue test, bool fails)
    {
        // Without the checker or macros, it is another language.
        bool hasOnlyType = test.Find("typed_result")?.Items[0].Value is MessageValue typed && typed.Find("result") is null;
        bool isOther = hasOnlyType || test.Find("disable_macros") is not null || test.Find("unknown") is not null || test.Find("any_unknowns") is not null;
        string expression = $"dyn({Text(test, "expr")}\n)";
        string? condition = fails ? "true" : Condition(test.Find("value")?.Items[0].Value as MessageValue ?? (test.Find("typed_result")?.Items[0].Value as MessageValue)?.Find("result")?.Items[0].Value as MessageValue);
        if (isOther || condition is null)
        {
            return null;
        }
        string rule = $"[{expression}].all(result, {condition})";
        foreach (ItemValue binding in test.Find("bindings")?.Items ?? [])
        {
            // A variable around the expression is not one at the root.
            if (Text(test, "expr").Contains($" .{binding.Key}", StringComparison.Ordinal))
            {
                return null;
            }
            if ((binding.Value as MessageValue)?.Find("value")?.Items[0].Value is not MessageValue value || CelLiteralText.Of(value) is not { } literal || !((string)binding.Key!).All(static character => char.IsAsciiLetterOrDigit(character) || character == '_'))
            {
                return null;
            }
            rule = $"[{literal}].all({binding.Key}, {rule})";
        }
        return rule;
    }

    private static string? Condition(MessageValue? value)
    {
        if (value is null)
        {
            return "result == true";
        }
        FieldValue? set = value.Fields.FirstOrDefault();
        string? type = set?.Shape.Name switch
        {
            "bool_value" => "bool",
            "int64_value" or "enum_value" => "int",
            "uint64_value" => "uint",
            "double_value" => "double",
            "string_value" => "string",
            "bytes_value" => "bytes",
            "list_value" => "list",
            "map_value" => "map",
            "type_value" => "type",
            _ => null,
        };
        string? literal = CelLiteralText.Of(value);
        bool isNan = set?.Items[0].Value is double.NaN;
        return literal is null ? null : $"{(isNan ? "result != result" : $"result == dyn({literal})")}{(type is null ? "" : $" && type(result) == {type}")}";
    }

    private static IEnumerable<MessageValue> Messages(MessageValue message, string field) =>
        message.Find(field)?.Items.Select(static item => (MessageValue)item.Value) ?? [];

    private static string Text(MessageValue message, string field) => message.Find(field)?.Items[0].Value as string ?? "";
}
