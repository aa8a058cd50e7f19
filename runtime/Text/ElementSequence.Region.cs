using System.Text;

namespace AmctGen.Text;

/// <content>The text between two elements.</content>
sealed partial class ElementSequence
{
    // The text between two elements that stay, or an end of the sequence.
    private sealed class Region(ElementSequence owner, int previous, int next)
    {
        private readonly List<DocumentEdits.Piece> _pieces = [];
        private bool _isAtStart = previous < 0;
        private bool _isInComment;

        private int Count => owner._elements.Count;

        private bool IsLast => next == Count;

        public List<DocumentEdits.Piece> Render(List<NewElement> after, List<NewElement> before)
        {
            int remaining = after.Count + before.Count + (IsLast ? 0 : 1);
            if (previous >= 0)
            {
                Write(SeparatorOfPrevious(remaining > 0, after.Count + before.Count > 0));
                WriteTrail(owner.Trail(previous));
            }
            else
            {
                WriteTrail(owner._gaps[0].Trail);
            }
            if (previous >= 0)
            {
                after.ForEach(element => WriteNew(element, --remaining > 0));
            }
            WriteDetached(Count == 0 && owner._isRoot ? WithoutLastLineEnd(owner._gaps[0].Rest) : Detached());
            if (previous < 0)
            {
                after.ForEach(element => WriteNew(element, --remaining > 0));
            }
            before.ForEach(element => WriteNew(element, --remaining > 0));
            WriteEnd(after.Count + before.Count > 0);
            if (owner._isRoot && previous < 0)
            {
                StripFirstLineEnd();
            }
            return _pieces;
        }

        // Between two fields a separator is used if the neighbours use one; between two elements of a list always.
        private string SeparatorOfPrevious(bool hasNext, bool hasNew)
        {
            string own = owner.Separator(previous);
            if (owner._isList)
            {
                return !hasNext ? "" : own.Length > 0 ? own : ",";
            }
            bool wasLast = previous == Count - 1;
            return own.Length == 0 && wasLast && hasNew && previous > 0 ? owner.Separator(previous - 1).Trim() : own;
        }

        private string SeparatorOf(NewElement element, bool hasNext)
        {
            if (owner._isList)
            {
                return hasNext ? "," : "";
            }
            int neighbour = !hasNext
                ? Count - 1
                : element.Sibling >= 0
                ? element.Sibling
                : previous >= 0
                ? previous
                : next < Count
                ? next
                : -1;
            if (neighbour < 0 || (element.Sibling < 0 && !owner.UsesSeparators()))
            {
                return "";
            }
            string separator = owner.Separator(neighbour).Trim();
            return separator.Length == 0 && hasNext && neighbour > 0 && neighbour == Count - 1
                ? owner.Separator(neighbour - 1).Trim()
                : separator;
        }

        // Comments that do not belong to an element stay, and so does one of the empty lines.
        private string Detached()
        {
            var result = new StringBuilder();
            string blank = "";
            for (int i = previous + 1; i <= Math.Min(next, Count - 1); i++)
            {
                string detached = owner._gaps[i].Detached;
                if (detached.Contains('#'))
                {
                    result.Append(detached);
                    blank = "";
                }
                else if (detached.Length > 0 && (i == next || previous >= 0))
                {
                    blank = detached;
                }
            }
            bool startsWithBlank = previous < 0 && next > 0 && result.Length == 0;
            bool hasBlank = result.Length > 0 && result[^1] == '\n';
            return IsLast || startsWithBlank || hasBlank ? result.ToString() : result.Append(blank).ToString();
        }

        private void WriteNew(NewElement element, bool hasNext)
        {
            bool isMoved = element.Origin is not null;
            string lead = isMoved ? element.Origin!.Lead(element.Index) : "";
            bool hasComment = lead.Contains('#');
            string start = WriteLead(hasComment ? lead : LineStartOf(element));
            if (isMoved)
            {
                Write(element.Prefix);
                _pieces.Add(new DocumentEdits.Piece(null, element.Moved));
            }
            else
            {
                WriteLines(element, start);
            }
            Write(SeparatorOf(element, hasNext));
            WriteTrail(isMoved ? element.Origin!.Trail(element.Index) : "");
        }

        private void WriteLines(NewElement element, string start)
        {
            int line = start.LastIndexOf('\n');
            bool followsOneLine = element.Sibling >= 0 && owner.IsOnOneLine(element.Sibling) && element.Lines.Length > 1;
            Write(line < 0 || followsOneLine
                ? string.Join(' ', element.Lines.Select(static one => one.Trim()))
                : string.Join(owner._newLine + start[(line + 1)..], element.Lines));
        }

        // A new element starts like its neighbours.
        private string LineStartOf(NewElement element)
        {
            if (_isAtStart && owner._isList && Count > 0 && !owner.StartsLine(0))
            {
                return owner._gaps[0].Lead;
            }
            int sibling = element.Sibling;
            if (sibling == 0 && !owner.StartsLine(0) && Count > 1)
            {
                sibling = 1;
            }
            if (sibling >= 0)
            {
                return owner.LineStart(sibling);
            }
            int neighbour = previous >= 0 ? previous : next < Count ? next : -1;
            if (neighbour >= 0 && owner.StartsLine(neighbour))
            {
                return owner.LineStart(neighbour);
            }
            bool hasLines = owner._isRoot || owner._text.IndexOf('\n', owner._open, owner._close - owner._open) >= 0;
            return hasLines ? owner.SomeLineStart() : owner._isList && _isAtStart ? "" : " ";
        }

        private void WriteEnd(bool hasNew)
        {
            if (!IsLast)
            {
                string lead = owner.Lead(next);
                bool startsLine = lead.Contains('\n');
                bool isDisplaced = !startsLine && hasNew && (next == 0 || lead.Length == 0);
                bool comesFirst = _isAtStart && next > 0 && !owner.StartsLine(0) && !lead.Contains('#');
                WriteLead(comesFirst ? owner._gaps[0].Lead : !isDisplaced ? lead : next == 0 && Count > 1 ? owner.LineStart(1) : " ");
                return;
            }
            string tail = owner._gaps[Count].Rest;
            if (Count == 0 && owner._isRoot)
            {
                // The new elements follow all comments.
                Write(owner._newLine);
                return;
            }
            if (_isInComment && !tail.Contains('\n') && !owner._isRoot)
            {
                Write(owner._newLine + owner.Indentation(owner._open));
            }
            Write(tail.Length == 0 && hasNew && Count == 0 && !owner._isList ? " " : tail);
        }

        private string WriteLead(string lead)
        {
            // After a comment a line end is required.
            string written = _isInComment && !lead.Contains('\n') ? owner.SomeLineStart() : lead;
            Write(written);
            _isInComment = false;
            _isAtStart = false;
            return written;
        }

        private void WriteDetached(string detached)
        {
            Write(detached);
            _isInComment = detached.Length > 0 ? detached.LastIndexOf('#') > detached.LastIndexOf('\n') : _isInComment;
        }

        private static string WithoutLastLineEnd(string text)
        {
            int line = text.Length - 1;
            return line < 0 || text[line] != '\n' ? text : text[..(line > 0 && text[line - 1] == '\r' ? line - 1 : line)];
        }

        private void WriteTrail(string trail)
        {
            Write(trail);
            _isInComment = trail.Length > 0;
        }

        private void Write(string text)
        {
            if (text.Length > 0)
            {
                _pieces.Add(new DocumentEdits.Piece(text));
            }
        }

        private void StripFirstLineEnd()
        {
            if (_pieces is [{ Text: { } first }, ..] && first.Length > 0)
            {
                int length = first.StartsWith("\r\n", StringComparison.Ordinal) ? 2 : first[0] == '\n' ? 1 : 0;
                _pieces[0] = new DocumentEdits.Piece(first[length..]);
            }
        }
    }
}
