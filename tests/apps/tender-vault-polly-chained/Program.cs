using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Extensions.Http;
using TenderVault.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));

builder.Services.AddHttpClient<IEgnyteService, EgnyteService>()
    .AddPolicyHandler(GetRetryPolicy());

builder.Services.AddHttpClient<ITenderPortal, TenderPortal>()
    .AddPolicyHandler(HttpPolicyExtensions.HandleTransientHttpError()
        .OrResult(r => r.StatusCode == HttpStatusCode.Unauthorized)
        .WaitAndRetryAsync(2, _ => TimeSpan.FromSeconds(1)));

var app = builder.Build();

app.MapGet("/tenders/{id}/files", async (string id, IEgnyteService egnyte) =>
{
    try
    {
        return Results.Text(await egnyte.ListAsync($"Shared/Tenders/{id}"), "application/json");
    }
    catch (EgnyteSignInRequiredException)
    {
        return Results.Redirect("/egnyte/connect");
    }
});

app.MapGet("/tenders", async (ITenderPortal portal) => await portal.OpenAsync());

app.Run();

static IAsyncPolicy<HttpResponseMessage> GetRetryPolicy()
{
    return HttpPolicyExtensions
        .HandleTransientHttpError()
        .OrResult(msg => msg.StatusCode == HttpStatusCode.TooManyRequests)
        .OrResult(msg => msg.StatusCode == HttpStatusCode.Unauthorized) //~ EG404
        .WaitAndRetryAsync(3, retryAttempt => TimeSpan.FromSeconds(Math.Pow(2, retryAttempt)));
}
