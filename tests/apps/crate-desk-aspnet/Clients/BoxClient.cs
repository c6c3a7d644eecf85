namespace Crates.Clients;

public abstract class VaultClient
{
    protected readonly HttpClient client;

    protected VaultClient(HttpClient client)
    {
        this.client = client;
    }
}

public class BoxClient : VaultClient
{
    public BoxClient(HttpClient client) : base(client)
    {
    }

    public async Task<string> Links(string after)
    {
        var response = await client.GetAsync($"links?after={after}").ConfigureAwait(false); //~ GET /pubapi/v1/links handles=unknown
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(response.ReasonPhrase);
        }
        return await response.Content.ReadAsStringAsync();
    }

    // An address that says the whole path has that of the client already.
    public async Task<string> Link(string id)
    {
        var url = $"/pubapi/v1/links/{id}"; //~ GET /pubapi/v1/links/{link_id} handles=unknown
        var response = await client.GetAsync(url);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
