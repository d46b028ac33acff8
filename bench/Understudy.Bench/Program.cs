using Understudy.Bench;

// Side-by-side runs: each prints ratios measured in this one process. Usage: dotnet run -c Release --project bench/Understudy.Bench -- parse [MB]
switch (args.FirstOrDefault())
{
    case "parse":
        ParseBench.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1024);
        return 0;
    default:
        Console.Error.WriteLine("usage: parse [MB]");
        return 1;
}
