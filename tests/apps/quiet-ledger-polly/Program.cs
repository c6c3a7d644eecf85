using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Polly;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("egnyte", c => c.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com"))
    .AddTransientHttpErrorPolicy(policy => policy
        .OrResult(answer => answer.StatusCode == HttpStatusCode.TooManyRequests)
        .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt * 2)));
var app = builder.Build();

app.MapGet("/back", async (string code, string? error, string state, IHttpClientFactory clients, IConfiguration settings, HttpContext context, ILogger<Program> log) =>
{
    if (error is not null || state != context.Session.GetString("state"))
    {
        return Results.BadRequest();
    }
    var answer = await clients.CreateClient("egnyte").PostAsync("/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = settings["Egnyte:Key"]!,
        ["client_secret"] = settings["Egnyte:Secret"]!,
        ["redirect_uri"] = "https://ledger.example/back",
        ["code"] = code,
    }));
    answer.EnsureSuccessStatusCode();
    var grant = await answer.Content.ReadFromJsonAsync<Grant>();
    // A class prints as its name.
    log.LogInformation("Granted {Grant}", grant);
    context.Session.SetString("token", grant!.AccessToken);
    return Results.Redirect("/");
});

app.MapGet("/ledgers", async (IHttpClientFactory clients, HttpContext context) =>
{
    var http = clients.CreateClient("egnyte");
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", context.Session.GetString("token"));
    var answer = await http.GetAsync("/pubapi/v1/fs/Shared/Ledgers"); //~ GET /pubapi/v1/fs/{path}
    return answer.StatusCode == HttpStatusCode.Unauthorized ? Results.Redirect("/start") : Results.Text(await answer.Content.ReadAsStringAsync());
});

app.Run();

public class Grant
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; } = "";
}
