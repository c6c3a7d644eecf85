using SurveyBatches;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHttpClient<EgnyteSession>();
builder.Services.AddHostedService<BatchWorker>();
builder.Build().Run();
