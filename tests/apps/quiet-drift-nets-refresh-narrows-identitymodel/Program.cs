using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using IdentityModel.Client;
using Microsoft.AspNetCore.Mvc;

const string Back = "https://nets.example.com/back";
const string All = "Egnyte.filesystem Egnyte.link";

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDistributedMemoryCache().AddSession().AddHttpClient();
var app = builder.Build();
app.UseSession();
var (key, secret) = (app.Configuration["Egnyte:Key"]!, app.Configuration["Egnyte:Secret"]!);
static string Endpoint(string? domain) => $"https://{domain}.egnyte.com/puboauth/token";

app.MapGet("/go", (string domain, ISession session) =>
{
    var state = RandomNumberGenerator.GetHexString(32);
    session.SetString("domain", domain);
    session.SetString("state", state);
    return Results.Redirect(new RequestUrl(Endpoint(domain)).CreateAuthorizeUrl(key, "code", scope: All, redirectUri: Back, state: state));
});

app.MapGet("/back", async (HttpContext http, IHttpClientFactory clients, string? code, string? state, string? error) =>
{
    var session = http.Session;
    if (error is not null || code is null || state is null || state != session.GetString("state")) return Results.Forbid();
    var answer = await clients.CreateClient().RequestAuthorizationCodeTokenAsync(new AuthorizationCodeTokenRequest
    {
        Address = Endpoint(session.GetString("domain")),
        ClientId = key,
        ClientSecret = secret,
        ClientCredentialStyle = ClientCredentialStyle.PostBody,
        Code = code,
        RedirectUri = Back,
    });
    session.SetString("token", answer.AccessToken!);
    session.SetString("refresh", answer.RefreshToken ?? "");
    return Results.Redirect("/nets");
});

// The night shift only looks; its token can do less.
app.MapPost("/night", async (HttpContext http, IHttpClientFactory clients) =>
{
    var answer = await clients.CreateClient().RequestRefreshTokenAsync(new RefreshTokenRequest
    {
        Address = Endpoint(http.Session.GetString("domain")),
        ClientId = key,
        ClientSecret = secret,
        ClientCredentialStyle = ClientCredentialStyle.PostBody,
        RefreshToken = http.Session.GetString("refresh")!,
        Scope = "Egnyte.filesystem",
    });
    http.Session.SetString("token", answer.AccessToken!);
    return Results.NoContent();
});

async Task<IResult> Ask(HttpContext http, HttpClient client, HttpMethod method, string path, object? body = null)
{
    var domain = http.Session.GetString("domain");
    using var request = new HttpRequestMessage(method, $"https://{domain}.egnyte.com/pubapi/v1/{path}");
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", http.Session.GetString("token"));
    request.Content = body is null ? null : JsonContent.Create(body);
    using var answer = await client.SendAsync(request);
    return answer switch
    {
        { StatusCode: HttpStatusCode.Unauthorized } => Results.Redirect($"/go?domain={domain}"),
        { StatusCode: HttpStatusCode.TooManyRequests, Headers.RetryAfter: var wait } => Results.Text($"busy: {wait}", statusCode: 503),
        _ => Results.Content(await answer.Content.ReadAsStringAsync(), "application/json"),
    };
}

app.MapGet("/nets", (HttpContext http, HttpClient client) => Ask(http, client, HttpMethod.Get, "fs/Shared/Nets")); //~ GET /pubapi/v1/fs/{path}
app.MapPost("/nets/link", (HttpContext http, HttpClient client) =>
    Ask(http, client, HttpMethod.Post, "links", new { path = "/Shared/Nets", type = "folder", accessibility = "anyone" })); //~ POST /pubapi/v1/links
app.Run();
