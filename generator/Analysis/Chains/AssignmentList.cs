using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>The changes of one message in one expression, in the order in which they are executed.</summary>
internal sealed record AssignmentList
{
    /// <summary>The message.</summary>
    public required MessageMembers Members { get; init; }

    /// <summary>The type of the builder; null for an initializer.</summary>
    public ITypeSymbol? Builder { get; init; }

    /// <summary>The last call, the lambda, the creation or the <c>with</c>.</summary>
    public required IOperation Operation { get; init; }

    /// <summary>The changes.</summary>
    public required ImmutableArray<Assigned> Items { get; init; }

    /// <summary>Whether no field is set before the first change.</summary>
    public bool StartsEmpty { get; init; }

    /// <summary>Whether all changes between the first and the last one are in the list.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether nothing can be changed after the last change.</summary>
    public bool IsFinal { get; init; }

    /// <summary>
    /// The operation that evaluates to the builder; null if no other code can use the builder while the expression is evaluated.
    /// </summary>
    public IOperation? SharedRoot { get; init; }

    /// <summary>The location that is reported if something is missing.</summary>
    public required Location End { get; init; }

    /// <summary>Whether the list describes the message completely.</summary>
    public bool IsClosed => StartsEmpty && IsComplete && IsFinal;
}
