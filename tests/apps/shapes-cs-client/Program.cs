using System.Net.Http.Json;
using Archive;
using Archive.Transport;

var domain = Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")!;
using HttpClient http = new() { BaseAddress = new Uri($"https://{domain}.egnyte.com/") };
http.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("EGNYTE_TOKEN"));

var folders = new Folders(http, domain);
await folders.Create("Shared/Archive");
await folders.List("Shared");

var me = await http.GetFromJsonAsync<Person>("pubapi/v1/userinfo"); //~ GET /pubapi/v1/userinfo
Console.WriteLine(me?.Name);

var links = new LinkDesk(http);
await links.Publish(new Link("/Shared/Archive", "folder"));
await http.GetEgnyte($"{domain}.egnyte.com", "/links/" + args[0]); //~ GET /pubapi/v2/links/{id}

record Person(string Name, string Email);
record Link(string Path, string Type, string Accessibility = "anyone");

class LinkDesk(HttpClient client)
{
    private static readonly string[] Kinds = ["file", "folder"];

    public async Task Publish(Link link)
    {
        if (!Kinds.Contains(link.Type)) return;
        await client.PostAsJsonAsync("/pubapi/v1/links", link); //~ POST /pubapi/v1/links
    }
}
