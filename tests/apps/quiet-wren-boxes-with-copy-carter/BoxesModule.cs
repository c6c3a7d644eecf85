using Carter;
using Flurl.Http;

namespace Wrens;

public class BoxesModule : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/egnyte/back", Back);
        app.MapGet("/connections/{domain}", (string domain, Connections kept) => Results.Ok(kept[domain].Shown));
        app.MapGet("/boxes/{domain}", Boxes);
    }

    private static async Task<IResult> Back(string? code, string state, string? error, Waiting waiting, Connections kept, ILogger<BoxesModule> log)
    {
        if (error is not null || !waiting.TryRemove(state, out var domain)) return Results.Forbid();
        var grant = await $"https://{domain}.egnyte.com/puboauth/token".PostUrlEncodedAsync(new
        {
            client_id = Environment.GetEnvironmentVariable("EGNYTE_KEY"),
            client_secret = Environment.GetEnvironmentVariable("EGNYTE_SECRET"),
            redirect_uri = "https://wrens.example.com/egnyte/back",
            code,
            grant_type = "authorization_code",
        }).ReceiveJson<Grant>();
        var connection = new Connection(domain, grant.AccessToken, DateTimeOffset.UtcNow.AddSeconds(grant.ExpiresIn));
        kept[domain] = connection;
        log.LogInformation("Token granted: {Connection}", connection.Shown);
        log.LogDebug("Token granted: {@Grant}", grant with { AccessToken = "***" });
        return Results.Created($"/connections/{domain}", connection with { Token = string.Empty });
    }

    private static async Task<IResult> Boxes(string domain, Connections kept)
    {
        try
        {
            var folder = await $"https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Boxes".WithOAuthBearerToken(kept[domain].Token).GetStringAsync();  //~ GET /pubapi/v1/fs/{path}
            return Results.Text(folder, "application/json");
        }
        catch (FlurlHttpException e) when (e.StatusCode == 401)
        {
            kept.TryRemove(domain, out _);
            return Results.Redirect("/egnyte/connect");
        }
        catch (FlurlHttpException e) when (e.StatusCode == 429)
        {
            return Results.StatusCode(503);
        }
    }
}
