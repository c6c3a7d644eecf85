using System.Net.Http.Headers;

namespace Harbour;

/// <summary>Each part is called what its class is called, and knows nothing but the client that it is given.</summary>
public class HarbourClient
{
    private readonly HttpClient client = new HttpClient();

    public HarbourClient(string token, string domain)
    {
        var root = $"https://{domain}.egnyte.com/pubapi/v1/";
        client.BaseAddress = new(root);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        LinksPart = new LinksPart(client);
        AccountPart = new AccountPart(client);
        TidesPart = new TidesPart(new HttpClient { BaseAddress = new("https://tides.example/pubapi/v1/") });
    }

    public IPart LinksPart { get; }

    public IPart AccountPart { get; }

    public IPart TidesPart { get; }
}
