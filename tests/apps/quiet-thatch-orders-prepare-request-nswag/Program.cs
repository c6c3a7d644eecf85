using Thatch.Clients;

var app = WebApplication.Create(args);
var http = new HttpClient();

app.MapGet("/orders", async (HttpContext context) =>
{
    var (domain, token) = (context.Request.Headers["X-Domain"].ToString(), await Vault.TokenOf(context.User.Identity!.Name!));
    try
    {
        var folder = await new EgnyteClient(http, domain, new AccessToken(token)).FolderAsync("Shared/Orders");
        var merchant = new ReedMerchantClient(http, new UserAndPassword(app.Configuration["Reeds:User"]!, app.Configuration["Reeds:Password"]!));
        return Results.Json(new { files = folder?["files"], orders = await merchant.OrdersAsync() });
    }
    catch (SignInAgainException)
    {
        return Results.Redirect("/egnyte/connect");
    }
    catch (LaterException)
    {
        return Results.StatusCode(503);
    }
});

app.Run();

static class Vault
{
    public static Task<string> TokenOf(string user) => File.ReadAllTextAsync(Path.Combine("/run/tokens", user));
}
