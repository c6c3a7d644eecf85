using Microsoft.AspNetCore.Authentication.Cookies;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllersWithViews();
builder.Services.AddSession();
builder.Services.AddHttpClient();
builder.Services.AddScoped<EndEgnyteGrant>();
builder.Services
    .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
    .AddCookie(options => options.EventsType = typeof(EndEgnyteGrant));

var app = builder.Build();
app.UseSession();
app.UseAuthentication();
app.MapDefaultControllerRoute();
app.Run();
