using System;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using Flurl.Http.Configuration;

namespace Ledger;

/// <summary>Each request begins with the settings that all have.</summary>
public class Books
{
    private static readonly ISerializer Serializer = new NewtonsoftJsonSerializer();

    private readonly Url _root;
    private readonly string _token;

    public Books(string domain, string token)
    {
        _root = $"https://{domain}.egnyte.com/pubapi";
        _token = token;
    }

    private IFlurlRequest Start(string version = "v1") => new Url(_root)
        .AppendPathSegment(version)
        .ConfigureRequest(settings => settings.JsonSerializer = Serializer)
        .WithOAuthBearerToken(_token);

    private IFlurlRequest Members(string rest = "") => Start(version: "v2").AppendPathSegment($"/users/{rest}");

    public Task<string> Events(long since) => Start() //~ GET /pubapi/v1/events
        .AppendPathSegment("events")
        .SetQueryParam("id", since)
        .GetStringAsync();

    public Task<string> Everybody() => Members().SetQueryParam("count", 50).GetStringAsync(); //~ GET /pubapi/v2/users

    public Task Rename(long id, string name) => Members($"{id}").PatchJsonAsync(new { userName = name }); //~ PATCH /pubapi/v2/users/{user_id}
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var books = new Books(Environment.GetEnvironmentVariable("EGNYTE_DOMAIN"), Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));
        Console.WriteLine(await books.Events(1));
        Console.WriteLine(await books.Everybody());
        await books.Rename(7, args[0]);
    }
}
