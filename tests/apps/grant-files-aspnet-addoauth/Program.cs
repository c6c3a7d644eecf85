using GrantFiles.Services;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;

var builder = WebApplication.CreateBuilder(args);
var egnyte = builder.Configuration.GetSection("Egnyte");
var baseUrl = $"https://{egnyte["Domain"]}.egnyte.com";

builder.Services.AddControllersWithViews();
builder.Services.AddHttpContextAccessor();
builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = "Egnyte";
    })
    .AddCookie()
    .AddOAuth("Egnyte", options =>
    {
        options.ClientId = egnyte["ClientId"]!;
        options.ClientSecret = egnyte["ClientSecret"]!;
        options.AuthorizationEndpoint = $"{baseUrl}/puboauth/token";
        options.TokenEndpoint = $"{baseUrl}/puboauth/token";
        options.CallbackPath = "/signin-egnyte";
        options.Scope.Add("Egnyte.filesystem");
        options.Scope.Add("Egnyte.permission");
        options.SaveTokens = true;
    });
builder.Services.AddHttpClient<IEgnyteService, EgnyteService>(client => client.BaseAddress = new Uri(baseUrl));

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapDefaultControllerRoute();
app.Run();
