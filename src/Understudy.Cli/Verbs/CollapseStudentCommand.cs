namespace Understudy.Cli.Verbs;
internal static class CollapseStudentCommand { public static System.CommandLine.Command Create() => new("student"); }
internal static class CollapseSpectrumCommand { public static System.CommandLine.Command Create() => new("spectrum"); }
internal static class CollapseTheoryCommand { public static System.CommandLine.Command Create() => new("theory"); }
internal static class CollapseSweepCommand { public static System.CommandLine.Command Create() => new("sweep"); }
