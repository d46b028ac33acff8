using System.CommandLine;

namespace Understudy.Cli.Verbs;

/// <summary><c>understudy collapse simulate | spectrum | theory | sweep | student | reproduce</c>: the minimal model of representation collapse.</summary>
internal static class CollapseCommand
{
    public static Command Create() => new("collapse", "The minimal model of representation collapse: simulate it, solve it, scan it")
    {
        CollapseSimulateCommand.Create(),
        CollapseSpectrumCommand.Create(),
        CollapseTheoryCommand.Create(),
        CollapseSweepCommand.Create(),
        CollapseStudentCommand.Create(),
        CollapseReproduceCommand.Create(),
    };

    /// <summary>The folder of a run, for commands that also go without one.</summary>
    public static Option<string> Out() => new("--out") { Description = "Folder for the run (default: none; results are printed only)", HelpName = "DIR", DefaultValueFactory = _ => "" };
}
