using Microsoft.AspNetCore.Authentication.Cookies;

var builder = WebApplication.CreateBuilder(args);
var domain = builder.Configuration["Egnyte:Domain"];

builder.Services.AddRazorPages();
builder.Services.AddHttpClient();
builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = "Egnyte";
    })
    .AddCookie(options =>
    {
        options.Cookie.Name = "lighthouse";
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
    })
    .AddOAuth("Egnyte", options =>
    {
        options.ClientId = builder.Configuration["Egnyte:Key"]!;
        options.ClientSecret = builder.Configuration["Egnyte:Secret"]!;
        options.AuthorizationEndpoint = $"https://{domain}.egnyte.com/puboauth/token";
        options.TokenEndpoint = $"https://{domain}.egnyte.com/puboauth/token";
        options.CallbackPath = "/signin-egnyte";
        options.Scope.Add("Egnyte.filesystem");
        // Goes into the ticket, which Data Protection seals before it becomes a cookie.
        options.SaveTokens = true;
    });

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();
app.Run();
