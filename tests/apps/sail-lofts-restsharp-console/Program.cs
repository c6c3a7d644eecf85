using Microsoft.Extensions.Configuration;
using SailLofts;

var config = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
var client = await EgnyteApiClient.SignInAsync(config, args[0], args[1]);

try
{
    Console.WriteLine(await client.GetFolderAsync("Shared/Sails"));
    Console.WriteLine(await client.GetGroupsAsync());
    Console.WriteLine(await client.GetUserAsync(args[2]));
    await client.DeleteAsync("Shared/Sails/old");
}
catch (EgnyteTokenExpiredException)
{
    Console.Error.WriteLine("Your Egnyte sign-in has expired, please start again.");
    return 2;
}

return 0;
