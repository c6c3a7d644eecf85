using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

var domain = new Argument<string>("domain");
var code = new Argument<string>("code");
var list = new Command("list", "Lists the nets, with a code that the sign-in page showed") { domain, code };

list.SetHandler(async (string domain, string code) =>
{
    using var http = new HttpClient();
    var granted = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY")!,
        ["client_secret"] = Environment.GetEnvironmentVariable("EGNYTE_SECRET")!,
        ["redirect_uri"] = "https://nets.example.com/code",
        ["code"] = code,
        ["grant_type"] = "authorization_code",
    }));
    granted.EnsureSuccessStatusCode();
    using var grant = JsonDocument.Parse(await granted.Content.ReadAsStringAsync());
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", grant.RootElement.GetProperty("access_token").GetString());

    var answer = await http.GetAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Nets"); //~ GET /pubapi/v1/fs/{path} handles=specific
    if (answer.StatusCode == HttpStatusCode.Unauthorized)
    {
        Console.Error.WriteLine("Ask for another code.");
        return;
    }
    if (answer.StatusCode == HttpStatusCode.TooManyRequests)
    {
        Console.Error.WriteLine($"Try again in {answer.Headers.RetryAfter?.Delta?.TotalSeconds} seconds.");
        return;
    }
    Console.WriteLine(await answer.Content.ReadAsStringAsync());
}, domain, code);

return await new RootCommand { list }.InvokeAsync(args);
