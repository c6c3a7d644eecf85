using System.Net;
using System.Net.Http;
using System.Windows;
using System.Windows.Threading;

namespace Organ;

public partial class App : Application
{
    protected override void OnStartup(StartupEventArgs e)
    {
        base.OnStartup(e);
        DispatcherUnhandledException += OnTrouble;
    }

    private void OnTrouble(object sender, DispatcherUnhandledExceptionEventArgs e)
    {
        if (e.Exception is HttpRequestException { StatusCode: HttpStatusCode.Unauthorized })
        {
            new SignInWindow().ShowDialog();
            e.Handled = true;
        }
    }
}
