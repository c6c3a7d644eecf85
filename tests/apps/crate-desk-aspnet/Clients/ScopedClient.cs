namespace Crates.Clients;

// What these names stand for is told in a file that comes after this one.
public class ScopedClient
{
    public const string Name = "vault";
    public const string Carrier = "carrier";
    private readonly IHttpClientFactory factory;

    public ScopedClient(IHttpClientFactory factory)
    {
        this.factory = factory;
    }

    public Task<string> Crate(string id) => Send(Name, $"pubapi/v1/crates/{id}"); //~ GET /pubapi/v1/crates/{…} handles=unknown; EG505:note

    public Task<string> Parcel(string id) => Send(Carrier, $"pubapi/v1/crates/{id}");

    private async Task<string> Send(string name, string path)
    {
        var response = await factory.CreateClient(name).SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
