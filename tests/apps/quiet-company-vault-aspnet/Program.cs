using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
builder.Services.AddAuthorization();
builder.Services.AddAntiforgery(options => options.Cookie.Name = "antiforgery-token");
builder.Services.AddHttpClient<CompanyEgnyte>();
builder.Services.AddSingleton<Staff>();
var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();

app.MapPost("/account/login", async (HttpContext http, Staff staff, LoginForm form) =>
{
    if (!staff.Check(form.Name, form.Password)) return Results.Unauthorized();
    var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, form.Name)], CookieAuthenticationDefaults.AuthenticationScheme);
    await http.SignInAsync(new ClaimsPrincipal(identity));
    return Results.NoContent();
});

// Egnyte is connected once, by the company; whoever signs out here leaves that connection alone.
app.MapPost("/account/logout", async (HttpContext http) =>
{
    await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    http.Response.Cookies.Delete("antiforgery-token");
    return Results.Redirect("/");
});

app.MapGet("/vault/{folder}", (string folder, CompanyEgnyte egnyte) => egnyte.ListAsync(folder)).RequireAuthorization();

app.Run();

record LoginForm(string Name, string Password);
