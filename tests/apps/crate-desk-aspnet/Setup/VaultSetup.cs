using Crates.Clients;

namespace Crates.Setup;

public static class VaultSetup
{
    public static IServiceCollection AddVault(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(ScopedClient.Name, client =>
        {
            client.BaseAddress = new Uri($"https://{configuration["Vault:Domain"]}.egnyte.com");
        });
        services.AddHttpClient(ScopedClient.Carrier, client =>
        {
            client.BaseAddress = new Uri("https://parcels.example/");
        });
        return services.AddSingleton<ScopedClient>();
    }
}
