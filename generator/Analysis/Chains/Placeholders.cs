using System.Globalization;
using AmctGen.Generator.Model;
using AmctGen.Generator.Rules.Evaluation;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AmctGen.Generator.Analysis.Chains;

/// <summary>Calls that set a field to a value that satisfies its rules, until a user replaces the value.</summary>
/// <param name="map">The generated members.</param>
/// <param name="rules">The evaluator of rules.</param>
/// <param name="model">The semantic model of the file; null writes full names of types.</param>
/// <param name="position">The position of the call in the file.</param>
internal sealed class Placeholders(MemberMap map, ConstantRules rules, SemanticModel? model, int position)
{
    /// <summary>The name of the parameter of lambdas.</summary>
    public const string Parameter = "value";

    // Messages whose required fields contain each other without end cannot be built.
    private const int MostLevels = 4;

    private static readonly ConstantModel[] s_texts = [ConstantModel.String("TODO"), ConstantModel.String("")];

    /// <summary>The call, for example <c>.WithBits(4)</c>; null if no value is found.</summary>
    /// <param name="field">The field, which is singular.</param>
    /// <param name="builder">The builder.</param>
    /// <param name="level">How many lambdas are around the call.</param>
    public string? CallOf(FieldModel field, ITypeSymbol? builder, int level = 0)
    {
        foreach (IMethodSymbol method in (builder?.GetMembers() ?? []).OfType<IMethodSymbol>())
        {
            if (method.Parameters.Length == 1 && method.Parameters[0].Type is INamedTypeSymbol { TypeKind: not TypeKind.Delegate } type
                && map.FindMethod(method, out _) is { Verb: BuilderVerb.With } with && with.Field == field)
            {
                return ValueOf(field, type, level) is { } value ? $".{method.Name}({value})" : null;
            }
        }
        return null;
    }

    private string? ValueOf(FieldModel field, INamedTypeSymbol type, int level)
    {
        if (field.Kind is FieldKind.Message or FieldKind.Group)
        {
            return Message(type, level);
        }
        foreach (ConstantModel candidate in Candidates(field))
        {
            if (CelEvaluator.Constant(candidate) is { } value && rules.Check(field, value).Count == 0
                && Literal(candidate, type) is { } text)
            {
                return text;
            }
        }
        return null;
    }

    private string? Message(INamedTypeSymbol type, int level)
    {
        if (map.FindMessage(type) is not { } members || level == MostLevels)
        {
            return null;
        }
        string name = level == 0 ? Parameter : Parameter + (level + 1).ToString(CultureInfo.InvariantCulture);
        string calls = "";
        foreach (FieldModel field in members.Message.Fields)
        {
            if (field.Cardinality == FieldCardinality.Required)
            {
                if (CallOf(field, type.GetTypeMembers("Builder").FirstOrDefault(), level + 1) is not { } call)
                {
                    return null;
                }
                calls += call;
            }
        }
        return calls.Length == 0 ? $"new {NameOf(type)}()" : $"{name} => {name}{calls}";
    }

    // The default of the schema, then what rules name, then simple values.
    private static IEnumerable<ConstantModel> Candidates(FieldModel field)
    {
        ConstantModel? otherwise = field.Default;
        if (otherwise is not null && field.HasExplicitDefault)
        {
            yield return otherwise;
        }
        foreach (RuleModel rule in field.Rules?.Rules ?? default)
        {
            foreach (RuleModel part in rule.Parts.IsEmpty ? [rule] : rule.Parts.AsEnumerable())
            {
                foreach (ConstantModel operand in part.Operands)
                {
                    if (otherwise is not null && operand.Kind == otherwise.Kind)
                    {
                        yield return operand;
                    }
                }
            }
        }
        if (field.Kind == FieldKind.String)
        {
            yield return s_texts[0];
        }
        if (otherwise is not null)
        {
            yield return otherwise;
        }
        if (One(otherwise?.Kind) is { } one)
        {
            yield return one;
        }
    }

    private static ConstantModel? One(ConstantKind? kind) => kind switch
    {
        ConstantKind.Int32 => ConstantModel.Int32(1),
        ConstantKind.Int64 => ConstantModel.Int64(1),
        ConstantKind.UInt32 => ConstantModel.UInt32(1),
        ConstantKind.UInt64 => ConstantModel.UInt64(1),
        ConstantKind.Float => ConstantModel.Float(1),
        ConstantKind.Double => ConstantModel.Double(1),
        _ => null,
    };

    private string? Literal(ConstantModel value, INamedTypeSymbol type) => value.Kind switch
    {
        ConstantKind.Bool => value.IsTrue ? "true" : "false",
        ConstantKind.Int32 or ConstantKind.Int64 => value.Signed.ToString(CultureInfo.InvariantCulture),
        ConstantKind.UInt32 or ConstantKind.UInt64 => value.Unsigned.ToString(CultureInfo.InvariantCulture),
        ConstantKind.Float => IsFinite(value.Number) ? SymbolDisplay.FormatPrimitive((float)value.Number, true, false) + "f" : null,
        ConstantKind.Double => IsFinite(value.Number) ? SymbolDisplay.FormatPrimitive(value.Number, true, false) + "d" : null,
        ConstantKind.String => SymbolDisplay.FormatLiteral(value.Text, quote: true),
        ConstantKind.Bytes => value.Content.IsEmpty ? NameOf(type) + ".Empty" : null,
        ConstantKind.Enum => value.MemberName.Length > 0 ? $"{NameOf(type)}.{value.MemberName}" : null,
        _ => null,
    };

    private static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);

    private string NameOf(INamedTypeSymbol type) => model is null
        ? type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
        : type.ToMinimalDisplayString(model, position);
}
