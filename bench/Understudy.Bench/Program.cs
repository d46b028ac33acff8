using System.Globalization;
using Understudy.Bench;
using Understudy.Roleplay;
using Understudy.Synthesis.Rules;

// Side-by-side runs: each prints ratios measured in this one process. Usage: dotnet run -c Release --project bench/Understudy.Bench -- parse [MB]
switch (args.FirstOrDefault())
{
    case "parse":
        ParseBench.Run(Whole(1, 1024));
        return 0;
    case "flow":
        FlowBench.Run(Whole(1, 1_000_000), Whole(2, 128), Whole(3, 1000), args.Length > 4 ? double.Parse(args[4], CultureInfo.InvariantCulture) : 0.05);
        return 0;
    case "modes":
        ModesBench.Run(Whole(1, 10_000));
        return 0;
    case "geometry":
        GeometryBench.Run(Whole(1, 1_000_000), Whole(2, 128));
        return 0;
    case "pairs":
        await PairsBench.RunAsync(Whole(1, 1_000_000), Whole(2, 100_000));
        return 0;
    case "examples" when args.Length > 2:
        // The page of drawn examples in docs/annotations.md: examples SCENES COUNT SEED.
        Console.Write(await AnnotationExamples.DrawAsync(SceneFile.ReadAsync(SceneFile.Locate(args[1])), int.Parse(args[2], CultureInfo.InvariantCulture), seed: 42));
        return 0;
    default:
        Console.Error.WriteLine("usage: parse [MB] | flow [N] [d] [C] [f] | modes [POINTS] | geometry [ROWS] [DIMENSION] | pairs [RECORDS] [ITEMS] | examples SCENES COUNT");
        return 1;
}

int Whole(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;
