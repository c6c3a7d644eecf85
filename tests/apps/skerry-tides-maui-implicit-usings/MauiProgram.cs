using Microsoft.Extensions.Logging;

namespace Skerry;

public static class MauiProgram
{
    public static MauiApp CreateMauiApp()
    {
        var b = MauiApp.CreateBuilder();
        b.UseMauiApp<App>();
        b.Services.AddSingleton<Account>();
        b.Services.AddSingleton(sp => new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, e) => true })); //~ EG502
        b.Services.AddSingleton<Files>();
        return b.Build();
    }
}
