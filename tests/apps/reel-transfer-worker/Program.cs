using ReelTransfer;

var egnyte = new EgnyteStore(Environment.GetEnvironmentVariable("EGNYTE_DOMAIN"));
await egnyte.SignInAsync();
Console.WriteLine(await egnyte.ReelsAsync(args[0]));
Console.WriteLine(await egnyte.MembersAsync());
Console.WriteLine(await egnyte.OpenAsync(args[0]));
await new Vimeo().SignInAsync();
