using AmctGen.Generator.Analysis.Chains;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AmctGen.Generator.Analysis.Literals;

/// <summary>Finds the text of the message that a chain of calls builds from constants.</summary>
/// <param name="map">The generated members.</param>
internal sealed class ChainText(MemberMap map)
{
    /// <summary>The text; null if the message is not constant.</summary>
    /// <param name="build">The call that builds the message.</param>
    public string? Find(IInvocationOperation build) =>
        Read(build) is { } message ? message.ToString() : null;

    private ConstantMessage? Read(IInvocationOperation build)
    {
        if (BuilderChain.Read(build, map) is not { IsClosed: true } chain)
        {
            return null;
        }
        var message = new ConstantMessage();
        return TryApply(chain, message) ? message : null;
    }

    private bool TryApply(AssignmentList list, ConstantMessage message)
    {
        MessageModel model = list.Members.Message;
        foreach (Assigned item in list.Items)
        {
            switch (item)
            {
                case { Verb: BuilderVerb.Clear, Oneof: { } oneof }:
                    message.Clear(model.Fields.Where(field => IsIn(field, oneof, model)));
                    break;
                case { Verb: BuilderVerb.Clear, Field: { } field }:
                    message.Clear([field]);
                    break;
                case { Verb: BuilderVerb.With or BuilderVerb.Add or BuilderVerb.Set, Field: { } field }:
                    message.Clear(model.Fields.Where(other => other.Oneof >= 0 && other.Oneof == field.Oneof && other != field));
                    if (!TryAssign(item, field, message))
                    {
                        return false;
                    }
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    private static bool IsIn(FieldModel field, OneofModel oneof, MessageModel model) =>
        field.Oneof >= 0 && model.Oneofs[field.Oneof] == oneof;

    private bool TryAssign(Assigned item, FieldModel field, ConstantMessage message)
    {
        if (item.Edit is not null)
        {
            ConstantMessage edited = item.Verb == BuilderVerb.With ? message.Edit(field) : message.Add(field);
            return BuilderChain.ReadEdit(item, map, startsEmpty: true, isFinal: true) is { IsComplete: true } edit
                && TryApply(edit, edited);
        }
        switch (item.Verb)
        {
            case BuilderVerb.With when item.Values.Length == 1 && ValueOf(item.Values[0], field, field.Kind) is { } value:
                message.Set(field, value);
                return true;
            case BuilderVerb.Add when item.HasAllValues:
                foreach (IOperation element in item.Values)
                {
                    if (ValueOf(element, field, field.Kind) is not { } added)
                    {
                        return false;
                    }
                    message.Add(field, added);
                }
                return true;
            case BuilderVerb.Set when item.Values.Length == 2 && field.MapKey is { } keyKind
                && ScalarOf(item.Values[0], keyKind) is { } key && ValueOf(item.Values[1], field, field.Kind) is { } entry:
                message.SetEntry(field, key, entry);
                return true;
            default:
                return false;
        }
    }

    // The text of a scalar, or a message.
    private object? ValueOf(IOperation operation, FieldModel field, FieldKind kind)
    {
        if (kind is FieldKind.Message or FieldKind.Group)
        {
            return operation.Unwrap() is IInvocationOperation build ? Read(build) : null;
        }
        if (kind == FieldKind.Bytes)
        {
            return ConstantBytes.Find(operation.Unwrap()) is { } bytes ? TextScalars.Quote(bytes) : null;
        }
        return field.Enum is not null && kind == FieldKind.Enum
            ? EnumOf(operation)
            : ScalarOf(operation, kind);
    }

    private string? EnumOf(IOperation operation)
    {
        if (ConstantValues.Find(operation, FieldKind.Enum) is not long number)
        {
            return null;
        }
        EnumValueExport? value = map.FindEnum(operation.Unwrap().Type)?.Values.FirstOrDefault(value => value.Number == number);
        return value?.Name ?? TextScalars.Of(number, FieldKind.Enum);
    }

    private static string? ScalarOf(IOperation operation, FieldKind kind) =>
        ConstantValues.Find(operation, kind) is { } value ? TextScalars.Of(value, kind) : null;
}
