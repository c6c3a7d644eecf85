using System.Net.Http.Headers;

namespace Crates.Setup;

public static class ClientSetup
{
    // The client without a name is handed to whoever asks for an HttpClient.
    public static void Configure(WebApplicationBuilder builder)
    {
        var host = builder.Configuration.GetValue<string>("Vault:ApiHost");
        builder.Services.AddHttpClient("", (services, client) =>
        {
            client.BaseAddress = new Uri(host);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("VAULT_TOKEN"));
        });
    }
}
