using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

public class Routes(HttpClient http, string domain)
{
    private static readonly Dictionary<string, (HttpMethod Verb, string Path)> Table = new() { ["mark"] = (HttpMethod.Post, "/v1/bookmarks") };

    private static (HttpMethod Verb, string Path) Shared() => (HttpMethod.Get, "/v1/links");

    private async Task Send(HttpMethod verb, string path)
    {
        using var answer = await http.SendAsync(new HttpRequestMessage(verb, $"https://{domain}.egnyte.com/pubapi{path}"));
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new UnauthorizedAccessException("connect again");
    }

    public Task Mark() { var route = Table["mark"]; return Send(route.Verb, route.Path); } //~ POST /pubapi/v1/bookmarks handles=specific
    public Task Links() { var route = Shared(); return Send(route.Verb, route.Path); } //~ GET /pubapi/v1/links handles=specific
    public Task Tasks() { (HttpMethod Verb, string Path) route = (HttpMethod.Get, "/v1/tasks"); return Send(route.Verb, route.Path); } //~ GET /pubapi/v1/tasks handles=specific
    public Task Notes() { var route = (Verb: HttpMethod.Get, Path: "/v1/notes"); return Send(route.Verb, route.Path); } //~ GET /pubapi/v1/notes handles=specific

    public async Task Hooks()
    {
        foreach (var route in new (HttpMethod Verb, string Path)[] { (HttpMethod.Get, "/v1/webhooks") }) await Send(route.Verb, route.Path); //~ GET /pubapi/v1/webhooks handles=specific
    }

    public async Task Users()
    {
        var address = new UriBuilder($"https://{domain}.egnyte.com/pubapi/v2/");
        address.Path += "users";
        using var answer = await http.GetAsync(address.ToString()); //~ GET /pubapi/v2/users handles=specific
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new UnauthorizedAccessException("connect again");
    }

    public async Task Groups()
    {
        var address = new UriBuilder($"https://{domain}.egnyte.com/pubapi/v2");
        address.Path = $"{address.Path}/groups";
        using var answer = await http.GetAsync(address.Uri); //~ GET /pubapi/v2/groups handles=specific
        if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new UnauthorizedAccessException("connect again");
    }
}
