using Atlas;

var sheets = new SheetClient(Environment.GetEnvironmentVariable("VAULT_TOKEN"));
Console.WriteLine(await sheets.Links());
