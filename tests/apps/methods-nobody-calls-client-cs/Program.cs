using Lathe;

var drawings = Drawings.For(args[0], Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!);
Console.WriteLine(await drawings.List("Spindles"));
Console.WriteLine(await Machine.Beside().State());
