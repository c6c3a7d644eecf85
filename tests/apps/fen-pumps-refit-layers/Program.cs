using FenPumps.Setup;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddArchive(builder.Configuration);
builder.Build().Run();
