using ClinicRotas.Services;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<RotaStore>();

var app = builder.Build();
app.MapGet("/rotas", async (RotaStore rotas, CancellationToken ct) => Results.Content(await rotas.ListAsync(ct), "application/json"));
app.MapGet("/rotas/{name}", async (string name, RotaStore rotas, CancellationToken ct) => Results.Stream(await rotas.OpenAsync(name, ct)));
app.Run();
