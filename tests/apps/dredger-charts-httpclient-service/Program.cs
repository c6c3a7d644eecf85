using Dredger;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHttpClient<ChartService>(client =>
    {
        client.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/pubapi/v1/");
        client.DefaultRequestHeaders.Authorization = new("Bearer", builder.Configuration["Egnyte:Token"]);
    })
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator, //~ EG502
    });
builder.Services.AddHttpClient<SonarService>(client => client.BaseAddress = new Uri("https://sonar.dredger.example/"))
    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
    });
builder.Services.AddHostedService<ChartWorker>();
builder.Build().Run();
