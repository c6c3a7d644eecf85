using System.Net.Http.Headers;

namespace PermitDrop.Egnyte;

public static class EgnyteRegistration
{
    public const string Api = "egnyte-api";
    private const string Content = "egnyte-content";

    public static IServiceCollection AddEgnyte(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Integrations:Egnyte");
        services.Configure<EgnyteOptions>(section);
        var root = $"https://{section["Domain"]}.egnyte.com";

        services.AddHttpClient(Api, client =>
        {
            client.BaseAddress = new Uri(root + "/pubapi/v2/");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", section["AccessToken"]);
        });
        services.AddHttpClient(Content)
            .ConfigureHttpClient(client => client.BaseAddress = new Uri($"{root}/pubapi/v1/fs-content/"));

        services.AddSingleton<IPermitStore>(provider => new EgnytePermitStore(provider.GetRequiredService<IHttpClientFactory>(), Content));
        services.AddSingleton<PermitIndex>();
        return services;
    }
}
