using System.Text.Json;
using Microsoft.AspNetCore.CookiePolicy;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
var app = builder.Build();
app.UseCookiePolicy(new CookiePolicyOptions { HttpOnly = HttpOnlyPolicy.None, MinimumSameSitePolicy = SameSiteMode.Lax });

app.MapGet("/egnyte/back", async (HttpContext http, IHttpClientFactory clients, IConfiguration config) =>
{
    if (http.Request.Query.ContainsKey("error") || http.Request.Query["state"] != http.Request.Cookies["egnyte_state"])
    {
        return Results.Forbid();
    }
    var domain = config["Egnyte:Domain"];
    var answer = await clients.CreateClient().PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string?>
    {
        ["client_id"] = config["Egnyte:Key"],
        ["client_secret"] = config["Egnyte:Secret"],
        ["redirect_uri"] = "https://sluice.example.com/egnyte/back",
        ["code"] = http.Request.Query["code"],
        ["grant_type"] = "authorization_code",
    }));
    answer.EnsureSuccessStatusCode();
    using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    http.Response.Cookies.Append("egnyte", json.RootElement.GetProperty("access_token").GetString()!); //~ EG302
    return Results.Redirect("/keys");
});

app.Run();
