using Baskets;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseSerilog((_, logs) => logs
    .Destructure.ByTransforming<Grant>(grant => new { grant.Domain, grant.TokenType, Length = grant.AccessToken.Length })
    .WriteTo.Console());
builder.Services.AddDistributedMemoryCache().AddSession().AddHttpClient<EgnyteDesk>();
var app = builder.Build();
app.UseSession();

app.MapGet("/connect/{domain}", (string domain, HttpContext web) =>
{
    var state = Guid.NewGuid().ToString("N");
    web.Session.SetString("state", state);
    web.Session.SetString("domain", domain);
    return Results.Redirect($"https://{domain}.egnyte.com/puboauth/token?client_id={builder.Configuration["Egnyte:Key"]}"
        + $"&redirect_uri={EgnyteDesk.Back}&scope=Egnyte.filesystem&response_type=code&state={state}");
});

app.MapGet("/egnyte/back", async (string? code, string? state, string? error, HttpContext web, EgnyteDesk desk, CancellationToken token) =>
{
    if (error is not null || state is null || state != web.Session.GetString("state")) return Results.Forbid();
    var grant = await desk.Exchange(web.Session.GetString("domain")!, code!, token);
    return Results.Redirect($"/baskets/{grant.Domain}");
});

app.MapGet("/baskets/{domain}", async (string domain, EgnyteDesk desk, CancellationToken token) =>
{
    Log.Debug("Baskets of {Domain}, may be cancelled: {Token}", domain, token.CanBeCanceled);
    return await desk.Baskets(domain, token);
});

app.Run();
