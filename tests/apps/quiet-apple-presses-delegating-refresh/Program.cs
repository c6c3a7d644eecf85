using Presses;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<EgnyteTokens>();
builder.Services.AddTransient<FreshTokenHandler>();
builder.Services.AddTransient<PatientHandler>();
builder.Services.AddHttpClient<PressArchive>((services, http) =>
        http.BaseAddress = new Uri($"https://{builder.Configuration["Egnyte:Domain"]}.egnyte.com/pubapi/v1/"))
    .AddHttpMessageHandler<PatientHandler>()
    .AddHttpMessageHandler<FreshTokenHandler>();
builder.Services.AddHostedService<Nightly>();
builder.Build().Run();
