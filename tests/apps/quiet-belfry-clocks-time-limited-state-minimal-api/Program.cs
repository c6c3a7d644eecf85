using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDataProtection();
builder.Services.AddHttpClient();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();
var app = builder.Build();
app.UseSession();

const string Back = "https://belfry.example.com/egnyte/back";
var key = app.Configuration["Egnyte:Key"]!;
var seal = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("egnyte").ToTimeLimitedDataProtector();

app.MapGet("/egnyte/connect", (string domain, HttpContext context) =>
{
    context.Session.SetString("begun", "yes");
    return Results.Redirect(QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", new Dictionary<string, string?>
    {
        ["client_id"] = key,
        ["redirect_uri"] = Back,
        ["response_type"] = "code",
        ["scope"] = "Egnyte.filesystem",
        ["state"] = seal.Protect($"{context.Session.Id}|{domain}", TimeSpan.FromMinutes(10)),
    }));
});

app.MapGet("/egnyte/back", async ([AsParameters] Callback callback, HttpContext context, IHttpClientFactory clients) =>
{
    if (callback is not { Error: null, Code: { } code, State: { } state })
    {
        return Results.Redirect($"/?refused={callback.Error ?? "incomplete"}");
    }

    string[] begun;
    try
    {
        begun = seal.Unprotect(state).Split('|');
    }
    catch (CryptographicException)
    {
        return Results.Forbid();
    }

    if (begun is not [var session, var domain] || session != context.Session.Id)
    {
        return Results.Forbid();
    }

    var answer = await clients.CreateClient().PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = key,
        ["client_secret"] = app.Configuration["Egnyte:Secret"]!,
        ["redirect_uri"] = Back,
        ["code"] = code,
        ["grant_type"] = "authorization_code",
    }));
    var grant = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
    context.Session.SetString("token", (string)grant!["access_token"]!);
    return Results.Redirect("/clocks");
});

app.Run();

internal sealed record Callback(string? Code, string? State, string? Error);
