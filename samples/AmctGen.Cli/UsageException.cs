namespace AmctGen.Cli;

/// <summary>The call itself is wrong: exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>An input is wrong and has been reported: exit code 1.</summary>
internal sealed class InputException : Exception;
