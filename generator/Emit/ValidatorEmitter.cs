using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Emit;

/// <summary>Emits the validation of required fields, of rules and of messages inside, and the call of the user's partial method.</summary>
internal static class ValidatorEmitter
{
    public static void Emit(SourceWriter writer, MessageLayout layout)
    {
        var patterns = new PatternList(layout.PatternsName);
        var rules = new RuleEmitter(writer, patterns);
        writer.WriteLine();
        writer.OpenBlock($"void global::AmctGen.IMessage.Validate({RuntimeNames.ValidationContext} context)");
        EmitMessageRules(writer, layout, rules);
        foreach (OneofLayout oneof in layout.Oneofs)
        {
            if (oneof.Model.IsRequired)
            {
                writer.WriteLine($"context.RequireOneof({CSharpText.Quote(oneof.Model.ProtoName)}, {oneof.CaseVariable} != 0);");
            }
        }
        foreach (FieldLayout field in layout.Fields)
        {
            EmitField(writer, field, rules);
        }
        if (layout.ExtensionSet is not null)
        {
            writer.WriteLine($"{layout.ExtensionSet}.Validate(context);");
        }
        writer.WriteLine("OnValidate(context);");
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine($"partial void OnValidate({RuntimeNames.ValidationContext} context);");
        patterns.Emit(writer);
    }

    private static void EmitMessageRules(SourceWriter writer, MessageLayout layout, RuleEmitter rules)
    {
        if (layout.Message.Rules is not { } declared)
        {
            return;
        }
        rules.Emit(declared.Rules, FieldKind.Message, "null", "this");
        foreach (MessageOneofModel oneof in declared.Oneofs)
        {
            IEnumerable<FieldLayout> fields = oneof.Fields
                .Select(name => Array.Find(layout.Fields, field => field.Model.ProtoName == name))
                .OfType<FieldLayout>();
            string count = string.Join(" + ", fields.Select(static field => $"({IsFilled(field)} ? 1 : 0)"));
            string names = CSharpText.Quote(string.Join(", ", oneof.Fields));
            writer.WriteLine($"context.CheckOneof({names}, {count}, {CSharpText.Bool(oneof.IsRequired)});");
        }
    }

    private static void EmitField(SourceWriter writer, FieldLayout field, RuleEmitter rules)
    {
        FieldRulesModel? declared = field.Model.Rules;
        string name = CSharpText.Quote(field.Model.ProtoName);
        bool isRequired = field.IsRequired || declared is { IsRequired: true, Ignore: not RuleIgnore.Always };
        if (isRequired)
        {
            writer.WriteLine($"context.Require({name}, {IsFilled(field)});");
        }
        if (declared?.Ignore == RuleIgnore.Always)
        {
            return;
        }
        if (field.Storage is FieldStorage.List or FieldStorage.Map)
        {
            EmitCollection(writer, field, declared, name, rules);
        }
        else if (field.IsMessage && declared is null or { Rules.IsEmpty: true })
        {
            writer.WriteLine(field.Storage == FieldStorage.Oneof
                ? $"if ({field.IsSet()}) {{ context.Enter({name}, {field.OneofValue()}); }}"
                : $"context.Enter({name}, {field.Variable});");
        }
        else if (declared is { Rules.IsEmpty: false })
        {
            EmitValue(writer, field, declared, name, isRequired, rules);
        }
    }

    private static void EmitValue(
        SourceWriter writer, FieldLayout field, FieldRulesModel declared, string name, bool isRequired, RuleEmitter rules)
    {
        // The rules of a field with presence apply whenever it is set, even to zero.
        bool isPlain = field.Storage == FieldStorage.Plain;
        string? guard = !isPlain ? field.IsSet() : isRequired || declared.Ignore == RuleIgnore.Zero ? IsFilled(field) : null;
        if (guard is not null)
        {
            writer.OpenBlock($"if ({guard})");
        }
        string value = field.Variable;
        if (field.Storage is FieldStorage.Oneof or FieldStorage.Reference)
        {
            writer.WriteLine($"var value = {(field.Storage == FieldStorage.Oneof ? field.OneofValue() : field.Variable)};");
            value = "value";
        }
        rules.Emit(declared.Rules, field.Model.Kind, name, value);
        if (field.IsMessage)
        {
            writer.WriteLine($"context.Enter({name}, {value});");
        }
        if (guard is not null)
        {
            writer.CloseBlock();
        }
    }

    private static void EmitCollection(SourceWriter writer, FieldLayout field, FieldRulesModel? declared, string name, RuleEmitter rules)
    {
        if (declared is not null)
        {
            bool isGuarded = (declared.Ignore == RuleIgnore.Zero || declared.IsRequired) && !declared.Rules.IsEmpty;
            if (isGuarded)
            {
                writer.OpenBlock($"if ({field.Variable}.Count > 0)");
            }
            rules.Emit(declared.Rules, null, name, field.Variable);
            if (isGuarded)
            {
                writer.CloseBlock();
            }
            EmitElements(writer, field, declared, name, rules);
        }
        if (field.IsMessage && declared?.Items?.Ignore != RuleIgnore.Always)
        {
            writer.WriteLine($"context.EnterEach({name}, {field.Variable});");
        }
    }

    private static void EmitElements(SourceWriter writer, FieldLayout field, FieldRulesModel declared, string name, RuleEmitter rules)
    {
        if (declared.Keys is { Ignore: not RuleIgnore.Always, Rules.IsEmpty: false } keys)
        {
            EmitEach(writer, "EachKey", field, keys, field.Model.MapKey ?? FieldKind.String, name, rules);
        }
        if (declared.Items is { Ignore: not RuleIgnore.Always, Rules.IsEmpty: false } items)
        {
            EmitEach(writer, field.Storage == FieldStorage.Map ? "EachValue" : "EachItem", field, items, field.Model.Kind, name, rules);
        }
    }

    private static void EmitEach(
        SourceWriter writer, string method, FieldLayout field, FieldRulesModel declared, FieldKind kind, string name, RuleEmitter rules)
    {
        writer.OpenBlock($"context.{method}({name}, {field.Variable}, static (context, value) =>");
        if (declared.Ignore == RuleIgnore.Zero)
        {
            writer.WriteLine($"if (!({RuleEmitter.IsNotZero(kind, "value")})) {{ return; }}");
        }
        rules.Emit(declared.Rules, kind, "null", "value");
        writer.CloseBlock("});");
    }

    // A condition: the field is set. A field without presence is set if its value is not zero or empty.
    private static string IsFilled(FieldLayout field) => field.Storage switch
    {
        FieldStorage.List or FieldStorage.Map => $"{field.Variable}.Count > 0",
        FieldStorage.Plain => RuleEmitter.IsNotZero(field.Model.Kind, field.Variable),
        _ => field.IsSet(),
    };
}
