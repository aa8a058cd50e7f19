namespace AmctGen.Generator.Rules.Cel;

/// <summary>
/// Parses function declarations: <c>target.name(argument, ...) -> result</c>, where a single capital letter is a type parameter.
/// </summary>
internal sealed class CelSignatureReader
{
    private static readonly Dictionary<string, CelType> s_types = new(StringComparer.Ordinal)
    {
        ["dyn"] = CelType.Dyn,
        ["bool"] = CelType.Bool,
        ["int"] = CelType.Int,
        ["uint"] = CelType.Uint,
        ["double"] = CelType.Double,
        ["string"] = CelType.String,
        ["bytes"] = CelType.Bytes,
        ["duration"] = CelType.Duration,
        ["timestamp"] = CelType.Timestamp,
        ["type"] = CelType.Type,
    };

    private readonly string _signature;
    private int _position;

    private CelSignatureReader(string signature) => _signature = signature;

    public static CelOverload Read(string signature)
    {
        int open = signature.IndexOf("(", StringComparison.Ordinal);
        int arrow = signature.LastIndexOf(" -> ", StringComparison.Ordinal);
        var reader = new CelSignatureReader(signature);
        List<CelType> arguments = [];
        // A target is a type and a dot; a name may contain dots after it.
        int dot = TargetEnd(signature);
        if (dot >= 0)
        {
            arguments.Add(reader.Type());
            open = signature.IndexOf('(', dot);
        }
        int name = dot + 1;
        reader._position = open + 1;
        while (signature[reader._position] != ')')
        {
            arguments.Add(reader.Type());
            reader._position += signature[reader._position] == ',' ? 2 : 0;
        }
        reader._position = arrow + 4;
        return new CelOverload
        {
            Signature = signature,
            Function = signature.Substring(name, open - name),
            IsMethod = dot >= 0,
            Arguments = arguments,
            Result = reader.Type(),
        };
    }

    private static int TargetEnd(string signature)
    {
        var reader = new CelSignatureReader(signature);
        string word = reader.Word();
        bool isType = s_types.ContainsKey(word) || word is "list" or "map";
        if (!isType)
        {
            return -1;
        }
        if (word is "list" or "map")
        {
            reader._position = signature.IndexOf(')', reader._position) + 1;
        }
        return signature[reader._position] == '.' ? reader._position : -1;
    }

    private CelType Type()
    {
        string word = Word();
        if (word is "list" or "map")
        {
            _position++;
            CelType first = Type();
            CelType? second = null;
            if (word == "map")
            {
                _position += 2;
                second = Type();
            }
            _position++;
            return second is null ? CelType.ListOf(first) : CelType.MapOf(first, second);
        }
        return s_types.TryGetValue(word, out CelType? type) ? type : CelType.Parameter(word);
    }

    private string Word()
    {
        int start = _position;
        while (_position < _signature.Length && char.IsLetter(_signature[_position]))
        {
            _position++;
        }
        return _signature.Substring(start, _position - start);
    }
}
