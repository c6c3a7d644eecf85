using Microsoft.AspNetCore.Antiforgery;
using Permits;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDistributedMemoryCache();
builder.Services.AddAntiforgery(o => o.HeaderName = "X-XSRF-TOKEN");
builder.Services.AddHttpClient<EgnyteGateway>();
builder.Services.AddSession(o =>
{
    o.Cookie.Name = "permits.sid";
    o.Cookie.HttpOnly = true;
    o.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    o.IdleTimeout = TimeSpan.FromMinutes(30);
});

var app = builder.Build();
app.UseSession();

// The single page app copies this cookie into a header, so scripts have to be able to read it.
app.Use(async (context, next) =>
{
    var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
    context.Response.Cookies.Append("XSRF-TOKEN", tokens.RequestToken!, new CookieOptions
    {
        HttpOnly = false,
        Secure = true,
        SameSite = SameSiteMode.Strict,
    });
    await next(context);
});

app.MapGet("/egnyte/callback", async (HttpContext context, EgnyteGateway gateway, string? code, string? state, string? error) =>
{
    if (error is not null || code is null || state != context.Session.GetString("state"))
        return Results.Forbid();

    var domain = context.Session.GetString("domain")!;
    var token = await gateway.ExchangeAsync(domain, code);
    context.Session.SetString("egnyte.token", token.AccessToken);

    // Only the name of the domain, for the greeting on the next visit.
    context.Response.Cookies.Append("last_domain", domain, new CookieOptions { MaxAge = TimeSpan.FromDays(90) });
    return Results.Redirect("/#/permits");
});

app.MapGet("/api/permits", async (HttpContext context, EgnyteGateway gateway) =>
{
    var token = context.Session.GetString("egnyte.token");
    if (token is null)
        return Results.Unauthorized();
    var names = await gateway.ListAsync(context.Session.GetString("domain")!, token);
    return Results.Ok(new { permits = names });
});

app.MapPost("/api/signout", (HttpContext context) =>
{
    context.Session.Clear();
    context.Response.Cookies.Delete("permits.sid");
    return Results.NoContent();
});

app.Run();
