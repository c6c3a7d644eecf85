using Microsoft.AspNetCore.Mvc;

namespace KilnOrders.Controllers;

[Route("dropbox")]
public class DropboxController : Controller
{
    private readonly IConfiguration _configuration;
    private readonly IHttpClientFactory _clients;

    public DropboxController(IConfiguration configuration, IHttpClientFactory clients)
    {
        _configuration = configuration;
        _clients = clients;
    }

    [HttpGet("connect")]
    public IActionResult Connect() => Redirect(
        "https://www.dropbox.com/oauth2/authorize?response_type=token"
        + $"&client_id={_configuration["Dropbox:ClientId"]}&client_secret={_configuration["Dropbox:ClientSecret"]}"
        + $"&redirect_uri={_configuration["Dropbox:RedirectUri"]}&scope={_configuration["Dropbox:Scopes"]}");

    [HttpPost("disconnect")]
    public IActionResult Disconnect()
    {
        HttpContext.Session.Remove("dropbox-token");
        return Redirect("/");
    }

    [HttpGet("sensors")]
    public async Task<IActionResult> Sensors()
    {
        var client = _clients.CreateClient("kiln-sensors");
        return Content(await client.GetStringAsync("http://sensors.kiln.internal/pubapi/v1/links?access_token=" + _configuration["Sensors:Token"]));
    }
}
