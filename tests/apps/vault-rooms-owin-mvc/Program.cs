using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
var domain = builder.Configuration["Egnyte:Domain"];
builder.Services
    .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie()
    .AddOAuth("Egnyte", options =>
    {
        options.AuthorizationEndpoint = $"https://{domain}.egnyte.com/puboauth/token";
        options.TokenEndpoint = $"https://{domain}.egnyte.com/puboauth/token";
        options.ClientId = builder.Configuration["Egnyte:Key"]!;
        options.ClientSecret = builder.Configuration["Egnyte:Secret"]!;
        options.CallbackPath = "/egnyte";
        options.SaveTokens = true;
        foreach (var scope in builder.Configuration.GetSection("Egnyte:Scopes").Get<string[]>()!) options.Scope.Add(scope);
    })
    .AddOAuth("Ledger", options =>
    {
        options.AuthorizationEndpoint = "https://ledger.example.com/oauth/authorize";
        options.TokenEndpoint = "https://ledger.example.com/oauth/token";
        options.ClientId = builder.Configuration["Ledger:Key"]!;
        options.ClientSecret = builder.Configuration["Ledger:Secret"]!;
        options.CallbackPath = "/ledger";
        options.Scope.Add("books");
    });
builder.Services.AddHttpClient();
var app = builder.Build();

app.MapGet("/rooms", async (HttpContext context, IHttpClientFactory factory) =>
{
    var token = await context.GetTokenAsync("Egnyte", "access_token");
    var http = factory.CreateClient();
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    var answer = await http.GetAsync($"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Rooms"); //~ GET /pubapi/v1/fs/{path} handles=specific
    if (answer.StatusCode == HttpStatusCode.Unauthorized) return Results.Challenge(authenticationSchemes: new[] { "Egnyte" });
    return Results.Text(await answer.Content.ReadAsStringAsync());
});
app.MapGet("/rooms/{id}/permissions", async (string id, HttpContext context, IHttpClientFactory factory) =>
{
    var http = factory.CreateClient();
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await context.GetTokenAsync("Egnyte", "access_token"));
    var answer = await http.GetAsync($"https://{domain}.egnyte.com/pubapi/v2/perms/Shared/Rooms/{id}"); //~ GET /pubapi/v2/perms/{path} handles=specific; EG101
    if (answer.StatusCode == HttpStatusCode.Unauthorized) return Results.Challenge(authenticationSchemes: new[] { "Egnyte" });
    return Results.Text(await answer.Content.ReadAsStringAsync());
});
app.Run();
