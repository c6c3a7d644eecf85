using System.Net;
using System.Net.Http.Headers;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN");
using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
var mill = new Mill(http, domain!);
Console.WriteLine(await mill.Ledger(args[0]));
Console.WriteLine(await mill.Share(args[0]));
return 0;

public class Mill(HttpClient http, string domain)
{
    public async Task<string> Ledger(string? name)
    {
        string[] parts = !string.IsNullOrEmpty(name)
            ? new string[4] { "https://", domain, ".egnyte.com/pubapi/v1/fs/Shared/Ledgers/", name }
            : throw new ArgumentException("a ledger has a name", nameof(name));
        return await Ask(new HttpRequestMessage(HttpMethod.Get, string.Concat(parts))); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public async Task<string> Share(string name)
    {
        var kind = name.EndsWith(".csv") ? new[] { "links", "file" } : new[] { "links", "folder" };
        var path = string.Join("?type=", kind);
        return await Ask(new HttpRequestMessage(HttpMethod.Get, string.Concat("https://", domain, ".egnyte.com/pubapi/v1/") + path)); //~ GET /pubapi/v1/links handles=specific
    }

    private async Task<string> Ask(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new InvalidOperationException("sign in to Egnyte again");
        }
        return await response.Content.ReadAsStringAsync();
    }
}
