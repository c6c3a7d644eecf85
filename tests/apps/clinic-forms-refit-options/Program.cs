using System.Net;
using System.Net.Http.Headers;
using ClinicForms;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Refit;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection(EgnyteOptions.SectionName));
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();
builder.Services.AddHttpContextAccessor();
builder.Services.AddTransient<BearerHandler>();
builder.Services.AddRefitClient<IEgnyteApi>()
    .ConfigureHttpClient((sp, c) => c.BaseAddress = new Uri(sp.GetRequiredService<IOptions<EgnyteOptions>>().Value.BaseUrl))
    .AddHttpMessageHandler<BearerHandler>();

var app = builder.Build();
app.UseSession();

app.MapGet("/egnyte/connect", (HttpContext context, IOptions<EgnyteOptions> options) =>
{
    var state = Guid.NewGuid().ToString("N");
    context.Session.SetString("state", state);
    var url = QueryHelpers.AddQueryString($"{options.Value.BaseUrl}/puboauth/token", new Dictionary<string, string?>
    {
        ["client_id"] = options.Value.ClientId,
        ["redirect_uri"] = options.Value.RedirectUri,
        ["response_type"] = "code",
        ["scope"] = string.Join(" ", options.Value.Scopes),
        ["state"] = state,
    });
    return Results.Redirect(url);
});

app.MapGet("/forms/{patient}", async (string patient, IEgnyteApi api) =>
{
    var folder = await api.GetFolderAsync($"Shared/Forms/{patient}"); //~ GET /pubapi/v1/fs/{path} handles=specific
    if (folder.StatusCode == HttpStatusCode.Unauthorized) return Results.Redirect("/egnyte/connect");
    return Results.Content(folder.Content!, "application/json");
});

app.MapPost("/forms/{patient}/link", async (string patient, IEgnyteApi api) =>
{
    var link = await api.CreateLinkAsync(new { path = $"/Shared/Forms/{patient}", type = "folder" }); //~ POST /pubapi/v1/links handles=specific
    if (link.StatusCode == HttpStatusCode.Unauthorized) return Results.Redirect("/egnyte/connect");
    return Results.Content(link.Content!, "application/json");
});

app.MapGet("/doctors", async (IEgnyteApi api) =>
{
    var users = await api.GetUsersAsync("userName sw \"dr\""); //~ GET /pubapi/v2/users handles=generic; EG101
    return users.IsSuccessStatusCode ? Results.Content(users.Content!) : Results.StatusCode(502);
});

app.MapDelete("/links/{id}", async (string id, IEgnyteApi api) =>
{
    var gone = await api.DeleteLinkAsync(id); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    return gone.StatusCode == HttpStatusCode.Unauthorized ? Results.Redirect("/egnyte/connect") : Results.NoContent();
});

app.Run();

public class BearerHandler : DelegatingHandler
{
    private readonly IHttpContextAccessor _accessor;

    public BearerHandler(IHttpContextAccessor accessor) => _accessor = accessor;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _accessor.HttpContext!.Session.GetString("token"));
        return base.SendAsync(request, cancellationToken);
    }
}
