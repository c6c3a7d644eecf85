using Weir;

var levels = new Levels(new HttpClient(), Environment.GetEnvironmentVariable("EGNYTE_DOMAIN"), Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
try
{
    Console.WriteLine(await levels.ReadAsync(args[0]));
}
catch (HttpRequestException e) when (e.StatusCode == System.Net.HttpStatusCode.Unauthorized)
{
    Console.Error.WriteLine("The token has ended; ask for a new one.");
}
