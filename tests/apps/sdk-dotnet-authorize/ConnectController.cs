using Egnyte.Api;
using Microsoft.AspNetCore.Mvc;

namespace Portal;

public class ConnectController(IConfiguration settings) : Controller
{
    private string Key => settings["Egnyte:Key"]!;

    private string NewState()
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        return state;
    }

    [HttpGet("/connect")]
    public IActionResult Connect(string domain)
    {
        var address = OAuthHelper.GetAuthorizeUri(
            OAuthAuthorizationFlow.Code, domain, Key, "https://portal.acme.example/connected", scope: "Egnyte.filesystem", state: NewState());
        return Redirect(address.ToString());
    }

    [HttpGet("/connect/page")]
    public IActionResult ConnectPage(string domain)
    {
        return Redirect(OAuthHelper.GetAuthorizeUri(OAuthAuthorizationFlow.ImplicitGrant, domain, Key, "https://portal.acme.example/page", null, "Egnyte.filesystem", NewState()).ToString()); //~ EG201
    }

    [HttpGet("/connect/everything")]
    public IActionResult ConnectEverything(string domain)
    {
        return Redirect(OAuthHelper.GetAuthorizeUri(OAuthAuthorizationFlow.Code, domain, Key, "https://portal.acme.example/all").ToString()); //~ EG103; EG205
    }
}
