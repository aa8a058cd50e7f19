using AmctGen.Generated;
using AmctGen.Generator.Exports;
using AmctGen.Generator.Model;
using AmctGen.Text;

namespace AmctGen.Generator.Rules.Cel;

internal sealed partial class CelTermCompiler
{
    private const string Any = "google.protobuf.Any";

    private CelTerm Call(string function, CelNode node, params CelNode[] arguments)
    {
        CelTerm[] terms = [.. arguments.Select(Visit)];
        CelOverload? overload = CelLibrary.Find(function)
            .FirstOrDefault(overload => overload.Arguments.Count == terms.Length && overload.Implementation is not null);
        return overload is null
            ? Fail(node, $"{function}() is not supported")
            : new CelTermCall(overload.Implementation!.Method, new EquatableArray<CelTerm>(terms));
    }

    private CelTerm Invocation(CelInvocation invocation)
    {
        if (invocation is { Name: "has", Target: null })
        {
            var member = (CelMember)invocation.Arguments[0];
            return new CelTermHas(Visit(member.Target), member.Name, Access(member));
        }
        if (CelMacroForm.Of(invocation) is { } form)
        {
            return Macro(invocation, form);
        }
        string name = invocation.Name;
        CelNode? target = invocation.Target;
        if (target is not null && CelChecker.DottedName(target) is { } space && CelLibrary.Find(space + "." + name).Count > 0)
        {
            name = space + "." + name;
            target = null;
        }
        CelNode[] arguments = target is null ? [.. invocation.Arguments] : [target, .. invocation.Arguments];
        return name == "matches" && arguments[1] is CelConstant { Value: string pattern }
            ? new CelTermMatches(Visit(arguments[0]), pattern)
            : Moment(name, arguments) ?? Call(name, invocation, arguments);
    }

    // A time that is a constant is only read once.
    private static CelTermMoment? Moment(string name, CelNode[] arguments)
    {
        if (name is not ("duration" or "timestamp") || arguments[0] is not CelConstant { Value: string text })
        {
            return null;
        }
        CelValue value = name == "duration" ? CelFunctions.ToDuration(CelValue.Of(text)) : CelFunctions.ToTimestamp(CelValue.Of(text));
        return value.IsError ? null : new CelTermMoment(name == "timestamp", value.Nanoseconds);
    }

    private CelTerm Macro(CelInvocation invocation, CelMacroForm form)
    {
        CelTerm range = Visit(invocation.Target!);
        if (++_nesting > MaximumNesting)
        {
            return Fail(invocation, "more than 12 macros inside each other are not supported; write several rules");
        }
        string[] variables = [.. invocation.Arguments.Take(form.VariableCount).Select(static argument => ((CelName)argument).Name)];
        _variables.AddRange(variables);
        CelTerm[] bodies = [.. invocation.Arguments.Skip(form.VariableCount).Select(Visit)];
        _variables.RemoveRange(_variables.Count - variables.Length, variables.Length);
        _nesting--;
        return new CelTermMacro
        {
            Method = form.Result switch
            {
                CelMacroResult.Items => nameof(CelFunctions.Filter),
                CelMacroResult.List => nameof(CelFunctions.MapList),
                CelMacroResult.Map => nameof(CelFunctions.MapValues),
                CelMacroResult.Entries => nameof(CelFunctions.MapEntries),
                _ => form.Name switch
                {
                    "all" => nameof(CelFunctions.All),
                    "exists" => nameof(CelFunctions.Exists),
                    _ => nameof(CelFunctions.ExistsOne),
                },
            },
            Range = range,
            Variables = new EquatableArray<string>(variables),
            Bodies = new EquatableArray<CelTerm>(bodies),
        };
    }

    private CelTerm Message(CelMessageNode node)
    {
        string name = CelChecker.DottedName(node.Type)!;
        if (scope.Message(name) is not { } message)
        {
            return Fail(node, $"the message '{name}' is not imported");
        }
        if (message.FullName == Any)
        {
            return Fail(node, "making a google.protobuf.Any is not supported");
        }
        foreach (CelFieldNode field in node.Fields)
        {
            FieldExport declared = message.FindField(field.Name)!;
            if (scope.TypeOf(message, declared) is { Message.FullName: Any })
            {
                return Fail(field.Value, "setting a field of the type google.protobuf.Any is not supported");
            }
        }
        _createsMessages = true;
        return new CelTermMessage(message.FullName, message.TypeName,
            new EquatableArray<string>([.. node.Fields.Select(static field => field.Name)]),
            new EquatableArray<CelTerm>([.. node.Fields.Select(field => Visit(field.Value))]));
    }
}
