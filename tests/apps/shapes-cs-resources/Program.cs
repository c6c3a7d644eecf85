namespace Weir;

public enum Resource
{
    People,
    Marks,
}

public static class Resources
{
    public static string Route(this Resource resource) => resource switch
    {
        Resource.People => "v2/users",
        Resource.Marks => "v1/bookmarks",
        _ => throw new ArgumentOutOfRangeException(nameof(resource)),
    };

    public static string Paged(this string route, int from) => $"{route}?startIndex={from}&count=50";
}

public sealed class Gate(HttpClient http, string domain)
{
    public async Task<string> Ask(HttpMethod verb, string relative)
    {
        var address = new UriBuilder(Uri.UriSchemeHttps, $"{domain}.egnyte.com")
        {
            Path = "pubapi/" + relative.Split('?')[0],
            Query = relative.Contains('?') ? relative.Split('?')[1] : "",
        };
        using var request = new HttpRequestMessage(verb, address.Uri);
        using var response = await http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var gate = new Gate(new HttpClient(), args[0]);
        await gate.Ask(HttpMethod.Get, $"v1/fs/Shared/{args[1]}?list_content=true"); //~ GET /pubapi/v1/fs/{path}
        await gate.Ask(HttpMethod.Get, Resource.People.Route() + "?count=1"); //~ GET /pubapi/v2/users
        await gate.Ask(HttpMethod.Post, Resource.Marks.Route()); //~ POST /pubapi/v1/bookmarks
        await gate.Ask(HttpMethod.Get, "v2/groups".Paged(1)); //~ GET /pubapi/v2/groups
    }
}
