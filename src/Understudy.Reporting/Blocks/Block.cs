namespace Understudy.Reporting.Blocks;

/// <summary>A piece of a section. The kinds are closed: a page knows how to set each of them.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}
