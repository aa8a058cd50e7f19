using AmctGen.Generator.Compilation;

namespace AmctGen.Cli.Calls;

/// <summary>The usage is wrong: exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>An input has errors, which have been reported: exit code 1.</summary>
internal class InputException : Exception;

/// <summary>Schemas have errors, which have been reported.</summary>
internal sealed class BrokenSchemaException(SchemaCompilation schemas) : InputException
{
    /// <summary>The schemas, as far as they are valid.</summary>
    public SchemaCompilation Schemas => schemas;
}
