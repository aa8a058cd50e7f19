using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Calls;

/// <summary>Finds the variables that an expression depends on, if nothing else can change it.</summary>
internal static class StableValue
{
    /// <summary>The local variables and parameters of an expression; null if something else can change its value.</summary>
    public static IReadOnlyList<ISymbol>? VariablesOf(IOperation? value, MemberMap map) => value switch
    {
        null => [],
        { ConstantValue.HasValue: true } => [],
        IConversionOperation { IsImplicit: true } conversion => VariablesOf(conversion.Operand, map),
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => [local.Local],
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.In } parameter => [parameter.Parameter],
        IInstanceReferenceOperation => [],
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: null or IInstanceReferenceOperation } => [],
        // Messages are immutable.
        IPropertyReferenceOperation { Instance: { } instance, Arguments.IsEmpty: true } property
            when map.IsMessage(property.Property.ContainingType) => VariablesOf(instance, map),
        _ => null,
    };
}
