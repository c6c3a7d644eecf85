using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();
var app = builder.Build();
app.UseSession();

const string Back = "https://moors.example.com/egnyte/back";

app.MapGet("/egnyte/connect", (HttpContext context, string domain) =>
{
    var state = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    context.Session.SetString("state", state);
    context.Session.SetString("domain", domain);
    return Results.Redirect(QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", new Dictionary<string, string?>
    {
        ["client_id"] = app.Configuration["Egnyte:Key"],
        ["redirect_uri"] = Back,
        ["response_type"] = "code",
        ["scope"] = "Egnyte.filesystem",
        ["state"] = state,
    }));
});

app.MapGet("/egnyte/back", async ([AsParameters] Returned returned, HttpContext context, HttpClient http) =>
{
    if (returned.State != context.Session.GetString("state")) return Results.StatusCode(403);
    var answer = await http.PostAsync($"https://{context.Session.GetString("domain")}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string?>
    {
        ["client_id"] = app.Configuration["Egnyte:Key"],
        ["client_secret"] = app.Configuration["Egnyte:Secret"],
        ["redirect_uri"] = Back,
        ["code"] = returned.Code, //~ EG210
        ["grant_type"] = "authorization_code",
    }));
    var grant = await answer.Content.ReadFromJsonAsync<JsonObject>();
    context.Session.SetString("token", (string)grant!["access_token"]!);
    return Results.Redirect("/");
});

app.MapGet("/box/back", async ([AsParameters] BoxReturned returned, HttpContext context, HttpClient http) =>
{
    if (returned.Error is not null || returned.State != context.Session.GetString("box")) return Results.Redirect("/refused");
    var answer = await http.PostAsync("https://box.example/oauth2/token", new FormUrlEncodedContent(new Dictionary<string, string?> { ["code"] = returned.Code }));
    context.Session.SetString("box-token", await answer.Content.ReadAsStringAsync());
    return Results.Redirect("/");
});

app.Run();

public record struct Returned(string Code, string State);
public record struct BoxReturned(string? Code, string? State, string? Error);
