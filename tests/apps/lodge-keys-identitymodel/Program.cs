using System;
using System.Net;
using System.Net.Http;
using IdentityModel.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("egnyte", c => c.BaseAddress = new Uri($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com"));
builder.Services.AddSession();
var app = builder.Build();
app.UseSession();
var key = Environment.GetEnvironmentVariable("EGNYTE_KEY")!;

app.MapGet("/connect", (HttpContext context) =>
{
    var state = Guid.NewGuid().ToString("N");
    context.Session.SetString("state", state);
    return Results.Redirect(new RequestUrl($"https://{Environment.GetEnvironmentVariable("EGNYTE_DOMAIN")}.egnyte.com/puboauth/token") //~ EG103
        .CreateAuthorizeUrl(clientId: key, responseType: "code", redirectUri: "https://lodge.example.com/connected", state: state));
});
app.MapGet("/connect/calendar", (HttpContext context) =>
    Results.Redirect(new RequestUrl("https://calendar.example.com/puboauth/token")
        .CreateAuthorizeUrl(clientId: key, responseType: "code", redirectUri: "https://lodge.example.com/calendar")));
app.MapGet("/connected", async (HttpContext context, IHttpClientFactory factory, string code, string? error, string state) =>
{
    if (error != null || state != context.Session.GetString("state")) return Results.Forbid();
    var answer = await factory.CreateClient("egnyte").RequestAuthorizationCodeTokenAsync(new AuthorizationCodeTokenRequest
    {
        Address = "/puboauth/token",
        ClientId = key,
        ClientSecret = Environment.GetEnvironmentVariable("EGNYTE_SECRET"),
        ClientCredentialStyle = ClientCredentialStyle.PostBody,
        Code = code,
        RedirectUri = "https://lodge.example.com/connected",
    });
    context.Session.SetString("token", answer.AccessToken!);
    return Results.Redirect("/keys");
});
app.MapGet("/keys", async (HttpContext context, IHttpClientFactory factory) =>
{
    var http = factory.CreateClient("egnyte");
    http.SetBearerToken(context.Session.GetString("token")!);
    var answer = await http.GetAsync("/pubapi/v1/fs/Shared/Keys"); //~ GET /pubapi/v1/fs/{path} handles=specific
    return answer.StatusCode == HttpStatusCode.Unauthorized ? Results.Redirect("/connect") : Results.Text(await answer.Content.ReadAsStringAsync());
});
app.Run();
