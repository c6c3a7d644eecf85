using Microsoft.AspNetCore.Mvc;

namespace Denials.Controllers;

public class BackController : Controller
{
    private readonly IConfiguration _settings;
    private readonly HttpClient _http;

    public BackController(IConfiguration settings, HttpClient http)
    {
        _settings = settings;
        _http = http;
    }

    public async Task<IActionResult> Index(string code, string state, [FromQuery(Name = "error")] string refusal)
    {
        if (refusal is { Length: > 0 })
        {
            return View("Refused");
        }
        if (state != HttpContext.Session.GetString("state"))
        {
            return BadRequest();
        }
        var answer = await _http.PostAsync($"https://{_settings["Egnyte:Domain"]}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = _settings["Egnyte:Key"]!,
            ["client_secret"] = _settings["Egnyte:Secret"]!,
            ["redirect_uri"] = _settings["Egnyte:Back"]!,
            ["code"] = code,
        }));
        return answer.IsSuccessStatusCode ? View() : View("Failed");
    }
}
