using Refit;
using StudioRenders.Egnyte;

var builder = WebApplication.CreateBuilder(args);
var api = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/pubapi");

builder.Services.AddTransient<BearerHandler>();
builder.Services
    .AddRefitClient<IEgnyteFiles>()
    .ConfigureHttpClient(client => client.BaseAddress = api)
    .AddHttpMessageHandler<BearerHandler>();

builder.Services.AddSingleton(RestService.For<IEgnytePeople>(api.ToString()));
builder.Services.AddScoped<RenderShelf>();

var app = builder.Build();

app.MapGet("/renders/{project}", (string project, RenderShelf shelf) => shelf.PageAsync(project, 0));
app.MapPost("/renders/{project}/share", async (string project, IEgnyteFiles files) =>
{
    var page = await files.ShareAsync(new LinkRequest($"/Shared/Renders/{project}", "folder", "domain")); //~ POST /pubapi/v1/links
    return Results.Ok(page.Links);
});
app.MapGet("/me", async (IEgnytePeople people) => Results.Ok((await people.MeAsync()).Username)); //~ GET /pubapi/v1/userinfo

app.Run();
