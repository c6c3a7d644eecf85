using PermitDrop;
using PermitDrop.Egnyte;

var builder = Host.CreateApplicationBuilder(args);

builder.Services.AddEgnyte(builder.Configuration);
builder.Services.AddSingleton<IPermitQueue, FolderPermitQueue>();
builder.Services.AddHostedService<PermitWorker>();

builder.Build().Run();
