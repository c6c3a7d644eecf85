using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PolicyBinder;
using Refit;

var builder = WebApplication.CreateBuilder(args);
builder.Services
    .AddRefitClient<IEgnyteApi>(new RefitSettings { AuthorizationHeaderValueGetter = (_, _) => Task.FromResult(Environment.GetEnvironmentVariable("EGNYTE_TOKEN")!) })
    .ConfigureHttpClient(c => c.BaseAddress = new Uri("https://harborlife.egnyte.com/pubapi")); //~ EG501
builder.Services
    .AddRefitClient<IRatesApi>()
    .ConfigureHttpClient(c => c.BaseAddress = new Uri("https://rates.example.com/pubapi"));

var app = builder.Build();
app.MapGet("/policies/{year:int}", async (int year, IEgnyteApi egnyte, IRatesApi rates) =>
{
    var answer = await egnyte.GetYear(year); //~ GET /pubapi/v1/fs/{path} handles=specific
    if (answer.StatusCode == HttpStatusCode.Unauthorized) return Results.Redirect("/connect");
    return Results.Ok(new { answer.Content, Rates = await rates.GetRates(year) });
});
app.MapPost("/policies/{year:int}/share", async (int year, IEgnyteApi egnyte) =>
{
    var answer = await egnyte.Share(new { path = $"/Shared/Policies/{year}", type = "folder" }); //~ POST /pubapi/v1/links handles=specific
    return answer.StatusCode == HttpStatusCode.Unauthorized ? Results.Redirect("/connect") : Results.Ok(answer.Content);
});
app.Run();
