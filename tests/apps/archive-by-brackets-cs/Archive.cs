using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Example.Archives;

/// <summary>Looks like a table: what stands between the brackets is fetched.</summary>
public sealed class Archive
{
    private readonly HttpClient http = new();
    private readonly string domain;

    public Archive(string domain, string token)
    {
        this.domain = domain;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<string> this[string name] => Fetch($"https://{domain}.egnyte.com/pubapi/v1/{name}");

    private async Task<string> Fetch(string address)
    {
        var answer = await http.GetAsync(address);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) //~ EG403
        {
            throw new InvalidOperationException("sign in again");
        }

        return await answer.Content.ReadAsStringAsync();
    }
}

public static class Covers
{
    public static async Task<string> List(string token)
    {
        var archive = new Archive(Environment.GetEnvironmentVariable("ARCHIVE_DOMAIN")!, token);
        return await archive["fs/Shared/Covers"]; //~ GET /pubapi/v1/fs/{path} handles=specific
    }
}
