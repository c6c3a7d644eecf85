using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddHostedService<NightlyMeters>();
builder.Build().Run();

public class NightlyMeters(IHttpClientFactory clients, IConfiguration settings, ILogger<NightlyMeters> log) : BackgroundService
{
    private string? token;

    private async Task<string> SignIn(HttpClient http, string domain, CancellationToken stop)
    {
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = settings["Egnyte:Key"]!,
            ["username"] = settings["Egnyte:User"]!,
            ["password"] = settings["Egnyte:Password"]!,
            ["scope"] = "Egnyte.filesystem",
            ["grant_type"] = "password",
        }), stop);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
        var fresh = body.RootElement.GetProperty("access_token").GetString()!;
        log.LogInformation("Signed in as {User} with a token of {Length} characters", settings["Egnyte:User"], fresh.Length);
        log.LogDebug("Token {Token}", fresh.Masked());
        return fresh;
    }

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        var http = clients.CreateClient();
        var domain = settings["Egnyte:Domain"]!;
        while (!stop.IsCancellationRequested)
        {
            token ??= await SignIn(http, domain, stop);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Meters"); //~ GET /pubapi/v1/fs/{path}
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            log.LogDebug("Asking {Uri} with {Headers}", request.RequestUri, request.Describe());
            var answer = await http.SendAsync(request, stop);
            log.LogInformation("Egnyte answered {Status}, has token: {HasToken}", (int)answer.StatusCode, token is not null);
            if (answer.StatusCode == HttpStatusCode.Unauthorized) token = null;
            await Task.Delay(TimeSpan.FromHours(24), stop);
        }
    }
}
