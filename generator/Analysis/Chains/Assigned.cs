using System.Collections.Immutable;
using AmctGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>One change of a message: a call of a builder's method, or a member of an initializer.</summary>
internal sealed record Assigned
{
    /// <summary>What is done. A member of an initializer sets its property, also if that is a list.</summary>
    public required BuilderVerb Verb { get; init; }

    /// <summary>The call or the assignment.</summary>
    public required IOperation Operation { get; init; }

    /// <summary>The location of the name of the method or property.</summary>
    public required Location Place { get; init; }

    /// <summary>The field that is changed; null if it is a oneof, or none.</summary>
    public FieldModel? Field { get; init; }

    /// <summary>The oneof that is cleared or set; null if it is a field, or none.</summary>
    public OneofModel? Oneof { get; init; }

    /// <summary>The value; for a list its elements as far as they are written there; for an entry of a map its key and its value.</summary>
    public ImmutableArray<IOperation> Values { get; init; } = [];

    /// <summary>Whether <see cref="Values"/> are all elements that the change adds to a list.</summary>
    public bool HasAllValues { get; init; }

    /// <summary>The lambda that edits the message in the field; null if a value is given.</summary>
    public IOperation? Edit { get; init; }

    /// <summary>Whether a list is set as a whole, not appended to.</summary>
    public bool ReplacesList { get; init; }
}
