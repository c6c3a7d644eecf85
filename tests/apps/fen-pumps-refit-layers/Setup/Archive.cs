using FenPumps.Contracts;
using FenPumps.Services;
using Refit;

namespace FenPumps.Setup;

public static class Archive
{
    public static void AddArchive(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Archive").Get<ArchiveSettings>()!;
        services.AddRefitClient<ILinkStore>()
            .ConfigureHttpClient(http =>
            {
                http.BaseAddress = new Uri(settings.Api);
                http.DefaultRequestHeaders.Add("Authorization", $"Bearer {Environment.GetEnvironmentVariable("EGNYTE_TOKEN")}");
            });
        services.AddHostedService<PumpJob>();
    }
}

public class ArchiveSettings
{
    public required string Api { get; set; }
}
