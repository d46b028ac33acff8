namespace Understudy.Cli.Tests.Laboratory;

public sealed class CouplingFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sample,label,weight\n0,0,1\n2,1,0.25\n1,1,1\n2,0,0.75\n")]
    [InlineData("sample,label,weight\r\n0,0\r\n1,1\r\n2,0,0.75\r\n2,1,0.25")]
    [InlineData("{\"sample\":2,\"label\":0,\"weight\":0.75}\n{\"sample\":2,\"label\":1,\"weight\":0.25}\n{\"sample\":0,\"label\":0}\n{\"label\":1,\"sample\":1}\n")]
    public async Task Links_are_read_in_any_order(string content)
    {
        var (_, trial) = await Typed.ReadAsync("--coupling", _folder.Write("links", content));
        var population = trial.Model.Population;
        Assert.Equal((3, 2), (population.Samples, population.Classes));
        Assert.Equal([0.75, 0.25], population.Coupling.WeightsOf(2).ToArray());
        Assert.Equal([0, 1, 0], population.Primary);
        Assert.Equal([false, false, true], population.Frustrated);
    }

    [Theory]
    [InlineData("", "holds no link")]
    [InlineData("sample,label,weight\n", "holds no link")]
    [InlineData("0,0,1\n", "(1): starts with neither")]
    [InlineData("sample,label,weight\n0,0,1,1\n", "(2): 4 cells")]
    [InlineData("sample,label,weight\n0,x,1\n", "(2): label is x")]
    [InlineData("sample,label,weight\n-1,0,1\n", "(2): sample is -1")]
    [InlineData("sample,label,weight\n0,0,NaN\n", "(2): weight is NaN")]
    [InlineData("sample,label,weight\n0,0,1\n0,1,0\n", "(3): weight is 0")]
    [InlineData("sample,label,weight\n0,0,1\n2,1,1\n", "numbered from 0 without gaps")]
    [InlineData("sample,label,weight\n2000000000,0,1\n", "numbered from 0 without gaps")]
    [InlineData("sample,label,weight\n0,0,1\n2,0,1\n2,1,1\n", "sample 1 has no label")]
    [InlineData("sample,label,weight\n0,0,1\n1,2,1\n2,2,1\n", "label 1 has no sample")]
    [InlineData("sample,label,weight\n0,0,1\n0,0,1\n", "names label 0 twice")]
    [InlineData("{\"sample\":0}\n", "(1): label is missing")]
    [InlineData("{\"sample\":0,\"label\":0\n", "(1): not readable as JSON")]
    [InlineData("{\"sample\":0,\"label\":0}\n7\n", "(2): not an object")]
    public async Task A_line_that_is_no_link_is_named(string content, string words)
    {
        var message = await Typed.RefusalAsync("--coupling", _folder.Write("links", content));
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.Contains("links", message, StringComparison.Ordinal);
    }
}
