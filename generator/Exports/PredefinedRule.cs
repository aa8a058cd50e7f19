namespace AmctGen.Generator.Exports;

/// <summary>A rule that an extension of a message of rules stands for, as an expression.</summary>
/// <param name="Id">Its id; empty if there is none.</param>
/// <param name="Message">Its message; empty if there is none.</param>
/// <param name="Expression">The expression.</param>
internal sealed record PredefinedRule(string Id, string Message, string Expression);
