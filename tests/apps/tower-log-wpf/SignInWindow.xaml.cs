using System.Web;
using System.Windows;
using Microsoft.Web.WebView2.Core;

namespace TowerLog;

public partial class SignInWindow : Window
{
    private readonly string _state = Guid.NewGuid().ToString("N");

    public string AccessToken { get; private set; }

    public void Open(string domain)
    {
        var query = HttpUtility.ParseQueryString(string.Empty);
        query["client_id"] = "q7xr5mtd8b4hz6cpk3jv9w2n";
        query["redirect_uri"] = "https://towerlog.example/signed-in";
        query["response_type"] = "token";
        query["scope"] = TowerScopes.Current();
        query["state"] = _state;
        Browser.Source = new Uri($"https://{domain}.egnyte.com/puboauth/token?{query}"); //~ EG202; EG108
    }

    private void OnNavigationStarting(object sender, CoreWebView2NavigationStartingEventArgs e)
    {
        var address = new Uri(e.Uri);
        if (!address.AbsolutePath.EndsWith("/signed-in"))
        {
            return;
        }
        var answer = HttpUtility.ParseQueryString(address.Fragment.TrimStart('#'));
        if (answer["error"] == null && answer["state"] == _state)
        {
            AccessToken = answer["access_token"];
        }
        Close();
    }
}
