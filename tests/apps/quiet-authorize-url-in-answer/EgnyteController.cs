using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Intake;

public class Settings
{
    public string Domain() => Environment.GetEnvironmentVariable("EGNYTE_DOMAIN") ?? throw new InvalidOperationException("EGNYTE_DOMAIN is not set");

    public string Callback() => Environment.GetEnvironmentVariable("EGNYTE_CALLBACK") ?? "https://intake.example.com/egnyte/callback";
}

[ApiController]
[Route("egnyte")]
public class EgnyteController : ControllerBase
{
    private readonly HttpClient http = new();
    private readonly Settings settings = new();

    // The page opens the address itself.
    [HttpGet("connect")]
    public IActionResult Connect()
    {
        var state = Guid.NewGuid().ToString("N");
        HttpContext.Session.SetString("state", state);
        var authUrl = $"https://{settings.Domain()}/puboauth/token"
            + $"?client_id={Environment.GetEnvironmentVariable("EGNYTE_KEY")}"
            + $"&redirect_uri={Uri.EscapeDataString(settings.Callback())}"
            + "&response_type=code"
            + "&scope=Egnyte.filesystem"
            + $"&state={state}";
        return Ok(new { success = true, data = new { authUrl } });
    }

    [HttpGet("callback")]
    public async Task<IActionResult> Callback(string code, string state, string error)
    {
        if (error != null || state != HttpContext.Session.GetString("state"))
        {
            return Forbid();
        }
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = Environment.GetEnvironmentVariable("EGNYTE_KEY"),
            ["client_secret"] = Environment.GetEnvironmentVariable("EGNYTE_SECRET"),
            ["redirect_uri"] = settings.Callback(),
            ["code"] = code,
            ["grant_type"] = "authorization_code",
        });
        var answer = await http.PostAsync($"https://{settings.Domain()}/puboauth/token", form);
        HttpContext.Session.SetString("egnyte", await answer.Content.ReadAsStringAsync());
        return Redirect("/");
    }

    [HttpGet("files")]
    public async Task<IActionResult> Files(string token)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await http.GetAsync($"https://{settings.Domain()}/pubapi/v1/fs/Shared"); //~ GET /pubapi/v1/fs/{path}
        return Content(await answer.Content.ReadAsStringAsync());
    }
}
