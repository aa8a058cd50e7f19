namespace AmctGen.Generated;

/// <summary>Reads IP addresses in a part of a text.</summary>
static class IpText
{
    private const int V4Bits = 32;
    private const int V6Bits = 128;
    private const int GroupBits = 16;
    private const int Groups = 8;
    private const int GroupsOfV4 = 2;

    public static bool IsV4(string text, int start, int end) => TryReadV4(text, start, end, out _);

    public static bool IsV6(string text, int start, int end) => TryReadV6(text, start, end, allowsZone: true, out _, out _);

    public static bool IsPrefixOfV4(string text, bool isStrict)
    {
        int slash = text.IndexOf('/');
        return slash > 0 && TryReadV4(text, 0, slash, out uint address) && PrefixLength(text, slash + 1, V4Bits) is >= 0 and int length
            && !(isStrict && length < V4Bits && address << length != 0);
    }

    public static bool IsPrefixOfV6(string text, bool isStrict)
    {
        int slash = text.IndexOf('/');
        if (slash <= 0 || !TryReadV6(text, 0, slash, allowsZone: false, out ulong high, out ulong low)
            || PrefixLength(text, slash + 1, V6Bits) is not (>= 0 and int length))
        {
            return false;
        }
        const int half = V6Bits / 2;
        ulong highRest = length >= half ? 0 : high << length;
        ulong lowRest = length >= V6Bits ? 0 : length <= half ? low : low << length - half;
        return !isStrict || (highRest == 0 && lowRest == 0);
    }

    private static int PrefixLength(string text, int start, int most)
    {
        int length = text.Length - start is >= 1 and <= 3 ? 0 : -1;
        for (int i = start; i < text.Length && length >= 0; i++)
        {
            length = Ascii.IsDigit(text[i]) ? (length * 10) + (text[i] - '0') : -1;
        }
        bool hasLeadingZero = text.Length - start > 1 && text[start] == '0';
        return length > most || hasLeadingZero ? -1 : length;
    }

    private static bool TryReadV4(string text, int start, int end, out uint address)
    {
        address = 0;
        int position = start;
        for (int octet = 0; octet < 4; octet++)
        {
            if (octet > 0 && (position >= end || text[position++] != '.'))
            {
                return false;
            }
            int first = position;
            int value = 0;
            while (position < end && position - first < 3 && Ascii.IsDigit(text[position]))
            {
                value = (value * 10) + (text[position++] - '0');
            }
            if (position == first || value > byte.MaxValue || (text[first] == '0' && position - first > 1))
            {
                return false;
            }
            address = address << 8 | (uint)value;
        }
        return position == end;
    }

    // Up to eight groups of up to four digits. One "::" represents one or more groups of zeros. An IPv4 address can be the last two.
    private static bool TryReadV6(string text, int start, int end, bool allowsZone, out ulong high, out ulong low)
    {
        var groups = new GroupList();
        high = low = 0;
        int gap = -1;
        int position = start;
        int zone = text.IndexOf('%', start, end - start);
        if (zone >= 0 && (!allowsZone || zone + 1 == end))
        {
            return false;
        }
        end = zone >= 0 ? zone : end;
        while (position < end)
        {
            if (text[position] == ':')
            {
                bool isGap = position + 1 < end && text[position + 1] == ':';
                if (isGap ? gap >= 0 : position == start || position + 1 == end)
                {
                    return false;
                }
                gap = isGap ? groups.Count : gap;
                position += isGap ? 2 : 1;
                if (position < end && text[position] == ':')
                {
                    return false;
                }
                continue;
            }
            int last = position;
            while (last < end && Ascii.IsHexDigit(text[last]))
            {
                last++;
            }
            if (last < end && text[last] == '.')
            {
                if (!TryReadV4(text, position, end, out uint address) || groups.Count + GroupsOfV4 > Groups)
                {
                    return false;
                }
                groups.Add((ushort)(address >> GroupBits));
                groups.Add((ushort)address);
                break;
            }
            if (last == position || last - position > 4 || groups.Count == Groups || (last < end && text[last] != ':'))
            {
                return false;
            }
            groups.Add((ushort)Hex(text, position, last));
            position = last;
        }
        groups.Read(gap, out high, out low);
        return gap >= 0 ? groups.Count < Groups : groups.Count == Groups;
    }

    private static int Hex(string text, int start, int end)
    {
        int value = 0;
        for (int i = start; i < end; i++)
        {
            value = (value << 4) + Ascii.HexValue(text[i]);
        }
        return value;
    }

    // The groups before a gap are the first ones, those after it the last ones.
    private struct GroupList
    {
        private ulong _high;
        private ulong _low;

        public int Count { get; private set; }

        public void Add(ushort group)
        {
            _high = _high << GroupBits | _low >> V6Bits / 2 - GroupBits;
            _low = _low << GroupBits | group;
            Count++;
        }

        public readonly void Read(int gap, out ulong high, out ulong low)
        {
            high = low = 0;
            for (int i = 0; i < Groups; i++)
            {
                int missing = Groups - Count;
                int index = gap < 0 || i < gap ? i : i - missing;
                ushort group = index >= Count || (gap >= 0 && i >= gap && index < gap) ? (ushort)0 : Group(index);
                high = high << GroupBits | low >> V6Bits / 2 - GroupBits;
                low = low << GroupBits | group;
            }
        }

        private readonly ushort Group(int index)
        {
            int back = Count - 1 - index;
            return (ushort)(back < Groups / 2 ? _low >> back * GroupBits : _high >> (back - (Groups / 2)) * GroupBits);
        }
    }
}
