using Refit;

namespace Mooring.Clients;

public static class Registration
{
    public static void AddMooring(this IServiceCollection services)
    {
        // One function registers whatever interface it is asked for.
        void Add<T>(string host) where T : class
        {
            services.AddRefitClient<T>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://" + host));
        }

        Add<IPlans>("mooring.egnyte.com");
        Add<IShares>("mooring.egnyte.com");
        Add<ITides>("api.tides.example");
    }

    public static T On<T>(string host) => RestService.For<T>("https://" + host);
}
