using System.Text;
using System.Text.Json;
using Deposits.Services;
using Microsoft.AspNetCore.Mvc;

namespace Deposits.Controllers;

public class EgnyteController : Controller
{
    private const string Back = "https://deposits.example.org/Egnyte/Done";
    private readonly IConfiguration _settings;
    private readonly IHttpClientFactory _clients;
    private readonly GrantTable _grants;

    public EgnyteController(IConfiguration settings, IHttpClientFactory clients, GrantTable grants)
    {
        _settings = settings;
        _clients = clients;
        _grants = grants;
    }

    public IActionResult Connect(string domain)
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        HttpContext.Session.SetString("domain", domain);
        return Redirect($"https://{domain}.egnyte.com/puboauth/token?response_type=code&client_id={_settings["Egnyte:Key"]}"
            + $"&redirect_uri={Uri.EscapeDataString(Back)}&scope=Egnyte.filesystem%20Egnyte.link&state={state}");
    }

    public async Task<IActionResult> Done(string code) //~ EG206; EG210
    {
        var domain = HttpContext.Session.GetString("domain");
        var body = JsonSerializer.Serialize(new
        {
            grant_type = "authorization_code",
            client_id = _settings["Egnyte:Key"],
            client_secret = _settings["Egnyte:Secret"],
            redirect_uri = Back,
            code,
        });
        var http = _clients.CreateClient();
        var answer = await http.PostAsync($"https://{domain}.egnyte.com/puboauth/token",
            new StringContent(body, Encoding.UTF8, "application/json")); //~ EG209
        using var parsed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var token = parsed.RootElement.GetProperty("access_token").GetString();
        _grants.Keep(User.Identity!.Name!, domain!, token!);
        Response.Cookies.Append("egnyte", token!); //~ EG302
        return RedirectToAction("Index", "Files");
    }
}
