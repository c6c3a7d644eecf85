using Ballast;

var notes = new Notes(args[0], Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
Console.WriteLine(await notes.All());
await notes.Remove(args[1]);
Console.WriteLine(await notes.Tides());
