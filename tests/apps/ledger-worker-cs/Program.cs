using Ledger;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<EgnyteLedger>();
builder.Services.AddHostedService<Worker>();
builder.Build().Run();
