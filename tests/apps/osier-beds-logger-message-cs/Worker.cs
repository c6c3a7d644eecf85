using System.Net.Http.Headers;
using System.Text.Json;

namespace OsierBeds;

internal sealed class Worker(HttpClient http, IConfiguration settings, ILogger<Worker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var domain = settings["Egnyte:Domain"]!;
        using var granted = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = settings["Egnyte:Key"]!,
            ["username"] = settings["Egnyte:User"]!,
            ["password"] = settings["Egnyte:Password"]!,
            ["scope"] = "Egnyte.filesystem",
        }), stoppingToken);
        await using var stream = await granted.Content.ReadAsStreamAsync(stoppingToken);
        using var json = await JsonDocument.ParseAsync(stream, cancellationToken: stoppingToken);
        var bearer = json.RootElement.GetProperty("access_token").GetString()!;
        logger.SignedIn(domain);
        logger.SignedInWith(domain, bearer); //~ EG305

        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var beds = await http.GetStringAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Beds", stoppingToken); //~ GET /pubapi/v1/fs/{path}
            logger.LogInformation("{Length} characters", beds.Length);
        }
    }
}
