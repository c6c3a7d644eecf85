using Refit;
using StagePlans;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<IConnections, SealedConnections>();
builder.Services.AddDataProtection();
builder.Services
    .AddRefitClient<IEgnyteFiles>()
    .ConfigureHttpClient(c => c.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com"));

var app = builder.Build();
app.UseMiddleware<AskToReconnect>();

app.MapGet("/stages/{stage}", async (string stage, IEgnyteFiles egnyte, IConnections connections) =>
{
    var folder = await egnyte.Plans(stage, await connections.Token()); //~ GET /pubapi/v1/fs/{path} handles=specific
    return folder.Files?.Select(f => f.Name) ?? [];
});

app.Run();
