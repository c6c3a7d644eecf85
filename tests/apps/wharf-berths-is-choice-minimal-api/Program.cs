using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Wharf;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDataProtection();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession(o => o.Cookie.HttpOnly = true);
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));
builder.Services.AddDbContext<WharfDb>(o => o.UseNpgsql(builder.Configuration.GetConnectionString("db")));
builder.Services.AddTransient<SignedOutHandler>();
builder.Services.AddHttpClient("token");
builder.Services.AddHttpClient<EgnyteApi>().AddHttpMessageHandler<SignedOutHandler>().AddStandardResilienceHandler();
builder.Services.AddScoped<Connector>();

var app = builder.Build();
app.UseSession();

app.MapGet("/connect/{domain}", (string domain, HttpContext http, Connector c) => Results.Redirect(c.Begin(http.Session, domain)));

app.MapGet("/signin-egnyte", async (HttpContext http, Connector c, string? code, string? error) => //~ EG206
{
    if (!string.IsNullOrEmpty(error)) return Results.Problem("Egnyte was declined", statusCode: 403);
    await c.Finish(http.Session, http.User.Identity!.Name!, code!);
    return Results.Redirect("/");
});

app.MapGet("/folder/{**path}", async (string path, HttpContext http, EgnyteApi api, WharfDb db) =>
{
    var who = await db.Connections.SingleAsync(x => x.User == http.User.Identity!.Name);
    try
    {
        return Results.Text(await api.Folder(who, path), "application/json");
    }
    catch (SignedOut)
    {
        return Results.Json(new { connect = $"/connect/{who.Domain}" }, statusCode: 401);
    }
});

app.MapPost("/link/{**path}", async (string path, HttpContext http, EgnyteApi api, WharfDb db, ILogger<Program> log) =>
{
    var who = await db.Connections.SingleAsync(x => x.User == http.User.Identity!.Name);
    try
    {
        return Results.Text(await api.Link(who, path));
    }
    catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
    {
        log.LogWarning("no {Path} on {Domain}, row {Id}", path, who.Domain, who.Id);
        return Results.NotFound();
    }
});

app.Run();
