using ClinicLetters.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<EgnyteOptions>(builder.Configuration.GetSection("Egnyte"));
builder.Services.AddHttpClient<IEgnyteService, EgnyteService>();

var app = builder.Build();
app.MapGet("/letters", async (IEgnyteService egnyte, CancellationToken ct) => Results.Content(await egnyte.ListLettersAsync(ct), "application/json"));
app.MapGet("/letters/{name}", async (string name, IEgnyteService egnyte, CancellationToken ct) => Results.Stream(await egnyte.DownloadAsync(name, ct)));
app.Run();
