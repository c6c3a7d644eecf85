using SeaGlass;

var host = Host.CreateApplicationBuilder(args);
host.Services.Configure<EgnyteOptions>(host.Configuration.GetSection("Egnyte"));
host.Services.AddSingleton<SignIn>();
host.Services.AddTransient<BearerHandler>();
host.Services.AddHttpClient("sign-in");
host.Services.AddHttpClient<EgnyteFolders>().AddHttpMessageHandler<BearerHandler>();
host.Services.AddHostedService<Sweeper>();
host.Build().Run();
