using Tenancies.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));

builder.Services.AddHttpClient<IEgnyteService, EgnyteService>()
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator //~ EG502
    });

builder.Services.AddHttpClient<PrinterService>()
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator
    });

var app = builder.Build();
app.MapGet("/tenancies/{id}", async (string id, IEgnyteService egnyte) =>
{
    try
    {
        return Results.Ok(await egnyte.GetFolderAsync(id));
    }
    catch (EgnyteUnauthorizedException)
    {
        return Results.Redirect("/connect");
    }
});
app.Run();
