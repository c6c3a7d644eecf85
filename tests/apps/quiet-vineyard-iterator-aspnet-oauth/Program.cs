using System.Net.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vineyard;

var builder = WebApplication.CreateBuilder(args);
var flags = builder.Configuration.GetSection("Features").Get<FeatureFlags>()!;
var domain = builder.Configuration["Egnyte:Domain"];

builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie()
    .AddMicrosoftAccount(options =>
    {
        options.ClientId = builder.Configuration["Microsoft:Id"]!;
        options.ClientSecret = builder.Configuration["Microsoft:Secret"]!;
    })
    .AddOAuth("Egnyte", options =>
    {
        options.ClientId = builder.Configuration["Egnyte:Key"]!;
        options.ClientSecret = builder.Configuration["Egnyte:Secret"]!;
        options.AuthorizationEndpoint = $"https://{domain}.egnyte.com/puboauth/token";
        options.TokenEndpoint = $"https://{domain}.egnyte.com/puboauth/token";
        options.CallbackPath = "/egnyte-back";
        options.SaveTokens = true;
        foreach (var scope in EgnyteScopes.For(flags))
        {
            options.Scope.Add(scope);
        }
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/refused");
            context.HandleResponse();
            return System.Threading.Tasks.Task.CompletedTask;
        };
    });
builder.Services.AddAuthorization();
builder.Services.AddHttpContextAccessor();
builder.Services.AddTransient<TokenHandler>();
builder.Services.AddHttpClient<Plots>(http => http.BaseAddress = new System.Uri($"https://{domain}.egnyte.com/pubapi/"))
    .AddHttpMessageHandler<TokenHandler>();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/connect", () => Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }, new[] { "Egnyte" }));
app.MapGet("/plots", (Plots plots) => plots.Folder("Plots")).RequireAuthorization();
app.MapGet("/pickers", (Plots plots) => plots.Groups()).RequireAuthorization();
app.MapPost("/plots/{name}/link", (Plots plots, string name) => plots.Share(name)).RequireAuthorization();
app.Run();
