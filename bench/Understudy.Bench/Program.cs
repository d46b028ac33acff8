using System.Globalization;
using Understudy.Bench;
using Understudy.Roleplay;
using Understudy.Synthesis.Rules;

// Side-by-side runs: each prints ratios measured in this one process. Usage: dotnet run -c Release --project bench/Understudy.Bench -- parse [MB]
switch (args.FirstOrDefault())
{
    case "parse":
        ParseBench.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1024);
        return 0;
    case "pairs":
        await PairsBench.RunAsync(
            records: args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000,
            items: args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 100_000);
        return 0;
    case "examples" when args.Length > 2:
        // The page of drawn examples in docs/annotations.md: examples SCENES COUNT SEED.
        Console.Write(await AnnotationExamples.DrawAsync(SceneFile.ReadAsync(SceneFile.Locate(args[1])), int.Parse(args[2], CultureInfo.InvariantCulture), seed: 42));
        return 0;
    default:
        Console.Error.WriteLine("usage: parse [MB] | pairs [RECORDS] [ITEMS] | examples SCENES COUNT");
        return 1;
}
