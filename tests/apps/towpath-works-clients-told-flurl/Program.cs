using System.Net;
using Flurl.Http;
using RestSharp;
using TowpathWorks;

var root = $"https://{args[0]}.egnyte.com";
var token = Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!;

// Who is refused signs in again: said once for all that this client sends.
var client = new FlurlClient(root).WithOAuthBearerToken(token).OnError(call =>
{
    if (call.Response?.StatusCode == 401) throw new SignInAgain();
});
Console.WriteLine(await client.Request("pubapi", "v2", "events").GetStringAsync()); //~ GET /pubapi/v2/events handles=specific
await client.Request("pubapi", "v1", "fs", "Shared", "Towpaths").PostJsonAsync(new { action = "add_folder" }); //~ POST /pubapi/v1/fs/{path} handles=specific

// Nobody told this one.
var bare = new FlurlClient(root).WithOAuthBearerToken(token);
Console.WriteLine(await bare.Request("pubapi", "v1", "links").GetStringAsync()); //~ GET /pubapi/v1/links handles=generic; EG402

var rest = new RestClient($"{root}/pubapi/v1", configureRestClient: options => options.ThrowOnAnyError = true);
try
{
    var info = await rest.ExecuteAsync(new RestRequest("userinfo").AddHeader("Authorization", "Bearer " + token)); //~ GET /pubapi/v1/userinfo handles=specific
    Console.WriteLine(info.Content);
}
catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.Unauthorized)
{
    throw new SignInAgain();
}

namespace TowpathWorks
{
    public class SignInAgain : Exception;
}
