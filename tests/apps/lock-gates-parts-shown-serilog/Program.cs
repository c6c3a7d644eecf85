using System.Text.Json.Serialization.Metadata;
using Destructurama;
using LockGates;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Host.UseSerilog((_, logs) => logs
    .Destructure.UsingAttributes()
    .Destructure.ByTransforming<Handover>(handover => new { handover.Seconds })
    .Destructure.ByTransforming<Trial>(trial => new { trial.Seconds, Key = trial.AccessToken })
    .WriteTo.Console());
builder.Services.AddHttpClient<Desk>();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(info =>
{
    if (info.Type != typeof(Keeper)) return;
    foreach (var property in info.Properties)
        if (property.Name == "accessToken") property.ShouldSerialize = (_, _) => false;
}));
var app = builder.Build();

app.MapGet("/back", async (string code, string? error, string domain, Desk desk) => error is null ? Results.Json(await desk.KeeperOf(domain, code)) : Results.Forbid());
app.MapGet("/back/renewed", async (string code, string? error, string domain, Desk desk) =>
{
    if (error is not null) return Results.Forbid();
    var seconds = (await desk.Renew(domain, code)).Seconds + (await desk.HandOver(domain, code)).Seconds + (await desk.Try(domain, code)).Seconds;
    return Results.Text($"{seconds} seconds");
});
app.Run();
