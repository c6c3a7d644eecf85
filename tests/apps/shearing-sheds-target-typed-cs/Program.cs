using ShearingSheds;

var sheds = new Sheds(args[0], Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!);
await sheds.Leave(4);
await sheds.Join("shearer");
await sheds.OpenNorth();
Console.WriteLine(await sheds.Links());
