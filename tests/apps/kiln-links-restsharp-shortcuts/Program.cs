using System.Net;
using RestSharp;

var options = new RestClientOptions($"https://{args[0]}.egnyte.com/pubapi/v1") { ThrowOnAnyError = true };
var client = new RestClient(options);
client.AddDefaultHeader("Authorization", "Bearer " + Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));

try
{
    var links = await client.ExecuteAsync(new RestRequest("links")); //~ GET /pubapi/v1/links
    Console.WriteLine(links.Content);
    var me = await client.GetJsonAsync<Person>("userinfo"); //~ GET /pubapi/v1/userinfo
    var made = await client.PostJsonAsync<NewLink, Made>("links", new NewLink("/Shared/Kiln")); //~ POST /pubapi/v1/links
    Console.WriteLine($"{me!.Name}: {made!.Id}");
}
catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Unauthorized)
{
    Console.Error.WriteLine("The token is not valid any more: sign in again.");
    return 2;
}
return 0;

record Person(string Name);
record NewLink(string Path);
record Made(string Id);
