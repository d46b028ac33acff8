using System.Globalization;

namespace Understudy.Arrays;

/// <summary>The dictionary of an npy header, which is Python's way of writing one: strings, True, False and a tuple of numbers.</summary>
internal sealed class NpyDictionary(string text)
{
    private const int MostAxes = 32;
    private int _at;

    /// <summary>The three fields; null where they are not all there, come twice, or anything else is.</summary>
    public (string Description, bool Fortran, List<long> Shape)? Read()
    {
        string? description = null;
        bool? fortran = null;
        List<long>? shape = null;
        if (!Take('{')) return null;
        while (!Take('}'))
        {
            switch (String())
            {
                case "descr" when description is null && Take(':') && (description = String()) is not null: break;
                case "fortran_order" when fortran is null && Take(':') && (fortran = Truth()) is not null: break;
                case "shape" when shape is null && Take(':') && (shape = Tuple()) is not null: break;
                default: return null;
            }

            if (!Take(',') && !Peek('}')) return null;
        }

        Skip();
        return _at == text.Length && description is not null && fortran is not null && shape is not null ? (description, fortran.Value, shape) : null;
    }

    private string? String()
    {
        Skip();
        if (_at == text.Length || text[_at] is not ('\'' or '"')) return null;
        var end = text.IndexOf(text[_at], _at + 1);
        if (end < 0) return null;
        var content = text[(_at + 1)..end];
        _at = end + 1;
        return content;
    }

    private bool? Truth() => Word("True") ? true : Word("False") ? false : null;

    private List<long>? Tuple()
    {
        if (!Take('(')) return null;
        var sizes = new List<long>();
        while (!Take(')'))
        {
            Skip();
            var start = _at;
            while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
            if (sizes.Count == MostAxes || !long.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return null;
            sizes.Add(size);
            // Old versions wrote 3L.
            if (_at < text.Length && text[_at] == 'L') _at++;
            if (!Take(',') && !Peek(')')) return null;
        }

        return sizes;
    }

    private bool Word(string word)
    {
        Skip();
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal)) return false;
        _at += word.Length;
        return true;
    }

    private bool Take(char c)
    {
        if (!Peek(c)) return false;
        _at++;
        return true;
    }

    private bool Peek(char c)
    {
        Skip();
        return _at < text.Length && text[_at] == c;
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n') _at++;
    }
}
