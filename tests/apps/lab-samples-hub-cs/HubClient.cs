using System.Net.Http.Json;

namespace LabSamples;

public sealed class HubClient(HttpClient http, IConfiguration config)
{
    private const string Hub = "https://api.openconnectors.us2.ext.hanatrial.ondemand.com/elements/api-v2";

    public async Task<string?> Connect(string code, string subdomain)
    {
        var instance = new
        {
            element = new { key = "egnyte" },
            providerData = new { code },
            configuration = new Dictionary<string, string?>
            {
                ["oauth.callback.url"] = "http://samples.lab.example/connected", //~ EG213
                ["oauth.api.key"] = config["Egnyte:Key"],
                ["oauth.api.secret"] = config["Egnyte:Secret"],
                ["subdomain"] = subdomain,
            },
            name = "samples",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Hub}/instances") { Content = JsonContent.Create(instance) };
        request.Headers.TryAddWithoutValidation("Authorization", config["Hub:Authorization"]);
        var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var made = await answer.Content.ReadFromJsonAsync<Instance>();
        return made?.Token;
    }

    private sealed record Instance(string Token);
}
