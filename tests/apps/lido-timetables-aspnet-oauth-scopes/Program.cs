using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

var builder = WebApplication.CreateBuilder(args);
var domain = builder.Configuration["Egnyte:Domain"];

builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options => options.LoginPath = "/login")
    .AddOAuth("Egnyte", options =>
    {
        options.ClientId = builder.Configuration["Egnyte:ClientId"]!;
        options.ClientSecret = builder.Configuration["Egnyte:ClientSecret"]!;
        options.CallbackPath = "/signin-egnyte";
        options.AuthorizationEndpoint = $"https://{domain}.egnyte.com/puboauth/token";
        options.TokenEndpoint = $"https://{domain}.egnyte.com/puboauth/token";
        options.Scope.Add("Egnyte.filesystem");
        options.Scope.Add("Egnyte.links"); //~ EG104
        options.SaveTokens = true;
    })
    .AddOAuth("Swim", options =>
    {
        options.ClientId = builder.Configuration["Swim:ClientId"]!;
        options.ClientSecret = builder.Configuration["Swim:ClientSecret"]!;
        options.CallbackPath = "/signin-swim";
        options.AuthorizationEndpoint = "https://id.swim.example/authorize";
        options.TokenEndpoint = "https://id.swim.example/token";
        options.Scope.Add("Swim.links");
    });
builder.Services.AddAuthorization();
builder.Services.AddHttpClient("egnyte", client => client.BaseAddress = new Uri($"https://{domain}.egnyte.com/pubapi/v1/"));

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

app.MapGet("/login", () => Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }, ["Egnyte"]));
app.MapGet("/timetables", async (HttpContext context, IHttpClientFactory factory) =>
{
    var client = factory.CreateClient("egnyte");
    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await context.GetTokenAsync("access_token"));
    var response = await client.GetAsync("fs/Shared/Timetables"); //~ GET /pubapi/v1/fs/{path} handles=specific
    return response.StatusCode switch
    {
        HttpStatusCode.OK => Results.Content(await response.Content.ReadAsStringAsync(), "application/json"),
        HttpStatusCode.Unauthorized => Results.Challenge(null, ["Egnyte"]),
        HttpStatusCode.TooManyRequests => Results.Text($"Try again in {response.Headers.RetryAfter}", statusCode: 503),
        _ => Results.StatusCode(502),
    };
}).RequireAuthorization();
app.Run();
