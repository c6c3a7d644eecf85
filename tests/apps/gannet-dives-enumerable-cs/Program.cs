using Gannet;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddSingleton<IFeed, AuditFeed>();
builder.Services.AddSingleton<IFeed, SearchFeed>();
builder.Services.AddSingleton<ITokens, ProtectedTokens>();
builder.Services.AddHostedService<Worker>();
builder.Build().Run();
