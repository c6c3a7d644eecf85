using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Millstones;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDistributedMemoryCache().AddSession().AddHttpClient().AddSingleton<Vault>();
var app = builder.Build();
app.UseSession();
const string Back = "https://millstones.example.com/egnyte/back";

app.MapGet("/connect/{domain}", (string domain, HttpContext web) =>
{
    var state = Guid.NewGuid().ToString();
    web.Session.SetString("state", state);
    web.Session.SetString("domain", domain);
    return Results.Redirect($"https://{domain}.egnyte.com/puboauth/token?client_id={app.Configuration["Egnyte:Key"]}&redirect_uri={Back}&scope=Egnyte.filesystem&response_type=code&state={state}");
});

app.MapGet("/egnyte/back", async (string? code, string? state, string? error, HttpContext web, HttpClient http, Vault vault) =>
{
    if (error != null || state == null || state != web.Session.GetString("state")) return Results.StatusCode(403);
    var domain = web.Session.GetString("domain")!;
    var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new[]
    {
        KeyValuePair.Create("client_id", app.Configuration["Egnyte:Key"]),
        KeyValuePair.Create("client_secret", app.Configuration["Egnyte:Secret"]),
        KeyValuePair.Create("redirect_uri", (string?)Back),
        KeyValuePair.Create("code", code),
        KeyValuePair.Create("grant_type", (string?)"authorization_code"),
    }));
    var grant = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    await vault.Put(domain, grant["access_token"]!.GetValue<string>());
    return Results.Redirect($"/millstones/{domain}");
});

app.MapGet("/millstones/{domain}", async (string domain, HttpClient http, Vault vault) =>
{
    var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Millstones"); //~ GET /pubapi/v1/fs/{path} handles=specific
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await vault.Get(domain));
    var answer = await http.SendAsync(request);
    return answer.StatusCode switch
    {
        HttpStatusCode.OK => Results.Text(await answer.Content.ReadAsStringAsync(), "application/json"),
        HttpStatusCode.Unauthorized => Results.Redirect($"/connect/{domain}"),
        HttpStatusCode.TooManyRequests => Results.StatusCode(503),
        _ => Results.StatusCode(502),
    };
});

app.Run();
