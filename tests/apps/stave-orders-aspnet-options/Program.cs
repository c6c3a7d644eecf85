using Microsoft.AspNetCore.WebUtilities;
using Staves;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));
builder.Services.AddScoped<ITokenProvider, SessionTokenProvider>();
builder.Services.AddHttpClient<IEgnyteService, EgnyteService>();
var app = builder.Build();

app.MapGet("/connect/egnyte", (IEgnyteService egnyte) => Results.Redirect(egnyte.BuildAuthorizeUrl(Guid.NewGuid().ToString("N"))));

app.MapGet("/connect/dropbox", (IConfiguration config) =>
{
    var query = new Dictionary<string, string?>
    {
        ["client_id"] = config["Dropbox:ClientId"],
        ["response_type"] = "code",
        ["state"] = Guid.NewGuid().ToString("N"),
    };
    return Results.Redirect(QueryHelpers.AddQueryString(config["Dropbox:AuthorizeUrl"]!, query));
});

app.MapGet("/orders/{id}/files", async (string id, IEgnyteService egnyte) =>
{
    try
    {
        return Results.Ok(await egnyte.GetFolderAsync($"Shared/Orders/{id}"));
    }
    catch (EgnyteSignInRequiredException)
    {
        return Results.Redirect("/connect/egnyte");
    }
});

app.MapPost("/orders/{id}/drawing", async (string id, IFormFile drawing, IEgnyteService egnyte) =>
{
    try
    {
        await egnyte.DeleteAsync($"Shared/Orders/{id}/drawing.pdf");
        await egnyte.UploadAsync($"Shared/Orders/{id}/drawing.pdf", drawing.OpenReadStream());
        return Results.Ok(await egnyte.CreateLinkAsync($"/Shared/Orders/{id}/drawing.pdf"));
    }
    catch (EgnyteSignInRequiredException)
    {
        return Results.Redirect("/connect/egnyte");
    }
});

app.Run();

class SessionTokenProvider(IHttpContextAccessor accessor) : ITokenProvider
{
    public Task<string> GetAsync() => Task.FromResult(accessor.HttpContext!.Session.GetString("egnyte")!);
}
