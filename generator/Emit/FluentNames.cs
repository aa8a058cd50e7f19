using AmctGen.Generator.Model;

namespace AmctGen.Generator.Emit;

/// <summary>The names of types at the place where fluent C# is written.</summary>
/// <remarks>Immutable.</remarks>
internal sealed record FluentNames
{
    /// <summary>Finds a message by its full name in the schema; null if it is not known.</summary>
    public required Func<string, MessageModel?> FindMessage { get; init; }

    /// <summary>The shortest name of a type, from its full C# name.</summary>
    public required Func<string, string> TypeName { get; init; }

    /// <summary>The expression of an enum value, from the full C# name of the enum and the number.</summary>
    public required Func<string, long, string> EnumValue { get; init; }

    /// <summary>The full C# name of the type of <c>bytes</c> fields.</summary>
    public string ByteString => "global::AmctGen.ByteString";
}
