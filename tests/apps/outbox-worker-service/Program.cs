using Sync;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<SyncOptions>(builder.Configuration.GetSection("Sync"));
builder.Services.AddHttpClient<EgnyteClient>();
builder.Services.AddHostedService<Worker>();
builder.Build().Run();
