using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Lofts.Controllers;

public class Returned
{
    public string? Code { get; set; }
    public string? State { get; set; }
    [FromQuery(Name = "error")]
    public string? Refusal { get; set; }
}

[Route("egnyte")]
public class EgnyteController : Controller
{
    private const string Back = "https://lofts.example.com/egnyte/back";
    private readonly IConfiguration _settings;
    private readonly HttpClient _http;

    public EgnyteController(IConfiguration settings, HttpClient http)
    {
        _settings = settings;
        _http = http;
    }

    [HttpGet("connect")]
    public IActionResult Connect(string domain)
    {
        var state = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        HttpContext.Session.SetString("state", state);
        HttpContext.Session.SetString("domain", domain);
        return Redirect(QueryHelpers.AddQueryString($"https://{domain}.egnyte.com/puboauth/token", new Dictionary<string, string?>
        {
            ["client_id"] = _settings["Egnyte:Key"],
            ["redirect_uri"] = Back,
            ["response_type"] = "code",
            ["scope"] = "Egnyte.filesystem",
            ["state"] = state,
        }));
    }

    [HttpGet("back")]
    public async Task<IActionResult> Returning([FromQuery] Returned returned)
    {
        if (returned.Refusal is not null) return Redirect("/refused");
        var answer = await _http.PostAsync($"https://{HttpContext.Session.GetString("domain")}.egnyte.com/puboauth/token", new FormUrlEncodedContent(new Dictionary<string, string?>
        {
            ["client_id"] = _settings["Egnyte:Key"],
            ["client_secret"] = _settings["Egnyte:Secret"],
            ["redirect_uri"] = Back,
            ["code"] = returned.Code, //~ EG206
            ["grant_type"] = "authorization_code",
        }));
        var grant = await answer.Content.ReadFromJsonAsync<JsonObject>();
        HttpContext.Session.SetString("token", (string)grant!["access_token"]!);
        return Redirect("/");
    }
}
