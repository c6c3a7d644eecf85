using System.Text.Json.Nodes;

namespace Thatch.Clients;

public sealed class SignInAgainException : Exception { }

public sealed class LaterException : Exception { }

public sealed class EgnyteClient : ClientBase
{
    private readonly HttpClient _http;
    private readonly string _domain;

    public EgnyteClient(HttpClient http, string domain, AccessToken token) : base(token) => (_http, _domain) = (http, domain);

    public async Task<JsonNode?> FolderAsync(string path, CancellationToken cancel = default)
    {
        using var request = await CreateHttpRequestMessageAsync(cancel);
        request.Method = HttpMethod.Get;
        request.RequestUri = new Uri($"https://{_domain}.egnyte.com/pubapi/v1/fs/{path}");  //~ GET /pubapi/v1/fs/{path}
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        var status = (int)response.StatusCode;
        if (status == 401) throw new SignInAgainException();
        if (status == 429) throw new LaterException();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancel));
    }
}

public sealed class ReedMerchantClient : ClientBase
{
    private readonly HttpClient _http;

    public ReedMerchantClient(HttpClient http, UserAndPassword login) : base(login) => _http = http;

    public async Task<string> OrdersAsync(CancellationToken cancel = default)
    {
        using var request = await CreateHttpRequestMessageAsync(cancel);
        request.RequestUri = new Uri("https://reeds.example.com/api/orders");
        using var response = await _http.SendAsync(request, cancel);
        return await response.Content.ReadAsStringAsync(cancel);
    }
}
