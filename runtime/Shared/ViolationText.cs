namespace AmctGen.Text;

/// <summary>How a violated rule is printed: the same at run time, in the command and in the build.</summary>
static class ViolationText
{
    /// <summary>The violation as <c>path: message [rule]</c>.</summary>
    /// <param name="fieldPath">The field in proto names; empty for the message itself.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The message of the rule, without a final stop.</param>
    public static string Of(string fieldPath, string ruleId, string message)
    {
        string text = $"{Shown.Sentence(message)} [{Shown.Text(ruleId)}]";
        return fieldPath.Length == 0 ? text : $"{Shown.Path(fieldPath)}: {text}";
    }
}
