namespace Understudy.Arrays;

/// <summary>Whatever goes wrong inside the Parquet library while it reads a stranger's file is said of that file.</summary>
internal static class ParquetErrors
{
    /// <exception cref="InputException">Reading failed; names the file.</exception>
    public static async ValueTask<T> NameAsync<T>(string path, Func<ValueTask<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or InputException))
        {
            throw new InputException($"{path}: not readable as Parquet: {e.Message}", e);
        }
    }
}
