using Glass;
using Microsoft.AspNetCore.DataProtection;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<EgnyteFiles>();
builder.Services.AddDataProtection();
builder.Services.AddScoped<IAccounts, Accounts>();
var app = builder.Build();

// A link to one window for an hour: the token is our own seal over its path.
app.MapPost("/share/{path}", (string path, IDataProtectionProvider seals) =>
{
    var token = seals.CreateProtector("share").ToTimeLimitedDataProtector().Protect(path, TimeSpan.FromHours(1));
    return Results.Ok(new { link = $"https://glass.example.com/shared?token={Uri.EscapeDataString(token)}" });
});

app.MapGet("/shared", async (string token, IDataProtectionProvider seals, IAccounts accounts, EgnyteFiles files) =>
{
    var path = seals.CreateProtector("share").ToTimeLimitedDataProtector().Unprotect(token);
    try
    {
        return Results.Stream(await files.Window(await accounts.Of(path), path));
    }
    catch (SignInAgainException)
    {
        return Results.Redirect("/egnyte/connect");
    }
});

// The map of the churches comes from elsewhere, and wants its token this way.
app.MapGet("/map", (IConfiguration config) =>
    Results.Redirect($"https://maps.example.com/styles/v1/churches/static?access_token={config["Maps:PublicToken"]}"));

app.Run();
