using Mooring;
using Mooring.Clients;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddMooring();
builder.Services.AddScoped<ITransportFactory, TransportFactory>();

var app = builder.Build();

app.MapGet("/berths/{berth}", async (string berth, IPlans plans) =>
{
    var answer = await plans.Plan(berth, "Bearer " + Environment.GetEnvironmentVariable("MOORING_TOKEN")); //~ GET /pubapi/v1/fs/{path} handles=specific
    return answer.StatusCode == System.Net.HttpStatusCode.Unauthorized ? Results.Redirect("/connect") : Results.Ok(answer.Content);
});

app.MapGet("/shared", async (IShares shares) =>
{
    var answer = await shares.All("Bearer " + Environment.GetEnvironmentVariable("MOORING_TOKEN")); //~ GET /pubapi/v1/links handles=specific
    return answer.StatusCode == System.Net.HttpStatusCode.Unauthorized ? Results.Redirect("/connect") : Results.Ok(answer.Content);
});

app.MapGet("/tides", async (ITides tides) => await tides.Today());

app.Run();
