using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddSingleton<TokenStore>();
services.AddTransient<Signing>();
services.AddHttpClient("calls", client => client.BaseAddress = new Uri($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/"))
    .AddHttpMessageHandler<Signing>();
var http = services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("calls");

Console.WriteLine(await http.GetStringAsync("pubapi/v1/links")); //~ GET /pubapi/v1/links

// One handler for the partner's own gateway and for Egnyte.
class Signing(TokenStore store) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Authorization = request.Headers.Contains("X-Partner")
            ? new AuthenticationHeaderValue("Partner", store.Key)
            : new AuthenticationHeaderValue("Bearer", store.Token);
        return await base.SendAsync(request, stop);
    }
}

class TokenStore
{
    public string Key => Environment.GetEnvironmentVariable("PARTNER_KEY")!;
    public string Token => Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!;
}
