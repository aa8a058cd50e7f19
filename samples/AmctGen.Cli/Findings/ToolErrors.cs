namespace AmctGen.Cli.Findings;

/// <summary>The kinds of errors that only the command has.</summary>
internal static class ToolErrors
{
    /// <summary>A file that cannot be read or written.</summary>
    public const string Unreadable = "AMCT9020";

    /// <summary>Two files with the same import path.</summary>
    public const string SameImportPath = "AMCT9006";

    /// <summary>A file with another layout than <c>tidy</c> would produce.</summary>
    public const string Untidy = "AMCT9022";

    /// <summary>A file whose message nothing names.</summary>
    public const string Unnamed = "AMCT9023";
}
