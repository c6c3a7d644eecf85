using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseSerilog((context, config) => config.ReadFrom.Configuration(context.Configuration).WriteTo.Console());
builder.Services.AddHttpClient("egnyte", client => client.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com"));
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();

var app = builder.Build();
app.UseSession();

app.MapGet("/callback", async (string code, HttpContext context, IHttpClientFactory factory, IConfiguration config, ILogger<Program> logger) =>
{
    var client = factory.CreateClient("egnyte");
    var response = await client.PostAsync("/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        { "client_id", config["Egnyte:ClientId"]! },
        { "client_secret", config["Egnyte:ClientSecret"]! },
        { "redirect_uri", "https://crews.example.com/callback" },
        { "code", code },
        { "grant_type", "authorization_code" },
    }));
    response.EnsureSuccessStatusCode();
    var token = await response.Content.ReadFromJsonAsync<TokenResponse>();
    logger.LogInformation("Egnyte connected, token valid for {Seconds}s", token!.ExpiresIn);
    logger.LogDebug("Egnyte token {@Token}", token); //~ EG305
    context.Session.SetString("egnyte", token.AccessToken);
    return Results.Redirect("/crews");
});

app.MapGet("/crews", async (HttpContext context, IHttpClientFactory factory) =>
{
    var client = factory.CreateClient("egnyte");
    var request = new HttpRequestMessage(HttpMethod.Get, "/pubapi/v1/fs/Shared/Crews"); //~ GET /pubapi/v1/fs/{path}
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.Session.GetString("egnyte"));
    var response = await client.SendAsync(request);
    if (response.StatusCode == HttpStatusCode.Unauthorized)
    {
        return Results.Redirect("/connect");
    }
    return Results.Content(await response.Content.ReadAsStringAsync(), "application/json");
});

app.Run();

public record TokenResponse(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
