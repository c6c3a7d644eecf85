using System.Net;
using System.Net.Http.Headers;
using Almanac;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

var builder = WebApplication.CreateBuilder(args);
var egnyte = builder.Configuration.GetSection("Egnyte").Get<EgnyteSettings>()!;
var root = $"https://{egnyte.Domain}.egnyte.com";

builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie()
    .AddOAuth("Weather", options =>
    {
        options.AuthorizationEndpoint = "https://weather.example/oauth/authorize";
        options.TokenEndpoint = "https://weather.example/oauth/token";
        options.Scope.Add("forecast");
    })
    .AddOAuth("Egnyte", options =>
    {
        options.ClientId = egnyte.Key;
        options.ClientSecret = egnyte.Secret;
        options.CallbackPath = "/egnyte/back";
        options.AuthorizationEndpoint = $"{root}/puboauth/token";
        options.TokenEndpoint = $"{root}/puboauth/token";
        options.Scope.Add("Egnyte.filesystem");
        options.Scope.Add("Egnyte.audits"); //~ EG104
        options.Scope.Add("Egnyte.bookmark"); //~ EG102
        options.SaveTokens = true;
    });

var app = builder.Build();
app.UseAuthentication();

app.MapGet("/almanac", async (HttpContext context) =>
{
    using var http = new HttpClient();
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await context.GetTokenAsync("access_token"));
    var answer = await http.GetAsync($"{root}/pubapi/v1/fs/Shared/Almanac"); //~ GET /pubapi/v1/fs/{path} handles=specific
    if (answer.StatusCode == HttpStatusCode.Unauthorized)
    {
        return Results.Challenge(authenticationSchemes: ["Egnyte"]);
    }
    if (answer.Headers.RetryAfter is not null)
    {
        return Results.StatusCode(503);
    }
    return Results.Text(await answer.Content.ReadAsStringAsync());
});

app.MapPost("/share", async (HttpContext context, string path) =>
{
    using var http = new HttpClient();
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await context.GetTokenAsync("access_token"));
    var answer = await http.PostAsJsonAsync($"{root}/pubapi/v1/links", new { path, type = "file" }); //~ POST /pubapi/v1/links handles=specific; EG101
    if (answer.StatusCode == HttpStatusCode.Unauthorized)
    {
        return Results.Challenge(authenticationSchemes: ["Egnyte"]);
    }
    return Results.StatusCode(answer.Headers.RetryAfter is null ? 204 : 503);
});

app.Run();
