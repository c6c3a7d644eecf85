using CrewRota;

var rota = new RotaClient(Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!);
Console.WriteLine(await rota.Links.GetAsync(args[0]));
