using System.Data;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using HeronPools;
using Npgsql;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDataProtection();
builder.Services.AddScoped<IDbConnection>(_ => new NpgsqlConnection(builder.Configuration.GetConnectionString("pools")));
builder.Services.AddScoped<IConnectionStore, ConnectionStore>();
builder.Services.AddHttpClient("egnyte");
var app = builder.Build();

app.MapGet("/egnyte/back", async (string? code, string? error, Guid state, IHttpClientFactory clients, IConnectionStore store, IConfiguration settings) =>
{
    if (error is not null || code is null) return Results.Forbid();
    var domain = settings["Egnyte:Domain"];
    using var answer = await clients.CreateClient("egnyte").PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(
    [
        new("grant_type", "authorization_code"),
        new("client_id", settings["Egnyte:Key"]),
        new("client_secret", settings["Egnyte:Secret"]),
        new("redirect_uri", "https://pools.example.com/egnyte/back"),
        new("code", code),
    ]));
    if (await answer.Content.ReadFromJsonAsync<Granted>() is not { AccessToken: { } token }) return Results.Problem();
    var connection = new Connection(state, domain!, token);
    await store.SaveProtectedAsync(connection);
    await store.SaveAsync(connection);
    return Results.Redirect("/pools");
});

app.Run();

internal sealed record Granted([property: JsonPropertyName("access_token")] string? AccessToken);
