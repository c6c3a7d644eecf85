using Tally;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")!;
var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!;
var store = new Store(new Wire(new HttpClient(), token), domain);
Console.WriteLine(await store.NameAsync(args[0]));
await store.MakeFolderAsync("/Shared/Tally");
if (await store.IsThereAsync("/Shared/Tally/old.csv"))
    await store.DropAsync("/Shared/Tally/old.csv");
var directory = new Tally.Directory(domain, token);
await directory.PeopleAsync();
