using Depot;

var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!;
var root = new Uri($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com");

// Each of them stands around the next: what the innermost sees, it sees of every answer.
using var http = new HttpClient(new Bearer(token, new Patience(new Refusals(new HttpClientHandler())))) { BaseAddress = root };
try
{
    Console.WriteLine(await http.GetStringAsync("/pubapi/v1/userinfo")); //~ GET /pubapi/v1/userinfo handles=specific
    Console.WriteLine(await http.GetStringAsync("/pubapi/v2/groups")); //~ GET /pubapi/v2/groups handles=specific
}
catch (TokenRefused refused)
{
    Console.Error.WriteLine(refused.Message);
    return 1;
}

// Another system, which nobody watches.
using var plain = new HttpClient();
Console.WriteLine(await plain.GetAsync("https://stock.example.com/pubapi/v1/userinfo"));
return 0;
