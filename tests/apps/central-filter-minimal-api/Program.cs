using System.Net;
using System.Net.Http.Headers;
using Sundials;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("egnyte", http =>
{
    http.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/pubapi/v1/");
    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", builder.Configuration["Egnyte:Token"]);
});

var app = builder.Build();
var dials = app.MapGroup("/dials").AddEndpointFilter<ConnectAgain>();
dials.MapGet("/{garden}", async (string garden, IHttpClientFactory clients) =>
    await clients.CreateClient("egnyte").GetStringAsync($"fs/Shared/Dials/{garden}")); //~ GET /pubapi/v1/fs/{path} handles=specific
app.Run();
