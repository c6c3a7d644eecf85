using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using System;

namespace Hillcrest.Connect;

public class ConnectController : Controller
{
    private const string Service = "https://us-partner-integrations.egnyte.com/services/oauth/code";

    [HttpGet("/quick")]
    public IActionResult Quick()
    {
        var state = Guid.NewGuid().ToString();
        HttpContext.Session.SetString("state", state);
        return Redirect($"{Service}?client_id={Key}&redirect_uri=https://connect.hillcrest.example/back&response_type=token&scope=Egnyte.filesystem&state={state}"); //~ EG204
    }

    [HttpGet("/connect")]
    public IActionResult Connect()
    {
        var state = Guid.NewGuid().ToString();
        HttpContext.Session.SetString("state", state);
        return Redirect($"{Service}?client_id={Key}&redirect_uri=https://connect.hillcrest.example/back&response_type=code&scope=Egnyte.filesystem&state={state}");
    }

    private static string Key => Environment.GetEnvironmentVariable("EGNYTE_KEY");
}
