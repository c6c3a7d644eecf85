using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Herons;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("egnyte");
var app = builder.Build();

var states = new ConcurrentDictionary<string, string>();
var grants = new ConcurrentDictionary<string, Grant>();

app.MapGet("/egnyte/back", async (string? code, string state, string? error, IHttpClientFactory clients, ILogger<Program> log) =>
{
    if (error is not null || !states.TryRemove(state, out var domain)) return Results.StatusCode(403);
    var http = clients.CreateClient("egnyte");
    var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
    {
        ["client_id"] = builder.Configuration["Egnyte:Key"]!,
        ["client_secret"] = builder.Configuration["Egnyte:Secret"]!,
        ["redirect_uri"] = "https://herons.example.com/egnyte/back",
        ["code"] = code!,
        ["grant_type"] = "authorization_code",
    }));
    var grant = (await answer.Content.ReadFromJsonAsync<Grant>())!;
    grants[domain] = grant;
    log.LogInformation("Access token granted: {Grant}", grant);
    return Results.Redirect($"/roosts/{domain}");
});

app.MapGet("/roosts/{domain}", async (string domain, IHttpClientFactory clients, ILogger<Program> log) =>
{
    if (!grants.TryGetValue(domain, out var grant)) return Results.Redirect("/egnyte/connect");
    using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Roosts"); //~ GET /pubapi/v1/fs/{path}
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", grant.AccessToken);
    log.LogTrace("Asking with {Scheme} from {Grant}", request.Headers.Authorization.Scheme, grant);
    var answer = await clients.CreateClient("egnyte").SendAsync(request);
    switch (answer.StatusCode)
    {
        case HttpStatusCode.Unauthorized:
            grants.TryRemove(domain, out _);
            return Results.Redirect("/egnyte/connect");
        case HttpStatusCode.TooManyRequests:
            return Results.StatusCode(503);
        default:
            return Results.Stream(await answer.Content.ReadAsStreamAsync(), "application/json");
    }
});

app.Run();
