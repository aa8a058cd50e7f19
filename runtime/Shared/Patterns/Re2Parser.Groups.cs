using System.Globalization;
using AmctGen.Text;

namespace AmctGen.Generated;

sealed partial class Re2Parser
{
    private void OpenGroup()
    {
        int start = _position;
        Re2Flags outer = _flags;
        if (!Follows("(?"))
        {
            _position++;
        }
        else if (Follows("(?P<") || (Follows("(?<") && !Follows("(?<=") && !Follows("(?<!")))
        {
            ReadGroupName();
        }
        else if (!ReadFlags())
        {
            // Flags without a group apply up to the end of the enclosing group.
            return;
        }
        _groups.Push(_group);
        _group = new Group(start, outer);
    }

    private void ReadGroupName()
    {
        int start = _position;
        int name = _pattern.IndexOf('<', start) + 1;
        int end = _pattern.IndexOf('>', name);
        if (end < 0)
        {
            Fail(start, _pattern.Length - start, "the name of the group is not closed");
            return;
        }
        string written = _pattern.Substring(name, end - name);
        if (written.Length == 0 || !IsName(written))
        {
            Fail(start, end + 1 - start, "the name of a group is made of letters, digits and underscores");
        }
        _position = end + 1;
    }

    private static bool IsName(string name)
    {
        for (int i = 0; i < name.Length; i += char.IsSurrogatePair(name, i) ? 2 : 1)
        {
            bool isAllowed = CharUnicodeInfo.GetUnicodeCategory(
                name, i) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
            if (!isAllowed)
            {
                return false;
            }
        }
        return true;
    }

    // Reads "(?flags)" or "(?flags:"; returns whether a group starts.
    private bool ReadFlags()
    {
        int start = _position;
        _position += 2;
        bool isNegated = false;
        bool hasFlags = false;
        while (_position < _pattern.Length)
        {
            char character = _pattern[_position++];
            switch (character)
            {
                case 'i' or 'm' or 's' or 'U':
                    hasFlags = true;
                    _flags = character switch
                    {
                        'i' => _flags with { IgnoresCase = !isNegated },
                        'm' => _flags with { Lines = !isNegated },
                        's' => _flags with { AnyIsLineFeed = !isNegated },
                        _ => _flags,
                    };
                    continue;
                case '-' when !isNegated:
                    isNegated = true;
                    // Flags must follow.
                    hasFlags = false;
                    continue;
                case ':' or ')' when !isNegated || hasFlags:
                    return character == ':';
            }
            break;
        }
        string written = _pattern.Substring(start, Math.Min(_position, _pattern.Length) - start);
        Fail(start, written.Length, written switch
        {
            "(?=" or "(?!" => (MessageText)$"'{written}': RE2 has no lookaround",
            "(?<" => (MessageText)$"'{_pattern.Substring(start, 4)}': RE2 has no lookaround",
            "(?>" => "'(?>': RE2 has no atomic groups",
            _ when _position >= _pattern.Length && written.Length <= 2 => "the group is not closed",
            _ => (MessageText)$"'{written}' does not start a group; there are (?:, (?P<name>, (?<name> and the flags i, m, s and U",
        });
        return false;
    }
}
