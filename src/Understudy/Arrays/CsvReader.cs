using System.Text;

namespace Understudy.Arrays;

/// <summary>
/// Records of a CSV text (RFC 4180), one at a time: fields in quotes may hold separators, line ends and doubled quotes; a
/// record ends with LF or CRLF; blank lines are passed over. The text is UTF-8, with or without a mark.
/// </summary>
internal sealed class CsvReader : IDisposable
{
    /// <summary>A quote left open would take in the rest of the file.</summary>
    private const int LongestRecord = 1 << 26;

    private readonly string _path;
    private readonly char _separator;
    private readonly StreamReader _reader;
    private readonly char[] _buffer = new char[1 << 16];
    private readonly List<int> _ends = [];
    private char[] _record = new char[1 << 12];
    private int _length;
    private int _at;
    private int _filled;
    private long _line = 1;

    // Whether any field of the record was in quotes: a blank line is no record, a line of "" is.
    private bool _quoted;

    /// <exception cref="InputException">There is no such file.</exception>
    public CsvReader(string path, char separator)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: no such file");
        (_path, _separator) = (path, separator);
        _reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
    }

    /// <summary>The line the record begins in, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int Count => _ends.Count;

    /// <summary>A field, unquoted; valid until the next record is read.</summary>
    public ReadOnlySpan<char> this[int field] => _record.AsSpan((field == 0 ? 0 : _ends[field - 1])..(_ends[field]));

    /// <summary>The fields as texts.</summary>
    public List<string> Fields()
    {
        var fields = new List<string>(Count);
        for (var i = 0; i < Count; i++) fields.Add(this[i].ToString());
        return fields;
    }

    /// <summary>Reads the next record; false at the end.</summary>
    /// <exception cref="InputException">The text is not UTF-8, a quote is not closed or something follows it; names the line.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        do
        {
            _ends.Clear();
            _length = 0;
            Line = _line;
            if (!await ReadRecordAsync(cancellationToken).ConfigureAwait(false)) return false;
        }
        while (_ends.Count == 1 && _length == 0 && !_quoted);

        return true;
    }

    public void Dispose() => _reader.Dispose();

    private async ValueTask<bool> ReadRecordAsync(CancellationToken cancellationToken)
    {
        _quoted = false;
        var state = Place.Start;
        while (true)
        {
            if (_at == _filled && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                if (state == Place.Quoted) throw new InputException($"{_path}({Line}): a quote is opened and not closed");
                if (state == Place.Start && _ends.Count == 0) return false;
                DropReturn(state);
                _ends.Add(_length);
                return true;
            }

            var c = _buffer[_at++];
            if (c == '\n') _line++;
            if (state == Place.Quoted)
            {
                if (c == '"') state = Place.Closed;
                else Append(c);
            }
            else if (c == '"' && state is (Place.Start or Place.Closed))
            {
                // A doubled quote stands for one.
                if (state == Place.Closed) Append(c);
                state = Place.Quoted;
                _quoted = true;
            }
            else if (c == _separator || c == '\n')
            {
                if (c == '\n') DropReturn(state);
                _ends.Add(_length);
                if (c == '\n') return true;
                state = Place.Start;
            }
            else if (state is Place.Closed or Place.Ended)
            {
                if (c == '\r' && state == Place.Closed) state = Place.Ended;
                else throw new InputException($"{_path}({Line}): '{c}' follows a closing quote; double the quotes inside a quoted field");
            }
            else
            {
                Append(c);
                state = Place.Inside;
            }
        }
    }

    // CRLF: the CR has been taken for a character of the last field.
    private void DropReturn(Place state)
    {
        if (state == Place.Inside && _record[_length - 1] == '\r') _length--;
    }

    private void Append(char c)
    {
        if (_length == _record.Length)
        {
            if (_length >= LongestRecord) throw new InputException($"{_path}({Line}): a record of more than {LongestRecord} characters; is a quote left open?");
            Array.Resize(ref _record, 2 * _length);
        }

        _record[_length++] = c;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            _filled = await _reader.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException($"{_path}: not UTF-8 at or soon behind line {_line}; write the file again in UTF-8", e);
        }

        _at = 0;
        return _filled > 0;
    }

    private enum Place
    {
        /// <summary>At the start of a field.</summary>
        Start,

        /// <summary>Inside a field without quotes.</summary>
        Inside,

        /// <summary>Between quotes.</summary>
        Quoted,

        /// <summary>Behind a quote that closes the field, unless another follows.</summary>
        Closed,

        /// <summary>Behind that and the CR of a line end.</summary>
        Ended,
    }
}
