namespace Hillcrest.Pocket;

public static class MauiProgram
{
    public static MauiApp CreateMauiApp()
    {
        var builder = MauiApp.CreateBuilder();
        builder.UseMauiApp<App>();
        builder.Services.AddSingleton<EgnyteLogin>();
        return builder.Build();
    }
}
