using System.Globalization;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Values that are known at compile time, as the evaluator of rules represents them.</summary>
internal static class ConstantValues
{
    /// <summary>The value of an operation; null if it is not known.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="kind">The kind of the field that gets the value.</param>
    public static object? Find(IOperation operation, FieldKind kind)
    {
        IOperation value = operation;
        bool isInitial = false;
        while (true)
        {
            if (value.ConstantValue is { HasValue: true, Value: { } constant })
            {
                return Convert(constant, kind);
            }
            switch (value)
            {
                case IConversionOperation { IsImplicit: true } conversion:
                    value = conversion.Operand;
                    break;
                case ILocalReferenceOperation local when !isInitial && FindInitial(local) is { } initial:
                    value = initial;
                    isInitial = true;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>Whether an operation is the constant null.</summary>
    public static bool IsNull(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: null } || operation.Unwrap().ConstantValue is { HasValue: true, Value: null };

    /// <summary>Whether the value of an operation is certainly not null.</summary>
    public static bool IsNotNull(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue.Value is not null;
        }
        IOperation value = operation.Unwrap();
        if (value.ConstantValue.HasValue)
        {
            return value.ConstantValue.Value is not null;
        }
        return value is IObjectCreationOperation or IWithOperation or IArrayCreationOperation or IInterpolatedStringOperation
            || value.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            || value.SemanticModel?.GetTypeInfo(value.Syntax).Nullability.FlowState == NullableFlowState.NotNull;
    }

    // The value of a local variable that is set once, where it is declared.
    private static IOperation? FindInitial(ILocalReferenceOperation reference)
    {
        if (reference.Local.RefKind != RefKind.None)
        {
            return null;
        }
        IOperation? initial = null;
        foreach (IOperation operation in reference.Root().Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && IsSame(declarator.Symbol, reference.Local))
            {
                initial = declarator.GetVariableInitializer()?.Value;
            }
            else if (operation is ILocalReferenceOperation use && IsSame(use.Local, reference.Local) && IsWritten(use))
            {
                return null;
            }
        }
        return initial;
    }

    private static bool IsSame(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static bool IsWritten(ILocalReferenceOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == use || assignment.IsRef(),
        IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation => true,
        IArgumentOperation argument => argument.Parameter is null or { RefKind: not RefKind.None },
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };

    private static bool IsRef(this IAssignmentOperation assignment) => assignment is ISimpleAssignmentOperation { IsRef: true };

    private static object? Convert(object constant, FieldKind kind) => kind switch
    {
        FieldKind.Bool => constant as bool?,
        FieldKind.String => constant as string,
        FieldKind.Float => IsNumber(constant) ? (double)System.Convert.ToSingle(constant, CultureInfo.InvariantCulture) : null,
        FieldKind.Double => IsNumber(constant) ? System.Convert.ToDouble(constant, CultureInfo.InvariantCulture) : null,
        FieldKind.UInt32 or FieldKind.Fixed32 or FieldKind.UInt64 or FieldKind.Fixed64 => constant switch
        {
            ulong number => number,
            _ => ToSigned(constant) is { } number && number >= 0 ? (ulong)number : null,
        },
        FieldKind.Int32 or FieldKind.SInt32 or FieldKind.SFixed32 or FieldKind.Int64 or FieldKind.SInt64 or FieldKind.SFixed64
            or FieldKind.Enum => ToSigned(constant),
        _ => null,
    };

    private static bool IsNumber(object constant) => constant is float or double or ulong || ToSigned(constant) is not null;

    private static long? ToSigned(object constant) => constant switch
    {
        sbyte or byte or short or ushort or int or uint or long => System.Convert.ToInt64(constant, CultureInfo.InvariantCulture),
        _ => null,
    };
}
