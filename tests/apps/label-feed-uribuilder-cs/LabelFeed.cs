using System.Net;
using System.Net.Http;
using System.Web;
using Microsoft.AspNetCore.WebUtilities;

namespace LabelFeed;

/// <summary>Reads what is printed on labels out of folders and links.</summary>
public class LabelClient
{
    private const string Base = "https://orchard.egnyte.com/pubapi";
    private readonly HttpClient _http = new HttpClient();
    private readonly string _token;

    public LabelClient(string token) => _token = token;

    public async Task<string> FolderAsync()
    {
        var builder = new UriBuilder(Base + "/v1/fs/Shared/Labels"); //~ GET /pubapi/v1/fs/{path}
        var query = HttpUtility.ParseQueryString(builder.Query);
        query["list_content"] = "true";
        query["access_token"] = _token; //~ EG306
        builder.Query = query.ToString();
        return await ReadAsync(new HttpRequestMessage(HttpMethod.Get, builder.ToString()));
    }

    public async Task<string> EventsAsync()
    {
        var builder = new UriBuilder(Base + "/v2/events/cursor"); //~ GET /pubapi/v2/events/cursor
        var query = HttpUtility.ParseQueryString(string.Empty);
        query.Add("access_token", _token); //~ EG306
        builder.Query = query.ToString();
        return await ReadAsync(new HttpRequestMessage(HttpMethod.Get, builder.Uri));
    }

    public async Task<string> LinksAsync()
    {
        var url = QueryHelpers.AddQueryString(Base + "/v1/links", "access_token", _token); //~ GET /pubapi/v1/links; EG306
        return await ReadAsync(new HttpRequestMessage(HttpMethod.Get, url));
    }

    public async Task<string> UserAsync(int id)
    {
        var url = QueryHelpers.AddQueryString(Base + $"/v2/users/{id}", new Dictionary<string, string?> //~ GET /pubapi/v2/users/{user_id}
        {
            ["access_token"] = _token, //~ EG306
        });
        return await ReadAsync(new HttpRequestMessage(HttpMethod.Get, url));
    }

    public async Task<string> SearchAsync(string words)
    {
        var builder = new UriBuilder(Base + "/v1/search"); //~ GET /pubapi/v1/search
        var query = HttpUtility.ParseQueryString(builder.Query);
        query["query"] = words;
        builder.Query = query.ToString();
        var request = new HttpRequestMessage(HttpMethod.Get, builder.Uri);
        request.Headers.Add("Authorization", $"Bearer {_token}");
        return await ReadAsync(request);
    }

    private async Task<string> ReadAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new InvalidOperationException("Sign in to Egnyte again");
        }
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var client = new LabelClient(Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!);
        Console.WriteLine(await client.FolderAsync());
        Console.WriteLine(await client.EventsAsync());
        Console.WriteLine(await client.LinksAsync());
        Console.WriteLine(await client.UserAsync(12));
        Console.WriteLine(await client.SearchAsync(args[0]));
    }
}
