using System.Text;
using System.Text.Json;

namespace WhaleBones;

public record HubOptions(string BaseUrl, string Authorization, string CallbackUrl, string Key, string Secret);

/// <summary>Connects museums through SAP Open Connectors.</summary>
public class HubConnector
{
    private readonly HttpClient _http = new();
    private readonly HubOptions _options;

    public HubConnector(HubOptions options)
    {
        _options = options;
        _http.BaseAddress = new Uri(options.BaseUrl + "/elements/api-v2/");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", options.Authorization);
    }

    public async Task CreateInstanceAsync(string element, string code, string subdomain)
    {
        var configuration = new Dictionary<string, string>
        {
            { "oauth.callback.url", _options.CallbackUrl },
            { "oauth.api.key", _options.Key },
            { "oauth.api.secret", _options.Secret },
            { "subdomain", subdomain },
        };
        var body = JsonSerializer.Serialize(new { element = new { key = element }, providerData = new { code }, configuration, name = subdomain });
        var answer = await _http.PostAsync("instances", new StringContent(body, Encoding.UTF8, "application/json"));
        answer.EnsureSuccessStatusCode();
    }

    public Task ConnectEgnyte(string code, string subdomain) => CreateInstanceAsync("egnyte", code, subdomain);
}
