namespace AmctGen.Generator.Rules.Cel;

/// <summary>The bindings of the type variables of an expression.</summary>
/// <remarks>A failed unification does not change the bindings.</remarks>
internal sealed class CelTypeBindings
{
    private readonly Dictionary<string, CelType> _bound = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, CelType? Before)> _log = new();
    private int _parameters;

    /// <summary>Creates a new type variable.</summary>
    public CelType NewParameter() => CelType.Parameter(FormattableString.Invariant($"_{_parameters++}"));

    /// <summary>Whether the two types can be unified; binds type variables.</summary>
    public bool AreAssignable(IReadOnlyList<CelType> from, IReadOnlyList<CelType> to)
    {
        if (from.Count != to.Count)
        {
            return false;
        }
        _log.Clear();
        for (int i = 0; i < from.Count; i++)
        {
            if (!Agree(from[i], to[i]))
            {
                Undo();
                return false;
            }
        }
        return true;
    }

    public bool IsAssignable(CelType from, CelType to) => AreAssignable([from], [to]);

    /// <summary>The type with its type variables replaced by their bindings.</summary>
    public CelType Resolve(CelType type)
    {
        while (type.Kind == CelTypeKind.Parameter && _bound.TryGetValue(type.Name, out CelType? bound))
        {
            type = bound;
        }
        return type.First is null
            ? type
            : type with { First = Resolve(type.First), Second = type.Second is null ? null : Resolve(type.Second) };
    }

    /// <summary>A signature's type with fresh type variables for its parameters, so that each call has its own.</summary>
    public CelType Instantiate(CelType type, Dictionary<string, CelType> own)
    {
        if (type.Kind == CelTypeKind.Parameter)
        {
            if (!own.TryGetValue(type.Name, out CelType? parameter))
            {
                own[type.Name] = parameter = NewParameter();
            }
            return parameter;
        }
        return type.First is null
            ? type
            : type with { First = Instantiate(type.First, own), Second = type.Second is null ? null : Instantiate(type.Second, own) };
    }

    /// <summary>The more general of two unified types.</summary>
    public CelType MostGeneral(CelType first, CelType second) => IsLessSpecific(first, second) ? first : second;

    private bool Agree(CelType from, CelType to)
    {
        if (to.Kind == CelTypeKind.Parameter)
        {
            return AgreeWithOpen(to, from);
        }
        if (from.Kind == CelTypeKind.Parameter)
        {
            return AgreeWithOpen(from, to);
        }
        if (from.Kind == CelTypeKind.Dyn || to.Kind == CelTypeKind.Dyn)
        {
            return true;
        }
        if (from.Kind == CelTypeKind.Null || to.Kind == CelTypeKind.Null)
        {
            return from.AllowsNull && to.AllowsNull;
        }
        return from.Kind == to.Kind && from.Kind switch
        {
            CelTypeKind.List => Agree(from.First!, to.First!),
            CelTypeKind.Map => Agree(from.First!, to.First!) && Agree(from.Second!, to.Second!),
            CelTypeKind.Message => from.Name == to.Name,
            _ => true,
        };
    }

    // The binding of a type variable is widened if the other type is more general: int and dyn become dyn.
    private bool AgreeWithOpen(CelType open, CelType other)
    {
        while (_bound.TryGetValue(open.Name, out CelType? next) && next.Kind == CelTypeKind.Parameter)
        {
            open = next;
        }
        if (Outer(other) == open)
        {
            return true;
        }
        if (!_bound.TryGetValue(open.Name, out CelType? bound))
        {
            return Bind(open, other);
        }
        if (!Agree(other, bound))
        {
            return false;
        }
        CelType general = MostGeneral(other, bound);
        if (general != bound && !Contains(general, open))
        {
            Set(open.Name, general);
        }
        return true;
    }

    private bool Bind(CelType parameter, CelType type)
    {
        if (Contains(type, parameter))
        {
            return false;
        }
        Set(parameter.Name, type);
        return true;
    }

    private bool Contains(CelType type, CelType parameter)
    {
        type = Outer(type);
        return type == parameter || (type.First is not null && Contains(type.First, parameter))
            || (type.Second is not null && Contains(type.Second, parameter));
    }

    private CelType Outer(CelType type)
    {
        while (type.Kind == CelTypeKind.Parameter && _bound.TryGetValue(type.Name, out CelType? bound))
        {
            type = bound;
        }
        return type;
    }

    private bool IsLessSpecific(CelType first, CelType second)
    {
        first = Outer(first);
        second = Outer(second);
        return first.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter || (second.Kind is not (CelTypeKind.Dyn or CelTypeKind.Parameter)
            && first.Kind == second.Kind && first.Kind switch
            {
                CelTypeKind.List => IsLessSpecific(first.First!, second.First!),
                CelTypeKind.Map => IsLessSpecific(first.First!, second.First!) && IsLessSpecific(first.Second!, second.Second!),
                _ => first.IsNullable || !second.IsNullable,
            });
    }

    private void Set(string name, CelType type)
    {
        _log.Push((name, _bound.TryGetValue(name, out CelType? before) ? before : null));
        _bound[name] = type;
    }

    private void Undo()
    {
        while (_log.Count > 0)
        {
            (string name, CelType? before) = _log.Pop();
            if (before is null)
            {
                _bound.Remove(name);
            }
            else
            {
                _bound[name] = before;
            }
        }
    }
}
